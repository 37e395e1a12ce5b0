import type { Operation } from './operation.ts';

/** What is at a path: operations of different methods, and what the path says for their parameters. */
export interface Place {
  readonly operations: readonly Operation[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds what is at a path, as it was sent; `undefined` where there is nothing. Every percent sign in it must stand for an octet of UTF-8. */
export type FindPlace = (path: string) => Place | undefined;

/**
 * A table of paths. One that is written out is found at once, and goes before one with parameters; of those, whichever was described first. A
 * parameter is what stands between two slashes, and not nothing. Case counts, and so does a slash at the end.
 */
export function routeTable(operations: readonly Operation[]): FindPlace {
  const exact = new Map<string, Place>();
  const patterns: { readonly pattern: RegExp; readonly operations: readonly Operation[] }[] = [];
  for (const [path, each] of byPath(operations)) {
    if (path.includes('{')) patterns.push({ pattern: patternOf(path), operations: each });
    else exact.set(path, { operations: each, parameters: {} });
  }
  return (path) => {
    const known = exact.get(path);
    if (known) return known;
    for (const { pattern, operations: each } of patterns) {
      const found = pattern.exec(path);
      if (found) return { operations: each, parameters: decoded(found.groups) };
    }
    return undefined;
  };
}

/** `/issuers/{country}` with a group of that name. Of what else a path of ours may have, only the dot means anything to an expression. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}

function decoded(groups: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]),
  );
}

function byPath(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const paths = new Map<string, Operation[]>();
  for (const each of operations) paths.set(each.path, [...(paths.get(each.path) ?? []), each]);
  return paths;
}
