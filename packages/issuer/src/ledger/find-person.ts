import {
  type AttestationType,
  decodeBase64url,
  decodeUtf8,
  encodeBase64url,
  encodeUtf8,
} from '@prova/credential';
import type { Queryable, SqlValue } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { type AttestationRow, SELECT_ATTESTATION } from './attestation-rows.ts';
import type { DataKeys } from './data-keys.ts';

/** Whose documents are sought: by personal number, by surname and birth date, or those of which one is at hand. */
export type PersonQuery =
  | { readonly by: 'number'; readonly number: string }
  /** The birth date as documents have it, `1954-07-20` or `1954-07-00`. */
  | { readonly by: 'name'; readonly surname: string; readonly birthDate: string }
  /** One document by its jti. */
  | { readonly by: 'document'; readonly jti: string };

/** Documents of a person, the newest first. */
export interface PersonPage {
  readonly rows: readonly AttestationRow[];
  /** Where the next page begins; absent after the last one. It says when a document was staged and its jti. */
  readonly next?: string;
}

export interface PersonLedger {
  readonly database: Queryable;
  readonly dataKeys: DataKeys;
}

/** Which page, and of which documents. */
export interface PageOrder {
  readonly after?: string;
  readonly limit?: number;
  /** Documents of these types and no others; null: of all. */
  readonly types?: readonly AttestationType[] | null;
}

/** Documents of one page. */
export const MOST_FOUND = 100;

/**
 * Documents that an institution issued for a person, a page of `limit` at a time, at most `MOST_FOUND`. Numbers and names are compared
 * by keyed hashes, whatever their blanks, accents and script, so different people of one surname and birth date are found together.
 * What was erased is not found. Throws `IssuerError` `cursor-malformed` for a place that no page ended at.
 */
export async function findPerson(
  { database, dataKeys }: PersonLedger,
  institutionId: string,
  query: PersonQuery,
  { after, limit = MOST_FOUND, types = null }: PageOrder = {},
): Promise<PersonPage> {
  const { column, value } = soughtBy(query, institutionId, dataKeys);
  const size = Math.min(Math.max(limit, 1), MOST_FOUND);
  const { stagedAt, jti } = after === undefined ? { stagedAt: null, jti: null } : placeOf(after);
  const found = await database.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and ${column} = $2
       and ($3::bigint is null or (staged_at, jti) < ($3, $4)) and ($6::text[] is null or type = any($6))
     order by staged_at desc, jti desc limit $5`,
    [institutionId, value, stagedAt, jti, size + 1, types],
  );
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, ...(found.length > size && last && { next: cursorOf(last) }) };
}

/** As `findPerson`, all pages. */
export async function findAllOfPerson(
  ledger: PersonLedger,
  institutionId: string,
  query: PersonQuery,
): Promise<readonly AttestationRow[]> {
  const all: AttestationRow[] = [];
  let page = await findPerson(ledger, institutionId, query);
  all.push(...page.rows);
  while (page.next !== undefined) {
    page = await findPerson(ledger, institutionId, query, { after: page.next });
    all.push(...page.rows);
  }
  return all;
}

function soughtBy(
  query: PersonQuery,
  institutionId: string,
  dataKeys: DataKeys,
): { column: string; value: SqlValue } {
  switch (query.by) {
    case 'number':
      return { column: 'number_hash', value: dataKeys.numberHash(institutionId, query.number) };
    case 'name': {
      const { surname, birthDate } = query;
      return {
        column: 'person_hash',
        value: dataKeys.personHash(institutionId, surname, birthDate),
      };
    }
    case 'document':
      return { column: 'jti', value: query.jti };
  }
}

function cursorOf({ stagedAt, jti }: AttestationRow): string {
  return encodeBase64url(encodeUtf8(`${stagedAt} ${jti}`));
}

function placeOf(cursor: string): { stagedAt: number; jti: string } {
  const text = decodeUtf8(decodeBase64url(cursor) ?? new Uint8Array()) ?? '';
  const [, stagedAt, jti] = /^(\d{1,12}) ([0-9A-Z]{16})$/.exec(text) ?? [];
  if (stagedAt !== undefined && jti !== undefined) return { stagedAt: Number(stagedAt), jti };
  throw new IssuerError('cursor-malformed', 'No page ended there; ask for the first one again.');
}
