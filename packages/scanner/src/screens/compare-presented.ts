import type { ReportedCredential } from '@prova/verifier';
import { type Child, el } from '../page/dom.ts';
import type { ShownIdentity } from '../presentations/desk-answers.ts';
import { writtenPartialDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';

export interface ComparePresentedOrder {
  readonly words: PageWords;
  readonly language: string;
  /** What identity data in the wallet said, where they were asked for. */
  readonly identity: ShownIdentity | undefined;
  /** Whether the wallet is on another device: it may have been anywhere. */
  readonly isRelayable: boolean;
}

/** Who a wallet says that the person is. `nobody`: neither names nor a number were shown. */
type Said =
  | { readonly by: 'document' | 'identity'; readonly names: readonly [string, string, string] }
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'nobody' };

/**
 * What to compare with which document, as large as for a document on paper. A card in a wallet names nobody: then
 * there is a number, or what was asked for besides, or nothing, and the screen says which.
 */
export function comparePresented(
  credential: ReportedCredential,
  { words, language, identity, isRelayable }: ComparePresentedOrder,
): HTMLElement {
  const said = whoIn(credential, identity);
  const { compare, wallet, work } = words;
  const nameless = credential.type === 'pda1' ? work.compare : wallet.compare;
  const help = {
    document: compare.help,
    identity: wallet.compare.identity,
    number: nameless.number,
    nobody: nameless.nobody,
  }[said.by];
  return el(
    'section',
    { class: 'compare', 'aria-labelledby': 'compare' },
    el('h2', { id: 'compare' }, compare.title),
    said.by !== 'nobody' && el('dl', { class: 'person' }, ...rowsOf(said, words, language)),
    el('p', { class: said.by === 'document' ? 'quiet' : 'warning' }, help),
    isRelayable && el('p', { class: 'quiet' }, wallet.compare.relayed),
  );
}

function whoIn({ type, data }: ReportedCredential, identity: ShownIdentity | undefined): Said {
  // What a counter learns of an entitlement is not who somebody is.
  if (type === 'entitlement') return { by: 'nobody' };
  const { fn, gn, dob, hi } = data;
  if (fn !== undefined && gn !== undefined && dob !== undefined) {
    return { by: 'document', names: [fn, gn, dob] };
  }
  if (identity) {
    const { familyName, givenName, birthDate } = identity;
    return { by: 'identity', names: [familyName, givenName, birthDate] };
  }
  return hi === undefined ? { by: 'nobody' } : { by: 'number', number: hi };
}

function rowsOf(
  said: Exclude<Said, { by: 'nobody' }>,
  { compare, billing }: PageWords,
  language: string,
): readonly Child[] {
  if (said.by === 'number') return row(billing.idNumber, said.number);
  const [surname, givenNames, birthDate] = said.names;
  return [
    ...row(compare.surname, surname),
    ...row(compare.givenNames, givenNames),
    ...row(compare.birthDate, writtenPartialDate(birthDate, language)),
  ];
}

function row(name: string, value: string): readonly Child[] {
  return [el('dt', {}, name), el('dd', { translate: 'no' }, value)];
}
