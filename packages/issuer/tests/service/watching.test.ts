import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningService } from '@prova/http';
import { connect, SERVICE_ROLE } from '@prova/store';
import { openHouse } from '../../src/house/open-house.ts';
import { listHealth } from '../../src/http/health.ts';
import { createMeasures, startIssuer, startWorker } from '../../src/index.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { type BatchOffice, createBatchOffice, recordsText } from '../batches/batch-office.ts';
import { makeServiceFolder, type ServiceFolder } from '../support/house-order.ts';
import { BE } from '../support/test-house.ts';

let office: BatchOffice;
let files: ServiceFolder;
beforeEach(async () => {
  office = await createBatchOffice();
  files = await makeServiceFolder(office.house);
});
afterEach(async () => {
  await files.remove();
  await office.close();
});

const read = async ({ url = '' }: { readonly url?: string }, path: string) => {
  const response = await fetch(`${url}${path}`);
  return `${response.status} ${await response.text()}`;
};

async function ended(batchId: string): Promise<void> {
  while ((await office.batch(batchId)).finishedAt === null);
}

test('numbers say what was done and how long it took, and nothing of whom', async () => {
  const order = { ...files.order, measures: createMeasures() };
  const place = { host: '127.0.0.1', port: 0, version: '1.2.3', environment: 'test' } as const;
  const service = await startIssuer(order);
  const house = openHouse(order);
  const planted = { fn: 'Plantedname', gn: 'Plantedfirst', hi: '77051212345' };
  await createIssuing(house).issue(BE, office.house.order(planted));
  const worker = await startWorker({ ...files.order, threads: 1, listen: place });
  const { batchId } = await office.receive(
    recordsText(3, (no) => (no === 2 ? { ...planted, fn: 'Plantedname' } : {})),
  );
  await ended(batchId);

  // Lists are looked at every two seconds, one after the other.
  let text = '';
  while (!text.includes('prova_issuer_withdrawn_documents{'))
    text = await read(service, '/metrics');
  for (const step of ['stage', 'sign', 'judge', 'release']) {
    expect(text).toContain(`prova_issuer_step_seconds_count{step="${step}"} 1\n`);
  }
  expect(text).toContain('prova_issuer_documents_total{type="prc",outcome="released"} 1\n');
  expect(text).toMatch(/prova_issuer_signer_seconds_count\{institution="BE:0120"\} [1-9]/);
  expect(text).toMatch(
    /prova_issuer_signer_condition\{institution="BE:0120",key="[\w-]{43}",condition="ready"\} 1/,
  );
  expect(text).toMatch(/prova_issuer_list_expires_seconds\{institution="BE:0120"\} \d+\n/);
  expect(text).toMatch(/prova_issuer_withdrawn_documents\{institution="BE:0120"\} 0\n/);
  for (const gauge of ['chunks_dead', 'webhook_events_waiting', 'webhooks_disabled']) {
    expect(text).toContain(`prova_issuer_${gauge} 0\n`);
  }

  // A batch has ended when its end is stored, and that is counted when it was answered.
  let own = '';
  while (!own.includes('prova_issuer_documents_total{')) own = await read(worker, '/metrics');
  for (const step of ['chunk', 'chunk-stage', 'chunk-make', 'chunk-release']) {
    expect(own).toContain(`prova_issuer_step_seconds_count{step="${step}"} 1\n`);
  }
  expect(own).toContain('prova_issuer_documents_total{type="prc",outcome="released"} 3\n');
  expect(own).toMatch(/prova_database_connections\{state="waiting"\} \d+\n/);
  expect(await read(worker, '/health')).toBe('200 {"status":"UP"}');

  await worker.close();
  await service.close();
  await house.close();
  expect(text + own + files.lines.join('')).not.toMatch(/planted|77051212345/i);
});

describe('health', () => {
  let service: RunningService | undefined;
  afterEach(() => service?.close());

  test('is UP when all is well, DOWN without the database', async () => {
    const database = connect({ url: office.house.databaseUrl, role: SERVICE_ROLE });
    service = await startIssuer({ ...files.order, database });
    expect(await read(service, '/health')).toBe('200 {"status":"UP"}');
    await database.close();
    expect(await read(service, '/health')).toBe('503 {"status":"DOWN"}');
  });

  test('is DEGRADED without a trust list: nothing is released, the rest goes on', async () => {
    await rm(join(files.folder, 'snapshot.cose'));
    service = await startIssuer(files.order);
    expect(await read(service, '/health')).toBe('200 {"status":"DEGRADED"}');
  });

  test('is DEGRADED once a list was not issued for an hour', async () => {
    const { house } = office;
    const judge = listHealth(house.database, house.now);
    expect(await judge()).toBe('UP');
    await files.order.database.query(
      `with n as (insert into issuer.list_name values ('K7Q2')),
         l as (insert into issuer.list (institution_id, list_id, kind, size, capacity, opened_at)
           values ($1, 'K7Q2', 'revocation', 8, 8, $2) returning list_id)
       insert into issuer.list_version (institution_id, list_id, version, iat, exp, withdrawn, sha256)
       select $1, list_id, 1, $2, $2 + 86400, 0, $3 from l`,
      [BE, house.now(), new Uint8Array(32)],
    );
    house.at(house.now() + 3_600);
    expect(await judge()).toBe('UP');
    house.at(house.now() + 1);
    expect(await judge()).toBe('DEGRADED');
  });
});
