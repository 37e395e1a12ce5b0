import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { RunningService } from '@prova/http';
import { type IssuerOrder, type RunningWorker, startIssuer, startWorker } from '@prova/issuer';
import { connect, type Database, SERVICE_ROLE } from '@prova/store';
import { createTestClock, type TestClock } from '../registry/test-clock.ts';
import { createTestDatabase, LETS_IN } from '../test-database.ts';
import { ISSUER_URL, orderOf } from './issuer-order.ts';
import { ISSUER_SCHEMA, type MadePlace, makePlace, type PlaceChanges } from './issuer-place.ts';
import { createTestClient, type TestClient } from './test-client.ts';
import { newP256Key, publicJwkOf } from './test-jwt.ts';

/** An issuer at work: its own database, keys, lists and clients, used only as programs could use it. */
export interface TestIssuer {
  readonly clock: TestClock;
  readonly place: MadePlace;
  /** Where published lists lie. */
  readonly lists: string;
  /** The database as its owner has it. */
  readonly owner: Database;
  readonly databaseUrl: string;
  /** Of `BE:0120`, with every right. */
  readonly portal: TestClient;
  /** What was logged. */
  readonly lines: readonly string[];
  /** Where it listens now. */
  url(): string;
  client(order: ClientOrder): Promise<TestClient>;
  /** Starts a second service of the same database; answers the portal as it speaks to that one. */
  twin(): Promise<TestClient>;
  /** Starts a worker, which ends with the issuer if not before. */
  work(threads?: number): Promise<RunningWorker>;
  /** Gives an institution a new key, has it listed, and signs with it from now on. */
  rotate(id: string): Promise<void>;
  /** Ends the service, and starts it again; `changes` say what is then otherwise. */
  restart(changes?: IssuerChanges): Promise<void>;
  /** Ends everything that was opened here, and removes it. */
  close(): Promise<void>;
}

export interface ClientOrder {
  readonly clientId: string;
  readonly institution?: string;
  readonly scopes?: readonly string[];
  readonly dailyCeiling?: number;
}

export interface IssuerChanges
  extends Partial<IssuerOrder>,
    Pick<PlaceChanges, 'competences' | 'namedUrl'> {
  /** Where it finds its database. */
  readonly databaseUrl?: string;
}

/** For a statement, in milliseconds: a busy machine must not be taken for a database that is away. */
const PATIENCE = 10_000;

/** Starts an issuer for `BE:0120` and `BE:0130`. Takes about a second. */
export async function createTestIssuer(changes: IssuerChanges = {}): Promise<TestIssuer> {
  const clock = createTestClock();
  const {
    database: owner,
    url: databaseUrl,
    drop,
  } = await createTestDatabase({ migrations: ISSUER_SCHEMA });
  const place = await makePlace(owner, clock.now(), changes);
  const lines: string[] = [];
  const workers: RunningWorker[] = [];
  const databases: Database[] = [];
  const twins: RunningService[] = [];

  function order({ databaseUrl: url = databaseUrl, ...rest }: IssuerChanges): IssuerOrder {
    const database = connect({
      ...{ url, role: SERVICE_ROLE, maxConnections: 8 },
      ...{ patience: PATIENCE, connectionPatience: LETS_IN },
    });
    databases.push(database);
    return {
      ...orderOf(place, database, clock.now, { write: (line) => lines.push(line) }),
      ...rest,
    };
  }

  let service: RunningService = await startIssuer(order(changes));

  async function client(wanted: ClientOrder): Promise<TestClient> {
    const key = await newTestClient(owner, wanted, clock.now());
    const url = () => service.url;
    const { clientId } = wanted;
    return createTestClient({ clientId, key, issuer: ISSUER_URL, url, now: clock.now });
  }

  const portal = await client({ clientId: 'portal' });
  let sequence = 1;
  return {
    clock,
    place,
    lists: join(place.folder, 'lists'),
    owner,
    databaseUrl,
    portal,
    lines,
    url: () => service.url,
    client,
    async twin() {
      const twin = await startIssuer(order(changes));
      twins.push(twin);
      const { clientId, key } = portal;
      const url = () => twin.url;
      return createTestClient({ clientId, key, issuer: ISSUER_URL, url, now: clock.now });
    },
    async work(threads = 1) {
      const worker = await startWorker({ ...order(changes), threads });
      workers.push(worker);
      return worker;
    },
    async rotate(id) {
      await place.authority.rotate(id);
      sequence += 1;
      await place.publishTrust(sequence);
      await place.useKey(owner, id, clock.now());
    },
    async restart(next = changes) {
      await service.close();
      service = await startIssuer(order(next));
    },
    async close() {
      for (const each of [service, ...twins]) await each.close();
      for (const worker of workers) await worker.close();
      for (const database of databases) await database.close();
      await drop();
      await place.remove();
    },
  };
}

/** Enters a client with every right of its institution; answers its key. */
export async function newTestClient(
  owner: Database,
  { clientId, institution = 'BE:0120', scopes, dailyCeiling = 1_000_000 }: ClientOrder,
  now: number,
): Promise<KeyObject> {
  const privateKey = newP256Key();
  const keys = JSON.stringify({ keys: [publicJwkOf(privateKey)] });
  await owner.query(
    `insert into issuer.client (institution_id, client_id, name, keys, scopes, daily_ceiling, since)
     values ($1, $2, 'A program', $3, $4, $5, $6)`,
    [institution, clientId, keys, scopes ?? ['issue', 'read', 'revoke'], dailyCeiling, now],
  );
  return privateKey;
}
