import { generateKeyPairSync, sign } from 'node:crypto';
import {
  assembleCompactJws,
  encodeUtf8,
  jwsSigningInput,
  parseCompactJws,
} from '@prova/credential';
import { SAMPLE_PRC, withoutChance } from '@prova/testing';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import {
  documentMark,
  keyThumbprint,
  nextReceipt,
  openReceipt,
  type Station,
  VerifierError,
} from '../../src/index.ts';
import {
  chainOf,
  forged,
  MARK_KEY,
  newStation,
  platform,
  tokenOf,
  type Verified,
  verified,
} from './station.ts';

/** A document that is signed is somewhere in it. */
const TOKEN = /[\w-]{20,}\.[\w-]{20,}\./;

const station = newStation();
const opening = { key: station.key, platform };
const accepted = await verified(tokenOf());
const chain = await chainOf(station, accepted, 5);

const made = ({ report, token }: Verified, of: Partial<Station> = {}) =>
  nextReceipt(undefined, {
    report,
    token,
    station: { ...station, ...of },
    markKey: MARK_KEY,
    platform,
  });

/** A text in which no test has a hand: signed by the station's key, whatever it says. */
async function signedAnyway(header: object, payload: object): Promise<string> {
  const input = jwsSigningInput(header, payload);
  const [signature = new Uint8Array()] = await station.signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature);
}

describe('a receipt', () => {
  test('says what was concluded, of whose document, by which list', async () => {
    const { receipt } = await made(accepted);
    const { report } = accepted;
    expect(report.verdict).toBe('accepted');
    expect(receipt).toEqual({
      document: 'prc',
      environment: 'test',
      issuer: { country: 'BE', officialId: '0120', kid: report.issuer?.kid },
      list: {
        issuedAt: report.trust.issuedAt,
        sequence: report.trust.sequence,
        state: report.trust.state,
      },
      mark: await documentMark(accepted.token ?? '', { markKey: MARK_KEY, platform }),
      number: 1,
      previous: await keyThumbprint(opening),
      reasons: report.reasons.map(({ code }) => code),
      software: report.software,
      station: 'Reception 2',
      time: report.verifiedAt,
      verdict: 'accepted',
    });
  });

  test('of what did not verify says nothing of an issuer, and marks the document all the same', async () => {
    const verdict = await verified(forged(tokenOf()));
    const { receipt } = await made(verdict);
    expect(receipt).toMatchObject({ verdict: 'rejected', mark: expect.any(String) });
    expect(receipt).not.toHaveProperty('issuer');
    expect(receipt).not.toHaveProperty('document');
  });

  test('of what is none of ours has no mark', async () => {
    const { receipt } = await made(await verified('HC1:6BFOXN'));
    expect(receipt.verdict).toBe('not-judged');
    expect(receipt).not.toHaveProperty('mark');
  });

  test('without a trust list says so', async () => {
    const { receipt } = await made(await verified(tokenOf(), { trust: undefined }));
    expect(receipt.verdict).toBe('undetermined');
    expect(receipt).not.toHaveProperty('list');
  });

  test('is canonical JSON', async () => {
    for (const text of chain) {
      const [, payload = ''] = text.split('.');
      const json = Buffer.from(payload, 'base64url').toString();
      expect(json).toBe(canonical(JSON.parse(json)));
    }
  });

  test('holds nothing of the person, in any of the four verdicts', async () => {
    const planted = { ...SAMPLE_PRC, hi: 'PLANTEDHI0000001', ci: '80056009999900000001' };
    const token = tokenOf({
      payload: { jti: 'PLANTEDJTI000001', rid: 'https://planted.example/r' },
      prc: { ...planted, fn: 'Plantedsurname', gn: 'Plantedgiven', dob: '1931-03-07' },
    });
    const secrets = /planted|PLANTED|1931|99999|Vandenbroucke|2026-11-2[^4]|2027/i;
    const verdicts = await Promise.all([
      verified(token),
      verified(forged(token)),
      verified(token, { trust: undefined }),
      verified(token, { treatmentDate: '1931-03-07x' }),
    ]);
    expect(verdicts.map(({ report }) => report.verdict)).toEqual([
      'accepted',
      'rejected',
      'undetermined',
      'not-judged',
    ]);
    // What the words are looked for in must be able to hold them.
    expect(JSON.stringify(verdicts[0])).toMatch(secrets);
    for (const verdict of verdicts) {
      const { text } = await made(verdict);
      const parts = text.split('.').slice(0, 2);
      const clear = parts.map((part) => Buffer.from(part, 'base64url').toString()).join('\n');
      expect(clear).not.toMatch(TOKEN);
      expect(withoutChance(clear)).not.toMatch(secrets);
      const decoded = JSON.parse(clear.split('\n')[1] ?? '');
      expect(Object.keys(decoded).every((name) => MEMBERS.includes(name))).toBe(true);
    }
  });

  test('is opened, or refused by its code, whatever the text', async () => {
    const [first = ''] = chain;
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc
        .tuple(fc.jsonValue(), fc.jsonValue())
        .map(([header, payload]) => `${part(header)}.${part(payload)}.AAAA`),
      fc.jsonValue().map((payload) => `${first.split('.')[0]}.${part(payload)}.AAAA`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const error = await openReceipt(text, opening).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(VerifierError);
        expect(error).toMatchObject({ code: 'receipt-malformed' });
      }),
    );
  });

  test.each([
    ['a member that no receipt has', {}, { jti: 'A' }],
    ['members in another order', {}, 'reversed'],
    ['another type', { typ: 'JWT' }, {}],
    ['another algorithm', { alg: 'RS256' }, {}],
    ['a key in its header', { jwk: {} }, {}],
    ['a number that is none', {}, { number: 0 }],
    ['a station with a line break', {}, { station: 'a\nb' }],
  ])('is refused with %s, though its key signed it', async (_, header, payload) => {
    const own = parseCompactJws(chain[0] ?? '');
    const members = Object.entries(own.payload);
    const changed =
      typeof payload === 'string'
        ? Object.fromEntries(members.reverse())
        : { ...own.payload, ...payload };
    const text = await signedAnyway({ ...own.header, ...header }, changed);
    await expect(openReceipt(text, opening)).rejects.toMatchObject({ code: 'receipt-malformed' });
    const untouched = await signedAnyway(own.header, own.payload);
    expect((await openReceipt(untouched, opening)).receipt.number).toBe(1);
  });

  test('is not made with a label of two lines, nor by a key that does not fit or signs otherwise', async () => {
    const other = newStation();
    await expect(made(accepted, { label: 'a\nb' })).rejects.toMatchObject({
      code: 'receipt-malformed',
    });
    await expect(made(accepted, { signer: other.signer })).rejects.toMatchObject({
      code: 'receipt-signature',
    });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signMany = (inputs: readonly Uint8Array[]) =>
      inputs.map((input) => sign('sha256', input, privateKey));
    await expect(
      made(accepted, { signer: { algorithm: 'RS256', signMany } }),
    ).rejects.toMatchObject({
      code: 'receipt-key',
    });
  });
});

const MEMBERS = [
  'document',
  'environment',
  'issuer',
  'list',
  'mark',
  'number',
  'previous',
  'reasons',
  'software',
  'station',
  'time',
  'verdict',
];

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** JSON with members in the order of their names, by another way than ours. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
