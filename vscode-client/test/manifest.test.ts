// package.json: what it names is there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const contributed = manifest.contributes;
const sources = readdirSync("src").map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
const commands: string[] = contributed.commands.map((each: { command: string }) => each.command);

test("every command is registered, and no other is offered", () => {
  const registered = [...sources.matchAll(/register(?:TextEditor)?Command\("(factlint\.\w+)"/g)].map(([, name]) => name);
  for (const command of commands) {
    assert.ok(registered.includes(command), `${command} is not registered`);
  }
  const menus = Object.values<{ command: string }[]>(contributed.menus).flat();
  for (const { command } of menus) {
    assert.ok(commands.includes(command), `${command} stands in a menu, and is no command`);
  }
});

test("every link of the welcome texts and the walkthrough leads somewhere", () => {
  const links = [...JSON.stringify(contributed).matchAll(/\(command:([\w.]+)/g)].map(([, name]) => name ?? "");
  assert.ok(links.length > 5);
  const views = Object.values<{ id: string }[]>(contributed.views).flat().map(({ id }) => `${id}.focus`);
  for (const link of links.filter((name) => name.startsWith("factlint."))) {
    assert.ok([...commands, ...views].includes(link), `${link} leads nowhere`);
  }
});

test("every file that is named is there, and goes into the package", () => {
  const steps = contributed.walkthroughs[0].steps;
  assert.equal(steps.length, 4);
  const media: string[] = steps.map(({ media }: { media: { image?: string; markdown?: string } }) => media.image ?? media.markdown);
  for (const file of [...media, manifest.icon, contributed.viewsContainers.activitybar[0].icon]) {
    assert.ok(existsSync(file), `${file} is missing`);
    assert.match(file, /^(?:walkthrough|resources)\//);
  }
});

test("both lists of what goes into a package say the same, but for the server", () => {
  const lines = (file: string) => readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  assert.deepEqual([...lines(".vscodeignore"), "!dist/server/**"], lines("linux-x64.vscodeignore"));
});

test("every context that a text waits for is set", () => {
  const waited = [...JSON.stringify(contributed).matchAll(/factlint\.(server|running|project|reading|searching|draft)\b/g)];
  for (const [name] of waited) {
    assert.ok(sources.includes(`"setContext", "${name}"`), `${name} is never set`);
  }
});
