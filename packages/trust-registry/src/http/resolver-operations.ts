import { type InstitutionId, isCountryCode } from '@prova/credential';
import {
  type Answer,
  answerJson,
  cacheFor,
  HttpError,
  type Operation,
  operation,
} from '@prova/http';
import type { EpochSeconds, Institution } from '@prova/trust';
import { type DidDocument, didDocument } from '../formats/did-document.ts';
import { parseDid } from '../formats/did-web.ts';
import { parseInstant } from '../formats/instants.ts';
import type { PublishedList } from '../formats/published-list.ts';
import { parseIssuerQuery } from '../formats/resolver/issuer-query.ts';
import { queryIssuers } from '../formats/resolver/query-issuers.ts';
import { parseTirQuery, tirPage } from '../formats/tir.ts';
import * as v from '../schema.ts';
import { givenParameters, OF_INSTITUTION, optionalText } from './parameters.ts';
import { type PublishedWatch, requirePublished } from './published.ts';

const tag = 'Resolver';
const mediaType = 'application/json';
const KEPT = { headers: { 'cache-control': cacheFor(60) } };

/** Enough to read the whole of Europe page by page. Desks judge by the list, and ask nothing here for each card. */
const limit = { requests: 300, seconds: 60 };

const ISSUERS = {
  x509Thumbprint: optionalText,
  countryCode: optionalText,
  officialId: optionalText,
  includeInactive: optionalText,
  validAt: optionalText,
  shape: optionalText,
  page: optionalText,
  pageSize: optionalText,
};

/** Who may issue, by which key: one institution, some, or all of them, in the formats of other registries. */
export function resolverOperations(
  published: PublishedWatch,
  now: () => EpochSeconds,
): readonly Operation[] {
  return [
    operation({
      operationId: 'listIssuers',
      method: 'GET',
      path: '/api/v1/issuers',
      tag,
      summary: 'Institutions with their keys, by thumbprint, country or official id',
      description:
        'What is unknown gives an empty list. shape=spec gives issuers[] for those who keep the whole list; without it, results[].',
      query: ISSUERS,
      answers: { 200: { description: 'Institutions, a hundred a page', mediaType } },
      limit,
      handle: async ({ query, caller }) => {
        const { list } = await requirePublished(published);
        const context = { now: now(), baseUrl: caller.baseUrl };
        const asked = parseIssuerQuery(givenParameters(query));
        return answerJson(queryIssuers(list, asked, context), KEPT);
      },
    }),
    operation({
      operationId: 'getIssuer',
      method: 'GET',
      path: '/api/v1/issuers/{country}/{officialId}',
      tag,
      summary: 'The DID document of one institution',
      parameters: OF_INSTITUTION,
      query: { validAt: optionalText },
      answers: { 200: { description: 'A DID document', mediaType } },
      limit,
      handle: async ({ parameters, query, caller }) => {
        const { list } = await requirePublished(published);
        const at = timeOf(query.validAt) ?? now();
        return documentOf(list, institutionOf(list, parameters), { baseUrl: caller.baseUrl, at });
      },
    }),
    operation({
      operationId: 'getIdentifier',
      method: 'GET',
      path: '/api/v1/identifiers/{did}',
      tag,
      summary: 'The DID document of a DID of this registry',
      parameters: { did: v.string() },
      query: { validAt: optionalText },
      answers: { 200: { description: 'A DID document', mediaType } },
      limit,
      handle: async ({ parameters, query, caller: { baseUrl } }) => {
        const { list } = await requirePublished(published);
        const at = timeOf(query.validAt) ?? now();
        const id = parseDid(baseUrl, parameters.did);
        if (id === undefined) throw notListed();
        return documentOf(list, institutionOf(list, id), { baseUrl, at });
      },
    }),
    operation({
      operationId: 'getDidDocument',
      method: 'GET',
      path: '/issuers/{country}/{officialId}/did.json',
      tag,
      summary: 'The DID document of one institution, where did:web looks for it',
      parameters: OF_INSTITUTION,
      answers: { 200: { description: 'A DID document', mediaType } },
      limit,
      handle: async ({ parameters, caller: { baseUrl } }) => {
        const { list } = await requirePublished(published);
        return documentOf(list, institutionOf(list, parameters), { baseUrl, at: now() });
      },
    }),
    operation({
      operationId: 'listTrustedIssuers',
      method: 'GET',
      path: '/trusted-issuers-registry/v4/issuers',
      tag,
      summary: 'The DIDs of all institutions, as the EBSI Trusted Issuers Registry lists them',
      query: { 'page[size]': optionalText, 'page[after]': optionalText },
      answers: { 200: { description: 'A page of DIDs', mediaType } },
      limit,
      handle: async ({ query, caller }) => {
        const { list } = await requirePublished(published);
        const asked = parseTirQuery(givenParameters(query));
        return answerJson(tirPage(list, asked, caller.baseUrl), KEPT);
      },
    }),
  ];
}

/** The institution of a path. Throws `HttpError` `not-found`. */
export function institutionOf(
  list: PublishedList,
  { country, officialId }: { readonly country: string; readonly officialId: string },
): Institution {
  const id: InstitutionId | undefined = isCountryCode(country)
    ? { country, officialId }
    : undefined;
  const institution = id && list.institution(id);
  if (institution) return institution;
  throw notListed();
}

function documentOf(
  list: PublishedList,
  institution: Institution,
  view: { readonly baseUrl: string; readonly at: EpochSeconds },
): Answer {
  const document: DidDocument = didDocument(list, institution, view);
  return answerJson(document, KEPT);
}

function timeOf(text: string | undefined): EpochSeconds | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text.replace(' ', '+'));
  if (at !== undefined) return at;
  throw new HttpError('invalid-input', 'validAt is no RFC 3339 time.');
}

function notListed(): HttpError {
  return new HttpError('not-found', 'The list has no such institution.');
}
