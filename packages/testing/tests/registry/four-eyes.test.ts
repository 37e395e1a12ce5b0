import { codeMatchers } from '@prova/testing/to-reject-with';
import {
  type ChangeRequest,
  decide,
  propose,
  REQUEST_LIFETIME,
  TrustRegistryError,
} from '@prova/trust-registry';
import { decisionBy, submissionBy } from '../../src/registry/test-officers.ts';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { publishedIds } from './published-list.ts';

// What one person wants alone never reaches a list.

expect.extend(codeMatchers);

let registry: TestRegistry;
beforeAll(async () => {
  registry = await createTestRegistry();
  await registry.enrol('BE:0120');
});
afterAll(() => registry.close());

let request: ChangeRequest;
let wanted: string;
let made = 0;
beforeEach(async () => {
  made += 1;
  wanted = `BE:${6000 + made}`;
  request = await registry.propose(admission(wanted));
});

function admission(id: string) {
  const validFrom = registry.clock.now();
  return { kind: 'admit-institution', institution: id, name: 'Wanted', validFrom } as const;
}

const approvalBy = (
  officer: 'ann' | 'amy' | 'bob',
  of = request,
  wrong?: Parameters<typeof decisionBy>[4],
) => decisionBy(registry.officers[officer], 'approve', of, registry.context(), wrong);

const approve = (approval: ReturnType<typeof approvalBy>) =>
  decide(registry.place.database, approval, registry.context());

/** Whether the list that goes out now names what somebody wanted alone. */
async function isPublished(): Promise<boolean> {
  await registry.publish();
  const ids = await publishedIds(registry.place);
  expect(ids).toContain('BE:0120');
  return ids.includes(wanted);
}

test.each([
  ['the proposer', 'approval-own', () => approvalBy('ann')],
  ['a colleague in the same house', 'approval-same-organisation', () => approvalBy('amy')],
  [
    'an approval of another payload',
    'approval-stale',
    () => approvalBy('bob', request, { payloadHash: 'A'.repeat(43) }),
  ],
  [
    'an approval of another request',
    'decision-request',
    () => ({
      ...approvalBy('bob', request, { request: request.proposedBy.id }),
      request: request.id,
    }),
  ],
] as const)('%s publishes nothing', async (_, code, approval) => {
  await expect(approve(approval())).toRejectWithCode(TrustRegistryError, code);
  expect(await isPublished()).toBe(false);
});

test('nobody approves what has expired', async () => {
  registry.clock.pass(REQUEST_LIFETIME);
  await expect(approve(approvalBy('bob'))).toRejectWithCode(TrustRegistryError, 'request-expired');
  expect(await isPublished()).toBe(false);
});

test('an approval serves once: not for the same request, nor for one like it', async () => {
  const approval = approvalBy('bob');
  await approve(approval);
  await expect(approve(approval)).toRejectWithCode(TrustRegistryError, 'approval-replayed');
  const other = await registry.propose(admission('BE:7777'));
  await expect(approve({ ...approval, request: other.id })).toRejectWithCode(
    TrustRegistryError,
    'decision-request',
  );
  expect(await isPublished()).toBe(true);
  expect(await publishedIds(registry.place)).not.toContain('BE:7777');
});

test('a payload that was exchanged after it was signed is not submitted', async () => {
  const { officers, place } = registry;
  const good = submissionBy(officers.ann, 'propose', admission('BE:0668'), registry.context());
  const { payload } = submissionBy(
    officers.ann,
    'propose',
    admission('BE:0669'),
    registry.context(),
  );
  await expect(propose(place.database, { ...good, payload }, registry.context())).toRejectWithCode(
    TrustRegistryError,
    'payload-mismatch',
  );
  const kept = await registry.owner.query('select from change_request where payload = $1', [
    payload,
  ]);
  expect(kept).toEqual([]);
});

test('not even the owner of the database can approve by a statement', async () => {
  const { owner } = registry;
  const decided = owner.query(
    "update change_request set state = 'approved', decided_at = 1795510800 where id = $1",
    [request.id],
  );
  await expect(decided).rejects.toMatchObject({ constraint: 'change_request_signed' });
  expect(await isPublished()).toBe(false);
});
