// The active Python environment, as the Python extension knows it. That extension is welcome, and never needed.
import * as vscode from "vscode";

/** The part of the Python extension's interface that is used here. */
interface PythonExtension {
  readonly environments: {
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(environment: {
      readonly path: string;
    }): Promise<{ readonly executable: { readonly uri: vscode.Uri | undefined } } | undefined>;
  };
}

async function pythonExtension(): Promise<PythonExtension | undefined> {
  return vscode.extensions.getExtension<PythonExtension>("ms-python.python")?.activate();
}

/** The interpreters that are active in the workspace's folders; empty without the Python extension, or if it fails. */
export async function activeInterpreters(log: vscode.LogOutputChannel): Promise<string[]> {
  try {
    const python = await pythonExtension();
    if (python === undefined) {
      return [];
    }
    const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [undefined];
    const environments = await Promise.all(
      folders.map((folder) => python.environments.resolveEnvironment(python.environments.getActiveEnvironmentPath(folder))),
    );
    const paths = environments.flatMap((environment) => environment?.executable.uri?.fsPath ?? []);
    return [...new Set(paths)];
  } catch (error) {
    log.warn(`the Python extension did not name its environment: ${String(error)}`);
    return [];
  }
}

/** Calls `changed` whenever another Python environment becomes the active one; the watch ends with `subscriptions`. */
export async function watchInterpreters(subscriptions: vscode.Disposable[], changed: () => void): Promise<void> {
  const python = await pythonExtension().catch(() => undefined);
  if (python !== undefined) {
    subscriptions.push(python.environments.onDidChangeActiveEnvironmentPath(changed));
  }
}
