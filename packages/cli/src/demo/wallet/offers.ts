import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { replaceFile } from '../../files.ts';
import { type Holder, recordOn } from '../holders.ts';
import type { Prova } from '../prova.ts';

/** What an institution gave the holder, by two ways. */
export interface DemoOffer {
  readonly uri: string;
  readonly txCode: string;
  readonly institution: string;
  /** The id of the document. */
  readonly attestation: string;
}

/** Offers the holder's card, the same document that is printed for them. */
export function offerCard(holder: Holder, place: OfferPlace): Promise<DemoOffer> {
  return offer(holder, recordOn(holder, place.today), place);
}

/** Offers another card: a document of its own each time, for it will be withdrawn. */
export function offerAnother(holder: Holder, place: OfferPlace): Promise<DemoOffer> {
  const record = recordOn(holder, place.today);
  return offer(holder, { ...record, id: `${record['id']}-${randomUUID()}` }, place);
}

export interface OfferPlace {
  readonly home: string;
  /** The day of issue. */
  readonly today: string;
  /** Of the institution. */
  readonly acronym: string;
  readonly prova: Prova;
}

async function offer(
  { institution, type }: Holder,
  record: object,
  { home, today, acronym, prova }: OfferPlace,
): Promise<DemoOffer> {
  const file = join(home, 'records', 'wallet.json');
  await replaceFile(file, `${JSON.stringify({ ...record, in: acronym })}\n`);
  const words = ['--type', type, '--institution', institution, '--in', file, '--today', today];
  return JSON.parse(await prova('offer', ...words, '--json'));
}
