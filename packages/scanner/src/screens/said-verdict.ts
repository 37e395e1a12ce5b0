import type { AttestationType } from '@prova/credential';
import type { Report } from '@prova/verifier';
import { el } from '../page/dom.ts';
import type { Receipted } from '../receipts/receipt-book.ts';
import { writtenDate } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';
import type { SaidVerdict } from '../worker/services.ts';
import { band } from './band.ts';

// What a verdict looks and sounds like, whoever judged, and whatever the document was on.

/** A verdict in words, with what decided. */
export interface SaidReport extends SaidVerdict {
  readonly report: Pick<Report, 'verdict' | 'reasons' | 'treatmentDate'>;
}

export interface SaidVerdictOrder {
  readonly words: PageWords;
  /** In which dates are written here. */
  readonly language: string;
  readonly today: string;
}

/** What the judged day is: of a portable document A1 a day of work, of an entitlement any day, of everything else one of treatment. */
export function dayName(
  type: AttestationType | undefined,
  { work, right, start }: PageWords,
): string {
  if (type === 'entitlement') return right.day;
  return type === 'pda1' ? work.day : start.treatmentDate;
}

export function saidBand(
  judged: SaidReport,
  order: SaidVerdictOrder,
  type: AttestationType | undefined,
): HTMLElement {
  const { verdict } = judged.report;
  return el(
    'div',
    { lang: judged.language },
    band(verdict, judged.title, [whyOf(judged), ...otherDay(judged, order, type)]),
  );
}

/** The verdict for who hears it: its word, and why or what to do. */
export function spokenVerdict(judged: SaidReport): string {
  return `${judged.title}. ${whyOf(judged)}`;
}

/** What is accepted needs no reason, but the next step; everything else its reason, in which the next step is. */
function whyOf({ report: { verdict, reasons }, sentence }: SaidReport): string {
  const [decisive] = reasons;
  return verdict === 'accepted' ? sentence : (decisive?.message ?? sentence);
}

/** Where it is not today that was judged, that is part of the verdict. */
function otherDay(
  { report: { treatmentDate } }: SaidReport,
  { words, language, today }: SaidVerdictOrder,
  type: AttestationType | undefined,
): readonly string[] {
  if (treatmentDate === today) return [];
  return [`${dayName(type, words)}: ${writtenDate(treatmentDate, language)}`];
}

/** That a document names nobody, where that was remarked. */
export function bearerIn({ report, language }: SaidReport) {
  const bearer = report.reasons.find(({ code }) => code === 'bearer');
  return bearer && { message: bearer.message, language };
}

/** The way on from a verdict. */
export function nextRow({
  words,
  onNext,
  onBack,
}: {
  readonly words: PageWords;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): HTMLElement {
  return el(
    'div',
    { class: 'row' },
    el('button', { type: 'button', class: 'primary', onclick: onNext }, words.next),
    el('button', { type: 'button', onclick: onBack }, words.back),
  );
}

/** What became of the file: never hidden, as it says how far the paper can be believed. */
export function ofFile({ report, language }: SaidReport): readonly HTMLElement[] {
  const rest = report.verdict === 'accepted' ? report.reasons : report.reasons.slice(1);
  return rest
    .filter(({ step }) => step === '0')
    .map(({ message }) => el('p', { class: 'note', lang: language }, message));
}

/** That there is no receipt, where there should be one: never hidden. */
export function noReceipt(receipted: Receipted, { receipts }: PageWords): readonly HTMLElement[] {
  if (receipted.state !== 'not-written') return [];
  return [el('p', { class: 'banner undetermined', role: 'alert' }, receipts.notWritten)];
}

/** Which receipt was written, in a sentence; nothing where none was. */
export function writtenReceipt(
  receipted: Receipted,
  { receipts }: PageWords,
): HTMLElement | undefined {
  if (receipted.state !== 'written') return undefined;
  const { receipt, station } = receipted;
  const values = { number: String(receipt.receipt.number), label: station.label };
  return el('p', {}, fill(receipts.written, values));
}
