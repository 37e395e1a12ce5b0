import { banner, descriptionList, type Html, html } from '@prova/http';
import { type EpochSeconds, freshness } from '@prova/trust';
import type { Published } from '../http/published.ts';
import { ageWords } from './frame.ts';
import { momentWords } from './wording.ts';

/** How old the list is and what follows, for whoever relies on it. */
export function listStanding({ list }: Published, now: EpochSeconds): Html {
  const { issuedAt, policy, nextUpdate } = list.snapshot;
  const softEnd = issuedAt + policy.softMax;
  switch (freshness(list.snapshot, now)) {
    case 'FRESH':
    case 'DUE':
      return banner(
        'accepted',
        'In force.',
        html`Desks accept documents by this list until ${momentWords(softEnd)}.`,
      );
    case 'STALE':
      return banner(
        'undetermined',
        'Old.',
        html`Desks have confirmed nothing by this list since ${momentWords(softEnd)}. A new one is due.`,
      );
    case 'EXPIRED':
      return banner(
        'rejected',
        'Expired.',
        html`No desk can judge by this list since ${momentWords(nextUpdate)}. A new one is overdue.`,
      );
  }
}

/** Which list this is. */
export function listFacts({ list }: Published, now: EpochSeconds): Html {
  const { sequence, issuedAt, nextUpdate, institutions } = list.snapshot;
  const countries = new Set(institutions.map(({ country }) => country)).size;
  return descriptionList([
    ['List', `number ${sequence}`],
    ['Made', html`${momentWords(issuedAt)}, ${ageWords(issuedAt, now)}`],
    ['Runs out', momentWords(nextUpdate)],
    [
      'Lists',
      `${counted(institutions.length, 'institution')} of ${counted(countries, 'country', 'countries')}`,
    ],
  ]);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
