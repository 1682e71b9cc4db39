// The view "Facts": what the sources say, by subject. Only what is opened is asked for.
import * as vscode from "vscode";

import * as requests from "./requests";
import type { Server } from "./server";
import { NodeTree, type Node, opening } from "./tree";

export class FactsView implements vscode.Disposable {
  readonly #server: Server;
  readonly #tree = new NodeTree(() => this.#roots());
  readonly #view: vscode.TreeView<Node>;
  #query = "";
  #configuration: string | null = null;
  #pages = 1;
  #stale = false;

  constructor(server: Server) {
    this.#server = server;
    this.#view = vscode.window.createTreeView("factlint.facts", { treeDataProvider: this.#tree, showCollapseAll: true });
    this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible && this.#stale) {
        this.refresh();
      }
    });
  }

  /** Asks again for what is shown: at once if it can be seen, else when it is looked at. */
  refresh(): void {
    this.#stale = !this.#view.visible;
    this.#tree.refresh();
  }

  /** Another editor is in front: its project may be another one. */
  async look(): Promise<void> {
    if (!this.#view.visible) {
      this.#stale = true;
      return;
    }
    const told = await this.#server.ask(requests.subjects, { ...this.#document(), query: this.#query });
    if (told && told.configuration !== this.#configuration) {
      this.refresh();
    }
  }

  /** Asks for words, and shows only the facts that hold them. */
  async search(): Promise<void> {
    const query = await vscode.window.showInputBox({
      prompt: "Show the facts that hold these words",
      placeHolder: "summit vilnius",
      value: this.#query,
    });
    if (query !== undefined) {
      this.#show(query.trim());
    }
  }

  clearSearch(): void {
    this.#show("");
  }

  more(): void {
    this.#pages += 1;
    this.refresh();
  }

  dispose(): void {
    this.#view.dispose();
  }

  #show(query: string): void {
    this.#query = query;
    this.#pages = 1;
    void vscode.commands.executeCommand("setContext", "factlint.searching", query !== "");
    this.refresh();
  }

  #document(): { uri?: string } {
    const document = vscode.window.activeTextEditor?.document;
    return document ? { uri: document.uri.toString() } : {};
  }

  async #roots(): Promise<Node[]> {
    const where = this.#document();
    const nodes: Node[] = [];
    let total = 0;
    let start: number | null = 0;
    for (let page = 0; page < this.#pages && start !== null; page++) {
      const told: requests.Subjects | null = await this.#server.ask(requests.subjects, { ...where, query: this.#query, start });
      start = told?.next ?? null;
      total = told?.total ?? 0;
      this.#configuration = told?.configuration ?? null;
      void vscode.commands.executeCommand("setContext", "factlint.project", this.#configuration !== null);
      void vscode.commands.executeCommand("setContext", "factlint.reading", told?.reading ?? false);
      this.#view.description = told?.project ?? "";
      nodes.push(...(told?.subjects ?? []).map((subject) => new SubjectNode(this.#server, where, subject)));
    }
    this.#view.message = this.#query === "" ? "" : `${total} ${total === 1 ? "fact" : "facts"} with “${this.#query}”`;
    return start === null ? nodes : [...nodes, moreNode];
  }
}

class SubjectNode implements Node {
  constructor(
    readonly server: Server,
    readonly where: { uri?: string },
    readonly subject: requests.Subject,
  ) {}

  item(): vscode.TreeItem {
    const { key, name, facts, disputed } = this.subject;
    const item = new vscode.TreeItem(name || "No subject named", vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `subject ${key}`;
    item.description = disputed > 0 ? `${facts}, ${disputed} disputed` : String(facts);
    item.iconPath = disputed > 0 ? disputedIcon : new vscode.ThemeIcon("tag");
    item.tooltip = disputed > 0 ? `The sources disagree on ${disputed} of ${facts} facts` : undefined;
    return item;
  }

  async children(): Promise<Node[]> {
    const nodes: Node[] = [];
    let start: number | null = 0;
    while (start !== null) {
      const told: Awaited<ReturnType<typeof this.ask>> = await this.ask(start);
      nodes.push(...(told?.facts ?? []).map((fact) => new FactNode(fact)));
      start = told?.next ?? null;
    }
    return nodes;
  }

  private ask(start: number) {
    return this.server.ask(requests.facts, { ...this.where, key: this.subject.key, start });
  }
}

class FactNode implements Node {
  constructor(readonly fact: requests.Fact) {}

  item(): vscode.TreeItem {
    const { value, relation, disputed, byHand, tooltip, location } = this.fact;
    const said = relation === "said";
    // read on from the subject above: Lorient — hosted the regatta in June
    const item = new vscode.TreeItem(said ? `“${value}”` : `${relation} ${value}`.trim());
    item.description = disputed ? "disputed" : "";
    item.iconPath = disputed ? disputedIcon : new vscode.ThemeIcon(byHand ? "edit" : said ? "quote" : "note");
    item.tooltip = new vscode.MarkdownString(tooltip);
    if (location) {
      item.command = opening("Open the source", location);
    }
    return item;
  }
}

const disputedIcon = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));

const moreNode: Node = {
  item() {
    const item = new vscode.TreeItem("More…");
    item.command = { title: "Show more", command: "factlint.moreFacts" };
    return item;
  },
};
