import { FIRST_LENGTH, LENGTH_ORDER } from '../deflate-symbols.ts';
import { type Bits, bitsOf, countOf, joined, MOST_BITS } from './bit-writer.ts';
import { blockCode, codesOf } from './block-code.ts';

/** So many symbols one after the other have codes of this length, 0 being none. */
type Run = readonly [length: number, symbols: number];

/**
 * Codes for what stands in a token: base64url, which is as good as random, two dots, and repeats. Found by a search for the
 * lengths that write a thousand made-up tokens with the fewest bits, those included that describe the codes. So they are
 * even: lengths that fit a single token to the bit take more to describe than they spare.
 */
const LITERAL_RUNS: readonly Run[] = [
  [0, 45],
  [7, 2], // - .
  [0, 1],
  [6, 6], // 0 to 5
  [7, 4], // 6 to 9
  [0, 7],
  [6, 26], // A to Z
  [0, 4],
  [7, 1], // _
  [0, 1],
  [6, 16], // a to p
  [7, 5], // q to u
  [6, 5], // v to z
  [0, 133],
  [7, 1], // the end of the block
  [6, 4], // repeats of 3 to 6 bytes
  [11, 16], // of 7 to 66
];
const DISTANCE_RUNS: readonly Run[] = [
  [6, 8], // to 16 bytes back
  [4, 14], // to 2048
];

export const TOKEN_CODE = blockCode(lengthsOf(LITERAL_RUNS), lengthsOf(DISTANCE_RUNS));

function lengthsOf(runs: readonly Run[]): Uint8Array {
  return Uint8Array.from(runs.flatMap(([length, symbols]) => Array<number>(symbols).fill(length)));
}

/** The three symbols of the code of lengths that stand for more than one (RFC 1951 §3.2.7). */
const LAST_AGAIN = 16;
const ZEROS = 17;
const MANY_ZEROS = 18;

/** How long each of that code is. It must have the lengths above. */
const LENGTH_CODE_LENGTHS = new Uint8Array(19);
LENGTH_CODE_LENGTHS.set([4, 0, 0, 0, 5, 0, 3, 3, 0, 0, 0, 5], 0);
LENGTH_CODE_LENGTHS.set([1, 4, 4], LAST_AGAIN);

/** What stands before each block of these codes: how long they are (RFC 1951 §3.2.7). */
export const TOKEN_CODE_DESCRIPTION = describe();

function describe(): Uint32Array {
  const order = [...LENGTH_ORDER].map((symbol) => LENGTH_CODE_LENGTHS[symbol] ?? 0);
  const written = order.slice(0, 1 + order.findLastIndex((length) => length > 0));
  const code = codesOf(LENGTH_CODE_LENGTHS);
  return packed([
    bitsOf(symbolsIn(LITERAL_RUNS) - FIRST_LENGTH, 5),
    bitsOf(symbolsIn(DISTANCE_RUNS) - 1, 5),
    bitsOf(written.length - 4, 4),
    ...written.map((length) => bitsOf(length, 3)),
    ...[...LITERAL_RUNS, ...DISTANCE_RUNS].flatMap((run) => runBits(run, code)),
  ]);
}

function symbolsIn(runs: readonly Run[]): number {
  return runs.reduce((sum, [, symbols]) => sum + symbols, 0);
}

/** A run in the code of lengths. */
function runBits([length, symbols]: Run, code: Uint32Array): Bits[] {
  const symbol = (which: number) => code[which] ?? 0;
  if (length === 0 && symbols > 10) {
    return [joined(symbol(MANY_ZEROS), bitsOf(symbols - 11, 7))];
  }
  if (length === 0 && symbols > 2) return [joined(symbol(ZEROS), bitsOf(symbols - 3, 3))];
  const bits = [symbol(length)];
  let left = symbols - 1;
  while (length > 0 && left > 2) {
    // From 3 to 6, and none or 3 at least are left.
    const again = left === 7 || left === 8 ? left - 3 : Math.min(6, left);
    bits.push(joined(symbol(LAST_AGAIN), bitsOf(again - 3, 2)));
    left -= again;
  }
  return [...bits, ...Array<Bits>(left).fill(symbol(length))];
}

/** The same bits in as few pieces as may be. */
function packed(pieces: readonly Bits[]): Uint32Array {
  const joint: Bits[] = [];
  for (const piece of pieces) {
    const last = joint.at(-1);
    if (last === undefined || countOf(last) + countOf(piece) > MOST_BITS) joint.push(piece);
    else joint.splice(-1, 1, joined(last, piece));
  }
  return Uint32Array.from(joint);
}
