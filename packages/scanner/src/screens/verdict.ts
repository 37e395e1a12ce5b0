import type { Report, ReportedDocument } from '@prova/verifier';
import { counterVerdict } from '../counter/counter-verdict.ts';
import type { KnownRights } from '../desk/kept-rights.ts';
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
import { isiplus } from './isiplus.ts';
import { compareRight, rightFacts } from './right-facts.ts';
import { bearerIn, dayName, nextRow, noReceipt, ofFile, saidBand } from './said-verdict.ts';
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
  /** The rights of the catalogue, where it is here. */
  readonly known: KnownRights | undefined;
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
    document?.type !== 'entitlement' && handOn({ ...order, receipted: judged.receipted }),
    details(judged, { words, language, judgedBy: words.details.thisPage }),
  );
}

/** With what to compare it. */
function whoseOf(
  document: ReportedDocument,
  { judged, words, language, known }: VerdictOrder,
): HTMLElement {
  if (document.type !== 'entitlement') return compare(document, words, language);
  const { right } = counterVerdict(judged.report, {
    ...{ chosen: 'all', known, lacksRights: 'nothing' },
  });
  const bearer = bearerIn(judged);
  return el(
    'div',
    {},
    el('p', { class: 'note' }, words.right.noBilling),
    right && compareRight(right, { words, bearer, isRelayable: false }),
    right && rightFacts(right, { words, language }),
  );
}

/** What is done with an accepted document: it is billed, it answers an inspector, or it says whom to ask. */
function factsOf(
  document: ReportedDocument,
  issuer: Report['issuer'],
  order: VerdictOrder,
): HTMLElement | undefined {
  switch (document.type) {
    case 'pda1':
      return work(document.data, issuer, order);
    case 'isiplus':
      return isiplus(document.data, issuer, order);
    case 'prc':
    case 'ehic':
      return billing(factsOfDocument(document, issuer), order);
    default:
      return undefined;
  }
}

/** What became of the file, what was put right on the way, and that there is no receipt where there should be one. */
function remarks({ judged, remark, words }: VerdictOrder): readonly HTMLElement[] {
  return [
    ...ofFile(judged),
    ...(remark === undefined ? [] : [el('p', { class: 'note' }, remark)]),
    ...noReceipt(judged.receipted, words),
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
