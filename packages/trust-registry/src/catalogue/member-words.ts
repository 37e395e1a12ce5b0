import type { Right } from '@prova/catalogue';

/** What values of rights are called, in forms and where rights are compared. */

export const SCOPE_WORDS: Readonly<Record<Right['scope'], string>> = {
  person: 'a person',
  household: 'a household',
  address: 'an address',
};

export const AUTOMATIC_WORDS: Readonly<Record<Right['automatic'], string>> = {
  automatic: 'without being asked for',
  onRequest: 'when it is asked for',
  atCounter: 'at a counter',
};

export const RECHECK_WORDS: Readonly<Record<Right['recheck'], string>> = {
  quarterly: 'every quarter',
  halfYearly: 'every half year',
  yearly: 'every year',
  fiveYearly: 'every five years',
};

const BY_MEMBER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scope: SCOPE_WORDS,
  automatic: AUTOMATIC_WORDS,
  recheck: RECHECK_WORDS,
  until: { endOfQuarter: 'the end of the quarter' },
};

/** The value of a member of a right as people say it; any other as it is. */
export function rightValueWords(member: string, value: string): string {
  const words = Object.hasOwn(BY_MEMBER, member) ? BY_MEMBER[member] : undefined;
  return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
