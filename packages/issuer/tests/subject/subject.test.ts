import { randomUUID } from 'node:crypto';
import { verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { IssuerError } from '../../src/errors.ts';
import { localDay } from '../../src/issuance/local-day.ts';
import { findAttestations } from '../../src/ledger/attestation-rows.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import type { PersonQuery } from '../../src/ledger/find-person.ts';
import { stage } from '../../src/ledger/staging/stage.ts';
import { complete } from '../../src/singles/complete.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { exportSubject } from '../../src/subject/export-subject.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
let start: number;
beforeAll(async () => {
  house = await createTestHouse();
  start = house.now();
});
afterAll(() => house.close());

/** Somebody of whom nothing is stored yet. */
let born = 0;
function somebody(members: object = {}) {
  born += 1;
  const year = 1900 + born;
  return { fn: 'Planted', gn: 'Ann', dob: `${year}-01-01`, hi: `${year}010199900`, ...members };
}

const issue = async (record: object) => {
  const { row } = await createIssuing(house).issue(BE, house.order(record));
  return row.jti;
};
const request = (query: PersonQuery) => ({
  institutionId: BE,
  query,
  requestId: randomUUID(),
  actor: 'operator',
  now: house.now(),
});
const erase = (query: PersonQuery, valid: 'refuse' | 'revoke' = 'refuse') =>
  eraseSubject(house, { ...request(query), valid });
const rowOf = async (jti: string) => (await findAttestations(house.database, BE, [jti])).get(jti);
const noted = async (objectId: string) =>
  (
    await house.database.query<{ action: string }>(
      'select action from issuer.audit where object_id = $1 order by seq',
      [objectId],
    )
  ).map(({ action }) => action);

describe('exportSubject', () => {
  test('everything that is stored: content, token, states, times, who asked, what was done', async () => {
    const person = somebody();
    const jti = await issue(person);
    const order = request({ by: 'number', number: person.hi });
    const told = await exportSubject(house, order);
    expect(told).toMatchObject({
      institution: BE,
      requestId: order.requestId,
      documents: [
        {
          jti,
          type: 'prc',
          state: 'released',
          actor: 'client:portal',
          recordId: 'r-1',
          content: { sid: 'eessi:prc:1.0', jti, prc: { fn: 'Planted', dob: person.dob } },
          token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        },
      ],
      audit: [{ action: 'attestation.staged' }, { action: 'attestation.released' }],
    });
    expect(await noted(order.requestId)).toEqual(['subject.exported']);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  test('of somebody unknown nothing is stored, and that is an answer', async () => {
    const told = await exportSubject(house, request({ by: 'number', number: '1' }));
    expect(told).toMatchObject({ documents: [], audit: [] });
  });

  test('twins are not shown each other’s documents', async () => {
    const { fn, dob, ...one } = somebody();
    await issue({ fn, dob, ...one });
    await issue({ fn, dob, ...one, gn: 'Bea', hi: '777' });
    const query = { by: 'name', surname: fn, birthDate: dob } as const;
    await expect(exportSubject(house, request(query))).toRejectWithCode(
      IssuerError,
      'subject-ambiguous',
    );
    await expect(erase(query, 'revoke')).toRejectWithCode(IssuerError, 'subject-ambiguous');
    const told = await exportSubject(house, request({ by: 'number', number: '777' }));
    expect(told.documents).toHaveLength(1);
  });
});

describe('eraseSubject', () => {
  test('a document that is valid stays, until it is said that it be revoked', async () => {
    const person = somebody();
    const query = { by: 'number', number: person.hi } as const;
    const jti = await issue(person);
    await expect(erase(query)).toRejectWithCode(IssuerError, 'subject-holds-valid');
    expect(await rowOf(jti)).toMatchObject({ state: 'released', recordId: 'r-1' });

    const done = await erase(query, 'revoke');
    expect(done).toEqual({ documents: 1, revoked: 1, openBatches: 0 });
    expect(await rowOf(jti)).toMatchObject({
      state: 'revoked',
      endReason: 'holder-request',
      sealed: null,
      numberHash: null,
      personHash: null,
      recordId: null,
      revocationListId: 'r1',
    });
    expect(await erase(query)).toEqual({ documents: 0, revoked: 0, openBatches: 0 });
  });

  test('one that is over goes without being revoked, and says what it was', async () => {
    const person = somebody();
    const jti = await issue(person);
    house.at(start + 400 * 86_400);
    const order = request({ by: 'name', surname: 'PLANTED', birthDate: person.dob });
    expect(await eraseSubject(house, { ...order, valid: 'refuse' })).toMatchObject({
      documents: 1,
      revoked: 0,
    });
    house.at(start);
    expect(await rowOf(jti)).toMatchObject({ state: 'released', sealed: null });
    expect(await noted(order.requestId)).toEqual(['subject.erased']);
  });

  test('one on its way is stopped, and what was signed of it is thrown away', async () => {
    const person = somebody();
    const staged = await house.database.transaction((tx) =>
      stage(tx, [house.order(person)], {
        ...house,
        institutionId: BE,
        keyAllowance: { spender: 'key:1', ceiling: 100 },
        now: house.now(),
        today: localDay(BE, house.now()),
      }),
    );
    const [first] = staged;
    const jti = first?.outcome === 'staged' ? first.row.jti : '';
    const row = await rowOf(jti);
    const query = { by: 'number', number: person.hi } as const;
    await expect(erase(query)).toRejectWithCode(IssuerError, 'subject-holds-valid');
    await erase(query, 'revoke');
    await complete(house, BE, row ? [{ row }] : []);
    expect(await rowOf(jti)).toMatchObject({ state: 'failed', sealed: null, personHash: null });
  });

  test('nobody else loses anything', async () => {
    const [one, other] = [somebody(), somebody()];
    await issue(one);
    const jti = await issue(other);
    await erase({ by: 'number', number: one.hi }, 'revoke');
    expect(await rowOf(jti)).toMatchObject({ state: 'released', recordId: 'r-1' });
  });

  test('the name of a record that failed in a batch goes with the person’s', async () => {
    const person = somebody({ id: 'r-named' });
    await issue(person);
    const batch = randomUUID();
    await house.database.query(
      `insert into issuer.batch (institution_id, batch_id, type, template_id, actor, state, received_at)
       values ($1, $2, 'prc', 't', 'operator', 'running', 0)`,
      [BE, batch],
    );
    await house.database.query(
      `insert into issuer.batch_failure (institution_id, batch_id, record_no, line, record_id, code)
       values ($1, $2, 1, 1, 'r-named', 'record-invalid')`,
      [BE, batch],
    );
    const done = await erase({ by: 'number', number: person.hi }, 'revoke');
    expect(done.openBatches).toBe(1);
    expect(await house.database.query('select record_id from issuer.batch_failure')).toEqual([
      { record_id: null },
    ]);
  });

  test('the audit chain is whole', async () => {
    await expect(verifyAudit(house.database, issuerAudit(BE))).resolves.toBeDefined();
  });
});
