/** Products with the roots' polynomial of a degree: for each octet, what it takes off the remainder. Four octets to a word. */
const tables = new Map<number, Int32Array>();

/**
 * The codewords of error correction of a block: the remainder of the data, as a polynomial over GF(2⁸) modulo x⁸+x⁴+x³+x²+1,
 * by the one with the roots 2⁰ … 2ᵈ⁻¹ (ISO/IEC 18004 §7.5.2). `degree` is how many there are.
 */
export function correctionOf(data: Uint8Array, degree: number): Uint8Array {
  const table = tables.get(degree) ?? tableOf(degree);
  tables.set(degree, table);
  const last = wordsOf(degree) - 1;
  const remainder = new Int32Array(last + 1);
  for (let i = 0; i < data.length; i++) {
    let word = remainder[0] ?? 0;
    const products = ((data[i] ?? 0) ^ (word >>> 24)) * (last + 1);
    for (let at = 0; at < last; at++) {
      const next = remainder[at + 1] ?? 0;
      remainder[at] = ((word << 8) | (next >>> 24)) ^ (table[products + at] ?? 0);
      word = next;
    }
    remainder[last] = (word << 8) ^ (table[products + last] ?? 0);
  }
  const correction = new Uint8Array(degree);
  for (let i = 0; i < degree; i++) correction[i] = octetAt(remainder, i);
  return correction;
}

function wordsOf(degree: number): number {
  return Math.ceil(degree / 4);
}

/** The first octet is the highest of its word. */
function octetAt(words: Int32Array, index: number): number {
  return ((words[index >> 2] ?? 0) >>> (24 - 8 * (index & 3))) & 0xff;
}

function tableOf(degree: number): Int32Array {
  const generator = generatorOf(degree);
  const width = wordsOf(degree);
  const table = new Int32Array(256 * width);
  for (let octet = 0; octet < 256; octet++) {
    for (const [i, coefficient] of generator.entries()) {
      const word = octet * width + (i >> 2);
      table[word] = (table[word] ?? 0) | (product(coefficient, octet) << (24 - 8 * (i & 3)));
    }
  }
  return table;
}

/** Coefficients from the second highest on; the highest is 1. */
function generatorOf(degree: number): Uint8Array {
  const coefficients = new Uint8Array(degree);
  coefficients[degree - 1] = 1;
  let root = 1;
  for (let n = 0; n < degree; n++) {
    for (let i = 0; i < degree; i++) {
      coefficients[i] = product(coefficients[i] ?? 0, root) ^ (coefficients[i + 1] ?? 0);
    }
    root = product(root, 2);
  }
  return coefficients;
}

function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit--) {
    sum = (sum << 1) ^ ((sum >> 7) * 0x11d);
    sum ^= ((b >> bit) & 1) * a;
  }
  return sum;
}
