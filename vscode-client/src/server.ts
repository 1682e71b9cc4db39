// What the rest of the extension sees of the server: requests while it runs, and word of changes.
import type * as vscode from "vscode";
import type { RequestType } from "vscode-languageclient/node";

export interface Server {
  /** Sends a request. The answer is null where no server runs, or where it could not answer. */
  ask<Parameters, Answer>(type: RequestType<Parameters, Answer, void>, parameters: Parameters): Promise<Answer | null>;
  /** Has the server do one of its commands; false where no server runs. */
  run(command: string, ...args: unknown[]): Promise<boolean>;
  /** A draft was checked (its address), or all may be different: facts were read, a server was started or stopped. */
  readonly onDidChange: vscode.Event<string | undefined>;
}
