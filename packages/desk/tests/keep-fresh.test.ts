import { encodeUtf8 } from '@prova/credential';
import { createTestAuthority, TEST_NOW, type TestAuthority } from '@prova/testing';
import { denyList } from './support/lists.ts';
import { codeOf } from './support/papers.ts';
import { jsonOf, openTestDesk } from './support/test-desk.ts';
import { publish, startTestRegistry, type TestRegistry, tufRoot } from './support/test-registry.ts';

const JTI = '0123456789ABCDEF';
const TIMESTAMP = 'tuf/timestamp.json';

let registry: TestRegistry;
let authority: TestAuthority;
let rid: string;
let pinned: { url: string; tufRoot: Uint8Array };
beforeEach(async () => {
  registry = await startTestRegistry();
  const prefix = `${registry.url}/revocationLists/`;
  rid = `${prefix}K7Q2`;
  authority = await createTestAuthority({
    institutions: [{ id: 'BE:0120', revocationUris: [prefix] }],
  });
  pinned = { url: registry.url, tufRoot: await tufRoot(TEST_NOW) };
});
afterEach(() => registry.close());

const code = () => codeOf(authority, { payload: { rid } });

/** What the issuer says: the list, and that there is one. */
async function withdraw(revoked: readonly string[], issuedAt = TEST_NOW - 60): Promise<void> {
  const list = await denyList(authority.institution('BE:0120'), rid, revoked, issuedAt);
  const index = { lists: [{ uri: rid, iat: issuedAt, exp: issuedAt + 86_400 }] };
  registry.files.set('revocationLists/K7Q2', encodeUtf8(list));
  registry.files.set('revocationLists/index.json', encodeUtf8(JSON.stringify(index)));
}

test('a desk with nothing but its roots fetches list and withdrawals, and judges', async () => {
  await publish(registry, authority, 3);
  await withdraw([]);
  const desk = await openTestDesk(authority, { snapshot: 'none', registry: pinned });
  await desk.updated;
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    verdict: 'accepted',
    status: { state: 'good' },
    trust: { sequence: 3 },
  });
  expect(await desk.health()).toBe('UP');
  expect(await (await fetch(`${desk.url}/metrics`)).text()).toMatch(
    /^prova_desk_update_failed 0$/m,
  );
  await desk.close();
});

test('it asks again and again, and what is new counts', async () => {
  await publish(registry, authority, 1);
  await withdraw([]);
  const desk = await openTestDesk(authority, {
    snapshot: 'none',
    registry: { ...pinned, pause: 1 },
  });
  await desk.updated;
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({ verdict: 'accepted' });
  await publish(registry, authority, 2);
  await withdraw([JTI], TEST_NOW);
  // A round that begins now sees both, and has ended when the next one begins.
  await registry.asked(TIMESTAMP, registry.times(TIMESTAMP) + 2);
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    verdict: 'rejected',
    trust: { sequence: 2 },
  });
  await desk.close();
});

test('a registry that is away leaves the last good list, and health and metrics say so', async () => {
  const { url } = registry;
  await withdraw([JTI]);
  const desk = await openTestDesk(authority, { registry: { ...pinned, url } });
  await desk.updated;
  expect(await desk.health()).toBe('DEGRADED');
  const text = await (await fetch(`${desk.url}/metrics`)).text();
  expect(text).toMatch(/^prova_desk_update_failed 1$/m);
  expect(desk.lines.map((line) => JSON.parse(line).code)).toContain('tuf-unavailable');
  // The lists are of others, and came.
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    verdict: 'rejected',
    reasons: { 0: { code: 'revoked' } },
    trust: { sequence: 1 },
  });
  await desk.close();
});

test('a publisher that is away is told by its code, and the desk goes on', async () => {
  await publish(registry, authority, 1);
  const desk = await openTestDesk(authority, { snapshot: 'none', registry: pinned });
  await desk.updated;
  expect(await desk.health()).toBe('UP');
  expect(desk.lines.map((line) => JSON.parse(line).code)).toContain('status-unavailable');
  const text = await (await fetch(`${desk.url}/metrics`)).text();
  expect(text).toMatch(/^prova_desk_lists_refused 1$/m);
  expect(await jsonOf(desk.ask({ text: code() }))).toMatchObject({
    verdict: 'undetermined',
    reasons: { 0: { code: 'status-unknown' } },
  });
  await desk.close();
});

test('an address that anybody on the way could answer for stops the desk at its start', async () => {
  const insecure = { ...pinned, url: 'http://registry.example' };
  await expect(openTestDesk(authority, { registry: insecure })).rejects.toMatchObject({
    code: 'registry-url-insecure',
  });
});
