import type { Report, ReportedDocument } from '@prova/verifier';
import { type Child, el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

/**
 * What a counter needs of an entitlement: which right it is, and with whose name to compare, or that it names nobody. The reason for it is
 * not in the document. `said` is the language of reasons.
 */
export function right(
  { data }: Extract<ReportedDocument, { readonly type: 'entitlement' }>,
  { reasons }: Pick<Report, 'reasons'>,
  { words, said }: { readonly words: PageWords; readonly said: string },
): HTMLElement {
  const { right: labels, compare } = words;
  const bearer = reasons.find(({ code }) => code === 'bearer');
  return el(
    'section',
    { class: 'compare', 'aria-labelledby': 'of-right' },
    el('h2', { id: 'of-right' }, labels.right),
    el(
      'dl',
      { class: 'person' },
      ...row(labels.right, data.r),
      ...row(labels.name, data.nm),
      ...row(labels.birthYear, data.yb),
    ),
    bearer
      ? el('p', { class: 'warning', lang: said }, bearer.message)
      : el('p', { class: 'quiet' }, compare.help),
  );
}

function row(name: string, value: string | undefined): readonly Child[] {
  return value === undefined ? [] : [el('dt', {}, name), el('dd', { translate: 'no' }, value)];
}
