import { type DraftOrder, draftTexts } from '../../src/batches/draft-texts.ts';
import { readInstitution } from '../../src/ledger/institution-rows.ts';
import { createDraftPool, type DraftPool } from '../../src/threads/draft-pool.ts';
import { createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let pool: DraftPool;
beforeAll(async () => {
  house = await createTestHouse();
  pool = createDraftPool({ threads: 2, waiting: 8 });
});
afterAll(async () => {
  await pool.close();
  await house.close();
});

async function order(records: readonly object[]): Promise<DraftOrder> {
  return {
    rules: {
      type: 'prc',
      institution: { ...(await readInstitution(house.database, 'BE:0120')), acronym: 'OFN' },
      templateId: 'prc1/en/test/verify.example',
      today: '2026-11-24',
    },
    writing: { form: 'json' },
    texts: records.map((record, index) => ({ line: index + 1, text: JSON.stringify(record) })),
  };
}

test('a thread drafts as this one does: what is good, and what is wrong with the rest', async () => {
  const piece = await order([
    { ...RECORD, id: 'good' },
    { ...RECORD, id: 'ends-before', sd: '2026-12-01', ed: '2026-11-30' },
    { ...RECORD, id: 'unprintable', gn: '\u{1F600}' },
    { ...RECORD, id: '../escape' },
    { ...RECORD, id: 'foreign', ii: '9999' },
    { ...RECORD, id: 'stray', __proto__: null, secret: 'x' },
  ]);
  const there = await pool.draft(piece);
  expect(there).toEqual(draftTexts(piece, house.printCheck));
  expect(there.map((each) => ('fault' in each ? each.fault.code : 'drafted'))).toEqual([
    'drafted',
    'record-refused',
    'glyph-missing',
    'record-id-invalid',
    'institution-mismatch',
    expect.any(String),
  ]);
});

test('a thread knows the rights of which entitlements are made, and hands on whom each is about', async () => {
  const rights = await house.rights.orderable();
  const [[version, published] = []] = [...rights];
  const [r] = [...(published ?? [])].flatMap(([id, { disclosure }]) =>
    disclosure === 'P0' ? [id] : [],
  );
  const record = { r, v: version, ed: '2026-11-25', subject: 'person-1' };
  const { rules, ...piece } = await order([
    { ...record, id: 'good' },
    { ...record, id: 'other-version', v: 99 },
    { ...record, id: 'no-right', r: 'be.no.right' },
    { ...record, id: 'nobody', subject: '' },
  ]);
  const templateId = 'entitlement1/fr+nl/test/verify.example';
  const entitlements = {
    ...piece,
    rules: { ...rules, type: 'entitlement', templateId, rights },
  } as const;
  const there = await pool.draft(entitlements);
  expect(there).toEqual(draftTexts(entitlements, house.printCheck));
  expect(there[0]).toMatchObject({ recordId: 'good', subject: 'person-1' });
  expect(JSON.stringify(there[0])).not.toContain('subject\\"');
  expect(there.map((each) => ('fault' in each ? each.fault.code : 'drafted'))).toEqual([
    'drafted',
    'catalogue-version-unknown',
    'right-unknown',
    'record-invalid',
  ]);
});

test('more than may wait is refused, and a closed pool takes no more', async () => {
  const narrow = createDraftPool({ threads: 1, waiting: 0 });
  const piece = await order([{ ...RECORD, id: 'a' }]);
  const first = narrow.draft(piece);
  await expect(narrow.draft(piece)).rejects.toMatchObject({ code: 'line-busy' });
  expect(await first).toHaveLength(1);
  await narrow.close();
  await expect(narrow.draft(piece)).rejects.toMatchObject({ code: 'line-busy' });
});
