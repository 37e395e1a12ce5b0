import type { PresentationReport, ReportedCredential, ReportedPeriod } from '@prova/verifier';
import { type Child, el, pairs } from '../page/dom.ts';
import { writtenAge, writtenDate, writtenMoment } from '../words/dates.ts';
import { fill, type PageWords } from '../words/page-words.ts';

/**
 * The layers of validity, apart, since each can end before the others: of the copy in the wallet, of the document, of the entitlement. Then whether
 * the copy was withdrawn, and how old that knowledge is. Nothing of it is about the holder.
 */
export function validity(
  credential: ReportedCredential,
  report: PresentationReport,
  { words, language }: { readonly words: PageWords; readonly language: string },
): HTMLElement {
  const labels = words.wallet.validity;
  const { credential: copy, document, entitlement } = credential.validity;
  const instant = (text: string) => writtenMoment(Date.parse(text) / 1000, language);
  const day = (date: string) => writtenDate(date, language);
  const { treatmentDate, verifiedAt } = report;
  // The end of a copy is no longer in it; that of the other layers is.
  const isOver = copy.end <= verifiedAt;
  const rows: (readonly [string, Child])[] = [
    [labels.copy, period(copy, instant, isOver ? 'ended' : noteOf(copy, verifiedAt), labels)],
    [labels.document, period(document, day, noteOf(document, treatmentDate), labels)],
  ];
  if (entitlement) {
    rows.push([
      credential.type === 'pda1' ? words.work.period : labels.entitlement,
      period(entitlement, day, noteOf(entitlement, treatmentDate), labels),
    ]);
  }
  rows.push([labels.withdrawn, statusOf(report, labels, language)]);
  return el(
    'section',
    { class: 'card validity', 'aria-labelledby': 'validity' },
    el('h2', { id: 'validity', class: 'minor' }, labels.title),
    pairs(rows),
  );
}

type Labels = PageWords['wallet']['validity'];
type Note = 'ended' | 'later' | undefined;

function noteOf({ start, end }: ReportedPeriod, at: string): Note {
  if (at > end) return 'ended';
  return at < start ? 'later' : undefined;
}

function period(
  { start, end }: ReportedPeriod,
  written: (text: string) => string,
  note: Note,
  labels: Labels,
): HTMLElement {
  return el(
    'span',
    {},
    fill(labels.period, { start: written(start), end: written(end) }),
    note && ' ',
    note && el('strong', {}, labels[note]),
  );
}

function statusOf(
  { status, steps, verifiedAt }: PresentationReport,
  labels: Labels,
  language: string,
): string {
  if (!status) return steps.some(({ id }) => id === 'w9') ? labels.unlisted : labels.notLooked;
  const { state, issuedAt } = status;
  if (issuedAt === undefined) return labels.noList;
  const seconds = (Date.parse(verifiedAt) - Date.parse(issuedAt)) / 1000;
  return fill(labels[state], {
    date: writtenMoment(Date.parse(issuedAt) / 1000, language),
    age: writtenAge(seconds, language),
  });
}
