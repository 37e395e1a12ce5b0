import { examine, type RegistryFacts } from '@prova/trust-registry';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { publishedList } from './published-list.ts';

// Nobody publishes: who hears of it, and when.

const HOUR = 3_600;
const DAY = 24 * HOUR;

let registry: TestRegistry;
beforeEach(async () => {
  registry = await createTestRegistry();
});
afterEach(() => registry.close());

/** The value of a metric as an alarm reads it. */
async function metric(url: string, name: string): Promise<number | undefined> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.split(' ')[1]);
}

async function doctorSays() {
  const { sequence, issuedAt, policy } = await publishedList(registry.place);
  const facts: RegistryFacts = {
    environment: 'test',
    release: { sequence, issuedAt, policy },
    certificates: [],
    institutions: [],
    metadata: [],
    revocationLists: [],
    requests: 'unknown',
    audit: 'unknown',
    register: 'unknown',
    files: [],
    keyFiles: [],
  };
  const found = examine(facts, registry.clock.now()).find(({ check }) => check === 'list-age');
  return found?.level;
}

test('after 48 hours desks still accept; the alarm rings from half of the time they do', async () => {
  const { clock } = registry;
  const seal = await registry.enrol('BE:0120');
  await registry.publish();
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  const card = registry.card(seal, 'BE:0120');
  const health = async () => (await fetch(`${url}/health`)).json();
  expect(await clinic.refresh(url)).toMatchObject({ freshness: 'FRESH' });
  expect(await metric(url, 'prova_trust_list_alarm')).toBe(0);

  clock.pass(48 * HOUR - 1);
  expect(await clinic.refresh(url)).toMatchObject({ freshness: 'DUE' });
  expect(await clinic.judge(card)).toMatchObject({ verdict: 'accepted' });
  expect(await metric(url, 'seconds_until_next_update')).toBe(28 * DAY + 1);
  expect(await doctorSays()).toBe('ok');

  clock.pass(1.5 * DAY + 1);
  expect(await metric(url, 'prova_trust_list_alarm')).toBe(1);
  expect(await doctorSays()).toBe('warning');
  expect(await health()).toMatchObject({ status: 'DEGRADED' });
  expect(await clinic.judge(card)).toMatchObject({ verdict: 'accepted' });

  clock.pass(4 * DAY);
  expect(await doctorSays()).toBe('failure');
  expect(await clinic.judge(card)).toMatchObject({
    verdict: 'undetermined',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'trust-stale' })]),
  });

  clock.pass(23 * DAY);
  expect(await clinic.judge(card)).toMatchObject({
    verdict: 'undetermined',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'trust-expired' })]),
  });
  expect(await metric(url, 'seconds_until_next_update')).toBeLessThan(0);

  // One publication, and it is as if nothing had been.
  await registry.publish();
  expect(await clinic.refresh(url)).toMatchObject({ freshness: 'FRESH' });
  expect(await metric(url, 'prova_trust_list_alarm')).toBe(0);
  expect(await clinic.judge(card)).toMatchObject({ verdict: 'accepted' });
});
