import { randomBytes } from 'node:crypto';
import { fetchBrowser } from '@prova/testing';
import {
  answerNothing,
  answerPage,
  askToSignIn,
  connectProvider,
  form,
  formBody,
  html,
  operation,
  page,
  personOnly,
  personOrStranger,
  type SignInConfiguration,
  signInOperations,
} from '../../src/index.ts';
import { memorySessions } from './memory-sessions.ts';
import { startService } from './start-service.ts';

/** Where the service is reached, as the world sees it. */
export const DESK = 'https://desk.example';

/** A service with one page and one form, for people who sign in. Its clock can be moved. */
export async function startDesk(configuration: SignInConfiguration) {
  const sessions = memorySessions();
  let now = 1_795_521_600;
  const provider = connectProvider(configuration, 'test');
  const order = {
    provider,
    sessions,
    now: () => now,
    random: randomBytes,
    title: 'Desk',
    environment: 'test',
  } as const;
  const service = await startService({
    title: 'Desk',
    baseUrl: DESK,
    health: [provider.health],
    operations: [
      ...signInOperations(order),
      operation({
        operationId: 'showDesk',
        method: 'GET',
        path: '/desk',
        tag: 'Desk',
        summary: 'The desk',
        unknownQuery: 'ignored',
        authenticate: personOrStranger(order),
        answers: {
          200: { description: 'The desk', mediaType: 'text/html' },
          303: { description: 'To sign in', mediaType: 'text/html' },
        },
        handle: ({ principal: person, caller }) =>
          person === undefined
            ? askToSignIn(caller)
            : answerPage(
                page({
                  title: `Desk of ${person.name}`,
                  service: 'Desk',
                  environment: 'test',
                  body: html`<pre>${JSON.stringify(person)}</pre>${form('/signOut', '')}`,
                }),
              ),
      }),
      operation({
        operationId: 'stamp',
        method: 'POST',
        path: '/desk/stamps',
        tag: 'Desk',
        summary: 'Stamps',
        body: formBody({}),
        authenticate: personOnly(order),
        answers: { 204: { description: 'Stamped' } },
        handle: () => answerNothing(),
      }),
    ],
  });
  return {
    ...service,
    provider,
    sessions,
    browser: () => fetchBrowser({ [DESK]: service.url }),
    pass: (seconds: number) => {
      now += seconds;
    },
  };
}

export type Desk = Awaited<ReturnType<typeof startDesk>>;
