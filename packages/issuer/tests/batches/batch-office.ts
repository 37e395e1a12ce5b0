import { randomUUID } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { type JobEngine, openPgBossEngine } from '@prova/store';
import type { BatchHouse, Made } from '../../src/batches/batch-house.ts';
import { type Batch, readBatch } from '../../src/batches/batch-rows.ts';
import { draftTexts } from '../../src/batches/draft-texts.ts';
import { receiveBatch, type Upload } from '../../src/batches/receive-batch.ts';
import { IssuerError } from '../../src/errors.ts';
import { localDay } from '../../src/issuance/local-day.ts';
import { release } from '../../src/issuance/release.ts';
import { signPayloads } from '../../src/issuance/sign.ts';
import { readInstitution } from '../../src/ledger/institution-rows.ts';
import { BE, createTestHouse, RECORD, requestOf, type TestHouse } from '../support/test-house.ts';

/** A house that takes batches. Chunks are made in this thread, by the functions that threads use. */
export interface BatchOffice extends BatchHouse {
  readonly house: TestHouse;
  readonly owner: TestHouse['owner'];
  readonly engine: JobEngine;
  receive(text: string | AsyncIterable<Uint8Array>, upload?: Partial<Upload>): Promise<Batch>;
  batch(batchId: string): Promise<Batch>;
  close(): Promise<void>;
}

export async function createBatchOffice(
  change: (house: TestHouse) => Promise<Partial<TestHouse>> = async () => ({}),
): Promise<BatchOffice> {
  const made = await createTestHouse({
    institutions: [{ id: BE, competences: ['EHIC', 'ENTITLEMENT'] }],
  });
  const house = { ...made, ...(await change(made)) };
  const engine = await openPgBossEngine({ database: house.database, onFailure: () => undefined });
  const office: BatchOffice = {
    ...house,
    house,
    engine,
    make: async (institutionId, payloads) => {
      const key = await house.keyOf(institutionId);
      const now = house.now();
      const context = { trust: await house.trust(), now, today: localDay(institutionId, now) };
      const signed = await signPayloads(payloads, key.signer);
      const outcomes = signed.map(async (each): Promise<Made> => {
        try {
          return { outcome: 'accepted', jws: (await release(each, context)).jws };
        } catch (error) {
          if (!(error instanceof IssuerError)) throw error;
          return { outcome: 'refused', rule: error.rule ?? error.code };
        }
      });
      return { outcomes: await Promise.all(outcomes), keyThumbprint: key.thumbprint };
    },
    async receive(text, upload = {}) {
      const batch = {
        institutionId: BE,
        batchId: randomUUID(),
        type: 'prc',
        templateId: 'prc1/en/test/verify.example',
        actor: 'client:portal',
        receivedAt: house.now(),
      } as const;
      const received = await receiveBatch(
        { ...house, engine, draft: async (order) => draftTexts(order, house.printCheck) },
        {
          batch,
          institution: { ...(await readInstitution(house.database, BE)), acronym: 'OFN' },
          today: localDay(BE, house.now()),
          form: 'ndjson',
          bytes: typeof text === 'string' ? bytesOf(text) : text,
          request: requestOf(batch.batchId),
          allowances: [],
          ...upload,
        },
      );
      return received.batch;
    },
    batch: (batchId) => readBatch(house.database, BE, batchId),
    async close() {
      await engine.close();
      await house.close();
    },
  };
  return office;
}

/** So many records as NDJSON, `r1`, `r2`, …; `changes` says how one differs. */
export function recordsText(count: number, changes: (no: number) => object = () => ({})): string {
  return Array.from({ length: count }, (_, index) => {
    const no = index + 1;
    return `${JSON.stringify({ ...RECORD, id: `r${no}`, ...changes(no) })}\n`;
  }).join('');
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield encodeUtf8(text);
}
