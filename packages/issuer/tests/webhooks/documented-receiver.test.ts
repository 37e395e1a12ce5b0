import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { on } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { answerJson, operation } from '@prova/http';
import { webhookOperations } from '../../src/http/webhook-operations.ts';
import { addClient } from '../../src/ledger/client-rows.ts';
import { createDelivery } from '../../src/webhooks/deliver.ts';
import { countWaiting } from '../../src/webhooks/event-rows.ts';
import { createPost } from '../../src/webhooks/post.ts';
import { createServiceKey } from '../../src/webhooks/service-key.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

const page = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
const key = createServiceKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

/** As the service publishes its keys. */
const keySet = operation({
  operationId: 'getKeys',
  method: 'GET',
  path: '/.well-known/jwks.json',
  tag: 'Keys',
  summary: 'Keys',
  answers: { 200: { description: 'A JWK set' } },
  handle: () => answerJson({ keys: [key.jwk] }),
});

let house: TestHouse;
let office: TestOffice;
beforeAll(async () => {
  house = await createTestHouse();
  office = await openTestOffice(house, (all) => [...webhookOperations(all), keySet]);
  const client = { institutionId: BE, clientId: 'portal', name: 'Portal', keys: { keys: [] } };
  const terms = { scopes: ['read'], dailyCeiling: 1, since: house.now() } as const;
  await addClient(house.database, { ...client, ...terms });
});
afterAll(async () => {
  await office.close();
  await house.close();
});

const deliver = async (by = key) => {
  const delivery = createDelivery({
    database: house.database,
    post: createPost({ environment: 'test', patience: 10_000 }),
    key: by,
    issuer: office.url,
    now: house.now,
    notice: () => undefined,
  });
  await delivery.look();
  await delivery.rest();
};

test('the receiver of docs/webhooks.md takes what the service says, and nothing else', async () => {
  const [, program = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
  const here = program
    .replace('https://issuer.example', office.url)
    .replace(
      '.listen(8090)',
      ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })",
    );
  // A module from standard input finds its libraries from the folder it runs in.
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '-'], { cwd, stdio: 'pipe' });
  try {
    const lines = on(createInterface(child.stdout), 'line');
    const heard = async () => String((await lines.next()).value);
    child.stdin.end(here);
    const url = `http://127.0.0.1:${await heard()}/`;
    const body = { url };
    expect(await office.ask('PUT', '/issuer/v1/webhook', { body })).toMatchObject({ status: 200 });

    const forged = createServiceKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    await deliver(forged);
    expect(await countWaiting(house.database)).toBe(1);

    house.at(house.now() + 60);
    await deliver();
    expect(await countWaiting(house.database)).toBe(0);
    expect(await heard()).toMatch(/^[\da-f-]{36} /);
  } finally {
    child.kill();
  }
});

test('a client sees its webhook, and removes it', async () => {
  const path = '/issuer/v1/webhook';
  expect(await office.ask('GET', path)).toMatchObject({ status: 200, body: { state: 'active' } });
  expect(await office.ask('GET', path, { as: 'stranger' })).toMatchObject({ status: 404 });
  expect(await office.ask('DELETE', path)).toEqual({ status: 204, body: undefined });
  expect(await office.ask('GET', path)).toMatchObject({ status: 404 });
  const metadata = { body: { url: 'https://169.254.169.254/latest' } };
  expect(await office.ask('PUT', path, metadata)).toMatchObject({ status: 422 });
  const asPrinter = { body: { url: 'https://hooks.example/' }, as: 'printer' };
  expect(await office.ask('PUT', path, asPrinter)).toMatchObject({ status: 403 });
});
