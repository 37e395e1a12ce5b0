import { TrustRegistryError } from '../errors.ts';
import { didOf, parseDid } from './did-web.ts';
import type { PublishedList } from './published-list.ts';

/** What `GET /trusted-issuers-registry/v4/issuers` is asked: `page[size]` and `page[after]`. */
export interface TirQuery {
  readonly size: number;
  /** The DID that the page begins behind; absent: from the first. */
  readonly after?: string;
}

/** A page of trusted issuers, as version 4 of the EBSI Trusted Issuers Registry lists them. */
export interface TirPage {
  readonly self: string;
  readonly items: readonly { readonly did: string; readonly href: string }[];
  /** Issuers of all pages. */
  readonly total: number;
  readonly pageSize: number;
  readonly links: Readonly<Record<'first' | 'prev' | 'next' | 'last', string>>;
}

const USUAL_SIZE = 10;
const MAX_SIZE = 100;
const PATH = '/trusted-issuers-registry/v4/issuers';

/** Reads the parameters: 1 to 100 a page, 10 if nothing is said. Throws `TrustRegistryError` `query-malformed`. */
export function parseTirQuery(parameters: URLSearchParams): TirQuery {
  const size = parameters.get('page[size]') ?? String(USUAL_SIZE);
  const after = parameters.get('page[after]') ?? '';
  const count = /^\d{1,3}$/.test(size) ? Number(size) : 0;
  if (count < 1 || count > MAX_SIZE) {
    throw new TrustRegistryError(
      'query-malformed',
      `page[size] is no whole number from 1 to ${MAX_SIZE}.`,
    );
  }
  return { size: count, ...(after !== '' && { after }) };
}

/**
 * A page of all institutions of the list, closed ones too, by country and official id; each has its DID document under
 * `href`. A DID to begin behind that is not in the list is refused (`query-malformed`).
 *
 * The items of the Trusted Issuers Registry itself are accreditations, each a JWT that an accrediting body signed. We
 * have no such signatures and so offer no item that only looks like one.
 */
export function tirPage(list: PublishedList, query: TirQuery, baseUrl: string): TirPage {
  const { institutions } = list;
  const start = query.after === undefined ? 0 : placeOf(list, query.after, baseUrl) + 1;
  const link = (first: number) => {
    const before = institutions[first - 1];
    return addressOf(baseUrl, query.size, before && didOf(baseUrl, before));
  };
  const last = Math.max(0, Math.floor((institutions.length - 1) / query.size) * query.size);
  // Nobody may make us write the DIDs of all of Europe by asking for one.
  const shown = institutions.slice(start, start + query.size);
  return {
    self: link(start),
    items: shown.map((institution) => {
      const did = didOf(baseUrl, institution);
      return { did, href: `${baseUrl}/api/v1/identifiers/${encodeURIComponent(did)}` };
    }),
    total: institutions.length,
    pageSize: query.size,
    links: {
      first: link(0),
      prev: link(Math.max(0, start - query.size)),
      next: link(Math.min(start + query.size, last)),
      last: link(last),
    },
  };
}

function placeOf(list: PublishedList, did: string, baseUrl: string): number {
  const id = parseDid(baseUrl, did);
  const institution = id && list.institution(id);
  const place = institution ? list.institutions.indexOf(institution) : -1;
  if (place >= 0) return place;
  throw new TrustRegistryError('query-malformed', 'page[after] is no DID of this list.');
}

function addressOf(baseUrl: string, size: number, after: string | undefined): string {
  const parameters = new URLSearchParams({ 'page[size]': String(size) });
  if (after !== undefined) parameters.set('page[after]', after);
  return `${baseUrl}${PATH}?${parameters}`;
}
