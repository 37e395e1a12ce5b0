import { articlesLine, employerLine, type Pda1, workplaceLine } from '@prova/credential';
import type { Report } from '@prova/verifier';
import { writtenDate } from '../words/dates.ts';
import { type CopiedRow, type CopyOrder, copiedRows } from './copied-rows.ts';

/** What a PD A1 is asked for: whose legislation applies from when to when, for whom and where the person works. It pays for nothing. */
export function work(data: Pda1, issuer: Report['issuer'], order: CopyOrder): HTMLElement {
  const { words, language } = order;
  const labels = words.work;
  const { sd, ed, di, em, wa = [], nf } = data;
  const rows: readonly CopiedRow[] = [
    [words.billing.document, words.billing.documents.pda1],
    [labels.number, data.dn],
    [labels.legislation, data.lc],
    [words.billing.from, writtenDate(sd, language), sd],
    [words.billing.until, writtenDate(ed, language), ed],
    [labels.article, articlesLine(data)],
    ...em.map((employer): CopiedRow => {
      const name = employer.et === '01' ? labels.employer : labels.selfEmployed;
      return [name, employerLine(employer)];
    }),
    ...wa.map((place): CopiedRow => [labels.workplace, workplaceLine(place)]),
    [labels.noFixedPlace, nf],
    [words.billing.idNumber, data.hi],
    [words.billing.country, data.ic],
    [words.billing.institution, issuer?.name ?? data.in],
    [words.billing.institutionNumber, data.ii],
    [words.billing.issued, writtenDate(di, language), di],
  ];
  return copiedRows(labels.title, rows, order);
}
