import { fill, type PageWords } from '../words/page-words.ts';
import { el } from './dom.ts';

/** Nobody leaves a result on an unattended screen (milliseconds). Before it goes, there is time to keep it (WCAG 2.2 §2.2.1). */
const CLEARED_AFTER = 60_000;
const WARNED_AFTER = 45_000;
/** A page that is behind another for so long has nobody before it. */
const HIDDEN_FOR = 30_000;

/** Clears what is on the screen some time after it was last touched. */
export interface Leaving {
  /** `quietly`: there is nothing to lose, so nobody is warned. */
  begin(screen: HTMLElement, words: PageWords, manner: 'quietly' | 'with a warning'): void;
  /** Somebody is there. */
  extend(): void;
  cancel(): void;
}

export function createLeaving(clear: () => void): Leaving {
  let timer: ReturnType<typeof setInterval> | undefined;
  let warning: HTMLElement | undefined;
  let touchedAt = 0;
  let seenAt = 0;

  function cancel(): void {
    clearInterval(timer);
    timer = undefined;
    warning?.remove();
    warning = undefined;
  }

  function extend(): void {
    touchedAt = Date.now();
    seenAt = touchedAt;
    warning?.replaceChildren();
  }

  /** By the clock, not by ticks: a computer that slept did not tick. */
  function look(line: HTMLElement, words: PageWords, manner: 'quietly' | 'with a warning'): void {
    const now = Date.now();
    if (!document.hidden) seenAt = now;
    if (now - touchedAt >= CLEARED_AFTER || now - seenAt >= HIDDEN_FOR) {
      cancel();
      clear();
    } else if (
      manner === 'with a warning' &&
      now - touchedAt >= WARNED_AFTER &&
      line.childElementCount === 0
    ) {
      const seconds = String(Math.ceil((CLEARED_AFTER - WARNED_AFTER) / 1000));
      line.replaceChildren(
        el('p', {}, fill(words.clearing, { seconds })),
        el('button', { type: 'button', onclick: extend }, words.keepOpen),
      );
    }
  }

  return {
    begin(screen, words, manner) {
      cancel();
      extend();
      const line = el('div', { class: 'leaving', role: 'alert' });
      warning = line;
      screen.append(line);
      timer = setInterval(() => look(line, words, manner), 1000);
    },
    extend,
    cancel,
  };
}
