import type { Life, Right } from '@prova/catalogue';

/** What values of rights and statuses are called, in forms and where rights are compared. */

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

export const LIFE_WORDS: Readonly<Record<Life, string>> = {
  endOfYear: 'the end of the year',
  endOfNextYear: 'the end of the next year',
};

const BY_MEMBER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scope: SCOPE_WORDS,
  automatic: AUTOMATIC_WORDS,
  recheck: RECHECK_WORDS,
  lastsUntil: LIFE_WORDS,
  until: { endOfQuarter: 'the end of the quarter' },
};

/** The value of a member of a right or a status as people say it; any other as it is. */
export function valueWords(member: string, value: string): string {
  const words = Object.hasOwn(BY_MEMBER, member) ? BY_MEMBER[member] : undefined;
  return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
