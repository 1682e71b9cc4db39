// A writer opens a draft where no server can start, clears the message away, and asks for the server again.
import { session } from "./workbench.mjs";

await session(async (workbench, { draft, log, trust }) => {
  if (trust === false) {
    await workbench.refuseTrust();
  }
  await workbench.open(draft);
  await workbench.logged(log);
  const first = await workbench.messages();
  await workbench.command("Notifications: Clear All Notifications");
  await workbench.command("factlint: Restart Server");
  await workbench.logged(log, 2);
  return { first, second: await workbench.messages() };
});
