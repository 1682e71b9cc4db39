// A writer looks at the side bar: at what the draft claims, at what the sources say, and goes to both; then works from there.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";

import { session, until } from "./workbench.mjs";

await session(async (workbench, { draft, file, claim, subject, fact, words, pictures }) => {
  const { page } = workbench;
  await workbench.open(draft);
  await workbench.squiggles.first().waitFor();
  const lens = page.locator(".editor-instance .codelens-decoration");
  await lens.first().waitFor();
  const summary = await lens.first().innerText();
  await workbench.sideBar();
  await workbench.entry("Claims", claim).waitFor();
  const claims = await workbench.entries("Claims");
  await workbench.entry("Claims", claim).click();
  await until("the claim to be selected", async () => (await workbench.cursor()).at.includes("selected"));
  const atClaim = await workbench.cursor();

  const subjects = await workbench.entries("Facts");
  await workbench.entry("Facts", subject).click();
  await workbench.entry("Facts", fact).waitFor();
  const facts = await workbench.entries("Facts");
  await workbench.entry("Facts", fact).hover();
  const tooltip = page.locator(".workbench-hover");
  await tooltip.waitFor();
  const evidence = await tooltip.innerText();
  await page.screenshot({ path: pictures["side-bar"] });
  await workbench.entry("Facts", fact).click();
  await until("the source", async () => (await workbench.cursor()).file !== draft);
  await until("its sentence", async () => (await workbench.cursor()).at.includes("selected"));
  const atSource = await workbench.cursor();

  // from the words of the draft to the sentence of the source
  await workbench.entry("Claims", claim).click();
  await until("the draft", async () => (await workbench.cursor()).file === draft);
  await workbench.focusEditor();
  await workbench.press("F12");
  const peek = page.locator(".peekview-widget, .zone-widget");
  await until("the source of the claim", async () => (await workbench.cursor()).file !== draft || (await peek.count()) > 0);
  const definition = (await peek.count()) > 0 ? await peek.first().innerText() : (await workbench.cursor()).file;
  await workbench.press("Escape");

  // words of the draft become a source, so that the sources support what it says
  await workbench.open(draft);
  await workbench.select(words);
  await workbench.command("factlint: Add the Selection as a Source");
  const told = await workbench.messages();
  await workbench.command("Notifications: Clear All Notifications");

  const conflicts = async () => (await workbench.entries("Claims"))[0]?.description;
  const before = await conflicts();
  const unfixed = readFileSync(file, "utf8");
  await workbench.focusEditor();
  await workbench.command("factlint: Fix All That Is Safe");
  await until("fewer claims that conflict", async () => (await conflicts()) !== before);
  await workbench.save();
  await until("the draft to be written", async () => readFileSync(file, "utf8") !== unfixed);

  // a setting that is changed holds at once
  const status = await workbench.languageStatus();
  workbench.set(dirname(dirname(file)), "factlint.inlayHints", true);
  await until("marks beside the claims", async () => (await page.locator(".editor-instance .view-lines").innerText()).includes("✗"));
  return { summary, claims, atClaim, subjects, facts, evidence, atSource, definition, told, status };
});
