import { randomUUID } from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody, issue as issueFor } from '../../src/issuer/test-records.ts';
import { countOf } from './ledger.ts';

// Records that can be read and must not be issued, and those that only look so.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

const issue = (changes: object) => issueFor(portal, changes);

/** What a document says, once it is signed. */
async function saidBy(id: string) {
  const { body } = await portal.call('GET', `${ATTESTATIONS}/${id}/token`);
  const [, payload = ''] = String(body).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).prc;
}

/** Refused, with the member that it is about and never its value. */
async function expectRefusal(changes: object, code: string) {
  const before = await countOf(issuer, 'issuer.attestation');
  const answer = await issue(changes);
  const [field] = Object.keys(changes);
  expect(answer).toMatchObject({
    status: 422,
    body: { code, issues: [{ in: 'body', name: `record.${field}` }] },
  });
  expect(await countOf(issuer, 'issuer.attestation')).toBe(before);
}

test.each([
  ['a lone surrogate', '\ud800Planted'],
  ['NUL', 'Planted\u0000'],
  ['a control character', 'Planted\u0007'],
  ['a line break', 'Planted\nx'],
  ['a mark that turns the text', 'Planted\u202ename'],
  ['a character that is not seen', 'Planted\u200b'],
])('A09: a name with %s', async (_, fn) => {
  await expectRefusal({ fn }, 'invalid-character');
});

test.each([
  ['in another normal form', 'Ame\u0301lie', 'Am\u00e9lie'],
  ['of one letter', 'O', 'O'],
  ['of 40 letters', 'a'.repeat(40), 'a'.repeat(40)],
  ['in Greek', 'Παπαδοπούλου', 'Παπαδοπούλου'],
  ['in Cyrillic', 'Петрова', 'Петрова'],
  ['in Maltese', 'Ċaħdna Għawdxija', 'Ċaħdna Għawdxija'],
])('A10: a name %s is signed whole', async (_, fn, said) => {
  const { status, body } = await issue({ fn });
  expect(status).toBe(201);
  expect((await saidBy(body.id)).fn).toBe(said);
});

test.each([
  ['of 41 letters', 'a'.repeat(41), 'record-invalid'],
  ['of 300 letters', 'a'.repeat(300), 'record-invalid'],
  ['of spaces alone', '   ', 'invalid-character'],
])('A10: a name %s is refused, and never cut', async (_, fn, code) => {
  await expectRefusal({ fn }, code);
});

test('A10: somebody without any name is nobody', async () => {
  await expectRefusal({ fn: '', gn: '' }, 'name-missing');
});

test.each([
  '2023-02-29',
  '0000-01-01',
  '2026-11-25',
  '1954-13-01',
  '1954-00-07',
  '54-07-20',
  '1954-07-20Z',
])('A11: %s is no birth date', async (dob) => {
  await expectRefusal({ dob }, 'invalid-date');
});

test.each(['1954-07-00', '1954-00-00', '2024-02-29'])(
  'A11: %s is a birth date, as far as it is known',
  async (dob) => {
    expect((await issue({ dob })).status).toBe(201);
  },
);

test.each([
  ['that ends before it starts', { ed: '2026-11-23', sd: '2026-11-24' }],
  ['that is over', { ed: '2026-11-20', sd: '2026-11-01' }],
  ['longer than the card', { xd: '2026-12-01', ci: '80000000000000000000' }],
])('A12: a period %s', async (_, changes) => {
  expect(await issue(changes)).toMatchObject({ status: 422, body: { code: 'invalid-period' } });
});

test.each(['2027-02-20Z', '2027-02-20+01:00', '2027-02-20T00:00:00Z'])(
  'A12: a day has no time zone: %s',
  async (ed) => {
    await expectRefusal({ ed }, 'invalid-date');
  },
);

test.each(['EL', 'GB', 'be', 'XX', ''])('A13: %p is no country of ours', async (ic) => {
  await expectRefusal({ ic }, 'unknown-country');
});

test.each([
  ['a number past what numbers hold', '9007199254740993'],
  ['a number past all bounds', '1e400'],
  ['a number for a text', '12'],
  ['null', 'null'],
  ['a list', '["Peeters"]'],
])('A14: %s', async (_, value) => {
  const text = JSON.stringify(issueBody({ fn: 'VALUE' })).replace('"VALUE"', value);
  const answer = await portal.call('POST', ATTESTATIONS, { body: text, key: randomUUID() });
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-type' } });
});

test.each([
  "Robert'); drop table issuer.attestation;--",
  '{{7*7}}<%=7*7%>',
  '<script>alert(1)</script>',
  '%s%n$(id)',
])('A26: %s is a name, and is signed as it stands', async (gn) => {
  const { status, body } = await issue({ gn: gn.slice(0, 35), fn: gn.slice(0, 40) });
  expect(status).toBe(201);
  expect(await saidBy(body.id)).toMatchObject({ gn: gn.slice(0, 35), fn: gn.slice(0, 40) });
  const pdf = await portal.call('GET', `${ATTESTATIONS}/${body.id}/pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

test('K03: a document is of the day of its issue, and of no other', async () => {
  for (const di of ['2026-11-23', '2026-11-25']) {
    await expectRefusal({ di }, 'issue-date-not-today');
  }
});

describe('of a PD A1', () => {
  const EMPLOYER = { et: '01', id: '0403199702', na: 'Planted & Zonen', co: 'BE' };
  const WORK = { dn: 'A1-2026-000417', sc: '01', em: [EMPLOYER], nf: 'FR' };
  const ask = (changes: object) => {
    const body = { ...issueBody({ ...WORK, ...changes }), type: 'pda1' };
    return portal.call('POST', ATTESTATIONS, { body, key: randomUUID() });
  };

  test('is signed as ours, with its page, and counts from a day to come', async () => {
    const { status, body } = await ask({ sd: '2026-12-01' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'pda1', format: 'ours', validFrom: '2026-12-01' });
    const pdf = await portal.call('GET', `${ATTESTATIONS}/${body.id}/pdf`);
    expect(pdf.status).toBe(200);
  });

  test.each([
    ['without an employer', { em: [] }, 'record-invalid', 'em'],
    [
      'with a letter in a list that no page shows',
      { em: [{ ...EMPLOYER, na: '李' }] },
      'glyph-missing',
      'em',
    ],
    [
      'with more employers than a page has room for',
      { em: Array(5).fill(EMPLOYER) },
      'text-too-wide',
      'em',
    ],
    ['under another state’s legislation', { lc: 'FR' }, 'legislation-of-another-state', 'lc'],
  ])('%s is refused by its member', async (_, changes, code, member) => {
    const answer = await ask(changes);
    expect(answer).toMatchObject({
      status: 422,
      body: { code, issues: [{ in: 'body', name: `record.${member}` }] },
    });
    expect(JSON.stringify(answer.body)).not.toContain('Planted');
  });
});
