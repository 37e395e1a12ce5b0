import { CodedError } from '@prova/credential';
import { connect, SERVICE_ROLE, verifyAudit } from '@prova/store';
import {
  listPublications,
  refreshTimestamp,
  TUF_LIFETIMES,
  type TufSigner,
  tufSigner,
} from '@prova/trust-registry';
import { publishBy } from '../../src/registry/test-holders.ts';
import { createTestRegistry } from '../../src/registry/test-registry.ts';
import { publishedList } from './published-list.ts';

// Two hands on one registry.

test('of two who publish at once each has a number of its own or hears why not, and the next one succeeds', async () => {
  const registry = await createTestRegistry();
  const { place, clock, owner } = registry;
  await registry.enrol('BE:0120');
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  const database = connect({ url: registry.databaseUrl, role: SERVICE_ROLE, maxConnections: 2 });
  const released: number[] = [];
  const refusals: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    clock.pass(60);
    const both = [registry.publish(), registry.publish({ ...place, database })];
    for (const outcome of await Promise.allSettled(both)) {
      if (outcome.status === 'fulfilled') released.push(outcome.value);
      else refusals.push(outcome.reason);
    }
    const last = await registry.publish();
    released.push(last);
    expect((await publishedList(place)).sequence).toBe(last);
    expect((await clinic.refresh(url)).sequence).toBe(last);
  }
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(CodedError);
  expect(new Set(released).size).toBe(released.length);
  const rows = await listPublications(owner, 100);
  const out = rows.filter(({ state }) => state === 'released').map(({ sequence }) => sequence);
  expect(out).toEqual(released.sort((a, b) => b - a));
  await verifyAudit(owner);
  await database.close();
  await registry.close();
});

test('a suspension in the middle of a publication is in that list or in the next', async () => {
  const registry = await createTestRegistry();
  const { place, clock } = registry;
  const seal = await registry.enrol('BE:0120');
  await registry.publish();
  clock.pass(60);
  await Promise.all([registry.publish(), registry.suspend(seal)]);
  clock.pass(60);
  await registry.publish();
  expect((await publishedList(place)).tombstones).toMatchObject([{ reason: 'certificateHold' }]);
  await verifyAudit(registry.owner);
  await registry.close();
});

test('a timestamp that is signed anew in the middle of a release confuses no clinic', async () => {
  const registry = await createTestRegistry();
  const { place, clock, holders } = registry;
  await registry.publish();
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  const online = tufSigner(holders().timestamp);
  clock.pass(TUF_LIFETIMES.timestamp / 2);
  const seen: number[] = [];
  const slow: TufSigner = {
    ...online,
    async sign(bytes) {
      await refreshTimestamp(place.releases, online, clock.now());
      seen.push((await clinic.refresh(url)).sequence);
      return online.sign(bytes);
    },
  };
  expect(await publishBy(holders(), place, clock.now(), slow)).toBe(2);
  expect(seen).toEqual([1]);
  expect((await clinic.refresh(url)).sequence).toBe(2);
  await registry.close();
});
