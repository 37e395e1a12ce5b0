import { generateKeyPairSync } from 'node:crypto';
import { parseAuditEntry } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import {
  type ClientOrder,
  registerClient,
  retireClient,
} from '../../src/administration/clients.ts';
import { IssuerError } from '../../src/errors.ts';
import { findClients, listClients } from '../../src/ledger/client-rows.ts';
import { publicJwk } from '../../src/public-jwk.ts';
import { findWebhook, registerWebhook } from '../../src/webhooks/webhook-rows.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const ORDER: ClientOrder = {
  institutionId: BE,
  clientId: 'portal',
  name: 'Portal of the fund',
  keys: [publicJwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)],
  scopes: ['issue', 'read'],
  dailyCeiling: 100,
};
const administration = () => ({ actor: 'operator', now: house.now() });
const register = (change: Partial<ClientOrder> = {}) =>
  house.database.transaction((tx) => registerClient(tx, { ...ORDER, ...change }, administration()));
const retire = (clientId: string) =>
  house.database.transaction((tx) => retireClient(tx, clientId, administration()));

const findPortal = async () =>
  (await findClients(house.database, ['portal', 'nobody'])).get('portal');

test('a client may ask until it is ended, and is told nothing then', async () => {
  await register();
  expect(await findPortal()).toMatchObject({ scopes: ['issue', 'read'] });
  await expect(register()).toRejectWithCode(IssuerError, 'client-exists');
  const client = { institutionId: BE, clientId: 'portal' };
  const url = 'https://portal.example/told';
  await house.database.transaction((tx) => registerWebhook(tx, client, url, house.now()));
  await retire('portal');
  await retire('portal');
  expect(await findPortal()).toBeUndefined();
  expect(await findWebhook(house.database, client)).toBeUndefined();
  expect(await listClients(house.database, BE)).toMatchObject([{ endedAt: house.now() }]);
  const rows = await house.database.query<{ entry: string }>(
    'select entry from issuer.audit order by seq',
  );
  expect(rows.map(({ entry }) => parseAuditEntry(entry).action)).toEqual([
    'client.registered',
    'webhook.registered',
    'webhook.removed',
    'client.ended',
  ]);
  await expect(retire('nobody')).toRejectWithCode(IssuerError, 'client-unknown');
});

test('an institution that is not entered has no clients', async () => {
  const refused = register({ clientId: 'other', institutionId: 'NL:1234' });
  await expect(refused).toRejectWithCode(IssuerError, 'institution-unknown');
});

test.each<[string, Partial<ClientOrder>]>([
  ['an id of two letters', { clientId: 'ab' }],
  ['an id with a colon', { clientId: 'a:bc' }],
  ['no name', { name: '' }],
  ['a name that moves the cursor', { name: 'Portal\u001b[2J' }],
  ['a name of 101 characters', { name: 'x'.repeat(101) }],
  ['no scope', { scopes: [] }],
  ['a scope twice', { scopes: ['read', 'read'] }],
  ['no ceiling', { dailyCeiling: 0 }],
])('%s is refused', async (_what, change) => {
  const refused = register({ clientId: 'other', ...change });
  await expect(refused).toRejectWithCode(IssuerError, 'entry-malformed');
});
