import { createHash } from 'node:crypto';
import {
  CATALOGUE_LANGUAGES,
  type CatalogueLanguage,
  type CheckedRight,
  type Localized,
  RIGHT_STATES,
  textIn,
} from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import {
  type Answer,
  answerBytes,
  cacheFor,
  HttpError,
  type Operation,
  operation,
} from '@prova/http';
import { requireCatalogue, type StatusOffice } from '../query/status-office.ts';
import * as v from '../schema.ts';

const TAG = 'Rights';
const LANG = { lang: v.exactOptional(v.picklist(CATALOGUE_LANGUAGES)) };
const IF_NONE_MATCH = { 'if-none-match': v.exactOptional(v.pipe(v.string(), v.maxLength(500))) };
const UNCHANGED = { 304: { description: 'As it was' } };

/**
 * The catalogue of rights, for everybody: what each is, who grants it, and how much it gives away. Rights that were only announced are there and say
 * so (`state`). Texts are in all languages, or in one (`lang`), in which there is something always.
 */
export function rightsOperations(office: Pick<StatusOffice, 'catalogue'>): readonly Operation[] {
  return [
    operation({
      operationId: 'listRights',
      method: 'GET',
      path: '/status/v1/rights',
      tag: TAG,
      summary: 'The rights of the catalogue',
      query: {
        ...LANG,
        state: v.exactOptional(v.picklist(RIGHT_STATES)),
        sector: v.exactOptional(v.sectorCode),
      },
      headers: IF_NONE_MATCH,
      answers: { 200: { description: 'All of them', mediaType: 'application/json' }, ...UNCHANGED },
      handle: ({ query: { lang, state, sector }, headers, caller }) => {
        const { rights, version, issuedOn } = requireCatalogue(office);
        const items = [...rights.values()]
          .filter((right) => state === undefined || right.state === state)
          .filter((right) => sector === undefined || right.sector === sector)
          .map((right) => rightShape(right, caller.baseUrl, lang));
        const list = { catalogueVersion: version, issuedOn, items, total: items.length };
        return answerTagged(list, headers['if-none-match']);
      },
    }),
    operation({
      operationId: 'getRight',
      method: 'GET',
      path: '/status/v1/rights/{rightId}',
      tag: TAG,
      summary: 'One right of the catalogue',
      parameters: { rightId: v.rightId },
      query: LANG,
      headers: IF_NONE_MATCH,
      answers: { 200: { description: 'The right', mediaType: 'application/json' }, ...UNCHANGED },
      handle: ({ parameters: { rightId }, query: { lang }, headers, caller }) => {
        const right = requireCatalogue(office).rights.get(rightId);
        if (!right) throw new HttpError('not-found', 'There is no such right.');
        return answerTagged(rightShape(right, caller.baseUrl, lang), headers['if-none-match']);
      },
    }),
  ];
}

/** A right as everybody may see it. Its rule is in the catalogue that the registry publishes; here are the words for it. */
function rightShape(
  right: CheckedRight,
  base: string,
  lang: CatalogueLanguage | undefined,
): object {
  const { rightId, sector, automatic, scope, disclosure, leaks, validity, recheck, state } = right;
  const words = (text: Localized) => (lang === undefined ? text : { [lang]: textIn(text, lang) });
  const { granter, benefit, provenance } = right;
  return {
    href: `${base}/status/v1/rights/${rightId}`,
    ...{ rightId, sector, state },
    granter: { ...granter, name: words(granter.name) },
    title: words(right.title),
    conditions: words(right.conditions),
    howTo: words(right.howTo),
    benefit: { ...benefit, text: words(benefit.text) },
    ...{ automatic, scope, disclosure, leakClass: leaks, validity, recheck },
    ...(right.legalBasis !== undefined && { legalBasis: right.legalBasis }),
    ...(right.regulationUrl !== undefined && { regulationUrl: right.regulationUrl }),
    ...{ provenance },
  };
}

/** With a tag of its content, so that who has it is told no more than that. */
function answerTagged(value: object, known: string | undefined): Answer {
  const body = encodeUtf8(JSON.stringify(value));
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { etag, 'cache-control': cacheFor(300) };
  const isKnown = known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return isKnown
    ? answerBytes('application/json', new Uint8Array(), { status: 304, headers })
    : answerBytes('application/json', body, { headers });
}
