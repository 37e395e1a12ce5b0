import type { ReportedDocument } from '@prova/verifier';
import { type Child, el } from '../page/dom.ts';
import { writtenPartialDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

/** What stands on the identity document that lies on the desk: the largest thing under the verdict. */
export function compare(
  { data, latin }: Exclude<ReportedDocument, { readonly type: 'entitlement' }>,
  { compare: words }: PageWords,
  language: string,
): HTMLElement {
  const isPartial = data.dob.endsWith('-00');
  return el(
    'section',
    { class: 'compare', 'aria-labelledby': 'compare' },
    el('h2', { id: 'compare' }, words.title),
    el(
      'dl',
      { class: 'person' },
      ...entry(words.surname, data.fn, latin.fn, words),
      ...entry(words.givenNames, data.gn, latin.gn, words),
      el('dt', {}, words.birthDate),
      el('dd', {}, writtenPartialDate(data.dob, language)),
    ),
    isPartial && el('p', { class: 'quiet' }, words.unknownPart),
    el('p', { class: 'quiet' }, words.help),
  );
}

/** A name as its bearer writes it, and in Latin letters below where that is another writing. */
function entry(
  name: string,
  value: string,
  latin: string,
  words: PageWords['compare'],
): readonly Child[] {
  return [
    el('dt', {}, name),
    el(
      'dd',
      {},
      el('span', { translate: 'no' }, value),
      latin !== value &&
        el(
          'span',
          { class: 'latin' },
          el('span', { class: 'quiet' }, `${words.latin}: `),
          el('span', { translate: 'no' }, latin),
        ),
    ),
  ];
}
