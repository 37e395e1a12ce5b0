import type { ChainEnd, KeptStation, ReceiptMemory } from '../../src/receipts/receipt-memory.ts';

/** A memory that lasts as long as a test, and keeps to the same contract as the browser's. */
export interface ShortReceipts extends ReceiptMemory {
  /** What is done before the next receipt is kept: another window was faster. */
  beforeAppend: (() => Promise<unknown>) | undefined;
  readonly texts: readonly string[];
}

export function shortReceipts(): ShortReceipts {
  let station: KeptStation | undefined;
  let texts: string[] = [];
  const end = (): ChainEnd | undefined =>
    station && { station, count: texts.length, last: texts.at(-1) };
  const memory: ShortReceipts = {
    beforeAppend: undefined,
    get texts() {
      return texts;
    },
    end: async () => end(),
    whole: async () => station && { station, texts: [...texts] },
    async append(text, after, stop) {
      const before = memory.beforeAppend;
      memory.beforeAppend = undefined;
      await before?.();
      stop.throwIfAborted();
      const now = end();
      const isSame =
        now?.station.thumbprint === after.station.thumbprint && now.last === after.last;
      if (!isSame) return 'overtaken';
      texts.push(text);
      return 'kept';
    },
    async begin(made) {
      if (station) return 'taken';
      station = made;
      return 'kept';
    },
    async clear() {
      station = undefined;
      texts = [];
    },
  };
  return memory;
}
