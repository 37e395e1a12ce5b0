/** Statements that have a name, more than any service has; whoever makes them up as they go gets no more. */
const MOST = 512;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement, so that the server parses it once and plans it some times; `undefined` past the
 * number that a server should keep.
 */
export function statementName(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size + 1}`);
  return names.get(text);
}
