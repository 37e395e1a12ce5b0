import type { Report, ReportedDocument } from '@prova/verifier';
import { type Child, el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

/** What an invoice needs: a second step, closed until somebody opens it. */
export function billing(
  document: ReportedDocument,
  issuer: Report['issuer'],
  { words, language, copy }: BillingOrder,
): HTMLElement {
  const labels = words.billing;
  const { data, type } = document;
  const [from, until] = type === 'prc' ? [data.sd, data.ed] : [data.di, data.xd];
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    [labels.document, labels.documents[type]],
    [labels.idNumber, data.hi],
    [labels.country, data.ic],
    [labels.institution, issuer?.name ?? data.in],
    [labels.institutionNumber, data.ii],
    [labels.cardNumber, data.ci],
    [labels.from, writtenDate(from, language), from],
    [labels.until, writtenDate(until, language), until],
    [labels.issued, writtenDate(data.di, language), data.di],
  ];
  return el(
    'details',
    { class: 'card billing' },
    el('summary', {}, labels.title),
    el('dl', {}, ...rows.flatMap(([name, shown, value]) => row(name, shown, value, labels, copy))),
  );
}

export interface BillingOrder {
  readonly words: PageWords;
  readonly language: string;
  /** Puts a text where programs paste from. */
  readonly copy: (text: string) => Promise<void>;
}

/** A value with a button that copies it: a day as data have it, so that another program understands it. */
function row(
  name: string,
  shown: string | undefined,
  value = shown,
  labels: PageWords['billing'],
  copy: BillingOrder['copy'],
): readonly Child[] {
  if (shown === undefined || value === undefined) return [];
  const button = el(
    'button',
    {
      type: 'button',
      class: 'small',
      'aria-label': `${labels.copy}: ${name}`,
      onclick: () => {
        copy(value).then(
          () => button.replaceChildren(labels.copied),
          () => button.remove(),
        );
      },
    },
    labels.copy,
  );
  return [el('dt', {}, name), el('dd', {}, el('span', { translate: 'no' }, shown), ' ', button)];
}
