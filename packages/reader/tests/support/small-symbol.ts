import type { Picture } from '@prova/testing';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const SIZE = 21;
const DATA_CODEWORDS = 19;
const CORRECTION_CODEWORDS = 7;
/** Of the whole text; nobody has the other parts. */
const PARITY = '01011010';

/** Which symbol of how many it is. */
export interface Part {
  readonly index: number;
  readonly total: number;
}

/**
 * A QR symbol of version 1-L for a text of at most 20 characters: the whole of it, or a part that goes on in other symbols (structured
 * append, ISO/IEC 18004 §8), which no library makes for us. Six pixels a module, with a quiet zone.
 */
export function smallSymbol(text: string, part?: Part): Picture {
  const data = codewords(text, part);
  const modules = placed([...data, ...corrections(data)]);
  const scale = 6;
  const side = scale * (SIZE + 8);
  const pixels = new Uint8ClampedArray(side * side).fill(255);
  for (let at = 0; at < pixels.length; at += 1) {
    const column = Math.floor((at % side) / scale) - 4;
    const row = Math.floor(at / side / scale) - 4;
    if (modules[row]?.[column] === 1) pixels[at] = 0;
  }
  return { width: side, height: side, data: pixels };
}

function codewords(text: string, part: Part | undefined): number[] {
  const bits = (value: number, count: number) => value.toString(2).padStart(count, '0');
  const values = [...text].map((letter) => ALPHANUMERIC.indexOf(letter));
  let stream = part ? bits(3, 4) + bits(part.index, 4) + bits(part.total - 1, 4) + PARITY : '';
  stream += bits(2, 4) + bits(values.length, 9);
  for (let at = 0; at < values.length; at += 2) {
    const [first = 0, second] = values.slice(at, at + 2);
    stream += second === undefined ? bits(first, 6) : bits(45 * first + second, 11);
  }
  stream += '0000';
  stream = stream.padEnd(8 * Math.ceil(stream.length / 8), '0');
  const octets = (stream.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2));
  for (let pad = 0; octets.length < DATA_CODEWORDS; pad += 1) octets.push(pad % 2 ? 0x11 : 0xec);
  return octets;
}

function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    sum = (sum << 1) ^ ((sum >> 7) * 0x11d);
    if ((b >> bit) & 1) sum ^= a;
  }
  return sum;
}

/** The remainder by the polynomial with the roots 2⁰ … 2⁶. */
function corrections(data: readonly number[]): number[] {
  let generator = [1];
  for (let n = 0, root = 1; n < CORRECTION_CODEWORDS; n += 1, root = product(root, 2)) {
    generator = [...generator, 0].map((each, i) => each ^ product(generator[i - 1] ?? 0, root));
  }
  const remainder = [...data, ...Array<number>(CORRECTION_CODEWORDS).fill(0)];
  for (let at = 0; at < data.length; at += 1) {
    const lead = remainder[at] ?? 0;
    for (const [i, each] of generator.entries()) {
      remainder[at + i] = (remainder[at + i] ?? 0) ^ product(each, lead);
    }
  }
  return remainder.slice(data.length);
}

/** The format of level L and mask 0, all bits of it (ISO/IEC 18004 annex C). */
const FORMAT = '111011111000100';

function placed(octets: readonly number[]): number[][] {
  const modules = Array.from({ length: SIZE }, () => Array<number>(SIZE).fill(-1));
  const set = (row: number, column: number, value: number) => {
    const line = modules[row];
    if (line !== undefined && column >= 0 && column < SIZE) line[column] = value;
  };
  for (const [top, left] of [
    [0, 0],
    [0, SIZE - 7],
    [SIZE - 7, 0],
  ] as const) {
    for (let y = -1; y <= 7; y += 1) {
      for (let x = -1; x <= 7; x += 1) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        set(top + y, left + x, ring === 2 || ring === 4 ? 0 : 1);
      }
    }
  }
  for (let at = 8; at < SIZE - 8; at += 1) {
    set(6, at, 1 - (at % 2));
    set(at, 6, 1 - (at % 2));
  }
  for (const [i, bit] of [...FORMAT].entries()) {
    const value = Number(bit);
    const near = i < 6 ? i : i < 8 ? i + 1 : 14 - i + (i === 8 ? 1 : 0);
    set(i < 8 ? 8 : near, i < 8 ? near : 8, value);
    if (i < 7) set(SIZE - 1 - i, 8, value);
    else set(8, SIZE - 15 + i, value);
  }
  set(SIZE - 8, 8, 1);
  fill(modules, octets);
  return modules;
}

/** Two columns at a time from the right, up and down in turn (§7.7.3), under mask 0. */
function fill(modules: readonly number[][], octets: readonly number[]): void {
  let next = 0;
  for (let right = SIZE - 1, isUp = true; right > 0; right -= right === 8 ? 3 : 2, isUp = !isUp) {
    for (let step = 0; step < SIZE; step += 1) {
      const row = isUp ? SIZE - 1 - step : step;
      for (const column of [right, right - 1]) {
        const line = modules[row];
        if (line?.[column] !== -1) continue;
        const bit = ((octets[next >> 3] ?? 0) >> (7 - (next & 7))) & 1;
        next += 1;
        line[column] = bit ^ ((row + column) % 2 === 0 ? 1 : 0);
      }
    }
  }
}
