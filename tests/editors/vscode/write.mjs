// A writer opens a draft, reads what is underlined, takes a fix, and saves. Then the server dies, and comes back.
import { readFileSync } from "node:fs";

import { session, until } from "./workbench.mjs";

await session(async (workbench, { draft, problem, fix, processId, pictures }) => {
  await workbench.open(draft);
  await workbench.squiggles.first().waitFor();
  const problems = await workbench.allProblems();
  await workbench.goToProblem(problem);
  // the line stands in the middle; higher up, there is room for the hover below it
  for (let line = 0; line < 4; line++) {
    await workbench.press("Control+ArrowDown");
  }
  const hover = await workbench.hover();
  await workbench.page.screenshot({ path: pictures.diagnostics });
  await workbench.page.screenshot({ path: pictures.finding, clip: workbench.part });
  await workbench.press("Escape");

  const fixes = await workbench.quickFixes();
  await workbench.page.screenshot({ path: pictures.fix, clip: workbench.part });
  await workbench.choose(fix);
  await workbench.problemIsGone(problem);
  await workbench.save();

  const before = await workbench.problemCount();
  const first = readFileSync(processId, "utf8");
  process.kill(Number(first));
  await until("a new server", async () => readFileSync(processId, "utf8") !== first);
  await until("the old findings to go", async () => (await workbench.problemCount()) === 0);
  await until("the new findings", async () => (await workbench.problemCount()) === before);
  return { problems, hover, fixes, messages: await workbench.notifications.allInnerTexts() };
});
