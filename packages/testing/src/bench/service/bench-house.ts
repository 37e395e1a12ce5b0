import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateJwk } from '@prova/http';
import { writeKeyFile } from '@prova/keys';
import type { Database } from '@prova/store';
import { freePort } from '../../free-port.ts';
import { ISSUER_SCHEMA } from '../../issuer/issuer-place.ts';
import { createTestAuthority, type TestInstitution } from '../../test-authority.ts';
import { createTestDatabase, openTestServer } from '../../test-database.ts';
import { type BenchClient, credentialIssuerOf, INSTITUTION } from './bench-client.ts';
import { type Child, startChild } from './child.ts';
import { enrolClient, enrolInstitution, enrolKey } from './enrolment.ts';
import { baseUrlOf, type HousePlan } from './house-plan.ts';

/** A house that issues: a server, workers, a database, each a process of its own. */
export interface BenchHouse {
  readonly baseUrl: string;
  /** As its owner has it. */
  readonly database: Database;
  readonly clients: readonly BenchClient[];
  /** The key that raw signatures are made with, to hold the work against. */
  readonly signingKey: KeyObject;
  readonly issuer: Child;
  readonly workers: readonly Child[];
  /** Registers the institution's next key, with which all that is not signed yet will be. */
  rotateKey(): Promise<void>;
  close(): Promise<void>;
}

/** Of Node, as docs/operations.md says for a machine whose cores are all at work. */
const OPTIONS = ['--single-threaded-gc'];
/** A server has room for what its requests leave behind, as it says there too. */
const SERVER_OPTIONS = [...OPTIONS, '--max-semi-space-size=64'];

/** Starts a house with so many worker processes of one thread each, and so many clients. */
export async function startBenchHouse(order: {
  readonly workers: number;
  readonly clients: number;
}): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-bench-'));
  // Whoever PostgreSQL runs as can pass, so that its data is here too, and goes with the folder.
  await chmod(folder, 0o711);
  // A server of its own: whoever else tests on this machine must not be part of the figures.
  await settleServer(join(folder, 'postgres'));
  const test = await createTestDatabase({
    folder: join(folder, 'postgres'),
    migrations: ISSUER_SCHEMA,
  });
  const { database } = test;
  const plan: HousePlan = {
    databaseUrl: test.url,
    folder,
    dataKey: randomBytes(32),
    tokenKey: newKey(),
    // Addresses of lists are signed, so a port must be known before it is taken.
    port: await freePort(),
  };
  const { key, nextKey, walletKey } = await signingKeys(plan);
  await enrolInstitution(database, INSTITUTION);
  await registerKey(database, folder, key);
  await registerKey(database, folder, walletKey, 'wallet');
  const clients = Array.from({ length: order.clients }, (_, index) => ({
    clientId: `bench-${index + 1}`,
    key: newKey(),
  }));
  for (const client of clients) await enrolClient(database, INSTITUTION, client);
  const issuer = await startChild(moduleOf('issuer-process'), plan, SERVER_OPTIONS);
  const workers = await Promise.all(
    Array.from({ length: order.workers }, () =>
      startChild(moduleOf('worker-process'), { ...plan, threads: 1 }, OPTIONS),
    ),
  );
  return {
    baseUrl: baseUrlOf(plan),
    database,
    clients,
    signingKey: key.privateKey,
    issuer,
    workers,
    rotateKey: () => registerKey(database, folder, nextKey),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await issuer.stop();
      await test.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** As docs/operations.md says for a ledger of millions. What is settled counts from the next start on. */
async function settleServer(folder: string): Promise<void> {
  const server = await openTestServer(folder);
  const settings = {
    shared_buffers: '1GB',
    max_wal_size: '16GB',
    checkpoint_timeout: '30min',
    wal_compression: 'on',
  };
  for (const [name, value] of Object.entries(settings)) {
    await server.query(`alter system set ${name} = '${value}'`);
  }
  await server.close();
}

/** Writes the trust list of now, on which the institution has two keys for paper and one for wallets. */
async function signingKeys(plan: HousePlan) {
  const authority = await createTestAuthority({
    now: Math.floor(Date.now() / 1000),
    institutions: [{ id: INSTITUTION, revocationUris: [`${baseUrlOf(plan)}/revocationLists/`] }],
  });
  const key = authority.institution(INSTITUTION);
  const nextKey = await authority.rotate(INSTITUTION);
  const walletKey = await authority.walletKey(INSTITUTION, {
    credentialIssuer: credentialIssuerOf(baseUrlOf(plan)),
  });
  await writeFile(join(plan.folder, 'root.der'), authority.root.certificate);
  await writeFile(join(plan.folder, 'snapshot.cose'), await authority.snapshot());
  return { key, nextKey, walletKey };
}

async function registerKey(
  database: Database,
  folder: string,
  { privateKey, certificate }: TestInstitution,
  purpose: 'paper' | 'wallet' = 'paper',
): Promise<void> {
  const keyFile = join(folder, `${randomBytes(8).toString('hex')}.pem`);
  await writeKeyFile(keyFile, privateKey);
  await enrolKey(database, INSTITUTION, { certificate, keyFile, purpose });
}

function newKey(): PrivateJwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, d };
}

/** Processes run built JavaScript, beside which this file lies. */
function moduleOf(name: string): URL {
  return new URL(`./${name}.js`, import.meta.url);
}
