import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { deflate } from '../../src/encoding/deflate/deflate.ts';
import { inflate } from '../../src/encoding/inflate/inflate.ts';
import { encodeUtf8, openQrText, parseCompactJws } from '../../src/index.ts';
import { numbersOf, randomToken } from './random-tokens.ts';

/** The stream, once two decoders gave the bytes back. */
function deflated(bytes: Uint8Array): Uint8Array {
  const stream = Uint8Array.from(deflate(bytes));
  expect(Buffer.compare(inflateSync(stream), bytes)).toBe(0);
  expect(Buffer.compare(inflate(stream, bytes.length + 1), bytes)).toBe(0);
  return stream;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
const random = (length: number, below = numbersOf(7)) =>
  Uint8Array.from({ length }, () => below(256));
const FIBONACCI = Array.from({ length: 20 }, (_, i) => {
  const golden = (1 + Math.sqrt(5)) / 2;
  return String.fromCharCode(65 + i).repeat(Math.round(golden ** i / Math.sqrt(5)));
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(0)],
  ['the highest byte', Uint8Array.of(255)],
  ['each byte once', Uint8Array.from({ length: 256 }, (_, i) => i)],
  ['16 KiB of one byte', new Uint8Array(16_384).fill(65)],
  ['16 KiB of zeros', new Uint8Array(16_384)],
  ['16 KiB of noise', random(16_384)],
  ['one byte less than a block', encodeUtf8(ALPHABET.repeat(40)).subarray(0, 2047)],
  ['a block', encodeUtf8(ALPHABET.repeat(40)).subarray(0, 2048)],
  ['one byte more than a block', encodeUtf8(ALPHABET.repeat(40)).subarray(0, 2049)],
  ['letters as often as the numbers of Fibonacci', encodeUtf8(FIBONACCI.join(''))],
  ['a repeat from end to end of a block', encodeUtf8(`#!?${'A'.repeat(2042)}#!?`)],
  ['noise twice', Uint8Array.of(...random(1000), ...random(1000))],
])('%s', (_what, bytes) => {
  deflated(bytes);
});

test('each length of each repeat, and each distance to it', () => {
  for (let length = 3; length <= 140; length++) {
    deflated(encodeUtf8(`${ALPHABET}${ALPHABET.repeat(3).slice(0, length)}.`));
    deflated(encodeUtf8(`.${'\n'.repeat(length)}.`));
  }
  const noise = random(2048);
  for (let distance = 1; distance < 2040; distance += 1 + (distance >> 4)) {
    const bytes = noise.slice();
    bytes.copyWithin(2040, 2040 - distance, 2048 - distance);
    deflated(bytes);
  }
});

test('any bytes', () => {
  const repeated = fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(300))
    .map(([bytes, times]) =>
      Uint8Array.from({ length: times }, (_, i) => bytes[i % bytes.length] ?? 0),
    );
  const letters = fc
    .string({ unit: fc.constantFrom(...ALPHABET), maxLength: 3000, size: 'max' })
    .map(encodeUtf8);
  const few = fc.string({ unit: fc.constantFrom(...'ab.é'), maxLength: 400 }).map(encodeUtf8);
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 5000, size: 'max' }),
    repeated,
    letters,
    few,
    fc.array(fc.oneof(repeated, letters, few), { maxLength: 4 }).map((parts) => {
      return Uint8Array.from(parts.flatMap((part) => [...part]));
    }),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      const stream = deflated(bytes);
      expect([...stream.subarray(0, 2)]).toEqual([0x78, 0xda]);
      expect(stream.length).toBeLessThanOrEqual(32 + bytes.length + 6 * (bytes.length >> 11));
    }),
    { numRuns: 500 },
  );
});

test('the same bytes each time, whatever was deflated before', () => {
  const token = encodeUtf8(randomToken(1));
  const first = deflated(token);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000, size: 'max' }), (before) => {
      deflate(before);
      expect(deflated(token)).toEqual(first);
    }),
  );
});

test('and on every machine', () => {
  const letters = `${ALPHABET}${[...ALPHABET].reverse().join('')}`;
  const hex = (text: string) => Buffer.from(deflated(encodeUtf8(text))).toString('hex');
  expect(hex(`${letters}eyJhbGciOiJFUzI1NiJ9.eyJhbGciOiJFUzI1NiJ9`)).toBe(
    '78daa5154312c380f644ed84c532b6854d2736aae8f40dbe8d08cf0286132445332cc70ba2242baaa61ba6653baee7076114276996176555376dd73f5fefcf7718a77901400846d0cbf5763f3dcee7c7e97ebb5e500486406099a771f87edeaf67dfb54d5d95459ea5491c8581efb98e6d9986aea98a2c8902cfb10c4d91048e25339f874c5428054f5b0b07ca057f3fff23e00f48813959',
  );
  expect(hex('eyJhbGci.eyJhbGci')).toBe('78da4badf4ca48724fced4833100386a0639');
});

/** Every token in the evidence of the vectors, but for those that no institution would issue: they are larger than a block. */
function frozenTokens(): readonly string[] {
  const folder = new URL('../../../../fixtures/vectors/', import.meta.url);
  const tokens = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { evidence } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      return typeof evidence.text === 'string' ? tokensIn(evidence.text) : [];
    })
    .filter((token) => token.length <= 2048);
  return [...new Set(tokens)];
}

function tokensIn(text: string): readonly string[] {
  try {
    const token = openQrText(text);
    parseCompactJws(token);
    return [token];
  } catch {
    return [];
  }
}

test.each<[string, readonly string[]]>([
  ['of vectors', frozenTokens()],
  ['of invented people', Array.from({ length: 400 }, (_, seed) => randomToken(seed))],
])('tokens %s become smaller than by zlib at its best', (_whose, tokens) => {
  expect(tokens.length).toBeGreaterThan(200);
  let [ours, zlibs] = [0, 0];
  for (const token of tokens) {
    const bytes = encodeUtf8(token);
    const [our, zlib] = [deflated(bytes).length, deflateSync(bytes, { level: 9 }).length];
    expect(our).toBeLessThanOrEqual(1.02 * zlib);
    ours += our;
    zlibs += zlib;
  }
  expect(ours).toBeLessThan(0.99 * zlibs);
});
