// What the server is asked beside the protocol, and what it answers. The server's `features/views.py` says what each means.
import { type Location, NotificationType, type Range, RequestType } from "vscode-languageclient/node";

export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly facts: number;
  readonly disputed: number;
}

export interface Subjects {
  readonly project: string | null;
  readonly configuration: string | null;
  readonly reading: boolean;
  readonly total: number;
  readonly next: number | null;
  readonly subjects: readonly Subject[];
}

export interface Fact {
  readonly value: string;
  readonly relation: string;
  readonly disputed: boolean;
  readonly byHand: boolean;
  readonly tooltip: string;
  readonly location: Location | null;
}

export type Verdict = "conflicting" | "supported" | "unknown";
export type Verdicts = Readonly<Record<Verdict, number>>;

export interface Claim {
  readonly value: string;
  readonly subject: string;
  readonly rule: string;
  readonly range: Range;
  readonly tooltip: string;
  readonly location: Location | null;
}

/** A part of a list, and where the next one starts. */
export interface Page {
  readonly next: number | null;
}

export const subjects = new RequestType<{ uri?: string; query?: string; start?: number }, Subjects | null, void>(
  "factlint/subjects",
);
export const facts = new RequestType<
  { uri?: string; key: string; start?: number },
  (Page & { readonly facts: readonly Fact[] }) | null,
  void
>("factlint/facts");
export const verdicts = new RequestType<{ uri: string }, Verdicts | null, void>("factlint/verdicts");
export const claims = new RequestType<
  { uri: string; verdict: Verdict; start?: number },
  (Page & { readonly claims: readonly Claim[] }) | null,
  void
>("factlint/claims");
/** A draft was checked (its address), or facts were read (none). */
export const changed = new NotificationType<{ uri?: string }>("factlint/changed");
