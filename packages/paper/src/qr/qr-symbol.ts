import { lightRows, type ModuleRows } from './module-rows.ts';
import type { QrLevel } from './qr-blocks.ts';
import { codewordsOf, type QrContent } from './qr-codewords.ts';
import { type QrLayout, qrLayout } from './qr-layout.ts';
import { penaltyOf } from './qr-penalty.ts';

/** Which symbol is drawn: version 1 to 40, and mask 0 to 7; without it the one of the lowest penalty, the first of several. */
export interface SymbolOrder {
  readonly version: number;
  readonly level: QrLevel;
  readonly mask?: number;
}

/**
 * The symbol of one segment (ISO/IEC 18004). The caller has made sure that a text is alphanumeric and that the version
 * holds it.
 */
export function drawSymbol(content: QrContent, { version, level, mask }: SymbolOrder): ModuleRows {
  const layout = qrLayout(version, level);
  const data = placed(codewordsOf(content, version, layout.blocks), layout);
  const symbol = lightRows(layout.size);
  const chosen = mask ?? bestMask(data, layout, symbol);
  turnOver(data, layout.planes[chosen], symbol);
  return symbol;
}

/** The mask of the lowest penalty. Each is tried in `symbol`. */
function bestMask(data: ModuleRows, { planes }: QrLayout, symbol: ModuleRows): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < planes.length; mask++) {
    turnOver(data, planes[mask], symbol);
    const penalty = penaltyOf(symbol);
    if (penalty < least) [best, least] = [mask, penalty];
  }
  return best;
}

/** The bits of the codewords at their places, and nothing else. What is left over when they end stays light. */
function placed(codewords: Uint8Array, layout: QrLayout): ModuleRows {
  const { size, words: places, shifts, counts } = layout;
  const data = lightRows(size);
  const { words } = data;
  let pending = 0;
  let pendingBits = 0;
  let read = 0;
  for (let i = 0; i < places.length; i++) {
    const count = counts[i] ?? 1;
    if (pendingBits < count) {
      pending = ((pending << 8) | (codewords[read++] ?? 0)) & 0xffff;
      pendingBits += 8;
    }
    pendingBits -= count;
    const bits = (pending >> pendingBits) & (count === 2 ? 3 : 1);
    const word = places[i] ?? 0;
    words[word] = (words[word] ?? 0) | (bits << (shifts[i] ?? 0));
  }
  return data;
}

/** Patterns, format and mask over the data: the whole symbol. */
function turnOver(data: ModuleRows, plane: Int32Array | undefined, symbol: ModuleRows): void {
  const { words } = symbol;
  for (let i = 0; i < words.length; i++) words[i] = (data.words[i] ?? 0) ^ (plane?.[i] ?? 0);
}
