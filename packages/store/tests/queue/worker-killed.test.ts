import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@prova/testing';
import {
  connect,
  openPgBossEngine,
  QUEUE_MIGRATIONS,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
} from '../../src/index.ts';
import { STEPS, until } from './steps.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await createTestDatabase({ migrations: [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS] });
  await test_.database.query('select queue_create($1)', [STEPS.name]);
});
afterAll(() => test_.drop());

test('what a worker had when it was killed, others do when its lease is over', async () => {
  const service = connect({ url: test_.url, role: SERVICE_ROLE });
  const engine = await openPgBossEngine({ database: service, onFailure: () => undefined });
  const jobs = Array.from({ length: 6 }, (_, step) => ({ id: `${step}`, data: { step } }));
  await service.transaction((tx) => engine.enqueue(tx, STEPS, jobs));

  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import=tsx', WORKER, test_.url],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'close');
  const begun: number[] = [];
  createInterface(child.stdout).on('line', (line) => begun.push(Number(line)));
  await until(() => begun.length === 4);
  child.kill('SIGKILL');
  await ended;

  const done = new Map<number, number>();
  await engine.work(STEPS, async ({ step }, { attempt }) => void done.set(step, attempt));
  await until(() => done.size === 6);
  for (const [step, attempt] of done) expect(attempt).toBe(begun.includes(step) ? 2 : 1);
  await engine.close();
  await service.close();
});
