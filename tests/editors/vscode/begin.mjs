// A writer begins with the walkthrough: names a source, sees a finding and its fixes; then adds another source, takes that back, and states a fact.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { session, until } from "./workbench.mjs";

const title = "Get started with factlint";

await session(async (workbench, { folder, source, letter, words, draft, pictures }) => {
  const { page } = workbench;
  const config = join(folder, "factlint.toml");
  const written = () => (existsSync(config) ? readFileSync(config, "utf8") : "");
  const marks = page.locator(".codicon.complete[data-done-step-id^='factlint.factlint#start#']");
  const steps = async () => {
    const ids = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("data-done-step-id")));
    return ids.map((id) => id.split("#").at(-1));
  };
  const done = async (name) => {
    await workbench.walkthrough(title);
    await until(`the mark at “${name}”`, async () => (await steps()).includes(name));
    return steps();
  };

  await workbench.walkthrough(title);
  const marked = [await steps()];
  await workbench.open(source);
  await workbench.logged("starting");
  marked.push(await done("install"));

  await workbench.open(source);
  await workbench.command("factlint: Add This File as a Source");
  await until("the configuration", () => written() !== "");
  const first = written();
  marked.push(await done("sources"));
  await workbench.open(draft);
  await workbench.squiggles.first().waitFor();
  marked.push(await done("find"));
  await workbench.open(draft);
  await workbench.quickFixes();
  await workbench.press("Escape");
  marked.push(await done("fix"));
  await page.screenshot({ path: pictures.walkthrough });

  await workbench.open(letter);
  await workbench.select(words);
  await workbench.command("factlint: Add the Selection as a Source");
  await until("the second source", () => written() !== first);
  const added = written();
  await until("both findings", async () => (await workbench.problemCount()) === 2);

  // what the server had the editor write is taken back in the editor: in the configuration, and in the new file, which goes
  const [, file] = added.match(/"(sources[^"]+)"/);
  await workbench.open("factlint.toml");
  await workbench.press("Control+z");
  await workbench.save();
  await until("one finding", async () => (await workbench.problemCount()) === 1);
  await workbench.open(file.split("/").at(-1));
  await workbench.press("Control+z");
  await until("the new file to go", () => !existsSync(join(folder, file)));
  const left = written();

  // a facts file is checked as it is typed, its mistake is shown once, and it leads to its source
  writeFileSync(join(folder, "facts.yml"), `- fakt: ${words}\n  source: wire/${source}\n`);
  writeFileSync(config, `${left}facts = ["facts.yml"]\n`);
  await workbench.open("facts.yml");
  await until("its mistake", async () => (await workbench.problemCount()) === 2);
  const link = await page.locator(".editor-instance .detected-link").first().innerText();
  await workbench.focusEditor();
  await workbench.press("Control+Home");
  await workbench.press("Control+Delete");
  await workbench.press("Control+Delete");
  await workbench.type("- fact");
  await until("no mistake", async () => (await workbench.problemCount()) === 1);
  return { marked, first, added, left, link };
});
