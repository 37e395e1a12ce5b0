import {
  type LeakClass,
  type Localized,
  type Right,
  type RightState,
  textIn,
} from '@prova/catalogue';
import { type Html, html } from '@prova/http';
import { en } from './rights-words/en.ts';

/** The words of the pages about rights. */

const STATE_TONES: Readonly<Record<RightState, string>> = {
  proposed: 'not-judged',
  validated: 'undetermined',
  published: 'accepted',
  retired: 'not-judged',
};

/** How far it has come, noticeable without its colour. */
export function rightMark({ state }: Pick<Right, 'state'>, words = en.states): Html {
  return html`<span class="${`mark ${STATE_TONES[state]}`}">${words[state]}</span>`;
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

export const DISCLOSURE_WORDS = en.seen;
