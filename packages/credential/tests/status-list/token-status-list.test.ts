import { deflateSync } from 'node:zlib';
import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import {
  CredentialError,
  createTokenStatusList,
  decodeBase64url,
  STATUS_BITS,
  type StatusBits,
  setStatusAt,
  statusAt,
  statusListSize,
} from '../../src/index.ts';
import { DRAFT_VECTORS } from './draft-vectors.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

describe('bits, the lowest first (L10)', () => {
  test.each(DRAFT_VECTORS)('the list of $bits bits of the draft', ({ bits, lst, statuses }) => {
    const bytes = nodePlatform.inflate(decodeBase64url(lst) ?? new Uint8Array(), 1 << 20);
    const ours = createTokenStatusList(bits, 2 ** 20);
    for (const [index, status] of statuses) setStatusAt(ours, index, status);
    expect(Buffer.compare(ours.bytes, bytes)).toBe(0);
    expect(statuses.map(([index]) => statusAt({ bits, bytes }, index))).toEqual(
      statuses.map(([, status]) => status),
    );
  });

  test('the short lists of the draft, §4.1', () => {
    const one = { bits: 1, bytes: Uint8Array.of(0xb9, 0xa3) } as const;
    expect(Array.from({ length: 16 }, (_, index) => statusAt(one, index)).join('')).toBe(
      '1001110111000101',
    );
    const two = { bits: 2, bytes: Uint8Array.of(0xc9, 0x44, 0xf9) } as const;
    expect(Array.from({ length: 12 }, (_, index) => statusAt(two, index)).join('')).toBe(
      '120301011233',
    );
  });

  test('with 8 bits a place is a byte', () => {
    const list = createTokenStatusList(8, 256);
    for (let index = 0; index < 256; index++) setStatusAt(list, index, index);
    expect([...list.bytes]).toEqual(Array.from({ length: 256 }, (_, index) => index));
  });
});

test('what was written is read, and its neighbours are as they were', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<StatusBits>(...STATUS_BITS),
      fc.array(fc.tuple(fc.nat(999), fc.nat(255))),
      (bits, writes) => {
        const list = createTokenStatusList(bits, 1000);
        const expected = new Map<number, number>();
        for (const [index, value] of writes) {
          const status = value % 2 ** bits;
          setStatusAt(list, index, status);
          expected.set(index, status);
        }
        const places = Array.from({ length: 1000 }, (_, index) => index);
        expect(places.map((index) => statusAt(list, index))).toEqual(
          places.map((index) => expected.get(index) ?? 0),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test.each([1000, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])(
  'there is no place %p among a thousand (L01)',
  (index) => {
    const list = createTokenStatusList(1, 1000);
    expect(codeOf(() => statusAt(list, index))).toBe('status-index');
    expect(codeOf(() => setStatusAt(list, index, 1))).toBe('status-index');
  },
);

test.each([0, -1, 1.5, 2 ** 53, 2 ** 30])('there is no list of %p places', (size) => {
  expect(codeOf(() => createTokenStatusList(1, size))).toBe('status-index');
});

test.each<[StatusBits, number]>([
  [1, 2],
  [2, 4],
  [4, 16],
  [8, 256],
  [8, -1],
  [8, 0.5],
])('%p bits have no room for %p', (bits, status) => {
  const list = createTokenStatusList(bits, 8);
  expect(codeOf(() => setStatusAt(list, 3, status))).toBe('status-unknown-value');
  expect(statusListSize(list)).toBe(8);
});

test('a list is made to whole bytes', () => {
  expect(statusListSize(createTokenStatusList(1, 9))).toBe(16);
  expect(deflateSync(createTokenStatusList(1, 1_000_000).bytes).length).toBeLessThan(1000);
});
