import type { Report, ReportedDocument } from '@prova/verifier';
import type { Judged } from '../desk/desk.ts';
import { el } from '../page/dom.ts';
import type { ExportForm } from '../page/export-files.ts';
import type { FileToSave } from '../page/save-file.ts';
import type { Said } from '../receipts/receipted-judge.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { band } from './band.ts';
import { billing } from './billing.ts';
import { compare } from './compare.ts';
import { details } from './details.ts';
import { handOn } from './hand-on.ts';
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
    el(
      'div',
      { lang: judged.language },
      band(verdict, judged.title, [whyOf(judged), ...otherDay(order)]),
    ),
    treatmentDay(order),
    ...remarks(order),
    shown && compare(shown, words, language),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'primary', onclick: order.onNext }, words.next),
      el('button', { type: 'button', onclick: order.onBack }, words.back),
    ),
    shown && factsOf(shown, issuer, order),
    handOn({ ...order, receipted: judged.receipted }),
    details(judged, words, language),
  );
}

/** What is done with an accepted document: it is billed, or it answers an inspector. */
function factsOf(
  document: ReportedDocument,
  issuer: Report['issuer'],
  order: VerdictOrder,
): HTMLElement {
  return document.type === 'pda1'
    ? work(document.data, issuer, order)
    : billing(document, issuer, order);
}

/** The verdict for who hears it: its word, and why or what to do. */
export function spokenVerdict(judged: Judged): string {
  return `${judged.title}. ${whyOf(judged)}`;
}

/** What is accepted needs no reason, but the next step; everything else its reason, in which the next step is. */
function whyOf({ report: { verdict, reasons }, sentence }: Judged): string {
  const [decisive] = reasons;
  return verdict === 'accepted' ? sentence : (decisive?.message ?? sentence);
}

/** Where it is not today that was judged, that is part of the verdict. */
function otherDay({ judged: { report }, words, language, today }: VerdictOrder): readonly string[] {
  const { treatmentDate } = report;
  if (treatmentDate === today) return [];
  return [`${words.start.treatmentDate}: ${writtenDate(treatmentDate, language)}`];
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
    ...(receipted.state === 'not-written'
      ? [el('p', { class: 'banner undetermined', role: 'alert' }, words.receipts.notWritten)]
      : []),
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
  const { treatmentDate } = report;
  const input = el('input', {
    ...{ type: 'date', id: 'judged-day', value: treatmentDate, min: '1900-01-01', max: today },
    // While a year is typed it is 0002, then 0020: nobody asks for that day.
    onchange: () => input.validity.rangeUnderflow || onTreatmentDate(input.value),
  });
  return el(
    'p',
    { class: 'day' },
    el('label', { for: 'judged-day' }, words.start.treatmentDate),
    input,
    el('span', { class: 'quiet' }, writtenDate(treatmentDate, language)),
  );
}
