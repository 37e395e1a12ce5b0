import type { IsiPlus, WalletIsiPlus } from '@prova/credential';
import type { Report } from '@prova/verifier';
import { el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import { type CopiedRow, type CopyOrder, copiedRows } from './copied-rows.ts';

/** What an ISI+ card says, and what it is not. A provider asks the insurer by the number; the card pays for nothing. */
export function isiplus(
  data: IsiPlus | WalletIsiPlus,
  issuer: Report['issuer'],
  order: CopyOrder,
): HTMLElement {
  const { words, language } = order;
  const { billing: labels, isiplus: own } = words;
  const rows: readonly CopiedRow[] = [
    [labels.document, own.document],
    [labels.idNumber, data.hi],
    [labels.country, data.ic],
    [labels.institution, issuer?.name ?? data.in],
    [labels.institutionNumber, data.ii],
    [labels.cardNumber, data.ci],
    [labels.from, writtenDate(data.di, language), data.di],
    [labels.until, writtenDate(data.xd, language), data.xd],
  ];
  return el(
    'div',
    {},
    el('p', { class: 'note' }, own.noIdentity),
    copiedRows(own.title, rows, order),
  );
}
