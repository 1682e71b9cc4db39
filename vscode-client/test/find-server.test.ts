// The order of the places, and what an untrusted workspace may not do, with real files in a folder of its own.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, test } from "node:test";

import { findServer, type Places } from "../src/find-server";

const name = process.platform === "win32" ? "factlint.exe" : "factlint";
let root: string;
let workspace: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "factlint-"));
  workspace = path.join(root, "workspace");
  mkdirSync(workspace);
});

afterEach(() => rmSync(root, { recursive: true }));

/** Writes a program, and returns its path. */
function program(...parts: string[]): string {
  const file = path.join(root, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

function places(changes: Partial<Places> = {}): Places {
  const environment = { PATH: ["bin", path.join(root, "nowhere"), path.join(root, "path")].join(path.delimiter) };
  return { trusted: true, setting: "", folders: [workspace], interpreters: [], environment, bundled: path.join(root, "own"), ...changes };
}

function found(changes: Partial<Places> = {}): string {
  const result = findServer(places(changes));
  return "program" in result ? result.program : result.problem;
}

const inVirtualEnvironment = ["workspace", ".venv", process.platform === "win32" ? "Scripts" : "bin", name];

test("the setting comes first, then the active environment, the folder's .venv, and PATH", () => {
  const onPath = program("path", name);
  assert.equal(found(), onPath);

  const inFolder = program(...inVirtualEnvironment);
  assert.equal(found(), inFolder);

  const active = program("conda", name);
  const interpreters = [path.join(root, "conda", "python")];
  assert.equal(found({ interpreters }), active);

  const set = program("elsewhere", "factlint-2");
  assert.equal(found({ interpreters, setting: set }), set);
});

test("the extension's own server comes last, and in an untrusted workspace first", () => {
  const own = program("own", name);
  assert.equal(found(), own);
  assert.equal(found({ trusted: false }), own);

  const onPath = program("path", name);
  assert.equal(found(), onPath);
  assert.equal(found({ trusted: false }), own);
});

test("every folder's .venv is tried", () => {
  const second = program(...inVirtualEnvironment);
  assert.equal(found({ folders: [path.join(root, "other"), workspace] }), second);
});

test("an untrusted workspace starts nothing of its own", () => {
  const own = program(...inVirtualEnvironment);
  const interpreters = [path.join(path.dirname(own), "python")];
  assert.match(found({ trusted: false, interpreters }), /not found on PATH, and this workspace is not trusted/);
  assert.match(found({ trusted: false, setting: own }), /lies in this workspace: trust the workspace/);
  assert.match(found({ trusted: false, setting: "${workspaceFolder}/x" }), /trust the workspace/);

  const onPath = program("path", name);
  assert.equal(found({ trusted: false, interpreters }), onPath);
  assert.equal(found({ trusted: false, setting: onPath }), onPath);
});

test("variables in the setting are expanded", () => {
  const own = program("workspace", "tools", name);
  assert.equal(found({ setting: "${workspaceFolder}/tools/" + name }), own);
  assert.equal(found({ setting: "tools/" + name }), own);
  const environment = { TOOLS: path.dirname(own) };
  assert.equal(found({ setting: "${env:TOOLS}/" + name, environment }), own);
  assert.ok(found({ setting: "~/no-such-program" }).includes(path.join(homedir(), "no-such-program")));
});

test("a setting that names no program is an error, and no other place is tried", () => {
  program("path", name);
  assert.match(found({ setting: path.join(root, "gone") }), /there is no such program: correct the setting or clear it/);
  assert.match(found({ setting: workspace }), /there is no such program/);
});

test("nothing found says what to do", () => {
  assert.match(found(), /neither in this workspace's Python environment nor on PATH\. Install it with “pip install factlint”/);
  assert.match(found({ folders: [], environment: {} }), /Install it/);
});

test("relative entries of PATH and files that cannot be run are passed over", () => {
  writeFileSync(path.join(workspace, name), "");
  assert.match(found({ environment: { PATH: [".", workspace].join(path.delimiter) } }), /Install it/);
});
