import { randomBytes, randomUUID } from 'node:crypto';
import { createLog, parsePublicJwk, type RunningService } from '@prova/http';
import {
  createPersonKeys,
  loadBuffer,
  loadRegister,
  PARTNER_SCOPES,
  registerPartner,
  STATUS_MIGRATIONS,
  type StatusOrder,
  startStatus,
} from '@prova/status';
import { connect, type Database, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import { createTestClient, type TestClient } from '../issuer/test-client.ts';
import { newP256Key, privateJwkOf, publicJwkOf } from '../issuer/test-jwt.ts';
import { createTestClock, type TestClock } from '../registry/test-clock.ts';
import { createTestDatabase, LETS_IN } from '../test-database.ts';
import { belgianCatalogue, TEST_PARTNER } from './belgium.ts';
import { type BufferEntry, bufferFile, type RegisterEntry, registerFile } from './status-files.ts';

/** The status service as it calls itself, wherever it listens. */
export const STATUS_URL = 'https://status.example';

/** A status service at work, on a database of its own. */
export interface TestStatus {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: Database;
  /** What was logged. */
  readonly lines: readonly string[];
  /** A program of the trial's partner, with all scopes. */
  readonly partner: TestClient;
  /** One that may ask one by one alone, of a public body of the fixtures. */
  readonly pensions: TestClient;
  register(entries: readonly RegisterEntry[], header?: object): Promise<number>;
  buffer(entries: readonly BufferEntry[], header?: object): Promise<number>;
  close(): Promise<void>;
}

/** What is otherwise than usual. */
export interface TestStatusOrder extends Partial<StatusOrder> {
  /** By which way the service reaches its database; straight, without. */
  readonly wayTo?: (databaseUrl: string) => Promise<string>;
  /** Milliseconds until a statement that is not answered is given up; long enough for a busy machine, without. */
  readonly statementPatience?: number;
}

/** Starts one. */
export async function createTestStatus({
  wayTo,
  statementPatience = 10_000,
  ...changes
}: TestStatusOrder = {}): Promise<TestStatus> {
  const clock = createTestClock();
  const { url, drop } = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...STATUS_MIGRATIONS],
  });
  const database = connect({
    ...{ url: (await wayTo?.(url)) ?? url, role: SERVICE_ROLE, maxConnections: 10 },
    patience: statementPatience,
    // Whoever lays a way of his own sees how it is given up.
    ...(!wayTo && { connectionPatience: LETS_IN }),
  });
  const lines: string[] = [];
  const { dataKey = new Uint8Array(randomBytes(32)) } = changes;
  const clients = [
    { clientId: 'test-1', enterpriseNumber: TEST_PARTNER, scopes: PARTNER_SCOPES },
    { clientId: 'pensions-1', enterpriseNumber: '0000001285', scopes: ['entitlements'] as const },
  ].map((each) => ({ ...each, key: newP256Key() }));
  const environment = 'test' as const;
  await database.transaction(async (tx) => {
    for (const { clientId, enterpriseNumber: institutionId, scopes, key } of clients) {
      const keys = [parsePublicJwk(publicJwkOf(key))].filter((each) => each !== undefined);
      const partner = { clientId, institutionId, scopes, keys: { keys } };
      await registerPartner(tx, partner, { actor: 'operator', now: clock.now() });
    }
  });
  const catalogue = belgianCatalogue();
  const running: RunningService = await startStatus({
    ...{ environment, database, dataKey },
    host: '127.0.0.1',
    port: 0,
    baseUrl: STATUS_URL,
    version: '0',
    catalogue: () => catalogue,
    tokenKey: privateJwkOf(newP256Key()),
    nonceSecret: new Uint8Array(randomBytes(32)),
    now: clock.now,
    today: clock.today,
    elapsed: () => performance.now(),
    log: createLog({ write: (line) => lines.push(line) }, clock.now),
    ...changes,
  });
  const clientOf = (at: number): TestClient => {
    const client = clients[at];
    if (!client) throw new RangeError('There is no such client.');
    return createTestClient({
      ...client,
      issuer: STATUS_URL,
      url: () => running.url,
      now: clock.now,
    });
  };
  const loader = {
    ...{ environment, database, keys: createPersonKeys(dataKey), newId: randomUUID },
    ...{ now: clock.now, today: clock.today },
  } as const;
  return {
    ...{ url: running.url, clock, database, lines },
    partner: clientOf(0),
    pensions: clientOf(1),
    register: (entries, header) => loadRegister(loader, registerFile(entries, header)),
    buffer: (entries, header) => loadBuffer(loader, bufferFile(entries, header)),
    async close() {
      await running.close();
      await database.close();
      await drop();
    },
  };
}
