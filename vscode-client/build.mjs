// Bundles the extension into one file, and gathers the licences of what is bundled with it.
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const result = await build({
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  external: ["vscode"],
  format: "cjs",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  platform: "node",
  target: "node20",
});

/** The folder of the package that an input file belongs to; none for our own files. */
function packageOf(input) {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
  return found?.[0];
}

const packages = new Set(Object.keys(result.metafile.inputs).map(packageOf).filter(Boolean));
const notices = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file) throw new Error(`${name} ${version} brings no licence text: it cannot be bundled`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync("dist/third-party-notices.txt", notices.join(`\n${"-".repeat(80)}\n\n`));
