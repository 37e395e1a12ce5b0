import { printedDate } from '@prova/credential';
import type { Language, Report } from '@prova/verifier';
import { coloured } from '../../colour.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import { REPORT_WORDS, type ReportWords } from './report-words.ts';

/** A report for a person: the verdict, why, what to compare, and the age of what it rests on. */
export function reportText(
  file: string,
  report: Report,
  { io, language, steps }: { io: Io; language: Language; steps: boolean },
): string {
  const words = REPORT_WORDS[language];
  const verdict = coloured(words.verdicts[report.verdict], report.verdict, io);
  const lines = [`${verdict}  ${printable(file)}`];
  if (report.trust.environment !== 'prod') lines.push(`  ${words.labels.test}`);
  if (report.verdict === 'accepted') lines.push(`  ${words.accepted}`);
  lines.push(...sentences(report).map((sentence) => `  ${sentence}`), '');
  lines.push(alignedTable([...documentRows(report, words), trustRow(report, words)]));
  if (steps) lines.push('', alignedTable(stepRows(report)));
  return `${lines.join('\n')}\n`;
}

/** What decided; beside an accepted document only what is out of the ordinary. */
function sentences({ verdict, reasons }: Report): string[] {
  const said = reasons.filter(({ step }) => step !== '8a' && step !== '8b');
  const shown = verdict === 'accepted' ? said : reasons.slice(0, 1);
  return shown.map(({ message }) => message);
}

function documentRows({ document, issuer }: Report, { labels }: ReportWords): string[][] {
  if (!document || !issuer) return [];
  const { data, latin, jti } = document;
  const name = (own: string, other: string) =>
    own === other ? printable(own) : `${printable(own)}  (${labels.latin}: ${printable(other)})`;
  const rows = [
    [labels.names, name(data.fn, latin.fn)],
    [labels.givenNames, name(data.gn, latin.gn)],
    [labels.birthDate, printedDate(data.dob)],
    [
      labels.institution,
      `${issuer.country} ${printable(`${data.ii} - ${data.in}`)}, ${printable(issuer.name)}`,
    ],
    [labels.validity, `${printedDate(data.sd)} – ${printedDate(data.ed)}`],
  ];
  if (jti !== undefined) rows.push([labels.document, printable(inFours(jti))]);
  return rows.map((row) => [`  ${row[0]}`, row[1] ?? '']);
}

function trustRow({ trust }: Report, { labels }: ReportWords): string[] {
  const { sequence, issuedAt, state, environment } = trust;
  const list =
    sequence === undefined || issuedAt === undefined
      ? labels.noTrustList
      : `${sequence}, ${printedDate(issuedAt.slice(0, 10))}, ${state}, ${environment}`;
  return [`  ${labels.trustList}`, list];
}

function stepRows({ steps }: Report): string[][] {
  return steps.map(({ id, result, detail }) => [`  ${id}`, result, detail ?? '']);
}

/** As printed under the QR code; an id of another issuer's making stays as it is. */
function inFours(jti: string): string {
  return /^[0-9A-Z]{16}$/.test(jti) ? (jti.match(/.{4}/g) ?? []).join(' ') : jti;
}
