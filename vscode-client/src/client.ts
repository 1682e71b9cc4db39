// The language client: the library's own, but quiet. What goes wrong is logged; the session alone decides what is shown.
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import { documents } from "./drafts";

/** A client that starts `program server`. A connection that closes stays closed: the session decides about starting again. */
export class QuietClient extends LanguageClient {
  constructor(program: string, log: vscode.LogOutputChannel) {
    const options: LanguageClientOptions = {
      documentSelector: documents,
      // how things are shown; the server reads what it knows of it
      synchronize: { configurationSection: "factlint" },
      outputChannel: log,
      traceOutputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({
          action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true, message: "the connection is closed" }),
      },
      stdioOptions: { stdout: logLines, stderr: logLines },
    };
    super("factlint", "factlint", { command: program, args: ["server"] }, options);
    // the server then tells of what the side bar shows, and a hover leaves to the editor what that shows of a finding
    this.registerFeature({
      fillClientCapabilities: (capabilities) => {
        // where problems are hidden, a hover has to tell of them
        const findingsInHover = vscode.workspace.getConfiguration("problems").get("visibility", true);
        const factlint = { views: true, findingsInHover };
        capabilities.experimental = { ...(capabilities.experimental as object | undefined), factlint };
      },
      initialize: () => undefined,
      getState: () => ({ kind: "static" }),
      clear: () => undefined,
    });
  }

  /** Logs an error in short; the library would also show it, stack trace and all. */
  override error(message: string, data?: unknown): void {
    super.error(message, data instanceof Error ? data.message : data, false);
  }
}

function logLines(stream: Readable, log: vscode.LogOutputChannel): void {
  createInterface({ input: stream }).on("line", (line) => log.info(line));
}
