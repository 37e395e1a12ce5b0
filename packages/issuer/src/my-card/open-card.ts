import { timingSafeEqual } from 'node:crypto';
import { encodeUtf8, holderOf } from '@prova/credential';
import { giveTriesBack, takeTries } from '../ledger/tries.ts';
import { documentData } from '../pages/document-data.ts';
import { countedOpening, countedTry } from './card-limits.ts';
import type { StoredDocument } from './decoy.ts';
import { findAnywhere, type HeldCard } from './held-card.ts';
import type { HolderOffice } from './office.ts';

/** What somebody says who wants to see a document. */
export interface CardClaim {
  /** As `readDocumentId` reads it. */
  readonly jti: string;
  /** `1954-07-20`, `1954-07-00`. */
  readonly birthDate: string;
  /** Where the request came from: `Caller.address`. */
  readonly address: string;
}

/**
 * `opened`: the document, whose birth date was said. `refused`: there is none, or it is another's, or it was erased; which of them nobody is
 * told. `waiting`: nothing was looked at, as too many wrong answers came, or nothing is opened, as it was too often just now; seconds.
 */
export type CardOpening =
  | { readonly outcome: 'opened'; readonly card: HeldCard }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'waiting'; readonly wait: number };

/**
 * Opens a document for whoever knows its number and its holder's birth date. A try is counted before anything is looked at, for an id that
 * nobody has as for any other; each wrong answer takes the same statements, opens one sealed text and compares one date.
 *
 * It does not know who asks: both stand on the paper, and whoever has the paper may look.
 */
export async function openCard(
  office: Pick<HolderOffice, 'database' | 'dataKeys' | 'now'>,
  decoy: StoredDocument,
  { jti, birthDate, address }: CardClaim,
): Promise<CardOpening> {
  const { database, dataKeys } = office;
  const counted = countedTry(dataKeys, { jti, address });
  const tried = await takeTries(database, counted, office.now());
  if (tried.outcome === 'refused') return { outcome: 'waiting', wait: tried.wait };
  const row = await findAnywhere(office, jti);
  const data = documentData(office, row ?? decoy);
  const isSame = sameDay(data === undefined ? '' : holderOf(data).dob, birthDate);
  if (row === undefined || data === undefined || !isSame) return { outcome: 'refused' };
  await giveTriesBack(database, counted);
  const opening = await takeTries(
    database,
    countedOpening(dataKeys, { jti, address }),
    office.now(),
  );
  if (opening.outcome === 'refused') return { outcome: 'waiting', wait: opening.wait };
  return { outcome: 'opened', card: { row, data } };
}

/** In a time that does not depend on how much of it is right. */
function sameDay(one: string, other: string): boolean {
  const [a, b] = [encodeUtf8(one), encodeUtf8(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
