import {
  type LeakClass,
  type Localized,
  type Right,
  type RightState,
  textIn,
} from '@prova/catalogue';
import { type Html, html } from '@prova/http';

/** The words of the pages about rights. */

const STATES: Readonly<Record<RightState, readonly [tone: string, word: string]>> = {
  proposed: ['not-judged', 'Proposed'],
  validated: ['undetermined', 'Validated'],
  published: ['accepted', 'Published'],
  retired: ['not-judged', 'Retired'],
};

/** How far it has come, noticeable without its colour. */
export function rightMark({ state }: Pick<Right, 'state'>): Html {
  const [tone, word] = STATES[state];
  return html`<span class="${`mark ${tone}`}">${word}</span>`;
}

/** These pages are in English; where a right has no English text, it is shown as most of its readers have it. */
export function inEnglish(text: Localized): Html {
  return text.en === undefined
    ? html`<span lang="fr">${textIn(text, 'fr')}</span>`
    : html`${text.en}`;
}

export const LEAK_TONES: Readonly<Record<LeakClass, 'accepted' | 'undetermined' | 'rejected'>> = {
  A: 'accepted',
  B: 'accepted',
  C: 'undetermined',
  D: 'rejected',
};

export const DISCLOSURE_WORDS: Readonly<Record<Right['disclosure'], string>> = {
  P0: 'that there is the right',
  P1: 'the right, and a name',
  P2: 'the right, and an age or a place',
  P3: 'a group of people, by law',
  P4: 'a status, by law',
};
