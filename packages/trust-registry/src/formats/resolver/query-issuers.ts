import type { EpochSeconds, Institution } from '@prova/trust';
import type { PublishedList } from '../published-list.ts';
import { type DefaultIssuer, defaultIssuer, showsDefault } from './default-shape.ts';
import { formatIssuerQuery, type IssuerQuery } from './issuer-query.ts';
import { type SpecIssuer, showsSpec, specIssuer } from './spec-shape.ts';

/** Where in the whole list a page lies. It stands beside the list, where clients that know no paging do not look. */
interface Page {
  /** Rows of all pages. */
  readonly total: number;
  readonly links: { readonly next?: string };
}

export type IssuerAnswer =
  | ({ readonly results: readonly DefaultIssuer[] } & Page)
  | ({ readonly issuers: readonly SpecIssuer[] } & Page);

export interface AnswerContext {
  readonly now: EpochSeconds;
  /** Of this registry, without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * The answer of `GET /api/v1/issuers`, by country, then official id. What is unknown gives an empty list, not an error.
 * Who ignores paging sees the first hundred.
 */
export function queryIssuers(
  list: PublishedList,
  query: IssuerQuery,
  { now, baseUrl }: AnswerContext,
): IssuerAnswer {
  const candidates = findCandidates(list, query);
  if (query.shape === 'spec') {
    const rows = candidates.filter((institution) => showsSpec(list, institution, query));
    return {
      issuers: onPage(rows, query).map((each) => specIssuer(list, each, query)),
      ...pageOf(rows, query, baseUrl),
    };
  }
  const view = { ...query, at: query.validAt ?? now, baseUrl };
  const rows = candidates.filter((institution) => showsDefault(list, institution, view));
  return {
    results: onPage(rows, query).map((each) => defaultIssuer(list, each, view)),
    ...pageOf(rows, query, baseUrl),
  };
}

/** By the quickest way there is: most questions name one key or one institution. */
function findCandidates(
  list: PublishedList,
  { thumbprint, country, officialId }: IssuerQuery,
): readonly Institution[] {
  const found =
    thumbprint === undefined
      ? list.institutions
      : list.usesOfThumbprint(thumbprint).map(({ institution }) => institution);
  return found.filter(
    (institution) =>
      (country === undefined || institution.country === country) &&
      (officialId === undefined || institution.officialId === officialId),
  );
}

function onPage<T>(rows: readonly T[], { page, pageSize }: IssuerQuery): readonly T[] {
  return rows.slice((page - 1) * pageSize, page * pageSize);
}

function pageOf({ length }: readonly unknown[], query: IssuerQuery, baseUrl: string): Page {
  if (query.page * query.pageSize >= length) return { total: length, links: {} };
  const next = formatIssuerQuery({ ...query, page: query.page + 1 });
  return { total: length, links: { next: `${baseUrl}/api/v1/issuers?${next}` } };
}
