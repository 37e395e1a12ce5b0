import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';
import { DeskError } from '../../src/errors.ts';
import {
  ANSWER_ENCRYPTIONS,
  type AnswerKey,
  createAnswerKey,
} from '../../src/presentations/response/answer-key.ts';

expect.extend(codeMatchers);

let key: AnswerKey;
beforeAll(async () => {
  key = await createAnswerKey();
});

/** What a wallet makes, with somebody else’s library. */
async function encrypted(
  text: string | Uint8Array,
  changes: { alg?: string; enc?: string; kid?: string; zip?: string; to?: KeyObject } = {},
): Promise<string> {
  const { alg = 'ECDH-ES', enc = 'A128GCM', kid = key.publicJwk.kid, to, zip } = changes;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg, enc, kid, ...(zip !== undefined && { zip }) })
    .encrypt(to ?? (await importJWK({ ...key.publicJwk })));
}

test.each(ANSWER_ENCRYPTIONS)('reads what is encrypted to it by %s', async (enc) => {
  expect(await key.decrypt(await encrypted('{"a":"é"}', { enc }))).toBe('{"a":"é"}');
});

test('says what a wallet needs to know, and its thumbprint is the one of RFC 7638', () => {
  const { kty, crv, x, y, kid, use, alg } = key.publicJwk;
  expect({ kty, crv, use, alg }).toEqual({ kty: 'EC', crv: 'P-256', use: 'enc', alg: 'ECDH-ES' });
  const digest = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest();
  expect([Buffer.from(key.thumbprint), kid]).toEqual([digest, digest.toString('base64url')]);
});

test('each request has another one', async () => {
  const other = await createAnswerKey();
  expect(other.publicJwk.x).not.toBe(key.publicJwk.x);
  await expect(other.decrypt(await encrypted('{}'))).toRejectWithCode(
    DeskError,
    'answer-encryption',
  );
});

test('in another way than the request names, to another key, or to none that is named: nothing', async () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const answers = [
    encrypted('{}', { alg: 'ECDH-ES+A128KW' }),
    encrypted('{}', { enc: 'A192GCM' }),
    encrypted('{}', { enc: 'A128CBC-HS256' }),
    encrypted('{}', { kid: 'another' }),
    encrypted('{}', { zip: 'DEF' }),
    encrypted('{}', { to: stranger }),
    encrypted(Uint8Array.of(0xff, 0xfe)),
  ];
  for (const answer of await Promise.all(answers)) {
    await expect(key.decrypt(answer)).toRejectWithCode(DeskError, 'answer-encryption');
  }
});

test.each(['', '{}', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', 'a.b.c.d.e.f', 'vp_token=1'])(
  'what is not encrypted is not read: %s',
  async (text) => {
    await expect(key.decrypt(text)).toRejectWithCode(DeskError, 'answer-not-encrypted');
  },
);

test('a wallet’s key that is on no curve opens nothing', async () => {
  const [header = '', ...rest] = (await encrypted('{}')).split('.');
  const { epk, ...members } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const nowhere = { ...members, epk: { ...epk, y: epk.x } };
  const changed = Buffer.from(JSON.stringify(nowhere)).toString('base64url');
  await expect(key.decrypt([changed, ...rest].join('.'))).toRejectWithCode(
    DeskError,
    'answer-encryption',
  );
});

test('no answer in which one character is another is read', async () => {
  const answer = await encrypted('{"vp_token":{}}');
  const places = fc.nat({ max: answer.length - 1 });
  const characters = fc.constantFrom(...'ABCabc019-_.~');
  await fc.assert(
    fc.asyncProperty(places, characters, async (place, character) => {
      fc.pre(answer[place] !== character);
      const changed = answer.slice(0, place) + character + answer.slice(place + 1);
      // The last digit of a part has bits that stand for nothing; all spellings of one answer are one answer.
      const same = (text: string) =>
        text
          .split('.')
          .map((part) => Buffer.from(part, 'base64url').toString('hex'))
          .join('.');
      fc.pre(same(changed) !== same(answer));
      await expect(key.decrypt(changed)).rejects.toMatchObject({
        code: expect.stringMatching(/^answer-(not-encrypted|encryption)$/),
      });
    }),
    { numRuns: 60 },
  );
});
