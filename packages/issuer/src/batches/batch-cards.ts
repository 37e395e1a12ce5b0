import { encodeQrText } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { ArchivedCard } from '../archive/archive.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { PrintPool } from '../threads/print-pool.ts';
import type { Batch } from './batch-rows.ts';

/** What drawing the documents of a batch takes. */
export interface CardsOffice {
  readonly database: Queryable;
  readonly dataKeys: DataKeys;
  readonly print: PrintPool['print'];
}

/** Documents of one question: little memory, and no lock that outlives it. */
const PAGE = 100;

/** Pages that are drawn while the one before is sent. */
const AHEAD = 4;

/**
 * The documents of a batch that count, in their order, drawn as they are taken. Those that were withdrawn or erased meanwhile are left
 * out. Rejects with what `print` rejects with.
 */
export async function* batchCards(
  office: CardsOffice,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
): AsyncGenerator<ArchivedCard> {
  const drawing: Promise<ArchivedCard>[] = [];
  let last = 0;
  for (;;) {
    const page = await office.database.query<AttestationRow>(
      `${SELECT_ATTESTATION} where institution_id = $1 and batch_id = $2 and record_no > $3
       and state = 'released' and sealed is not null order by record_no limit ${PAGE}`,
      [institutionId, batchId, last],
    );
    for (const row of page) {
      const card = draw(office, row);
      // Whoever waits for it hears of it; nobody may ever come to wait.
      card.catch(() => undefined);
      drawing.push(card);
      if (drawing.length > AHEAD) yield* drawing.splice(0, 1);
    }
    last = page.at(-1)?.recordNo ?? last;
    if (page.length < PAGE) break;
  }
  yield* drawing;
}

async function draw(
  { dataKeys, print }: CardsOffice,
  { institutionId, jti, sealed, recordId, templateId }: AttestationRow,
): Promise<ArchivedCard> {
  const jws = dataKeys.unseal(institutionId, jti, sealed ?? new Uint8Array());
  const text = encodeQrText(jws);
  const pdf = await print({ jws, qrText: text, templateId });
  return { name: recordId ?? jti, pdf, text };
}
