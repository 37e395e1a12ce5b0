import { type CountryCode, isCountryCode } from '@prova/credential';
import type { Institution } from '@prova/trust';
import type { PublishedList } from '../formats/published-list.ts';

/** Institutions on one page. */
const ON_A_PAGE = 50;

/** What a person looks for. */
export interface Search {
  /** A part of the name, or the official id. */
  readonly text?: string | undefined;
  readonly country?: string | undefined;
  /** From 1. */
  readonly page: number;
}

export interface Found {
  readonly institutions: readonly Institution[];
  readonly total: number;
  readonly pages: number;
  readonly page: number;
}

/** Finds by name, however its letters are accented, and by country. A page past the last is the last. */
export function findInstitutions(
  list: PublishedList,
  { text = '', country = '', page }: Search,
): Found {
  const among = isCountryCode(country) ? list.institutionsOf(country) : list.institutions;
  const wanted = folded(text).trim();
  const names = foldedNames(list);
  const found =
    wanted === ''
      ? among
      : among.filter(
          (each) => names.get(each)?.includes(wanted) || folded(each.officialId).startsWith(wanted),
        );
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE));
  const shown = Math.min(page, pages);
  const institutions = found.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE);
  return { institutions, total: found.length, pages, page: shown };
}

/** The countries of the list. */
export function countriesOf(list: PublishedList): readonly CountryCode[] {
  return [...new Set(list.institutions.map(({ country }) => country))];
}

const cache = new WeakMap<PublishedList, ReadonlyMap<Institution, string>>();

/** Once for each list: twenty thousand names are folded in a moment, but not for each visitor. */
function foldedNames(list: PublishedList): ReadonlyMap<Institution, string> {
  const known = cache.get(list);
  if (known) return known;
  const names = new Map(list.institutions.map((each) => [each, folded(each.name)]));
  cache.set(list, names);
  return names;
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
