import type { Report, ReportedDocument } from '@prova/verifier';
import { el } from '../page/dom.ts';
import type { ExportForm } from '../page/export-files.ts';
import type { FileToSave } from '../page/save-file.ts';
import type { Said } from '../receipts/receipted-judge.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { billing, factsOfDocument } from './billing.ts';
import { compare } from './compare.ts';
import { details } from './details.ts';
import { handOn } from './hand-on.ts';
import { right } from './right.ts';
import { dayName, nextRow, noReceipt, saidBand } from './said-verdict.ts';
import { work } from './work.ts';

export interface VerdictOrder {
  readonly judged: Said;
  /** In which it can be handed on. */
  readonly forms: readonly ExportForm[];
  readonly words: PageWords;
  /** In which dates are written here. */
  readonly language: string;
  /** Something that was put right on the way, in a sentence. */
  readonly remark?: string | undefined;
  readonly today: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onTreatmentDate: (date: string) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly onSave: (file: FileToSave) => void;
}

/**
 * One verdict: what it is, why and what to do, what to compare, what to bill or to know of the work, what to hand on, how it was found. A rejected document shows nothing
 * of its holder: whoever presents it may have made it up.
 */
export function verdictScreen(order: VerdictOrder): HTMLElement {
  const { judged, words, language } = order;
  const { verdict, document, issuer } = judged.report;
  const shown = verdict === 'rejected' ? undefined : document;
  return el(
    'section',
    { 'data-verdict': verdict },
    saidBand(judged, order, document?.type),
    treatmentDay(order),
    ...remarks(order),
    shown && whoseOf(shown, order),
    nextRow(order),
    shown && factsOf(shown, issuer, order),
    handOn({ ...order, receipted: judged.receipted }),
    details(judged, { words, language, judgedBy: words.details.thisPage }),
  );
}

/** With what to compare it; of an entitlement first which right it is. */
function whoseOf(
  document: ReportedDocument,
  { judged, words, language }: VerdictOrder,
): HTMLElement {
  return document.type === 'entitlement'
    ? right(document, judged.report, { words, said: judged.language })
    : compare(document, words, language);
}

/** What is done with an accepted document: it is billed, or it answers an inspector. */
function factsOf(
  document: ReportedDocument,
  issuer: Report['issuer'],
  order: VerdictOrder,
): HTMLElement | undefined {
  if (document.type === 'pda1') return work(document.data, issuer, order);
  const isBilled = document.type === 'prc' || document.type === 'ehic';
  return isBilled ? billing(factsOfDocument(document, issuer), order) : undefined;
}

/**
 * What became of the file, and what was put right on the way: never hidden, as it says how far the paper can be believed. And that there is no
 * receipt, where there should be one.
 */
function remarks({ judged, remark, words }: VerdictOrder): readonly HTMLElement[] {
  const { report, language, receipted } = judged;
  const ofFile = report.reasons.filter(({ step }, index) => {
    const isBand = index === 0 && report.verdict !== 'accepted';
    return step === '0' && !isBand;
  });
  return [
    ...ofFile.map(({ message }) => el('p', { class: 'note', lang: language }, message)),
    ...(remark === undefined ? [] : [el('p', { class: 'note' }, remark)]),
    ...noReceipt(receipted, words),
  ];
}

/** The day that was judged, first of all that can be changed: for most that is refused, another day is the answer. */
function treatmentDay({
  judged: { report },
  words,
  language,
  today,
  onTreatmentDate,
}: VerdictOrder): HTMLElement {
  const { treatmentDate, document } = report;
  const input = el('input', {
    ...{ type: 'date', id: 'judged-day', value: treatmentDate, min: '1900-01-01', max: today },
    // While a year is typed it is 0002, then 0020: nobody asks for that day.
    onchange: () => input.validity.rangeUnderflow || onTreatmentDate(input.value),
  });
  return el(
    'p',
    { class: 'day' },
    el('label', { for: 'judged-day' }, dayName(document?.type, words)),
    input,
    el('span', { class: 'quiet' }, writtenDate(treatmentDate, language)),
  );
}
