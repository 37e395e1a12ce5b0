import type { PresentationReport, Report } from '@prova/verifier';
import { el, pairs } from '../page/dom.ts';
import { writtenMoment } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

export interface DetailsOrder {
  readonly words: PageWords;
  readonly language: string;
  /** Who: the page itself, or a desk. */
  readonly judgedBy: string;
}

/** What was done, step by step, for who wants to know. */
export function details(
  judged: { readonly report: Report | PresentationReport; readonly language: string },
  { words, language, judgedBy }: DetailsOrder,
): HTMLElement {
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
      [labels.judgedBy, judgedBy],
      [labels.list, list],
      [labels.key, issuer && el('code', {}, issuer.kid)],
      [labels.checkedAt, writtenMoment(Date.parse(verifiedAt) / 1000, language)],
      [labels.program, `${software.name} ${software.version}`],
    ]),
  );
}

/** All reasons but the one that is the verdict, and those of the file, which are on the screen already. */
function notesOf({ verdict, reasons }: Pick<Report, 'verdict' | 'reasons'>): Report['reasons'] {
  const rest = verdict === 'accepted' ? reasons : reasons.slice(1);
  return rest.filter(({ step }) => step !== '0');
}
