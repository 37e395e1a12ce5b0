import { answerPage, banner, html, type Operation, operation, wholeNumber } from '@prova/http';
import { OF_INSTITUTION, optionalText } from '../http/parameters.ts';
import type { PublishedWatch } from '../http/published.ts';
import { institutionOf } from '../http/resolver-operations.ts';
import * as v from '../schema.ts';
import { type Look, publicPage } from './frame.ts';
import { institutionBody } from './institution-page.ts';
import { institutionsBody } from './institutions-page.ts';
import { listsBody } from './lists-page.ts';

const tag = 'Pages';
const PAGE = { 200: { description: 'A page', mediaType: 'text/html' } };

/** Pages for everybody, made from the release and nothing else. */
export function publicPages(published: PublishedWatch, look: Look): readonly Operation[] {
  return [
    operation({
      operationId: 'showInstitutions',
      method: 'GET',
      path: '/',
      tag,
      summary: 'Which institutions, since when, and how old the list is',
      query: {
        name: optionalText,
        country: optionalText,
        page: v.exactOptional(wholeNumber(1, 1_000_000), '1'),
      },
      answers: PAGE,
      handle: async ({ query }) => {
        const held = await published.latest();
        const search = { text: query.name, country: query.country, page: query.page };
        return answerPage(
          publicPage(look, {
            title: 'Institutions',
            section: '/',
            body: held ? institutionsBody(held, search, look.now()) : NOTHING,
            published: held,
          }),
        );
      },
    }),
    operation({
      operationId: 'showInstitution',
      method: 'GET',
      path: '/institutions/{country}/{officialId}',
      tag,
      summary: 'One institution and its keys',
      parameters: OF_INSTITUTION,
      answers: PAGE,
      handle: async ({ parameters, caller }) => {
        const held = await published.latest();
        const institution = held && institutionOf(held.list, parameters);
        const view = { now: look.now(), baseUrl: caller.baseUrl };
        return answerPage(
          publicPage(look, {
            title: institution?.name ?? 'Institution',
            section: '/',
            body: held && institution ? institutionBody(held, institution, view) : NOTHING,
            published: held,
          }),
        );
      },
    }),
    operation({
      operationId: 'showLists',
      method: 'GET',
      path: '/lists',
      tag,
      summary: 'The files of the list, for those who check documents',
      answers: PAGE,
      handle: async () => {
        const held = await published.latest();
        return answerPage(
          publicPage(look, {
            title: 'The lists',
            section: '/lists',
            body: held ? listsBody(held, look.now()) : NOTHING,
            published: held,
          }),
        );
      },
    }),
  ];
}

const NOTHING = banner(
  'not-judged',
  'No list yet.',
  html`Nothing was published yet. Officers publish the first list when the first institutions are admitted.`,
);
