/** A deny-list of document ids, which a PRC names, or a Token Status List, which a wallet credential names. */
export const LIST_KINDS = ['revocation', 'status'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** The last part but one of a list's address, and the folder it lies in. */
export const LIST_PATHS: Readonly<Record<ListKind, string>> = {
  revocation: 'revocationLists',
  status: 'statusLists',
};

/** The address of a list below the issuer's base URL: `rid`, or `uri`. */
export function listUri(baseUrl: string, kind: ListKind, listId: string): string {
  return `${baseUrl.replace(/\/$/, '')}/${LIST_PATHS[kind]}/${listId}`;
}

/** Below which addresses an issuer publishes lists of either kind: what a trust list says of its institutions. */
export function listPrefixes(baseUrl: string): readonly string[] {
  return LIST_KINDS.map((kind) => listUri(baseUrl, kind, ''));
}

/** How many places a list has, and after how many the next one is opened. */
export interface ListSize {
  readonly size: number;
  readonly capacity: number;
}

export type ListSizes = Readonly<Record<ListKind, ListSize>>;

/**
 * A deny-list names at most its documents, so it may be full. A status list is left with a tenth of its places valid for
 * nobody: nobody learns from it how many documents there are.
 */
export const LIST_SIZES: ListSizes = {
  revocation: { size: 100_000, capacity: 100_000 },
  status: { size: 1_000_000, capacity: 900_000 },
};
