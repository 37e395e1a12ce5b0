import type { Institution } from './snapshot.ts';

/** What identifies an institution: the pair, never one alone. */
export type InstitutionKey = Pick<Institution, 'country' | 'officialId'>;

/** The order of key 9: by country, then by official id, both by code unit. Zero for the same institution only. */
export function compareInstitutions(a: InstitutionKey, b: InstitutionKey): number {
  return compareText(a.country, b.country) || compareText(a.officialId, b.officialId);
}

/** The institution in an ordered list, by halving: no index has to be built when a snapshot opens. */
export function searchInstitution(
  ordered: readonly Institution[],
  key: InstitutionKey,
): Institution | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = ordered[middle];
    if (!candidate) return undefined;
    const order = compareInstitutions(candidate, key);
    if (order === 0) return candidate;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
