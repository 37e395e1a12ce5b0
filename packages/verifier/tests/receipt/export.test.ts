import { readFile } from 'node:fs/promises';
import { encodeQrText, parseCompactJws } from '@prova/credential';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import {
  keyThumbprint,
  nextReceipt,
  parseExport,
  VerifierError,
  writeExport,
} from '../../src/index.ts';
import { EXPORT } from '../../src/receipt/export.ts';
import { forged, MARK_KEY, newStation, platform, tokenOf, verified } from './station.ts';

const station = newStation();
const verifier = {
  station: station.label,
  key: await keyThumbprint({ key: station.key, platform }),
};
const token = tokenOf();
const accepted = await verified(encodeQrText(token));
const receipt = await nextReceipt(undefined, {
  ...accepted,
  station,
  markKey: MARK_KEY,
  platform,
});
const written = writeExport(accepted.report, { token: accepted.token, verifier, receipt });

/** The export with other members. */
const changed = (members: object) => JSON.stringify({ ...written, ...members });

test('of an accepted document all is said', () => {
  const { report } = accepted;
  expect(written).toEqual({
    format: 'prova:verification-export:1',
    verdict: 'accepted',
    indication: 'TOTAL-PASSED',
    token,
    payload: parseCompactJws(token).payload,
    issuer: report.issuer,
    verifier,
    treatmentDate: '2026-11-24',
    verifiedAt: report.verifiedAt,
    steps: report.steps,
    reasons: report.reasons.map(({ code }) => code),
    trust: { ...report.trust, ageSeconds: expect.any(Number) },
    software: report.software,
    receipt: { number: 1, hash: receipt.hash },
  });
  const { issuedAt, ageSeconds = 0 } = written.trust;
  expect(Date.parse(issuedAt ?? '') / 1000 + ageSeconds).toBe(Date.parse(report.verifiedAt) / 1000);
  expect(written.verdict === 'accepted' && written.issuer.kid).toMatch(/^EESSI:x5t#S256:/);
});

test('what one writes the other reads', () => {
  expect(parseExport(JSON.stringify(written))).toEqual(written);
});

test('of a rejected document the token alone is repeated, and nothing of what it says', async () => {
  const { report, token: rejected } = await verified(forged(token));
  const text = JSON.stringify(writeExport(report, { token: rejected, verifier }));
  expect(parseExport(text)).toMatchObject({ verdict: 'rejected', token: rejected });
  for (const member of ['payload', 'issuer']) expect(JSON.parse(text)).not.toHaveProperty(member);
});

test('of what is none of ours nothing is repeated: not a stranger’s token either', async () => {
  const stranger = `${token.split('.')[0]}.${Buffer.from('{"sub":"me"}').toString('base64url')}.AA`;
  for (const text of ['HC1:6BFOXN', stranger]) {
    const { report, token: none } = await verified(text);
    const other = writeExport(report, { token: none, verifier });
    expect(other).toMatchObject({ verdict: 'not-judged' });
    expect(other).not.toHaveProperty('token');
    expect(parseExport(JSON.stringify(other))).toEqual(other);
  }
});

test('a date that is none, and a list that is not there, are left out', async () => {
  const { report } = await verified(token, { treatmentDate: 'tomorrow', trust: undefined });
  const other = writeExport(report, { token: undefined, verifier });
  expect(other).not.toHaveProperty('treatmentDate');
  expect(other.trust).toEqual({ environment: 'test', state: 'MISSING' });
  expect(parseExport(JSON.stringify(other))).toEqual(other);
});

test('an accepted report without its token is of two verifications', () => {
  expect(() => writeExport(accepted.report, { token: undefined, verifier })).toThrow(VerifierError);
});

test.each([
  ['another format', { format: 'prova:verification-export:2' }],
  ['a member that no export has', { holder: 'me' }],
  ['another payload than the token’s', { payload: { sid: 'eessi:prc:1.0' } }],
  ['a payload with one member more', { payload: { ...parseCompactJws(token).payload, a: 1 } }],
  ['no payload', { payload: undefined }],
  ['no issuer', { issuer: undefined }],
  ['what an accepted document says, of a rejected one', { verdict: 'rejected' }],
  ['an indication of another verdict', { indication: 'TOTAL-FAILED' }],
  ['a token that is none', { token: 'a.b.c' }],
  ['a time without a zone', { verifiedAt: '2026-11-24T09:00:00' }],
])('with %s it is no export', (_, members) => {
  expect(codeOf(changed(members))).toBe('export-malformed');
  expect(codeOf(changed({}))).toBe('read');
});

test('it is read, or refused by its code, whatever the text', () => {
  const member = fc.constantFrom(...Object.keys(written));
  const spoilt = fc
    .tuple(member, fc.jsonValue())
    .map(([name, value]) => changed({ [name]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), spoilt), (text) => {
      expect(['read', 'export-malformed']).toContain(codeOf(text));
    }),
  );
});

test('the published schema says what the type says', async () => {
  const file = new URL('../../schemas/verification-export.schema.json', import.meta.url);
  const { $id, title, description, ...published } = JSON.parse(await readFile(file, 'utf8'));
  // What JSON Schema cannot say is left out: the schema in the code is the stricter one.
  const made = toJsonSchema(EXPORT, { target: 'draft-2020-12', errorMode: 'ignore' });
  expect(published).toEqual(JSON.parse(JSON.stringify(made)));
  expect([$id, title, description]).toEqual(Array(3).fill(expect.any(String)));
});

function codeOf(text: string): string {
  try {
    parseExport(text);
    return 'read';
  } catch (error) {
    if (error instanceof VerifierError) return error.code;
    throw error;
  }
}
