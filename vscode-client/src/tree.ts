// What the two trees of the side bar have in common.
import * as vscode from "vscode";
import type { Location, Range } from "vscode-languageclient/node";

/** An entry that knows how it looks, and what stands below it. */
export interface Node {
  item(): vscode.TreeItem;
  children?(): Promise<Node[]>;
}

/** Shows nodes. `roots` is asked again at each refresh. */
export class NodeTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(readonly roots: () => Promise<Node[]>) {}

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.item();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    return node === undefined ? this.roots() : ((await node.children?.()) ?? []);
  }
}

/** The command that shows a place, for an entry that stands for it. */
export function opening(title: string, location: Location): vscode.Command {
  return { title, command: "factlint.open", arguments: [location] };
}

/** Shows a place of a file in an editor, and selects it. */
export async function open(location: Location): Promise<void> {
  const words = rangeOf(location.range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(location.uri));
  // the cursor before the words, not behind them: a hover and the way to the source start from it
  editor.selection = new vscode.Selection(words.end, words.start);
  editor.revealRange(words, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** Calls `call` when nothing has asked for it for a moment: word of changes comes in swarms. */
export function calmly(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 100);
  };
}
