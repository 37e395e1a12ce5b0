import { networkOf, type RateLimit } from '@prova/http';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { Counted } from '../ledger/tries.ts';

const HOUR = 3_600;

/**
 * Wrong answers, which is what counts: right ones are given back. The first two belong together. One site has fewer tries of one document
 * than the document has of all, at once and in the long run, so nobody alone can use up what its holder has.
 */
const OF_DOCUMENT_AT_SITE = every(6 * HOUR, 5);
/** Eight a day: of the thirty thousand days on which people are born, somebody who is at it for a year tries a tenth. */
const OF_DOCUMENT = every(3 * HOUR, 20);
/** Whatever is asked for. Many people may be behind one address. */
const OF_NETWORK = every(HOUR / 30, 30);
/** Of IPv6 256 networks, which one machine may have all by itself. Without it those would use up what all have. */
const OF_SITE = every(HOUR / 120, 120);
/** All who ask. */
const OF_ALL = every(1, 1_200);

/** Right answers, which take nothing of the above: each leaves a session behind. Elsewhere its holder gets in meanwhile. */
const OPENINGS = every(60, 20);

/** Drawing a page again, and sealing it, takes the key of the institution. */
const FILES = every(HOUR / 20, 20);

/** What a try to open a document is counted as, whether or not there is such a document. */
export function countedTry(
  dataKeys: DataKeys,
  { jti, address }: { readonly jti: string; readonly address: string },
): readonly Counted[] {
  const site = networkOf(address, 48);
  return [
    { key: dataKeys.tryHash('document-at-site', jti, site), limit: OF_DOCUMENT_AT_SITE },
    { key: dataKeys.tryHash('document', jti), limit: OF_DOCUMENT },
    { key: dataKeys.tryHash('network', networkOf(address)), limit: OF_NETWORK },
    { key: dataKeys.tryHash('site', site), limit: OF_SITE },
    { key: dataKeys.tryHash('all'), limit: OF_ALL },
  ];
}

/** What is counted when a document is opened. */
export function countedOpening(
  dataKeys: DataKeys,
  { jti, address }: { readonly jti: string; readonly address: string },
): readonly Counted[] {
  return [{ key: dataKeys.tryHash('opening', jti, networkOf(address, 48)), limit: OPENINGS }];
}

/** What is counted when the file of a document is asked for. */
export function countedFile(dataKeys: DataKeys, jti: string): readonly Counted[] {
  return [{ key: dataKeys.tryHash('file', jti), limit: FILES }];
}

/** So many at once, and one more every so many seconds. */
function every(share: number, requests: number): RateLimit {
  return { requests, seconds: share * requests };
}
