import { encodeQrText } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { ArchivedCard } from '../archive/archive.ts';
import { IssuerError } from '../errors.ts';
import { type AttestationRow, SELECT_ATTESTATION } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { SealedPrint } from '../seal/sealed-print.ts';
import type { Batch } from './batch-rows.ts';

/** What drawing the documents of a batch takes. */
export interface CardsOffice {
  readonly database: Queryable;
  readonly dataKeys: DataKeys;
  readonly print: SealedPrint;
}

/** Documents of one question, drawn by one thread and sealed by one call to the signer: little memory, and no lock that outlives it. */
const PIECE = 25;

/** Pieces that are drawn while the one before is sent. */
const AHEAD = 2;

/**
 * The documents of a batch that count, in their order, drawn and sealed as they are taken. Those that were withdrawn or erased meanwhile
 * are left out. Rejects with what `print` rejects with.
 */
export async function* batchCards(
  office: CardsOffice,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
): AsyncGenerator<ArchivedCard> {
  const drawing: Promise<readonly ArchivedCard[]>[] = [];
  let last = 0;
  for (;;) {
    const rows = await office.database.query<AttestationRow>(
      `${SELECT_ATTESTATION} where institution_id = $1 and batch_id = $2 and record_no > $3
       and state = 'released' and sealed is not null order by record_no limit ${PIECE}`,
      [institutionId, batchId, last],
    );
    const cards = draw(office, institutionId, rows);
    // Whoever waits for them hears of it; nobody may ever come to wait.
    cards.catch(() => undefined);
    drawing.push(cards);
    if (drawing.length > AHEAD) yield* (await drawing.shift()) ?? [];
    last = rows.at(-1)?.recordNo ?? last;
    if (rows.length < PIECE) break;
  }
  for (const cards of drawing) yield* await cards;
}

async function draw(
  { dataKeys, print }: CardsOffice,
  institutionId: string,
  rows: readonly AttestationRow[],
): Promise<readonly ArchivedCard[]> {
  const pages = rows.map(({ jti, sealed, templateId }) => {
    const jws = dataKeys.unseal(institutionId, jti, sealed ?? new Uint8Array());
    // A batch is of documents that have a page.
    return { jws, qrText: encodeQrText(jws), templateId: templateId ?? '' };
  });
  const files = pages.length > 0 ? await print(institutionId, pages) : [];
  return rows.flatMap(({ jti, recordId }, index) => {
    const [page, pdf] = [pages[index], files[index]];
    if (!page || !pdf)
      throw new IssuerError('print-fault', 'Fewer pages were drawn than asked for.');
    return [{ name: recordId ?? jti, pdf, text: page.qrText }];
  });
}
