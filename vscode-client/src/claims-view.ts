// The view "Claims": what the draft in front says, by verdict. A draft stays shown while one of its sources is looked at.
import * as vscode from "vscode";

import * as requests from "./requests";
import type { Server } from "./server";
import { NodeTree, type Node, opening } from "./tree";

const groups: readonly { verdict: requests.Verdict; title: string; icon: vscode.ThemeIcon }[] = [
  {
    verdict: "conflicting",
    title: "Conflicts with the sources",
    icon: new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground")),
  },
  {
    verdict: "supported",
    title: "Supported",
    icon: new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed")),
  },
  { verdict: "unknown", title: "Not in the sources", icon: new vscode.ThemeIcon("question") },
];

interface Shown {
  readonly uri: vscode.Uri;
  readonly counts: requests.Verdicts;
}

export class ClaimsView implements vscode.Disposable {
  readonly #server: Server;
  readonly #tree = new NodeTree(async () => this.#groups());
  readonly #view: vscode.TreeView<Node>;
  #shown: Shown | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#view = vscode.window.createTreeView("factlint.claims", { treeDataProvider: this.#tree });
  }

  /** A document was checked; without an address, all may have been. The badge is kept even while nobody looks. */
  async refresh(uri?: string): Promise<void> {
    const concerned = [this.#shown?.uri, vscode.window.activeTextEditor?.document.uri].map((each) => each?.toString());
    if (uri === undefined || concerned.includes(uri)) {
      this.#show(await this.#counted());
    }
  }

  /** Another editor is in front. What is shown stays where it is still true: an entry that is made anew loses its click. */
  async look(): Promise<void> {
    const inFront = vscode.window.activeTextEditor?.document.uri.toString();
    if (this.#shown === undefined || inFront !== this.#shown.uri.toString()) {
      const found = await this.#counted();
      if (found?.uri.toString() !== this.#shown?.uri.toString()) {
        this.#show(found);
      }
    }
  }

  dispose(): void {
    this.#view.dispose();
  }

  #show(shown: Shown | undefined): void {
    this.#shown = shown;
    void vscode.commands.executeCommand("setContext", "factlint.draft", shown !== undefined);
    this.#view.description = shown ? vscode.workspace.asRelativePath(shown.uri) : "";
    const conflicting = shown?.counts.conflicting ?? 0;
    this.#view.badge = conflicting > 0 ? { value: conflicting, tooltip: conflicts(conflicting) } : undefined;
    this.#tree.refresh();
  }

  #groups(): Node[] {
    const shown = this.#shown;
    return groups.flatMap(({ verdict, title, icon }) => {
      const count = shown?.counts[verdict] ?? 0;
      return shown && count > 0 ? [new GroupNode(this.#server, shown.uri, verdict, title, icon, count)] : [];
    });
  }

  /** The counts of the draft in front; where that is none, of the draft that was shown before, while it is open. */
  async #counted(): Promise<Shown | undefined> {
    const open = vscode.workspace.textDocuments.map((document) => document.uri.toString());
    for (const uri of [vscode.window.activeTextEditor?.document.uri, this.#shown?.uri]) {
      const counts = uri && open.includes(uri.toString()) && (await this.#server.ask(requests.verdicts, { uri: uri.toString() }));
      if (uri && counts) {
        return { uri, counts };
      }
    }
    return undefined;
  }
}

class GroupNode implements Node {
  constructor(
    readonly server: Server,
    readonly draft: vscode.Uri,
    readonly verdict: requests.Verdict,
    readonly title: string,
    readonly icon: vscode.ThemeIcon,
    readonly count: number,
  ) {}

  item(): vscode.TreeItem {
    const state =
      this.verdict === "conflicting"
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(this.title, state);
    item.id = `${this.verdict} ${this.draft.toString()}`;
    item.description = String(this.count);
    item.iconPath = this.icon;
    return item;
  }

  async children(): Promise<Node[]> {
    const nodes: Node[] = [];
    let start: number | null = 0;
    while (start !== null) {
      const told: Awaited<ReturnType<typeof this.ask>> = await this.ask(start);
      nodes.push(...(told?.claims ?? []).map((claim) => new ClaimNode(claim, this.draft, this.icon)));
      start = told?.next ?? null;
    }
    return nodes;
  }

  private ask(start: number) {
    return this.server.ask(requests.claims, { uri: this.draft.toString(), verdict: this.verdict, start });
  }
}

export class ClaimNode implements Node {
  constructor(
    readonly claim: requests.Claim,
    readonly draft: vscode.Uri,
    readonly icon: vscode.ThemeIcon,
  ) {}

  item(): vscode.TreeItem {
    const { value, subject, range, tooltip, location } = this.claim;
    const item = new vscode.TreeItem(value);
    const line = `line ${range.start.line + 1}`;
    item.description = subject && subject !== value ? `${subject}, ${line}` : line;
    item.iconPath = this.icon;
    item.tooltip = new vscode.MarkdownString(tooltip);
    item.command = opening("Go to the claim", { uri: this.draft.toString(), range });
    item.contextValue = location ? "claim with evidence" : "claim";
    return item;
  }
}

function conflicts(count: number): string {
  return `${count} ${count === 1 ? "claim conflicts" : "claims conflict"} with the sources`;
}
