import type { Keystroke } from './keystroke.ts';

/** A scanner that types is faster than any person, and a code is longer than what a person would type so fast. */
export const LONGEST_GAP = 120;
const FEWEST_KEYS = 20;
/** After so many keys at that pace nobody is typing, and what they would do on the page is kept from it. */
const SURE_AFTER = 4;

const END_KEYS: ReadonlySet<string> = new Set(['Enter', 'Tab']);

/** What became of a key. `typed`: it is the page's. `swallowed`: it is part of a burst, and must do nothing else. */
export type KeyOutcome =
  | { readonly outcome: 'typed' | 'swallowed' }
  | { readonly outcome: 'burst'; readonly keys: readonly Keystroke[] };

/** Tells a handheld scanner, which types, from a person. */
export interface KeyBurst {
  press(keystroke: Keystroke): KeyOutcome;
  /** No key came for longer than a gap: what was collected, if it is long enough. Called by whoever has a clock. */
  silence(): readonly Keystroke[] | undefined;
  /** Whether nobody but a scanner can be typing now. */
  readonly isRunning: boolean;
}

export function keyBurst(): KeyBurst {
  let keys: Keystroke[] = [];

  function finished(): readonly Keystroke[] | undefined {
    const collected = keys;
    keys = [];
    return collected.length >= FEWEST_KEYS ? collected : undefined;
  }

  return {
    press(keystroke) {
      const before = keys.at(-1);
      if (before && keystroke.timeStamp - before.timeStamp > LONGEST_GAP) keys = [];
      const isSure = keys.length >= SURE_AFTER;
      if (END_KEYS.has(keystroke.key)) {
        const burst = finished();
        if (burst) return { outcome: 'burst', keys: burst };
        return { outcome: isSure ? 'swallowed' : 'typed' };
      }
      // Shift and its like are no characters, and say nothing of the pace.
      if ([...keystroke.key].length !== 1) return { outcome: 'typed' };
      keys.push(keystroke);
      return { outcome: isSure ? 'swallowed' : 'typed' };
    },
    silence: finished,
    get isRunning() {
      return keys.length > SURE_AFTER;
    },
  };
}
