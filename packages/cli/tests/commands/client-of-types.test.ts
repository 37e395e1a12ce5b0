import { randomUUID } from 'node:crypto';
import { createFile } from '@prova/platform-node';
import { freePort } from '@prova/testing';
import { CATALOGUE_FILE } from '../../src/demo/social/personas.ts';
import { AT_NOON, NOW, TODAY } from '../support/moment.ts';
import { type Serving, serving } from '../support/serving.ts';
import { BE_0120, expectDone, openFolder, PATIENCE, type Workshop } from '../support/workshop.ts';

// A client that may order proofs of rights and nothing else, at an issuer that goes by the catalogue which the registry published: from the
// first command to the verdict of a counter.

let shop: Workshop;
let issuer: Serving | undefined;
beforeAll(async () => {
  shop = await openFolder();
  const port = String(await freePort());
  const env = { PROVA_ISSUER_URL: `http://localhost:${port}` };
  const type = (...words: string[]) => expectDone(shop.type(words, { env }));
  const institution = ['--institution', 'BE:0120'];
  const office = { ...BE_0120, acronym: 'OFN', competences: ['ENTITLEMENT', 'ISIPLUS'] };
  await shop.write('institutions.json', JSON.stringify([office]));
  await type('registry', 'init', '--institutions', 'institutions.json', '--now', NOW);
  await type('registry', 'import-catalogue', CATALOGUE_FILE, '--publish', '--now', NOW);
  await type('issuer', 'enter', ...institution, '--languages', 'en');
  await type('keys', 'register', ...institution);
  await type(
    ...['clients', 'add', ...institution, '--id', 'rights', '--name', 'Rights of nowhere'],
    ...['--scopes', 'issue,read,revoke', '--types', 'entitlement', '--new-key', 'rights.pem'],
  );
  issuer = await serving(shop, ['serve', 'issuer', '--port', port], env);
}, 4 * PATIENCE);
afterAll(async () => {
  await issuer?.stop();
  await shop.remove();
});

/** A request under the client's own key, as `prova clients sign` signs it. */
async function call(method: string, path: string, body?: object): Promise<Response> {
  const url = `${issuer?.url}/issuer/v1${path}`;
  const sign = ['clients', 'sign', '--id', 'rights', '--key', 'rights.pem', method, url];
  const { stdout } = await expectDone(shop.type(sign));
  const lines = stdout.trim().split('\n');
  const signed = lines.map((line) => line.split(': ') as [string, string]);
  return fetch(url, {
    method,
    headers: {
      ...Object.fromEntries(signed),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const order = (record: object, type = 'entitlement') =>
  call('POST', '/attestations', { institution: 'BE:0120', type, record: { id: 'r', ...record } });

const RIGHT = { r: 'be.local.museum-x.reduced', v: 1, ed: '2026-12-04', subject: 'p-1' };

test(
  'it orders a proof of a right of the catalogue, which a counter accepts',
  async () => {
    const answer = await order(RIGHT);
    expect(answer.status).toBe(201);
    const { id } = Object(await answer.json());
    const token = await call('GET', `/attestations/${id}/token?format=qr`);
    await createFile(shop.at('right.txt'), await token.text());
    const judged = await shop.type(['verify', 'right.txt', '--json', ...AT_NOON]);
    expect(JSON.parse(judged.stdout)).toMatchObject({
      verdict: 'accepted',
      document: { type: 'entitlement', data: { r: RIGHT.r, sd: TODAY, ed: RIGHT.ed } },
    });
  },
  PATIENCE,
);

test.each([
  ['a right that the catalogue does not have', { r: 'be.local.unheard-of' }, 'record.r'],
  ['one that no counter may see', { r: 'be.transport.war' }, 'record.r'],
  ['a version that was never published', { v: 2 }, 'record.v'],
])(
  '%s is refused: it is the catalogue that says so, and not the client',
  async (_what, changes, name) => {
    const answer = await order({ ...RIGHT, ...changes });
    expect(await answer.json()).toMatchObject({ status: 422, issues: [{ name }] });
  },
  PATIENCE,
);

test(
  'other documents are not its own to order',
  async () => {
    const record = { fn: 'Nergens', gn: 'Lotte', dob: '2019-03-21', hi: '19632100441' };
    const answer = await order({ ...record, ci: 'DEMO-0001', in: 'OFN' }, 'isiplus');
    expect(await answer.json()).toMatchObject({ status: 403, code: 'type-not-allowed' });
  },
  PATIENCE,
);
