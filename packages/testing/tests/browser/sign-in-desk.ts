import { randomBytes } from 'node:crypto';
import { DEMO_CLAIMS, DEMO_PEOPLE, startDemoProvider } from '@prova/demo-provider';
import {
  answerPage,
  askToSignIn,
  button,
  connectProvider,
  createLog,
  createService,
  form,
  html,
  operation,
  page,
  personOrStranger,
  type StoredSession,
  signInOperations,
} from '@prova/http';

/**
 * A service with one page, at `localhost`, for people whom a demo provider at `127.0.0.1` lets in: for a browser these are
 * two sites, so that the way back is a way from another site, as it is in life.
 */
export async function signInDesk() {
  const clientSecret = randomBytes(32).toString('base64url');
  const demo = await startDemoProvider({
    host: '127.0.0.1',
    port: 0,
    clients: [],
    people: DEMO_PEOPLE,
    environment: 'test',
  });
  const rows = new Map<string, StoredSession>();
  const key = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
  const order = {
    provider: connectProvider(
      {
        issuer: demo.issuerUrl,
        clientId: 'desk',
        clientSecret,
        scopes: ['profile'],
        claims: DEMO_CLAIMS,
      },
      'test',
    ),
    sessions: {
      put: async (session: StoredSession) => {
        rows.set(key(session.tokenHash), session);
      },
      find: async (hash: Uint8Array) => rows.get(key(hash)),
      touch: async () => undefined,
      end: async (hash: Uint8Array) => {
        const row = rows.get(key(hash));
        rows.delete(key(hash));
        return row;
      },
    },
    now: () => Math.floor(Date.now() / 1000),
    random: randomBytes,
    title: 'Issuer',
    environment: 'test',
  } as const;
  const service = await createService({
    title: 'Issuer',
    version: '1.2.3',
    environment: 'test',
    log: createLog({ write: () => undefined }, () => 0),
    newId: () => crypto.randomUUID(),
    operations: [
      ...signInOperations(order),
      operation({
        operationId: 'showDesk',
        method: 'GET',
        path: '/',
        tag: 'Desk',
        summary: 'The desk',
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
                  service: 'Issuer',
                  environment: 'test',
                  body: html`<p>${person.organisation}</p>${form('/signOut', button({ text: 'Sign out' }))}`,
                }),
              ),
      }),
    ],
  }).listen({ host: 'localhost', port: 0 });
  demo.register({ clientId: 'desk', baseUrl: service.url, proof: { clientSecret } });
  return {
    url: service.url,
    close: async () => {
      await service.close();
      await demo.close();
    },
  };
}
