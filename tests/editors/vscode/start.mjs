// A writer opens a workspace where no server can start; where told so, clears the message away and asks for the server again.
import { session } from "./workbench.mjs";

await session(async (workbench, { log, trust, again }) => {
  if (trust === false) {
    await workbench.refuseTrust();
  }
  await workbench.logged(log);
  const first = await workbench.messages();
  if (!again) {
    return { first };
  }
  await workbench.command("Notifications: Clear All Notifications");
  await workbench.command("factlint: Restart Server");
  await workbench.logged(log, 2);
  return { first, second: await workbench.messages() };
});
