// The entry in the language status of a draft: what the server is doing, and a way to its log.
import * as vscode from "vscode";

import { drafts } from "./drafts";

export class Status {
  readonly #item: vscode.LanguageStatusItem;

  constructor() {
    this.#item = vscode.languages.createLanguageStatusItem("factlint", drafts);
    this.#item.name = "factlint";
    this.#item.text = "factlint";
  }

  starting(): void {
    this.#show("starting", vscode.LanguageStatusSeverity.Information, true);
  }

  running(version: string | undefined, origin: string): void {
    this.#show(`${version ?? "of no version"}, running from ${origin}`, vscode.LanguageStatusSeverity.Information);
  }

  disabled(): void {
    this.#show("off (factlint.enable)", vscode.LanguageStatusSeverity.Information);
  }

  failed(problem: string): void {
    this.#show(problem, vscode.LanguageStatusSeverity.Error);
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show(detail: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    this.#item.detail = detail;
    this.#item.severity = severity;
    this.#item.busy = busy;
    this.#item.command =
      severity === vscode.LanguageStatusSeverity.Error
        ? { title: "Restart Server", command: "factlint.restart" }
        : { title: "Show Logs", command: "factlint.showLogs" };
  }
}
