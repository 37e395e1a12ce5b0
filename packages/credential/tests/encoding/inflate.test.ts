import { constants, deflateRawSync, deflateSync, inflateRawSync } from 'node:zlib';
import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import { inflate } from '../../src/encoding/inflate/inflate.ts';
import { CredentialError } from '../../src/index.ts';

const LIMIT = 4096;

type Inflate = (data: Uint8Array, limit: number) => Uint8Array;

/** The bytes, or the code. Any other error than that of the door is thrown on. */
function outcome(data: Uint8Array, by: Inflate = inflate, limit = LIMIT): Uint8Array | string {
  try {
    return Uint8Array.from(by(data, limit));
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

/**
 * Whether zlib itself says the same. Of a stream that is both cut off, or damaged, and too large, either may be said: it
 * depends on how far one reads ahead.
 */
function expectAsZlib(data: Uint8Array, limit = LIMIT): void {
  const [own, zlibs] = [outcome(data, inflate, limit), outcome(data, nodePlatform.inflate, limit)];
  const isEither = [own, zlibs].sort().join() === 'inflate-malformed,inflate-too-large';
  // Of millions of bytes the matcher would look at each.
  const isSame =
    typeof own === 'string' || typeof zlibs === 'string'
      ? own === zlibs
      : Buffer.compare(own, zlibs) === 0;
  if (!isEither && !isSame) expect(own).toEqual(zlibs);
}

// What compresses like a token, what repeats itself, what compresses to nothing, and what does not compress.
const content = fc.oneof(
  fc.base64String({ maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
  fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(100)).map(([bytes, times]) =>
    Uint8Array.from(
      Array(times)
        .fill([...bytes])
        .flat(),
    ),
  ),
  fc.nat(2 * LIMIT).map((length) => new Uint8Array(length)),
  fc.uint8Array({ maxLength: 3000, size: 'max' }),
);

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;
const stream = fc
  .record({
    bytes: content,
    level: fc.integer({ min: 0, max: 9 }),
    windowBits: fc.integer({ min: 9, max: 15 }),
    memLevel: fc.integer({ min: 1, max: 9 }),
    strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE),
  })
  .map(({ bytes, ...options }) => Uint8Array.from(deflateSync(bytes, options)));

test('takes every stream that zlib writes, by whatever level, strategy, window and memory', () => {
  fc.assert(fc.property(stream, fc.integer({ min: 1, max: 2 * LIMIT }), expectAsZlib), {
    numRuns: 500,
  });
});

test('the output is of its own size', () => {
  const inflated = inflate(deflateSync(new Uint8Array(1000).fill(65)), LIMIT);
  expect(inflated).toEqual(new Uint8Array(1000).fill(65));
});

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  [
    'a token',
    deflateSync('eyJhbGciOiJFUzI1NiIsImtpZCI6IkVFU1NJOng1dCNTMjU2OnB.eyJzaWQiOiJlZXNzaTpwcmMifQ'),
  ],
  ['words', deflateSync('prova a prova b prova c, and prova prova prova '.repeat(9))],
  [
    'fixed codes',
    deflateSync('eyJhbGciOiJFUzI1NiIsImtpZCI6eyJhbGciOiJFUzI1', { strategy: Z_FIXED }),
  ],
  ['stored', deflateSync('eyJhbGciOiJFUzI1NiIsImtpZCI6', { level: 0 })],
  ['several blocks', deflateSync(mixed(900), { memLevel: 1 })],
];

/** Text and noise in turn, so that codes change. */
function mixed(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i % 300 < 150 ? 97 + (i % 7) : (i * i * 31) >> 3));
}

test.each(SAMPLES)(
  '%s: each single bit turned, and each cut, is judged as by zlib',
  (_what, data) => {
    for (let bit = 0; bit < 8 * data.length; bit++) {
      expectAsZlib(data.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
    }
    for (let end = 0; end < data.length; end++) expectAsZlib(data.subarray(0, end));
  },
);

// The codes of the last stream are kept for one that brings the same.
test('what came before changes nothing: not the same codes, not others, not half of them', () => {
  const [first, second] = [700, 701].map((length) => Uint8Array.from(deflateSync(mixed(length))));
  for (const data of [first, second] as Uint8Array[]) {
    for (const end of [20, 40, data.length - 4, data.length, data.length]) {
      expectAsZlib(data.subarray(0, end));
    }
  }
  expect(outcome(second as Uint8Array)).toEqual(mixed(701));
});

test('what is damaged, and what is no stream at all, is judged as by zlib', () => {
  const damaged = fc
    .tuple(
      stream,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
      fc.uint8Array({ maxLength: 2 }),
    )
    .map(([data, changes, more]) => {
      const bytes = Uint8Array.of(...data, ...more);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(damaged, (data) => expectAsZlib(data)),
    { numRuns: 1000 },
  );
  // Behind a header that is right, anything: most of it is refused, by every reason there is.
  const anything = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Uint8Array.of(0x78, 0xda, ...bytes));
  fc.assert(
    fc.property(anything, (data) => expectAsZlib(data)),
    { numRuns: 1000 },
  );
});

/** A stream of this body whose checksum is right, if zlib can inflate the body: else damage would show by the checksum alone. */
function sealed(body: Uint8Array): Uint8Array {
  let inflated: Uint8Array = new Uint8Array();
  try {
    inflated = inflateRawSync(body, { maxOutputLength: LIMIT });
  } catch {
    // Its checksum does not matter.
  }
  // A stored block has the checksum of its content at its end.
  return Uint8Array.of(0x78, 0xda, ...body, ...deflateSync(inflated, { level: 0 }).subarray(-4));
}

test('damage that the checksum does not tell is judged as by zlib', () => {
  const body = fc
    .tuple(content, fc.integer({ min: 1, max: 9 }), fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FIXED))
    .map(([bytes, level, strategy]) => Uint8Array.from(deflateRawSync(bytes, { level, strategy })));
  const damaged = fc
    .tuple(body, fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 2 }))
    .map(([bytes, changes]) => {
      for (const [at, bit] of changes) {
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      }
      return sealed(bytes);
    });
  fc.assert(
    fc.property(damaged, (data) => expectAsZlib(data)),
    { numRuns: 300 },
  );
  const anything = fc.uint8Array({ maxLength: 60 }).map(sealed);
  fc.assert(
    fc.property(anything, (data) => expectAsZlib(data)),
    { numRuns: 500 },
  );
});

