import { CATALOGUE_LANGUAGES, type CatalogueLanguage, textIn } from '@prova/catalogue';
import type { ShownCircumstances, ShownRight } from '../counter/counter-verdict.ts';
import { type Child, el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { over, under } from './circumstances.ts';

/** In which the catalogue speaks here: that of the page, where it has it. */
export function catalogueLanguage({ language }: PageWords): CatalogueLanguage {
  return CATALOGUE_LANGUAGES.find((each) => each === language) ?? 'en';
}

/** What a right is called here: by the catalogue, or by its name in the document. */
export function nameOf({ title, rightId }: ShownRight, words: PageWords): string {
  return title ? textIn(title, catalogueLanguage(words)) : rightId;
}

/** Which right it is, what it gives and until when; by its name in the document where the catalogue is not here, quietly said. */
export function rightFacts(
  right: ShownRight,
  { words, language }: { readonly words: PageWords; readonly language: string },
): HTMLElement {
  const { right: labels } = words;
  const { title, benefit, from, until } = right;
  return el(
    'section',
    { class: 'right', 'aria-labelledby': 'of-right' },
    el('h2', { id: 'of-right', translate: title ? 'yes' : 'no' }, nameOf(right, words)),
    el(
      'dl',
      {},
      ...(benefit ? row(labels.benefit, textIn(benefit, catalogueLanguage(words))) : []),
      ...row(labels.from, writtenDate(from, language)),
      ...row(labels.until, writtenDate(until, language)),
    ),
    !title && el('p', { class: 'quiet' }, labels.untitled),
  );
}

/** What was asked for beside it, as far as it was shown. */
function circumstanceRows(
  { ageOver, ageUnder, municipality }: ShownCircumstances,
  { circumstances: labels }: PageWords,
): readonly Child[] {
  const ages = [
    ...ageOver.map((years) => over(years, labels)),
    ...ageUnder.map((years) => under(years, labels)),
  ];
  return [
    ...(ages.length > 0 ? row(labels.age, ages.join(', ')) : []),
    ...(municipality === undefined
      ? []
      : row(labels.municipality, el('span', { translate: 'no' }, municipality))),
  ];
}

/** Whose name to compare, or which age and place were asked for, as large as the name of a patient; or that nobody is named, and why that may do. */
export function compareRight(
  { holder, by, circumstances }: ShownRight,
  {
    words,
    bearer,
    isRelayable,
  }: {
    readonly words: PageWords;
    /** What the verifier says of a document that names nobody, in its language. */
    readonly bearer?: { readonly message: string; readonly language: string } | undefined;
    /** Whether a wallet on another device answered. */
    readonly isRelayable: boolean;
  },
): HTMLElement {
  const { right: labels, compare, wallet } = words;
  return el(
    'section',
    { class: 'compare', 'aria-labelledby': holder ? 'compare' : false },
    holder && el('h2', { id: 'compare' }, compare.title),
    holder &&
      el(
        'dl',
        { class: 'person' },
        ...named(labels.name, holder.shortName),
        ...named(labels.birthYear, holder.birthYear),
      ),
    holder && el('p', { class: 'quiet' }, labels.help),
    circumstances && el('dl', { class: 'person' }, ...circumstanceRows(circumstances, words)),
    !holder && by === 'wallet' && el('p', {}, labels.bound),
    bearer && el('p', { class: 'warning', lang: bearer.language }, bearer.message),
    isRelayable && el('p', { class: 'quiet' }, wallet.compare.relayed),
  );
}

function named(name: string, value: string | undefined): readonly Child[] {
  return value === undefined ? [] : row(name, el('span', { translate: 'no' }, value));
}

function row(name: string, value: Child): readonly Child[] {
  return [el('dt', {}, name), el('dd', {}, value)];
}
