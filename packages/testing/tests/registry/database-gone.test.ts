import { connect, type Database, SERVICE_ROLE, StoreError, verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { decide, listRequests } from '@prova/trust-registry';
import { decisionBy } from '../../src/registry/test-officers.ts';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { type CutLine, layLine } from './cut-line.ts';
import { publishedIds } from './published-list.ts';

// The database goes away and comes back. The public notices nothing, officers hear it, and nothing is lost.

expect.extend(codeMatchers);

let registry: TestRegistry;
let line: CutLine;
let database: Database;
let url: string;
beforeEach(async () => {
  registry = await createTestRegistry();
  line = await layLine(registry.databaseUrl);
  // As a service opens it: whoever waits for a silent server hears so in a second.
  database = connect({ url: line.url, role: SERVICE_ROLE, maxConnections: 4, patience: 1_000 });
  ({ url } = await registry.serve({ database }));
});
afterEach(async () => {
  await registry.close();
  await database.close();
  await line.close();
});

/** What the officers' side says to whoever wants to sign in. */
async function asOfficer() {
  const answer = await fetch(`${url}/admin/v1/challenges`, { method: 'POST' });
  const { code }: { code?: string } = Object(await answer.json());
  return { status: answer.status, code };
}

async function statusOf(path: string): Promise<number> {
  const answer = await fetch(`${url}${path}`);
  await answer.arrayBuffer();
  return answer.status;
}

const admission = (institution: string) =>
  ({
    kind: 'admit-institution',
    institution,
    name: 'Fund',
    validFrom: registry.clock.now(),
  }) as const;

test.each(['cut', 'freeze'] as const)(
  'with the line to the database %s, the public is served and officers hear 503',
  async (fault) => {
    const seal = await registry.enrol('BE:0120');
    await registry.publish();
    const clinic = await registry.clinic();
    await clinic.refresh(url);
    expect(await asOfficer()).toEqual({ status: 201, code: undefined });
    const pending = await registry.propose(admission('BE:0121'));
    await registry.publish();

    const place = { ...registry.place, database };
    const { officers, context } = registry;
    const approval = decisionBy(officers.bob, 'approve', pending, context());
    const paths = ['/snapshot.cose', '/history.json', '/api/v1/issuers', '/metrics', '/'];
    const newcomer = await registry.clinic();

    line[fault]();
    await Promise.all([
      expect(asOfficer()).resolves.toEqual({ status: 503, code: 'dependency-unavailable' }),
      expect(registry.publish(place)).toRejectWithCode(StoreError, 'database-unavailable'),
      expect(decide(database, approval, context())).toRejectWithCode(
        StoreError,
        'database-unavailable',
      ),
      expect(Promise.all(paths.map(statusOf))).resolves.toEqual(paths.map(() => 200)),
      expect(clinic.refresh(url)).resolves.toMatchObject({ sequence: 2 }),
      expect(newcomer.refresh(url)).resolves.toMatchObject({ sequence: 2 }),
    ]);
    expect(await newcomer.judge(registry.card(seal, 'BE:0120'))).toMatchObject({
      verdict: 'accepted',
    });

    line.restore();
    expect(await asOfficer()).toEqual({ status: 201, code: undefined });
    const waiting = await listRequests(database, 'submitted');
    expect(waiting.map(({ id }) => id)).toEqual([pending.id]);
    await decide(database, approval, context());
    expect(await registry.publish(place)).toBe(3);
    expect(await publishedIds(place)).toEqual(['BE:0120', 'BE:0121']);
    await verifyAudit(registry.owner);
  },
);
