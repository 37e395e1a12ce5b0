import { createPrintCheck, createPrinter } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { IssuerError } from '../../src/errors.ts';
import type { IssuingHouse } from '../../src/house/issuing-house.ts';
import type { IssueOutcome } from '../../src/issuance/issue.ts';
import { revoke } from '../../src/ledger/revoke.ts';
import { issueToPaper, type PaperOffice } from '../../src/singles/issue-to-paper.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { sealOpinion } from '../support/seal-opinion.ts';
import { BE, createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
let office: PaperOffice;
beforeAll(async () => {
  house = await createTestHouse();
  const fonts = await loadFonts();
  const institution = { country: 'BE', officialId: '0120' } as const;
  office = {
    house,
    languages: ['en'],
    issuing: createIssuing(house),
    institutionId: BE,
    profile: { type: 'prc', institution, acronym: 'OFN', nativeScript: 'warn' },
    page: { templateId: 'prc1/en/test/verify.example', printCheck: createPrintCheck(fonts) },
    printer: createPrinter(fonts),
    actor: 'operator',
    allowance: { spender: 'operator', ceiling: 1_000 },
    today: '2026-11-24',
  };
});
afterAll(() => house.close());

const record = (id: string, members: object = {}) => ({ ...RECORD, id, ...members });
const words = (outcome: IssueOutcome) =>
  outcome.outcome === 'issued' ? [outcome.id, 'issued'] : [outcome.id, outcome.code, outcome.field];

function issued(outcome: IssueOutcome | undefined) {
  if (outcome?.outcome === 'issued') return outcome;
  throw new Error(JSON.stringify(outcome));
}

test('records become rows of the ledger and pages; a bad one stops no other', async () => {
  const outcomes = await issueToPaper(
    [record('a'), record('b', { gn: 'Geheim 李' }), record('c', { ed: 'Geheim' }), record('d')],
    office,
  );
  expect(outcomes.map(words)).toEqual([
    ['a', 'issued'],
    ['b', 'glyph-missing', 'gn'],
    ['c', 'record-invalid', 'ed'],
    ['d', 'issued'],
  ]);
  expect(JSON.stringify(outcomes.slice(1, 3))).not.toContain('Geheim');
  const rows = await house.database.query(
    `select record_id, state, actor, template_id from issuer.attestation order by record_id`,
  );
  const stored = { state: 'released', actor: 'operator', template_id: office.page.templateId };
  expect(rows).toEqual([
    { record_id: 'a', ...stored },
    { record_id: 'd', ...stored },
  ]);
});

test('the same record again is the same document, on another day another one', async () => {
  const same = record('same', { sd: '2026-11-20' });
  const [first] = await issueToPaper([same], office);
  const [again] = await issueToPaper([same], office);
  const { pdf, ...document } = issued(first);
  expect(again).toMatchObject(document);
  expect(await sealOpinion(pdf)).toMatchObject({ seal: 'valid' });
  expect(await sealOpinion(issued(again).pdf)).toMatchObject({ seal: 'valid' });
  const [other] = await issueToPaper([same], { ...office, today: '2026-11-23' });
  expect(issued(other).jti).not.toBe(issued(first).jti);
});

test('what was withdrawn is not handed out again', async () => {
  const [first] = await issueToPaper([record('withdrawn')], office);
  const { jti } = issued(first);
  const why = { reason: 'data-wrong', actor: 'operator', now: house.now() } as const;
  await house.database.transaction((tx) => revoke(tx, { institutionId: BE, jti, ...why }));
  const [again] = await issueToPaper([record('withdrawn')], office);
  expect(again).toMatchObject({ outcome: 'failed', id: 'withdrawn', code: 'revocation-final' });
});

test('nor what no clinic would accept any more', async () => {
  await issueToPaper([record('suspended')], office);
  const [again] = await issueToPaper([record('suspended')], {
    ...office,
    house: { ...house, now: () => house.now() + 400 * 86_400 },
  });
  expect(again).toMatchObject({ outcome: 'failed', id: 'suspended' });
});

test('past the ceiling of the day a record fails by itself', async () => {
  const short = { ...office, allowance: { spender: 'operator-2', ceiling: 1 } };
  const outcomes = await issueToPaper([record('e'), record('f')], short);
  expect(outcomes.flatMap(words)).toEqual(expect.arrayContaining(['issued', 'ceiling-reached']));
});

test('without a key all of it stops, and can be done later', async () => {
  const keyOf: IssuingHouse['keyOf'] = async () => {
    throw new IssuerError('signing-key-missing', 'There is none.');
  };
  const away = { ...office, issuing: createIssuing({ ...house, keyOf }) };
  await expect(issueToPaper([record('later')], away)).toRejectWithCode(
    IssuerError,
    'signing-key-missing',
  );
  expect((await issueToPaper([record('later')], office)).map(words)).toEqual([['later', 'issued']]);
});
