import type { SoftwareKey } from '@prova/keys';
import { connect, SERVICE_ROLE } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import {
  type PublicationPlace,
  TrustRegistryError,
  type TrustRegistryErrorCode,
  thumbprintOf,
} from '@prova/trust-registry';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { publishedList } from './published-list.ts';

// Yesterday's database under today's releases.

expect.extend(codeMatchers);

let registry: TestRegistry;
let drop: (() => Promise<void>)[];
beforeEach(async () => {
  registry = await createTestRegistry();
  drop = [];
});
afterEach(async () => {
  for (const each of drop) await each();
  await registry.close();
});

/** Copies the database as it is now; answers the registry's place with the copy in it. */
async function backup(): Promise<PublicationPlace> {
  const url = new URL(registry.databaseUrl);
  const name = url.pathname.slice(1);
  const server = connect({ url: url.href, maxConnections: 1 });
  // A database is copied when nobody else uses it; they connect again.
  await server.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = $1 and pid <> pg_backend_pid()`,
    [name],
  );
  await server.query(`create database ${name}_backup template ${name}`);
  url.pathname = `/${name}_backup`;
  const database = connect({ url: url.href, role: SERVICE_ROLE, maxConnections: 2 });
  drop.push(async () => {
    await database.close();
    await server.query(`drop database ${name}_backup with (force)`);
    await server.close();
  });
  return { ...registry.place, database };
}

test('when only numbers were lost, they go on above what is out', async () => {
  await registry.enrol('BE:0120');
  await registry.publish();
  await registry.publish();
  const restored = await backup();
  for (let times = 0; times < 3; times += 1) {
    registry.clock.pass(60);
    await registry.publish();
  }
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  expect((await clinic.refresh(url)).sequence).toBe(5);
  registry.clock.pass(60);
  expect(await registry.publish(restored)).toBe(6);
  expect((await clinic.refresh(url)).sequence).toBe(6);
});

test('when a decision was lost, nothing is published any more, and what is out stays', async () => {
  const { clock, place } = registry;
  const seal = await registry.enrol('BE:0120');
  await registry.publish();
  const restored = await backup();
  const refused = async (code: TrustRegistryErrorCode) => {
    clock.pass(60);
    await registry.publish();
    const said = await publishedList(place);
    clock.pass(60);
    await expect(registry.publish(restored)).toRejectWithCode(TrustRegistryError, code);
    expect(await publishedList(place)).toEqual(said);
  };
  await retire(seal);
  await refused('register-behind');
  await registry.suspend(seal);
  await refused('tombstone-vanished');
});

/** Ends a key tomorrow. */
function retire({ certificate }: SoftwareKey) {
  const thumbprint = thumbprintOf(certificate);
  const at = registry.clock.now() + 86_400;
  const order = { kind: 'retire-certificate', institution: 'BE:0120', thumbprint, at } as const;
  return registry.change(order);
}
