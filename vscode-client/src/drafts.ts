// The documents that the server is told about. Which of them are drafts is the configuration's to say, and the server's to read.
const languages = ["markdown", "plaintext", "html", "latex", "restructuredtext", "asciidoc", "org"];

export const drafts = languages.flatMap((language) => [
  { scheme: "file", language },
  { scheme: "untitled", language },
]);
/** Drafts, and what may be a facts file: that is checked as it is typed, and links to its sources. */
export const documents = [...drafts, { scheme: "file", language: "yaml" }];
