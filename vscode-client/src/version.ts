// Whether the extension and the server understand each other. Nothing of the editor is imported here.

/** Says in one sentence what does not fit, and what to do; nothing where the two fit.
 *
 * They do when their versions begin alike: with the same number, and below 1.0 with the same two.
 */
export function mismatch(extension: string, server: string | undefined, origin: string): string | undefined {
  const ours = numbers(extension);
  const theirs = server === undefined ? undefined : numbers(server);
  if (ours === undefined) {
    return undefined;
  }
  if (theirs === undefined) {
    return `The program from ${origin} does not say which factlint it is: install one that fits this extension, with “pip install --upgrade factlint”.`;
  }
  const counted = ours[0] === 0 && theirs[0] === 0 ? 2 : 1;
  const at = [...Array(counted).keys()].find((index) => ours[index] !== theirs[index]);
  if (at === undefined) {
    return undefined;
  }
  const said = `The server (factlint ${server}, from ${origin}) and this extension (${extension}) do not fit:`;
  return (theirs[at] ?? 0) < (ours[at] ?? 0)
    ? `${said} update the server, with “pip install --upgrade factlint”.`
    : `${said} update the extension.`;
}

function numbers(version: string): readonly [number, number] | undefined {
  const found = /^(\d+)\.(\d+)/.exec(version);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}
