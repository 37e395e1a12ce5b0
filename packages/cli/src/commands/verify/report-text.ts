import {
  type AttestationType,
  articlesLine,
  employerLine,
  type Pda1,
  printedDate,
  validityOf,
  workplaceLine,
} from '@prova/credential';
import {
  type Effect,
  effectOf,
  type Reason,
  type ReasonCode,
  type Report,
  type ReportedDocument,
  type Words,
} from '@prova/verifier';
import { coloured } from '../../colour.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import type { LabelLanguage, ReportWords } from './report-words.ts';
import { wordsAround } from './words-around.ts';

/**
 * A report for a person: the verdict, why, what to compare, and the age of what it rests on. `said` are the words that
 * its reasons were written with.
 */
export function reportText(
  file: string,
  report: Report,
  { io, said, steps }: { io: Io; said: Words; steps: boolean },
): string {
  const words = wordsAround(said);
  const verdict = coloured(words.verdicts[report.verdict], report.verdict, io);
  const lines = [`${verdict}  ${printable(file)}`];
  if (report.trust.environment !== 'prod') lines.push(`  ${words.labels.test}`);
  lines.push(...sentences(report, words).map((sentence) => `  ${sentence}`), '');
  lines.push(
    alignedTable([
      ...documentRows(report, words),
      ...statusRows(report, words),
      ...sealRows(report, words),
      trustRow(report, words),
    ]),
  );
  if (steps) lines.push('', alignedTable(stepRows(report)));
  return `${lines.join('\n')}\n`;
}

/** What decided, and what to do; beside an accepted document whatever else is out of the ordinary. */
function sentences({ verdict, reasons, document }: Report, words: ReportWords): string[] {
  if (verdict !== 'accepted') return [deciding(reasons)?.message ?? words.verdicts[verdict]];
  const remarks = reasons.filter(({ code }) => !ASKED_FIRST.has(code));
  return [acceptedAs(document?.type, words), ...remarks.map(({ message }) => message)];
}

/** To compare with the identity document is what the first sentence asks for. */
const ASKED_FIRST: ReadonlySet<ReasonCode> = new Set([
  'names-not-compared',
  'birth-date-not-compared',
]);

function acceptedAs(type: AttestationType | undefined, words: ReportWords): string {
  if (type === 'pda1') return words.acceptedPda1;
  return type === 'entitlement' ? words.acceptedEntitlement : words.accepted;
}

/** A step not passed comes first among the reasons; a cap stands where it was met, among remarks. */
function deciding(reasons: readonly Reason[]): Reason | undefined {
  const [first] = reasons;
  if (!first || !REMARKS.has(effectOf(first.code))) return first;
  return reasons.find(({ code }) => effectOf(code) === 'cap') ?? first;
}

const REMARKS: ReadonlySet<Effect> = new Set(['warning', 'finding']);

function documentRows(
  { document, issuer }: Report,
  { labels, documents }: ReportWords,
): string[][] {
  if (!document || !issuer) return [];
  const { type, data, jti } = document;
  const { start, end } = validityOf(document);
  const number = 'in' in data ? `${data.ii} - ${data.in}` : data.ii;
  const rows = [
    [labels.kind, documents[type]],
    ...holderRows(document, labels),
    [labels.institution, `${issuer.country} ${printable(number)}, ${printable(issuer.name)}`],
    [
      type === 'prc' || type === 'ehic' ? labels.validity : labels.period,
      `${printedDate(start)} – ${printedDate(end)}`,
    ],
    ...(type === 'pda1' ? workRows(data, labels) : []),
  ];
  if (jti !== undefined) rows.push([labels.document, printable(inFours(jti))]);
  return rows.map(([label = '', value = '']) => [`  ${label}`, value]);
}

/** Whose it is, as far as it says; and of an entitlement the right. */
function holderRows(document: ReportedDocument, labels: ReportWords['labels']): string[][] {
  if (document.type === 'entitlement') {
    const { r, v, nm, yb } = document.data;
    return [
      [labels.right, `${printable(r)}, ${labels.catalogue} ${v}`],
      ...(nm === undefined ? [] : [[labels.names, printable(nm)]]),
      ...(yb === undefined ? [] : [[labels.birthYear, yb]]),
    ];
  }
  const { data, latin } = document;
  const name = (own: string, other: string) =>
    own === other ? printable(own) : `${printable(own)}  (${labels.latin}: ${printable(other)})`;
  return [
    [labels.names, name(data.fn, latin.fn)],
    [labels.givenNames, name(data.gn, latin.gn)],
    [labels.birthDate, printedDate(data.dob)],
  ];
}

/** What an inspector asks of a PD A1: whose legislation, by which article, for whom and where the person works. */
function workRows(data: Pda1, labels: ReportWords['labels']): string[][] {
  const { lc, em, wa = [], nf } = data;
  return [
    [labels.legislation, `${lc}, 883/2004: ${articlesLine(data)}`],
    ...em.map((employer) => [labels.employer, printable(employerLine(employer))]),
    ...wa.map((place) => [labels.workplace, printable(workplaceLine(place))]),
    ...(nf === undefined ? [] : [[labels.noFixedPlace, nf]]),
  ];
}

function trustRow(report: Report, { labels, language }: ReportWords): string[] {
  const { sequence, issuedAt, state } = report.trust;
  const label = `  ${labels.trustList}`;
  if (sequence === undefined || issuedAt === undefined) return [label, labels.noTrustList];
  return [label, `${sequence}, ${dayAndAge(issuedAt, report, language)}, ${state}`];
}

/** What the list of withdrawn documents says, and how old it is: no news of an old list is no news. */
function statusRows(report: Report, words: ReportWords): string[][] {
  if (!report.status) return [];
  const { state, issuedAt } = report.status;
  const age = issuedAt ? dayAndAge(issuedAt, report, words.language) : words.labels.noList;
  return [[`  ${words.labels.withdrawals}`, `${words.statuses[state]}, ${age}`]];
}

/** What the seal of a PDF is worth; pictures have none. */
function sealRows({ carrier }: Report, { labels, seals }: ReportWords): string[][] {
  if (carrier?.medium !== 'pdf') return [];
  const day =
    carrier.sealedAt === undefined ? '' : `, ${printedDate(carrier.sealedAt.slice(0, 10))}`;
  return [[`  ${labels.seal}`, `${seals[carrier.seal]}${day}`]];
}

function dayAndAge(instant: string, { verifiedAt }: Report, language: LabelLanguage): string {
  return `${printedDate(instant.slice(0, 10))}, ${writtenAge(instant, verifiedAt, language)}`;
}

/** `2 hours ago`, as people say it there. */
function writtenAge(then: string, now: string, language: LabelLanguage): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  const format = new Intl.RelativeTimeFormat(language);
  if (minutes < 120) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day');
}

function stepRows({ steps }: Report): string[][] {
  return steps.map(({ id, result, detail }) => [`  ${id}`, result, detail ?? '']);
}

/** As printed under the QR code; an id of another issuer's making stays as it is. */
function inFours(jti: string): string {
  return /^[0-9A-Z]{16}$/.test(jti) ? (jti.match(/.{4}/g) ?? []).join(' ') : jti;
}
