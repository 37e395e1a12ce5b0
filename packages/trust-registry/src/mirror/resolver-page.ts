import { TrustRegistryError } from '../errors.ts';
import { parseDocument, rowsOf } from '../import-ir/envelope.ts';
import { type Members, membersOf } from '../import-ir/members.ts';

/** One answer of a resolver: a list of issuers, or a page of it. */
export interface ResolverPage {
  readonly rows: readonly unknown[];
  /** Where the next page is, on the same origin. */
  readonly next?: URL;
  /** How many rows all pages have, if it says so. */
  readonly total?: number;
}

/**
 * Reads an answer in either shape, `results` or `issuers`, or as a bare list. Paging is in nobody's specification: a
 * resolver that pages says `links.next` and `total`, and one whose last page names itself as the next has ended.
 *
 * Throws `TrustRegistryError`: `import-malformed`, `import-too-large`; `resolver-error-body` when there is no list,
 * which resolvers send with status 200; `resolver-redirected` when the next page lies elsewhere.
 */
export function readPage(text: string, address: URL): ResolverPage {
  const document = parseDocument(text);
  const rows = rowsOf(document);
  if (!rows) {
    throw new TrustRegistryError(
      'resolver-error-body',
      'The resolver answered with something that is no list of institutions.',
    );
  }
  const members = membersOf(document) ?? new Map();
  const next = nextPage(members, address);
  const total: unknown = members.get('total');
  return { rows, ...(next && { next }), ...(typeof total === 'number' && { total }) };
}

function nextPage(members: Members, address: URL): URL | undefined {
  const link = membersOf(members.get('links'))?.get('next') ?? undefined;
  if (link === undefined || link === '') return undefined;
  if (typeof link !== 'string' || !URL.canParse(link, address.href)) {
    throw new TrustRegistryError('import-malformed', 'The link to the next page is no address.');
  }
  const next = new URL(link, address);
  if (next.origin !== address.origin) {
    throw new TrustRegistryError('resolver-redirected', 'The next page lies at another address.');
  }
  next.hash = '';
  return next.href === address.href ? undefined : next;
}
