// The extension: finds the factlint server, starts it, and starts it anew when what it was started with has changed.
import * as vscode from "vscode";

import { watchInterpreters } from "./python";
import { Session } from "./session";
import { registerSideBar } from "./side-bar";
import { registerSources } from "./sources";

const fixAll = { kind: "source.fixAll.factlint", apply: "first" };
let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("factlint", { log: true });
  const started = new Session(log, context.extension);
  session = started;
  const changed = () => void started.restart(false);
  // in a workspace without trust, the Python extension would be woken for an environment that must not be used
  const trusted = () => void watchInterpreters(context.subscriptions, changed);
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand("factlint.restart", () => started.restart(true)),
    vscode.commands.registerCommand("factlint.showLogs", () => log.show()),
    vscode.commands.registerCommand("factlint.fixAll", () =>
      vscode.window.activeTextEditor
        ? vscode.commands.executeCommand("editor.action.codeAction", fixAll)
        : vscode.window.showInformationMessage("Open the draft that is to be fixed, then run this again."),
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      trusted();
      changed();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("factlint.path") || event.affectsConfiguration("factlint.enable")) {
        changed();
      }
    }),
  );
  registerSideBar(context.subscriptions, started);
  registerSources(context.subscriptions, started);
  if (vscode.workspace.isTrusted) {
    trusted();
  }
  void started.restart(false);
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
