// Which versions of extension and server fit, and what is said where they do not.
import assert from "node:assert/strict";
import { test } from "node:test";

import { mismatch } from "../src/version";

test("versions fit when their first number is the same, and below 1.0 the first two", () => {
  for (const [extension, server] of [["0.1.0", "0.1.7"], ["0.1.0", "0.1.1.dev2+local"], ["1.0.0", "1.4.0"], ["2.3.4", "2.0.0rc1"]]) {
    assert.equal(mismatch(extension!, server, "PATH"), undefined, `${extension} ${server}`);
  }
});

test("the older of the two is to be updated", () => {
  const server = /factlint 0\.1\.0, from PATH\) and this extension \(0\.2\.0\) do not fit: update the server, with “pip install --upgrade factlint”\.$/;
  assert.match(mismatch("0.2.0", "0.1.0", "PATH") ?? "", server);
  assert.match(mismatch("1.0.0", "0.9.0", "PATH") ?? "", /update the server/);
  assert.match(mismatch("0.1.0", "0.10.0", "the workspace's .venv") ?? "", /update the extension\.$/);
  assert.match(mismatch("0.9.0", "1.0.0", "PATH") ?? "", /update the extension\.$/);
});

test("a program that does not tell its version is told of", () => {
  for (const version of [undefined, "", "unknown"]) {
    assert.match(mismatch("0.1.0", version, "PATH") ?? "", /from PATH does not say which factlint it is/);
  }
});
