import type { Report, ReportedDocument } from '@prova/verifier';
import { type Child, el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

/** What an invoice says of a document, as far as it is known. Days as `yyyy-mm-dd`. */
export interface BillingFacts {
  readonly document: keyof PageWords['billing']['documents'];
  readonly idNumber?: string | undefined;
  readonly country: string;
  readonly institution: string;
  readonly institutionNumber: string;
  readonly cardNumber?: string | undefined;
  readonly documentNumber?: string | undefined;
  /** The state whose law on social security applies. */
  readonly legislation?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly issued: string;
}

export function factsOfDocument(
  { data, type }: ReportedDocument,
  issuer: Report['issuer'],
): BillingFacts {
  const [from, until] = type === 'prc' ? [data.sd, data.ed] : [data.di, data.xd];
  return {
    ...{ document: type, idNumber: data.hi, country: data.ic, cardNumber: data.ci },
    ...{ institution: issuer?.name ?? data.in, institutionNumber: data.ii },
    ...{ from, until, issued: data.di },
  };
}

/** What an invoice needs: a second step, closed until somebody opens it. */
export function billing(facts: BillingFacts, { words, language, copy }: BillingOrder): HTMLElement {
  const labels = words.billing;
  const day = (date: string) => writtenDate(date, language);
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    [labels.document, labels.documents[facts.document]],
    [labels.idNumber, facts.idNumber],
    [labels.country, facts.country],
    [labels.institution, facts.institution],
    [labels.institutionNumber, facts.institutionNumber],
    [labels.cardNumber, facts.cardNumber],
    [labels.documentNumber, facts.documentNumber],
    [labels.legislation, facts.legislation],
    [labels.from, day(facts.from), facts.from],
    [labels.until, day(facts.until), facts.until],
    [labels.issued, day(facts.issued), facts.issued],
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
