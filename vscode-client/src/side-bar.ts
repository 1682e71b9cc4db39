// The side bar: both views, their commands, and when they look again.
import * as vscode from "vscode";

import { ClaimNode, ClaimsView } from "./claims-view";
import { FactsView } from "./facts-view";
import type { Server } from "./server";
import { calmly, open } from "./tree";

export function registerSideBar(subscriptions: vscode.Disposable[], server: Server): void {
  const facts = new FactsView(server);
  const claims = new ClaimsView(server);
  const again = calmly(() => {
    facts.refresh();
    void claims.refresh();
  });
  const another = calmly(() => {
    void claims.look();
    void facts.look();
  });
  subscriptions.push(
    facts,
    claims,
    server.onDidChange((uri) => {
      if (uri === undefined) {
        again();
      } else {
        void claims.refresh(uri);
      }
    }),
    vscode.window.onDidChangeActiveTextEditor(another),
    vscode.commands.registerCommand("factlint.open", open),
    vscode.commands.registerCommand("factlint.openEvidence", async ({ claim }: ClaimNode) => {
      if (claim.location) {
        await open(claim.location);
      }
    }),
    vscode.commands.registerCommand("factlint.searchFacts", () => facts.search()),
    vscode.commands.registerCommand("factlint.clearSearch", () => facts.clearSearch()),
    vscode.commands.registerCommand("factlint.moreFacts", () => facts.more()),
    vscode.commands.registerCommand("factlint.refresh", again),
  );
}
