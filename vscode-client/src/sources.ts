// Adding to the sources: the server does it, so that every editor can; here is what is handed to it.
import * as vscode from "vscode";

import { drafts } from "./drafts";
import type { Server } from "./server";

const configurations = /[\\/](?:factlint|pyproject)\.toml$/;

export function registerSources(subscriptions: vscode.Disposable[], server: Server): void {
  subscriptions.push(
    // from the explorer: the file under the pointer, and all that are selected
    vscode.commands.registerCommand("factlint.addFileAsSource", async (one?: vscode.Uri, all?: vscode.Uri[]) => {
      for (const uri of all ?? (await chosen(one))) {
        await run(server, uri, "factlint.addSource", uri.toString());
      }
    }),
    // from the side bar, where no file is meant yet: what is in front may well be the draft
    vscode.commands.registerCommand("factlint.chooseSources", async () => {
      for (const uri of await asked()) {
        await run(server, uri, "factlint.addSource", uri.toString());
      }
    }),
    vscode.commands.registerTextEditorCommand("factlint.addSelectionAsSource", async ({ document, selection }) => {
      if (vscode.languages.match(drafts, document) === 0) {
        void vscode.window.showWarningMessage("Words can be added from text: Markdown, plain text, HTML, LaTeX, reStructuredText, AsciiDoc, Org.");
        return;
      }
      const { start, end } = selection;
      await run(server, document.uri, "factlint.addSelection", document.uri.toString(), { start, end });
    }),
  );
}

async function chosen(uri: vscode.Uri | undefined): Promise<vscode.Uri[]> {
  const inFront = uri ?? vscode.window.activeTextEditor?.document.uri;
  return inFront ? [inFront] : asked();
}

async function asked(): Promise<vscode.Uri[]> {
  return (await vscode.window.showOpenDialog({ canSelectMany: true, openLabel: "Add as a source" })) ?? [];
}

async function run(server: Server, uri: vscode.Uri, command: string, ...args: unknown[]): Promise<void> {
  // the server reads sources from the disk, and counts lines of the configuration as it lies there
  const unsaved = vscode.workspace.textDocuments.filter(
    (document) =>
      document.isDirty &&
      (configurations.test(document.uri.fsPath) || (command === "factlint.addSource" && document.uri.toString() === uri.toString())),
  );
  await Promise.all(unsaved.filter((document) => !document.isUntitled).map((document) => document.save()));
  if (!(await server.run(command, ...args))) {
    const shown = await vscode.window.showErrorMessage("No factlint server runs, so nothing was added.", "Show Logs");
    if (shown) {
      await vscode.commands.executeCommand("factlint.showLogs");
    }
  }
}
