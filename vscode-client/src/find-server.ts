// Where the factlint program is. Nothing of the editor is imported here, so the order of the places can be tested alone.
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";

/** All that decides where the server is looked for. */
export interface Places {
  /** Whether the user trusts the workspace: if not, no program that lies in it is started. */
  readonly trusted: boolean;
  /** The setting `factlint.path`, as it was written; empty if it was not set. */
  readonly setting: string;
  /** The workspace's folders. */
  readonly folders: readonly string[];
  /** The Python interpreters of the active environments. */
  readonly interpreters: readonly string[];
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder for a server that is part of the extension; only packages for one platform have it. */
  readonly bundled: string;
}

/** The program and where it was found, or one sentence that says what is wrong and what to do. */
export type Found = { readonly program: string; readonly origin: string } | { readonly problem: string };

const windows = process.platform === "win32";
const programName = windows ? "factlint.exe" : "factlint";

/** Finds the server: the setting decides; else the Python environments, the folders' `.venv`, PATH, and the extension itself,
 * in this order. In a workspace without trust the extension's own server goes before PATH.
 */
export function findServer(places: Places): Found {
  if (places.setting.trim() !== "") {
    return fromSetting(places);
  }
  const own = { program: path.join(places.bundled, programName), origin: "the extension" };
  const candidates = places.trusted
    ? [...besideInterpreters(places), ...inVirtualEnvironments(places), ...onPath(places), own]
    : [own, ...onPath(places)];
  for (const candidate of candidates) {
    if (isProgram(candidate.program)) {
      return candidate;
    }
  }
  const install = "Install it with “pip install factlint”, or set factlint.path to the program.";
  return {
    problem: places.trusted
      ? `factlint was found neither in this workspace's Python environment nor on PATH. ${install}`
      : `factlint was not found on PATH, and this workspace is not trusted, so nothing in it was tried. ${install}`,
  };
}

type Candidate = { readonly program: string; readonly origin: string };

function fromSetting(places: Places): Found {
  const expanded = expand(places.setting.trim(), places);
  const program = path.resolve(places.folders[0] ?? homedir(), expanded);
  if (!places.trusted && places.folders.some((folder) => isInside(program, folder))) {
    return { problem: `factlint.path names ${program}, which lies in this workspace: trust the workspace to start it.` };
  }
  if (!isProgram(program)) {
    return { problem: `factlint.path names ${program}, and there is no such program: correct the setting or clear it.` };
  }
  return { program, origin: "the setting factlint.path" };
}

function expand(setting: string, places: Places): string {
  return setting
    .replace(/^~(?=$|[\\/])/, homedir())
    .replaceAll("${userHome}", homedir())
    .replaceAll("${workspaceFolder}", places.folders[0] ?? "")
    .replace(/\$\{env:([^}]*)\}/g, (_, name: string) => places.environment[name] ?? "");
}

function besideInterpreters(places: Places): Candidate[] {
  return places.interpreters.flatMap((interpreter) => {
    const folder = path.dirname(interpreter);
    // outside a virtual environment, Windows keeps programs in a folder beside the interpreter
    const folders = windows ? [folder, path.join(folder, "Scripts")] : [folder];
    return folders.map((each) => ({ program: path.join(each, programName), origin: "the active Python environment" }));
  });
}

function inVirtualEnvironments(places: Places): Candidate[] {
  return places.folders.map((folder) => ({
    program: path.join(folder, ".venv", windows ? "Scripts" : "bin", programName),
    origin: "the workspace's .venv",
  }));
}

function onPath(places: Places): Candidate[] {
  // a relative entry would mean whatever folder the editor was started in
  const folders = (places.environment["PATH"] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => ({ program: path.join(folder, programName), origin: "PATH" }));
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
