/** Products with the roots' polynomial of a degree: for each octet, what it takes off the remainder. */
const tables = new Map<number, readonly Uint8Array[]>();

/**
 * The codewords of error correction of a block: the remainder of the data, as a polynomial over GF(2⁸) modulo x⁸+x⁴+x³+x²+1,
 * by the one with the roots 2⁰ … 2ᵈ⁻¹ (ISO/IEC 18004 §7.5.2). `degree` is how many there are.
 */
export function correctionOf(data: Uint8Array, degree: number): Uint8Array {
  const table = tables.get(degree) ?? tableOf(degree);
  tables.set(degree, table);
  const remainder = new Uint8Array(degree);
  for (const octet of data) {
    const products = table[octet ^ (remainder[0] ?? 0)];
    for (let i = 0; i < degree; i++) {
      remainder[i] = (remainder[i + 1] ?? 0) ^ (products?.[i] ?? 0);
    }
  }
  return remainder;
}

function tableOf(degree: number): readonly Uint8Array[] {
  const generator = generatorOf(degree);
  return Array.from({ length: 256 }, (_, octet) => generator.map((each) => product(each, octet)));
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
