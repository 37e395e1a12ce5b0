import { html, type Operation, operation, wholeNumber } from '@prova/http';
import { previewOf } from '../http/change-preview.ts';
import { type Office, officerOrStranger } from '../http/officer-authenticator.ts';
import type { PublishedWatch } from '../http/published.ts';
import { findVisible } from '../http/visible-requests.ts';
import { uuid } from '../officers/officer.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import * as v from '../schema.ts';
import { catalogueFaultBanner } from './catalogue/catalogue-fault.ts';
import { cataloguePages } from './catalogue/catalogue-pages.ts';
import { KIND_WORDS, STATE_WORDS } from './change-words.ts';
import type { Look } from './frame.ts';
import { officerFrame } from './officer-frame.ts';
import { proposalPages } from './proposal-pages.ts';
import { logBody, publicationsBody } from './record-bodies.ts';
import { requestBody } from './request-page.ts';
import { DECIDED, decidedRequestsBody, openRequestsBody } from './requests-page.ts';
import { signInPages } from './sign-in-pages.ts';

const tag = 'Pages for officers';
const answers = {
  200: { description: 'A page', mediaType: 'text/html' },
  303: { description: 'To the way in' },
};

/** Pages in which officers propose, compare and decide. */
export function officerPages(
  office: Office,
  published: PublishedWatch,
  look: Look,
): readonly Operation[] {
  const { database, root, now } = office;
  const frame = officerFrame(look, root, published);
  const authenticate = officerOrStranger(office);
  const plain = { method: 'GET', tag, authenticate, answers } as const;
  return [
    operation({
      ...plain,
      operationId: 'showOpenRequests',
      path: '/officers',
      summary: 'What waits for a decision',
      handle: ({ principal }) =>
        frame.closed(principal, async (officer) => ({
          title: 'Requests',
          section: '/officers',
          body: await openRequestsBody(database, officer),
        })),
    }),
    operation({
      ...plain,
      operationId: 'showDecidedRequests',
      path: '/officers/requests',
      summary: 'What was decided',
      query: {
        state: v.picklist(DECIDED),
        before: v.exactOptional(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
      },
      handle: ({ principal, query }) =>
        frame.closed(principal, async () => ({
          title: STATE_WORDS[query.state],
          section: '/officers',
          body: await decidedRequestsBody(database, query.state, query.before),
        })),
    }),
    operation({
      ...plain,
      operationId: 'showRequest',
      path: '/officers/requests/{id}',
      summary: 'One request, to compare and to decide',
      parameters: { id: uuid },
      handle: ({ principal, parameters }) =>
        frame.closed(principal, async (officer) => {
          const request = await findVisible(database, parameters.id, officer);
          const preview = await previewOf(database, request, { root, now: now() });
          const title = KIND_WORDS[request.kind];
          return { title, section: '/officers', body: requestBody(request, preview, officer) };
        }),
    }),
    operation({
      ...plain,
      operationId: 'showPublications',
      path: '/officers/publications',
      summary: 'How far publications have come',
      handle: ({ principal }) =>
        frame.closed(principal, async () => ({
          title: 'Publications',
          section: '/officers/publications',
          body: html`${catalogueFaultBanner(await loadRegister(database))}${await publicationsBody(database)}`,
        })),
    }),
    operation({
      ...plain,
      operationId: 'showLog',
      path: '/officers/log',
      summary: 'What was done lately',
      handle: ({ principal }) =>
        frame.closed(principal, async () => ({
          title: 'Log',
          section: '/officers/log',
          body: await logBody(database),
        })),
    }),
    ...signInPages(office, frame),
    ...proposalPages(office, frame),
    ...cataloguePages(office, frame),
  ];
}
