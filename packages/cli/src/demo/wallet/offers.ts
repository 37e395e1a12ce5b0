import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AttestationType } from '@prova/credential';
import { replaceFile } from '../../files.ts';
import { loadInstitutions } from '../holders.ts';
import type { Prova } from '../prova.ts';

/** A document that is issued, or was, and goes into a wallet. */
export interface Offered {
  readonly institution: string;
  readonly type: AttestationType;
  /** As `prova offer` reads it, without the acronym of the institution. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Which parent of the child on it. */
  readonly parent?: string;
}

/** What an institution gave the holder, by two ways. */
export interface DemoOffer {
  readonly uri: string;
  readonly txCode: string;
  readonly institution: string;
  /** The id of the document. */
  readonly attestation: string;
}

export interface OfferPlace {
  readonly home: string;
  /** The day of issue. */
  readonly today: string;
  readonly prova: Prova;
}

/** Offers a document to the wallet of its holder: the same one that is printed for them, where it is printed. Its record stays in `records`. */
export async function offerDocument(
  { institution, type, record, parent }: Offered,
  { home, today, prova }: OfferPlace,
): Promise<DemoOffer> {
  const file = join(home, 'records', `wallet-${type}.json`);
  const { acronym } = (await loadInstitutions()).find(({ id }) => id === institution) ?? {};
  // Of an entitlement the institution is not named but by its number.
  const whole = type === 'entitlement' ? record : { ...record, in: acronym };
  await replaceFile(file, `${JSON.stringify(whole)}\n`);
  return JSON.parse(
    await prova(
      ...['offer', '--type', type, '--institution', institution, '--in', file, '--today', today],
      ...(parent === undefined ? [] : ['--holder', parent, '--relation', 'parent']),
      '--json',
    ),
  );
}

/** The same as a document of its own each time, for it will be withdrawn. */
export function another(offered: Offered): Offered {
  const { record } = offered;
  return { ...offered, record: { ...record, id: `${record['id']}-${randomUUID()}` } };
}
