// The life of the server: started, stopped and started again one step after another, never two at once.
import * as path from "node:path";

import * as vscode from "vscode";
import { ExecuteCommandRequest, type RequestType, State } from "vscode-languageclient/node";

import { QuietClient } from "./client";
import { findServer, type Found } from "./find-server";
import { activeInterpreters } from "./python";
import { changed } from "./requests";
import type { Server } from "./server";
import { Status } from "./status";
import { mismatch } from "./version";

/** How long a server may take to answer the first request. */
const startLimit = 60_000;
/** A server that ends by itself is started again, but not more often than this within the period. */
const crashLimit = 3;
const crashPeriod = 3 * 60_000;

export class Session implements Server {
  readonly #log: vscode.LogOutputChannel;
  readonly #extension: vscode.Extension<unknown>;
  readonly #changed = new vscode.EventEmitter<string | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #status = new Status();
  #client: QuietClient | undefined;
  #crashes: number[] = [];
  #shownProblem: string | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(log: vscode.LogOutputChannel, extension: vscode.Extension<unknown>) {
    this.#log = log;
    this.#extension = extension;
  }

  async ask<Parameters, Answer>(type: RequestType<Parameters, Answer, void>, parameters: Parameters): Promise<Answer | null> {
    try {
      return (await this.#client?.sendRequest<Answer | null>(type.method, parameters)) ?? null;
    } catch (error) {
      this.#log.debug(`${type.method}: ${String(error)}`);
      return null;
    }
  }

  async run(command: string, ...args: unknown[]): Promise<boolean> {
    // a server that is being started is worth waiting for
    await this.#queue;
    const client = this.#client;
    await client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    return client !== undefined;
  }

  /** Starts the server, or starts it anew. `asked` says that the user did so: a problem is then shown again. */
  restart(asked: boolean): Promise<void> {
    return this.#enqueue(async () => {
      if (asked) {
        this.#shownProblem = undefined;
        this.#crashes = [];
      }
      await this.#stop();
      await this.#start();
    });
  }

  /** Stops the server, and waits until it has stopped. */
  async stop(): Promise<void> {
    await this.#enqueue(() => this.#stop());
    this.#status.dispose();
    this.#changed.dispose();
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => this.#log.error(String(error)));
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (!vscode.workspace.getConfiguration("factlint").get<boolean>("enable", true)) {
      this.#status.disabled();
      this.#tell("off");
      return;
    }
    this.#status.starting();
    this.#tell("starting");
    const found = await this.#find();
    if ("problem" in found) {
      this.#fail(found.problem);
      return;
    }
    this.#log.info(`starting ${found.program} (from ${found.origin})`);
    const client = new QuietClient(found.program, this.#log);
    try {
      await answerWithin(startLimit, client.start());
    } catch (error) {
      this.#log.error(String(error));
      await this.#release(client);
      this.#fail(`${found.program} does not start as a server: the log says why.`);
      return;
    }
    this.#client = client;
    const version = client.initializeResult?.serverInfo?.version;
    this.#status.running(version, found.origin);
    this.#warn(mismatch(String(this.#extension.packageJSON.version), version, found.origin));
    client.onNotification(changed, ({ uri }) => this.#changed.fire(uri));
    this.#tell("running");
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped && this.#client === client) {
        this.#crashed();
      }
    });
  }

  async #find(): Promise<Found> {
    const trusted = vscode.workspace.isTrusted;
    return findServer({
      trusted,
      setting: vscode.workspace.getConfiguration("factlint").get<string>("path", ""),
      folders: (vscode.workspace.workspaceFolders ?? [])
        .filter((folder) => folder.uri.scheme === "file")
        .map((folder) => folder.uri.fsPath),
      interpreters: trusted ? await activeInterpreters(this.#log) : [],
      environment: process.env,
      bundled: path.join(this.#extension.extensionPath, "dist", "server"),
    });
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client !== undefined) {
      await this.#release(client);
    }
  }

  async #release(client: QuietClient): Promise<void> {
    // a client whose start failed rejects, and still ends its process
    await client.dispose().catch((error: unknown) => this.#log.debug(String(error)));
  }

  #crashed(): void {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < crashPeriod), now];
    this.#log.error("the server ended by itself");
    if (this.#crashes.length <= crashLimit) {
      void this.restart(false);
    } else {
      this.#fail(`The server ended by itself ${this.#crashes.length} times within three minutes: the log says why.`);
    }
  }

  /** Lets the side bar, its welcome texts and the walkthrough know. */
  #tell(state: "starting" | "running" | "failed" | "off"): void {
    void vscode.commands.executeCommand("setContext", "factlint.server", state);
    void vscode.commands.executeCommand("setContext", "factlint.running", state === "running");
    this.#changed.fire(undefined);
  }

  /** Shows once that versions do not fit: the server may do all the same. */
  #warn(problem: string | undefined): void {
    if (problem !== undefined) {
      this.#log.warn(problem);
      if (problem !== this.#shownProblem) {
        this.#shownProblem = problem;
        void vscode.window.showWarningMessage(problem);
      }
    }
  }

  /** Shows a problem once; the same one is not shown again until the user asks for a restart. */
  #fail(problem: string): void {
    this.#log.error(problem);
    this.#status.failed(problem);
    this.#tell("failed");
    if (problem !== this.#shownProblem) {
      this.#shownProblem = problem;
      void offerHelp(problem);
    }
  }
}

async function offerHelp(problem: string): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(problem, "Open Settings", "Show Logs");
  if (chosen === "Open Settings") {
    await vscode.commands.executeCommand("workbench.action.openSettings", "factlint.path");
  } else if (chosen === "Show Logs") {
    await vscode.commands.executeCommand("factlint.showLogs");
  }
}

async function answerWithin(limit: number, start: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limit / 1000} seconds`)), limit);
  });
  try {
    await Promise.race([start, late]);
  } finally {
    clearTimeout(timer);
  }
}