/** Bytes of numbers and how many bits each has, the lowest bit first. Codes are written first bit first, so as text. */
function packed(...parts: readonly (readonly [number, number] | string)[]): Uint8Array {
  const bits = parts.map((part) =>
    typeof part === 'string'
      ? part
      : [...part[0].toString(2).padStart(part[1], '0')].reverse().join(''),
  );
  const bytes = bits.join('').match(/.{1,8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt([...byte].reverse().join(''), 2));
}

/** Lengths of the code of lengths, in the order of the standard: 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15. */
const dynamic = (literals: number, distances: number, ...lengths: readonly number[]) =>
  [
    [1, 1],
    [2, 2],
    [literals - 257, 5],
    [distances - 1, 5],
    [lengths.length - 4, 4],
    ...lengths.map((length) => [length, 3] as const),
  ] as const;

// Of this code of lengths, `0` is 1, and `1` is 18, a run of 11 zeros and more.
const RUNS_AND_ONES = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] as const;
const run = (length: number) => ['1', [length - 11, 7]] as const;
const ONE = '0';

test.each<[string, Uint8Array, string]>([
  ['an empty block of fixed codes', packed([1, 1], [1, 2], '0000000'), ''],
  ['a block of type 3', packed([1, 1], [3, 2]), 'inflate-malformed'],
  ['a stored block, complement wrong', Uint8Array.of(1, 1, 0, 0xff, 0xff, 65), 'inflate-malformed'],
  ['a stored block that is cut off', Uint8Array.of(1, 9, 0, 0xf6, 0xff, 65), 'inflate-malformed'],
  ['287 literal codes', packed(...dynamic(287, 1, 0, 0, 0, 0)), 'inflate-malformed'],
  ['31 distance codes', packed(...dynamic(257, 31, 0, 0, 0, 0)), 'inflate-malformed'],
  ['no code of lengths', packed(...dynamic(257, 1, 0, 0, 0, 0)), 'inflate-malformed'],
  ['a code of lengths with too many', packed(...dynamic(257, 1, 1, 1, 1, 0)), 'inflate-malformed'],
  ['a code of lengths that is single', packed(...dynamic(257, 1, 0, 0, 1, 0)), 'inflate-malformed'],
  ['nothing to repeat', packed(...dynamic(257, 1, 1, 1, 0, 0), '0'), 'inflate-malformed'],
  [
    'more lengths than symbols',
    packed(...dynamic(257, 1, ...RUNS_AND_ONES), ...run(138), ...run(138)),
    'inflate-malformed',
  ],
  [
    'no end of block',
    packed(...dynamic(257, 1, ...RUNS_AND_ONES), ...run(138), ...run(119), ONE),
    'inflate-malformed',
  ],
  [
    'one literal code of one bit, one distance code',
    packed(...dynamic(257, 1, ...RUNS_AND_ONES), ...run(138), ...run(118), ONE, ONE, '0'),
    '',
  ],
  [
    'the other bit of a code of one bit',
    packed(...dynamic(257, 1, ...RUNS_AND_ONES), ...run(138), ...run(118), ONE, ONE, '1'),
    'inflate-malformed',
  ],
  [
    'two literal codes of one bit, no distance code',
    packed(
      ...dynamic(257, 11, ...RUNS_AND_ONES),
      ONE,
      ...run(138),
      ...run(117),
      ONE,
      ...run(11),
      '1',
    ),
    '',
  ],
  [
    'three literal codes of one bit',
    packed(...dynamic(258, 1, ...RUNS_AND_ONES), ONE, ...run(138), ...run(117), ONE, ONE, ONE, '1'),
    'inflate-malformed',
  ],
  ['literal 286 of fixed codes', packed([1, 1], [1, 2], '11000110'), 'inflate-malformed'],
  ['distance 30', packed([1, 1], [1, 2], '00110000', '0000001', '11110'), 'inflate-malformed'],
  ['a distance before all', packed([1, 1], [1, 2], '0000001', '00000'), 'inflate-malformed'],
  [
    'a distance to the first byte',
    packed([1, 1], [1, 2], '01110001', '0000001', '00000', '0000000'),
    'AAAA',
  ],
])('%s', (_what, body, expected) => {
  const data = sealed(body);
  const own = outcome(data);
  expect(typeof own === 'string' ? own : Buffer.from(own).toString()).toBe(expected);
  expectAsZlib(data);
});

test('a bomb stops at the limit', () => {
  const bomb = deflateSync(new Uint8Array(3_000_000));
  expect(outcome(bomb, inflate, 16_384)).toBe('inflate-too-large');
});
