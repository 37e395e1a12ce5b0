import { verifyAudit } from '@prova/store';
import { currentRelease, listPublications } from '@prova/trust-registry';
import type { TestClinic } from '../../src/registry/test-clinic.ts';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { type Fault, type Publishers, startPublishers } from './publisher-process.ts';

// The power goes, or the disk fills, in the middle of a publication. Wherever it was: the old list stands, or the new
// one, whole; and the next publication succeeds.

let registry: TestRegistry;
let clinic: TestClinic;
let publishers: Publishers;
let url: string;
let card: string;
/** What a publication consists of that nothing happens to. */
let steps: readonly string[];

beforeAll(async () => {
  publishers = await startPublishers();
  registry = await createTestRegistry();
  card = registry.card(await registry.enrol('BE:0120'), 'BE:0120');
  ({ url } = await registry.serve());
  clinic = await registry.clinic();
  await registry.publish();
  const rehearsal = await publishers.publish(registry);
  if (typeof rehearsal === 'string') throw new Error(`The rehearsal ended by ${rehearsal}.`);
  expect(rehearsal.sequence).toBe(2);
  steps = rehearsal.steps;
});
afterAll(async () => {
  await publishers.close();
  await registry.close();
});

/** How many of something there are, evenly from the first step to that one. */
function spread(count: number, last: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => 1 + Math.floor((i * last) / count));
}

/** Lets it happen, and looks at what the public then sees: whether it is the list of before, and what the publisher said. */
async function suffer(fault: Fault) {
  const { clock, place } = registry;
  clock.pass(60);
  const before = (await currentRelease(place.releases)) ?? 0;
  const outcome = await publishers.publish(registry, fault);
  const after = (await currentRelease(place.releases)) ?? 0;
  expect(after).toBeGreaterThanOrEqual(before);
  await fetch(url); // A visitor makes the service look.
  expect((await clinic.refresh(url)).sequence).toBe(after);
  expect(await clinic.judge(card)).toMatchObject({ verdict: 'accepted' });

  clock.pass(60);
  const [last] = await listPublications(registry.owner, 1);
  const next = await registry.publish();
  expect(next).toBeGreaterThan(Math.max(after, last?.sequence ?? 0));
  expect((await clinic.refresh(url)).sequence).toBe(next);
  return { outcome, stands: after === before ? 'old' : 'new' };
}

afterEach(async () => {
  await verifyAudit(registry.owner);
  const rows = await listPublications(registry.owner, 100);
  const states = new Set(rows.map(({ state }) => state));
  expect([...states].sort()).toEqual(['abandoned', 'released']);
});

test('a publisher killed at any step leaves the old list or the new one, and the next goes on above', async () => {
  const pointer = steps.lastIndexOf('rename') + 1;
  const around = [pointer, pointer + 1, pointer + 2, steps.length - 1, steps.length];
  const seen = new Set<string>();
  for (const before of [...spread(7, pointer), ...around]) {
    const { outcome, stands } = await suffer({ kind: 'kill', before });
    expect([before, outcome]).toEqual([before, 'SIGKILL']);
    expect([before, stands]).toEqual([before, before <= pointer ? 'old' : 'new']);
    seen.add(stands);
  }
  expect([...seen]).toEqual(['old', 'new']);
});

test('a disk that fills stops the publication with an error, and nothing half-written is seen', async () => {
  for (const before of spread(3, steps.lastIndexOf('open') + 1)) {
    const { outcome, stands } = await suffer({ kind: 'disk-full', before });
    expect(outcome).toMatchObject({ code: expect.stringMatching(/^(file-unwritable|ENOSPC)$/) });
    expect(stands).toBe('old');
  }
});
