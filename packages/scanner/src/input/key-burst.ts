import type { Keystroke } from './keystroke.ts';

/** A scanner that types is faster than any person, and a code is longer than what a person would type so fast. */
export const LONGEST_GAP = 120;
const FEWEST_KEYS = 20;
/** After so many keys that came faster than fingers go, nobody is typing, and what they would do on the page is kept from it. */
const SURE_AFTER = 4;
const FAST_GAP = 50;

const END_KEYS: ReadonlySet<string> = new Set(['Enter', 'Tab']);
/** Some scanners send two line ends, and the second must not go on to the next scan. */
const AFTERMATH = 600;

/** What a key writes where the layout has none for it, or waits for the next: which key it is is known all the same. */
const NAMELESS: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

/** What became of a key. `typed`: it is the page's. `swallowed`: it is part of a burst, and must do nothing else. */
export type KeyOutcome =
  | { readonly outcome: 'typed' | 'swallowed' }
  | { readonly outcome: 'burst'; readonly keys: readonly Keystroke[] };

/** Tells a handheld scanner, which types, from a person. */
export interface KeyBurst {
  press(keystroke: Keystroke): KeyOutcome;
  /** No key came for longer than a gap: what was collected, if it is long enough. Called by whoever has a clock. */
  silence(): readonly Keystroke[] | undefined;
  /** How many keys were collected that may be a burst. */
  readonly length: number;
  /** Whether nobody but a scanner can be typing now. */
  readonly isRunning: boolean;
}

export function keyBurst(): KeyBurst {
  let keys: Keystroke[] = [];
  let fast = 0;
  let endedAt = Number.NEGATIVE_INFINITY;

  const isRunning = () => fast >= SURE_AFTER;

  function begin(): void {
    keys = [];
    fast = 0;
  }

  /** Long, and for the most part faster than fingers. */
  function finished(): readonly Keystroke[] | undefined {
    const collected = keys;
    const isScan = keys.length >= FEWEST_KEYS && 2 * fast >= keys.length;
    begin();
    return isScan ? collected : undefined;
  }

  function collect(keystroke: Keystroke): void {
    const before = keys.at(-1);
    const gap = before ? keystroke.timeStamp - before.timeStamp : LONGEST_GAP;
    if (gap > LONGEST_GAP) begin();
    else if (gap <= FAST_GAP) fast++;
    keys.push(keystroke);
  }

  return {
    press(keystroke) {
      const { key, repeat, timeStamp } = keystroke;
      if (END_KEYS.has(key)) {
        const wasRunning = isRunning();
        const burst = finished();
        if (burst) endedAt = timeStamp;
        if (burst) return { outcome: 'burst', keys: burst };
        const isAftermath = timeStamp - endedAt <= AFTERMATH;
        return { outcome: wasRunning || isAftermath ? 'swallowed' : 'typed' };
      }
      // A key that is held down is no scanner, and shift and its like are no characters.
      const isCharacter = [...key].length === 1 || NAMELESS.has(key);
      if (repeat || !isCharacter) return { outcome: 'typed' };
      collect(keystroke);
      return { outcome: isRunning() ? 'swallowed' : 'typed' };
    },
    silence: finished,
    get length() {
      return keys.length;
    },
    get isRunning() {
      return isRunning();
    },
  };
}
