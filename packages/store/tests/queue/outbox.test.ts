import { codeMatchers, createTestDatabase, type TestDatabase } from '@prova/testing';
import {
  connect,
  openNatsEngine,
  QUEUE_MIGRATIONS,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
  StoreError,
} from '../../src/index.ts';
import { jobId } from '../../src/queue/job-id.ts';
import { countOutbox, emptyOutbox, type OutgoingJob, putInOutbox } from '../../src/queue/outbox.ts';
import { STEPS } from './steps.ts';

expect.extend(codeMatchers);

let test_: TestDatabase;
beforeEach(async () => {
  test_ = await createTestDatabase({ migrations: [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS] });
});
afterEach(() => test_.drop());

const put = (...ids: readonly string[]) =>
  test_.database.transaction((tx) =>
    putInOutbox(
      tx,
      STEPS,
      ids.map((id) => ({ id, data: { step: Number(id) } })),
    ),
  );

test('jobs leave with their names, and are gone when they have been sent', async () => {
  const { url, database } = test_;
  await put('1', '2');
  await put('2', '3');
  expect(await countOutbox(database, STEPS)).toBe(3);
  const sent: OutgoingJob[] = [];
  const service = connect({ url, role: SERVICE_ROLE });
  expect(await emptyOutbox(service, async (jobs) => sent.push(...jobs))).toBe(3);
  await service.close();
  expect(sent).toHaveLength(3);
  expect(sent).toContainEqual({ queue: 'steps', id: jobId('steps', '2'), data: { step: 2 } });
  expect(await countOutbox(database, STEPS)).toBe(0);
  expect(await emptyOutbox(database, () => Promise.reject(new RangeError()))).toBe(0);
});

test('what cannot be sent stays, and holds up nobody else', async () => {
  await put('1');
  const failing = emptyOutbox(test_.database, async () => {
    expect(await emptyOutbox(test_.database, async () => undefined)).toBe(0);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await countOutbox(test_.database, STEPS)).toBe(1);
});

test('one name is one UUID, in each queue another', () => {
  expect(jobId('steps', '1')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(jobId('steps', '1')).toBe(jobId('steps', '1'));
  expect(new Set([jobId('steps', '1'), jobId('steps', '2'), jobId('other', '1')]).size).toBe(3);
});

test('a server of queues that is not there is unavailable', async () => {
  const opening = openNatsEngine({
    servers: ['nats://127.0.0.1:1'],
    database: test_.database,
    onFailure: () => undefined,
  });
  await expect(opening).toRejectWithCode(StoreError, 'queue-unavailable');
});
