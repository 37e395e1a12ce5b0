import fc from 'fast-check';
import QRCode from 'qrcode';
import { lightRows, type ModuleRows, moduleBytes, setModule } from '../../src/qr/module-rows.ts';
import { countBits, qrBlocks } from '../../src/qr/qr-blocks.ts';
import { penaltyOf } from '../../src/qr/qr-penalty.ts';
import { drawSymbol, type SymbolOrder } from '../../src/qr/qr-symbol.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VERSIONS = Array.from({ length: 40 }, (_, index) => index + 1);
const LEVELS = ['L', 'M'] as const;
type Level = (typeof LEVELS)[number];

/** Always the same text of a length, of all characters. */
function textOf(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ALPHABET[(state >>> 16) % 45];
  }).join('');
}

/** The modules of a symbol as one text, which is compared at once. */
const textual = (modules: Uint8Array) => modules.join('');

const ours = (text: string, order: SymbolOrder) => textual(moduleBytes(drawSymbol(text, order)));

/** The same symbol by another implementation. */
function witness(text: string, { version, level, mask }: SymbolOrder): string {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: level,
    version,
    ...(mask !== undefined && { maskPattern: mask as 0 }),
  });
  return textual(new Uint8Array(modules.data));
}

/** Characters that a version holds, found by asking the other implementation. */
function capacityOf(version: number, level: Level): number {
  const bits = 8 * qrBlocks(version, level).allData - 4 - countBits(version);
  const guess = Math.floor((bits * 2) / 11);
  const fits = (length: number) => {
    try {
      return witness('A'.repeat(length), { version, level, mask: 0 }).length > 0;
    } catch {
      return false;
    }
  };
  const most = [guess + 1, guess, guess - 1].find(fits);
  if (most === undefined || fits(most + 1)) throw new Error('The capacity is elsewhere.');
  return most;
}

describe.each(LEVELS)('a symbol of level %s', (level) => {
  test.each(VERSIONS)(
    'and version %i is that of another implementation, whatever mask',
    (version) => {
      const most = capacityOf(version, level);
      // Full, with room for a part of what ends a text, and with padding.
      for (const [index, length] of [most, most - 1, most >> 1].entries()) {
        const text = textOf(length, index);
        const order = { version, level, mask: (version + index) % 8 };
        expect(ours(text, order)).toBe(witness(text, order));
      }
      // Its choice among eight takes the other one long.
      if (version % 3 !== 0) return;
      const text = textOf(most, version);
      expect(ours(text, { version, level })).toBe(witness(text, { version, level }));
    },
  );
});

test('each mask of a symbol is that of another implementation', () => {
  for (const mask of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const order = { version: 18, level: 'M', mask } as const;
    const text = textOf(700, mask);
    expect(ours(text, order)).toBe(witness(text, order));
  }
});

test('without a mask it is one of the lowest penalty, the first of several', () => {
  const places = fc.constantFrom(1, 2, 6, 7, 14, 18, 21, 28);
  fc.assert(
    fc.property(places, fc.constantFrom(...LEVELS), fc.nat(), (version, level, seed) => {
      const text = textOf(version * 9, seed);
      const penalties = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) =>
        plainPenalty(drawSymbol(text, { version, level, mask })),
      );
      const best = penalties.indexOf(Math.min(...penalties));
      expect(drawSymbol(text, { version, level })).toEqual(
        drawSymbol(text, { version, level, mask: best }),
      );
    }),
    { numRuns: 25 },
  );
});

test('the penalty of any picture is what the standard counts, word for word', () => {
  // Long runs and finders are rare by chance, so modules come in pieces that make them.
  const PIECES = ['1011101', '0000', '11111', '00000', '10', '1', '0', '110'] as const;
  const picture = fc.tuple(
    fc.constantFrom(21, 31, 32, 33, 43, 64, 65, 97),
    fc.boolean(),
    fc.array(fc.constantFrom(...PIECES), { minLength: 400, maxLength: 400 }),
  );
  fc.assert(
    fc.property(picture, ([size, isDown, pieces]) => {
      const bits = pieces.join('').repeat(12);
      const rows = lightRows(size);
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          const index = isDown ? column * size + row : row * size + column;
          if (bits[index] === '1') setModule(rows, row, column);
        }
      }
      expect(penaltyOf(rows)).toBe(plainPenalty(rows));
    }),
    { numRuns: 40 },
  );
});

/** ISO/IEC 18004 table 11, module by module. */
function plainPenalty(symbol: ModuleRows): number {
  const { size } = symbol;
  const modules = moduleBytes(symbol);
  const rows = Array.from({ length: size }, (_, row) =>
    [...modules.subarray(row * size, (row + 1) * size)].join(''),
  );
  const columns = rows.map((_, column) => rows.map((row) => row[column]).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += 3 + run.length - 5;
    for (let at = 0; at + 11 <= size; at++) {
      const eleven = line.slice(at, at + 11);
      if (eleven === '10111010000' || eleven === '00001011101') penalty += 40;
    }
  }
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const square = [rows[row], rows[row + 1]]
        .map((each) => each?.slice(column, column + 2))
        .join('');
      if (square === '0000' || square === '1111') penalty += 3;
    }
  }
  const dark = modules.reduce((sum, module) => sum + module, 0);
  return penalty + 10 * Math.abs(Math.ceil((dark * 100) / size ** 2 / 5) - 10);
}
