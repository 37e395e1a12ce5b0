import { randomUUID } from 'node:crypto';
import { createPrinter } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { batchResults } from '../../src/batches/batch-results.ts';
import { workChunk } from '../../src/batches/work-chunk.ts';
import { attestationOperations } from '../../src/http/attestation-operations.ts';
import { findPageOrder } from '../../src/http/find-document.ts';
import { type BatchOffice, createBatchOffice, recordsText } from '../batches/batch-office.ts';
import { BE, RECORD } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

// Rows P09 and P10 of the catalogue of faults: letters that fonts lack, and names too long for their place.

const PRC_RECORD = { ...RECORD, in: 'OFN' };
const CARD = { ci: '80056001200012345678', xd: '2031-12-31' };
const { sd: _sd, ed: _ed, ...EHIC_RECORD } = { ...PRC_RECORD, ...CARD };
const WIDE = '\u2e3b'.repeat(35);

let house: BatchOffice;
let office: TestOffice;
beforeEach(async () => {
  house = await createBatchOffice();
  office = await openTestOffice(house.house, attestationOperations);
});
afterEach(async () => {
  await office.close();
  await house.close();
});

const issue = (record: object, type = 'prc') =>
  office.ask('POST', '/issuer/v1/attestations', { body: { type, institution: BE, record } });

const stored = () => house.database.query<{ jti: string }>('select jti from issuer.attestation');

test.each([
  ['Chinese', 'prc', { gn: 'Geheim 李' }, 'glyph-missing', 'record.gn'],
  ['an emoji', 'ehic', { fn: 'Geheim \u{1F600}' }, 'glyph-missing', 'record.fn'],
  ['a script that needs shaping', 'prc', { fn: 'زويا' }, 'glyph-missing', 'record.fn'],
  ['the acronym', 'prc', { in: 'Geheim李' }, 'glyph-missing', 'record.in'],
  ['wider than two lines', 'ehic', { gn: WIDE }, 'text-too-wide', 'record.gn'],
])('%s: 422 before anything is issued', async (_, type, change, code, name) => {
  const record = { ...(type === 'ehic' ? EHIC_RECORD : PRC_RECORD), ...change };
  const { status, body } = await issue(record, type);
  expect(body).toMatchObject({ status: 422, code, issues: [{ in: 'body', name }] });
  expect(status).toBe(422);
  expect(await stored()).toEqual([]);
  expect(JSON.stringify([body, office.lines])).not.toMatch(/Geheim|李/);
});

test('in a batch, such a record fails with its field and stops no other', async () => {
  const changes: Readonly<Record<number, object>> = {
    2: { gn: 'Geheim 李' },
    3: { fn: WIDE, gn: 'Geheim' },
    4: { in: '\u{1F600}' },
  };
  const page = { type: 'ehic', templateId: 'ehic1/en+fr/test/verify.example' } as const;
  const sender = { actor: 'client:portal', receivedAt: house.now() };
  const batch = { institutionId: BE, batchId: randomUUID(), ...page, ...sender };
  const text = recordsText(5, (no) => ({
    ...{ ...CARD, sd: undefined, ed: undefined },
    ...changes[no],
  }));
  const { batchId } = await house.receive(text, { batch });
  await workChunk(house, { institutionId: BE, batchId, chunkNo: 1 }, { isLast: false });
  const results = [];
  for await (const each of batchResults(house.database, { institutionId: BE, batchId })) {
    results.push([each.id, each.code ?? each.outcome, each.field]);
  }
  expect(results).toEqual([
    ['r1', 'released', undefined],
    ['r2', 'glyph-missing', 'gn'],
    ['r3', 'text-too-wide', 'fn'],
    ['r4', 'glyph-missing', 'in'],
    ['r5', 'released', undefined],
  ]);
  expect(await house.batch(batchId)).toMatchObject({ released: 2, failed: 3 });
});

test.each([
  ['Greek', 'prc', { fn: 'Παπαδημητρίου', gn: 'Χρυσάνθη' }],
  ['Cyrillic', 'ehic', { fn: 'Хаджидимитрова', gn: 'Десислава' }],
  ['Maltese', 'prc', { fn: 'Għaxaq-Żammit', gn: 'Ċensa Ġorġa' }],
  ['Turkish', 'ehic', { fn: 'Çağlayanoğlu', gn: 'Işıl İpek' }],
  ['the longest names', 'ehic', { fn: 'W'.repeat(40), gn: 'Œ'.repeat(35) }],
])('%s: what is issued is printed', async (_, type, change) => {
  const record = { ...(type === 'ehic' ? EHIC_RECORD : PRC_RECORD), ...change };
  expect(await issue(record, type)).toMatchObject({ status: 201 });
  const [{ jti } = { jti: '' }] = await stored();
  const { templateId, ...document } = await findPageOrder(house.house, BE, jti);
  const printer = createPrinter(await loadFonts());
  await printer.prepare(templateId, [document]);
  expect(printer.print(templateId, document).length).toBeGreaterThan(10_000);
});
