import { fill, type PageWords } from '../words/page-words.ts';
import { el } from './dom.ts';

/** Nobody leaves a result on an unattended screen (seconds). Before it goes, there is time to keep it (WCAG 2.2 §2.2.1). */
const CLEARED_AFTER = 60;
const WARNED_AFTER = 45;
/** A page that is behind another for so long has nobody before it. */
const HIDDEN_FOR = 30;

/** Clears what is on the screen some time after it was last touched. */
export interface Leaving {
  begin(screen: HTMLElement, words: PageWords): void;
  /** Somebody is there. */
  extend(): void;
  cancel(): void;
}

export function createLeaving(clear: () => void): Leaving {
  let timer: ReturnType<typeof setInterval> | undefined;
  let warning: HTMLElement | undefined;
  let left = 0;
  let hidden = 0;

  function cancel(): void {
    clearInterval(timer);
    timer = undefined;
    warning?.remove();
    warning = undefined;
  }

  function extend(): void {
    left = CLEARED_AFTER;
    hidden = 0;
    warning?.replaceChildren();
  }

  return {
    begin(screen, words) {
      cancel();
      extend();
      const line = el('div', { class: 'leaving', role: 'alert' });
      warning = line;
      screen.append(line);
      timer = setInterval(() => {
        left--;
        hidden = document.hidden ? hidden + 1 : 0;
        if (left <= 0 || hidden >= HIDDEN_FOR) {
          cancel();
          clear();
        } else if (left === CLEARED_AFTER - WARNED_AFTER) {
          line.replaceChildren(
            el('p', {}, fill(words.clearing, { seconds: String(left) })),
            el('button', { type: 'button', onclick: extend }, words.keepOpen),
          );
        }
      }, 1000);
    },
    extend,
    cancel,
  };
}
