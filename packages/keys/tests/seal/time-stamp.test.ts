import { KeysError, readTimeStamp, timeStampRequest } from '@prova/keys';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { integer, octetString, sequence, tagged } from '../../src/der-writer.ts';
import { ID_SIGNED_DATA, SHA_256 } from '../../src/seal/oids.ts';

const digest = new Uint8Array(32).fill(7);
const nonce = Uint8Array.of(0x80, ...new Uint8Array(15).fill(9));
const query = { digest, nonce };

test('a request is read by another implementation as it was meant', () => {
  const read = pkijs.TimeStampReq.fromBER(Uint8Array.from(timeStampRequest(query)));
  expect(read.version).toBe(1);
  expect(read.certReq).toBe(true);
  const { hashAlgorithm, hashedMessage } = read.messageImprint;
  expect(hashAlgorithm.algorithmId).toBe('2.16.840.1.101.3.4.2.1');
  expect(new Uint8Array(hashedMessage.valueBlock.valueHexView)).toEqual(digest);
  // Not negative, though its first bit is set.
  expect([...(read.nonce?.valueBlock.valueHexView ?? [])]).toEqual([0, ...nonce]);
});

const one = integer(Uint8Array.of(1));
const GRANTED = sequence(integer(Uint8Array.of(0)));

/** As much of a token as is looked at here. */
function token(imprint: Uint8Array, ...optional: Uint8Array[]): Uint8Array {
  const info = sequence(one, one, sequence(SHA_256, octetString(imprint)), one, one, ...optional);
  const content = sequence(one, tagged(0, octetString(info)));
  return sequence(ID_SIGNED_DATA, tagged(0, sequence(one, one, content)));
}

test('the token of an answer is handed on as it is', () => {
  const answer = token(digest, integer(nonce));
  expect(readTimeStamp(sequence(GRANTED, answer), query)).toEqual(answer);
});

test.each([
  ['a refusal', sequence(sequence(integer(Uint8Array.of(2)))), 'time-stamp-refused'],
  ['a grant of nothing', sequence(GRANTED), 'time-stamp-refused'],
  ['another digest', sequence(GRANTED, token(nonce, integer(nonce))), 'time-stamp-malformed'],
  ['another nonce', sequence(GRANTED, token(digest, integer(digest))), 'time-stamp-malformed'],
  ['no nonce', sequence(GRANTED, token(digest)), 'time-stamp-malformed'],
  ['no DER', Uint8Array.of(0x30, 0x80, 0, 0), 'time-stamp-malformed'],
  ['nothing', new Uint8Array(), 'time-stamp-malformed'],
])('%s is refused', (_what, response, code) => {
  expect(() => readTimeStamp(response, query)).toThrow(expect.objectContaining({ code }));
});

test('whatever the answer, it is a token or one of our errors', () => {
  const good = sequence(GRANTED, token(digest, integer(nonce)));
  const mutated = fc
    .tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }))
    .map(([at, bits]) => good.with(at, (good[at] ?? 0) ^ bits));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (response) => {
      try {
        expect(readTimeStamp(response, query)).toBeInstanceOf(Uint8Array);
      } catch (error) {
        expect(error).toBeInstanceOf(KeysError);
      }
    }),
    { numRuns: 300 },
  );
});
