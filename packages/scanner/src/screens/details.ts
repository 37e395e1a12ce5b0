import type { Report } from '@prova/verifier';
import type { Judged } from '../desk/desk.ts';
import { el, pairs } from '../page/dom.ts';
import { writtenInstant } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

/** What was done, step by step, for who wants to know. */
export function details(judged: Judged, words: PageWords, language: string): HTMLElement {
  const { report } = judged;
  const { details: labels } = words;
  const { trust, issuer, software, steps, verifiedAt } = report;
  const list = trust.sequence === undefined ? '–' : `${trust.environment} ${trust.sequence}`;
  const notes = notesOf(report);
  return el(
    'details',
    { class: 'card' },
    el('summary', {}, labels.title),
    notes.length > 0 && el('h2', { class: 'minor' }, labels.notes),
    notes.length > 0 &&
      el('ul', { lang: judged.language }, ...notes.map(({ message }) => el('li', {}, message))),
    el('h2', { class: 'minor' }, labels.steps),
    el(
      'dl',
      { class: 'compact' },
      ...steps.flatMap(({ id, result, detail }) => [
        el('dt', {}, id),
        el('dd', {}, labels.results[result], detail !== undefined && el('code', {}, ` ${detail}`)),
      ]),
    ),
    pairs([
      [labels.list, list],
      [labels.key, issuer && el('code', {}, issuer.kid)],
      [labels.checkedAt, writtenInstant(Date.parse(verifiedAt) / 1000, language)],
      [labels.program, `${software.name} ${software.version}`],
    ]),
  );
}

/** All reasons but the one that is the verdict, and those of the file, which are on the screen already. */
function notesOf({ verdict, reasons }: Report): Report['reasons'] {
  const rest = verdict === 'accepted' ? reasons : reasons.slice(1);
  return rest.filter(({ step }) => step !== '0');
}
