import type { Report } from '@prova/verifier';
import { el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { band } from './band.ts';
import { billing } from './billing.ts';
import { compare } from './compare.ts';
import { details } from './details.ts';

export interface VerdictOrder {
  readonly report: Report;
  readonly words: PageWords;
  readonly language: string;
  /** Something that was put right on the way, in a sentence. */
  readonly remark?: string | undefined;
  readonly today: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onTreatmentDate: (date: string) => void;
  readonly copy: (text: string) => Promise<void>;
}

/**
 * One verdict: what it is, why and what to do, what to compare, what to bill, how it was found. A rejected document shows nothing
 * of its holder: whoever presents it may have made it up.
 */
export function verdictScreen(order: VerdictOrder): HTMLElement {
  const { report, words, language } = order;
  const { verdict, document, issuer } = report;
  const { title, sentence } = words.verdicts[verdict];
  const [decisive] = report.reasons;
  const why = verdict === 'accepted' ? sentence : (decisive?.message ?? sentence);
  const shown = verdict === 'rejected' ? undefined : document;
  return el(
    'section',
    { role: 'status', 'aria-live': 'polite', 'data-verdict': verdict },
    band(verdict, title, [why]),
    treatmentDay(order),
    ...remarks(order).map((text) => el('p', { class: 'note' }, text)),
    shown && compare(shown, words, language),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'primary', onclick: order.onNext }, words.next),
      el('button', { type: 'button', onclick: order.onBack }, words.back),
    ),
    shown && billing(shown, issuer, order),
    details(report, words, language),
  );
}

/** What became of the file, and what was put right on the way: never hidden, as it says how far the paper can be believed. */
function remarks({ report, remark }: VerdictOrder): readonly string[] {
  const ofFile = report.reasons.filter(({ step }, index) => {
    const isBand = index === 0 && report.verdict !== 'accepted';
    return step === '0' && !isBand;
  });
  return [...ofFile.map(({ message }) => message), ...(remark === undefined ? [] : [remark])];
}

/** The day that was judged, first of all that can be changed: for most that is refused, another day is the answer. */
function treatmentDay({
  report,
  words,
  language,
  today,
  onTreatmentDate,
}: VerdictOrder): HTMLElement {
  const { treatmentDate } = report;
  const input = el('input', {
    ...{ type: 'date', id: 'judged-day', value: treatmentDate, min: '1900-01-01', max: today },
    onchange: () => onTreatmentDate(input.value),
  });
  return el(
    'p',
    { class: 'day' },
    el('label', { for: 'judged-day' }, words.start.treatmentDate),
    input,
    el('span', { class: 'quiet' }, writtenDate(treatmentDate, language)),
  );
}
