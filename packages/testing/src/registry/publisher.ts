// A process of its own that publishes once, and to which something happens before the step it is told: it is killed by
// SIGKILL, or from then on the disk is full. Steps are statements to the database and changes of the file system, in the
// order in which they come. It says how it ended, and which steps there were.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { text } from 'node:stream/consumers';
import { nodePlatform } from '@prova/platform-node';
import {
  connect,
  type Database,
  type Queryable,
  SERVICE_ROLE,
  type Transaction,
} from '@prova/store';
import { publishBy, unpackHolders } from './test-holders.ts';

/** What the process is told on its standard input. */
export interface PublisherOrder {
  readonly databaseUrl: string;
  readonly holders: string;
  readonly root: string;
  readonly releases: string;
  readonly drafts: string;
  readonly now: number;
  readonly fault?: { readonly kind: 'kill' | 'disk-full'; readonly before: number };
}

/** What it says on its standard output, unless it was killed. */
export interface PublisherOutcome {
  readonly sequence?: number;
  /** Of our error, or the system's. */
  readonly code?: string;
  readonly steps: readonly string[];
}

const order: PublisherOrder = JSON.parse(await text(process.stdin));
const steps: string[] = [];

/** What needs room on a disk. */
const WRITES = ['open', 'mkdir', 'link'];

/** 1 is the first. */
function step(name: string): void {
  steps.push(name);
  const { kind, before = Number.POSITIVE_INFINITY } = order.fault ?? {};
  if (kind === 'kill' && steps.length === before) process.kill(process.pid, 'SIGKILL');
  if (kind === 'disk-full' && steps.length >= before && WRITES.includes(name)) {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
}

for (const name of ['open', 'mkdir', 'link', 'rename', 'rm'] as const) {
  const real: (...order: never[]) => unknown = fs[name];
  Object.assign(fs, {
    [name]: async (...order: never[]) => {
      step(name);
      return real(...order);
    },
  });
}
syncBuiltinESMExports();

function counted(database: Database): Database {
  const query =
    (on: Queryable): Queryable['query'] =>
    (statement, values) => {
      step(statement.trim().split(/\s/)[0] ?? '');
      return on.query(statement, values);
    };
  const tellingTo =
    (tx: Transaction): Transaction['tell'] =>
    (statement, values) => {
      step(statement.trim().split(/\s/)[0] ?? '');
      tx.tell(statement, values);
    };
  return {
    query: query(database),
    transaction: (work) =>
      database.transaction(async (tx) => {
        step('begin');
        const result = await work({ query: query(tx), tell: tellingTo(tx) });
        step('commit');
        return result;
      }),
    load: database.load,
    close: database.close,
  };
}

const { databaseUrl, releases, drafts, now } = order;
const database = counted(connect({ url: databaseUrl, role: SERVICE_ROLE, maxConnections: 2 }));
const place = {
  database,
  environment: 'test',
  root: new Uint8Array(Buffer.from(order.root, 'base64url')),
  releases,
  drafts,
  platform: nodePlatform,
} as const;
const ended = await publishBy(unpackHolders(order.holders), place, now).then(
  (sequence) => ({ sequence }),
  (error: unknown) => ({ code: String(Object(error).code) }),
);
step('end');
await database.close();
const outcome: PublisherOutcome = { ...ended, steps };
process.stdout.write(JSON.stringify(outcome));
