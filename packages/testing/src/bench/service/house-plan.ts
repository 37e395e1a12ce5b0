import { createPrivateKey, hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { outboxDelivery } from '@prova/delivery';
import { createLog, type PrivateJwk } from '@prova/http';
import { createDataKeys, type HouseOrder, type IssuerOrder } from '@prova/issuer';
import { systemTime } from '@prova/keys';
import { connect, type DatabaseOptions, SERVICE_ROLE } from '@prova/store';

/** All that a process of the house is told when it starts. */
export interface HousePlan {
  readonly databaseUrl: string;
  /** Holds `root.der` and `snapshot.cose`, and the lists that are published. */
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly tokenKey: PrivateJwk;
  readonly port: number;
}

/** What a worker's process is told. */
export interface WorkerPlan extends HousePlan {
  readonly threads: number;
}

/** Where the house of a plan is reached. */
export function baseUrlOf({ port }: Pick<HousePlan, 'port'>): string {
  return `http://127.0.0.1:${port}`;
}

/** The same house in every process, as the service's role, on the real clock. */
export async function houseOf(
  plan: HousePlan,
  options?: Pick<DatabaseOptions, 'maxConnections' | 'patience'>,
): Promise<HouseOrder> {
  const { databaseUrl: url, folder, dataKey } = plan;
  return {
    database: connect({ ...options, url, role: SERVICE_ROLE }),
    dataKey,
    dataKeys: createDataKeys(dataKey),
    baseUrl: baseUrlOf(plan),
    trust: {
      path: join(folder, 'snapshot.cose'),
      root: new Uint8Array(await readFile(join(folder, 'root.der'))),
      environment: 'test',
    },
    signers: { time: systemTime, variables: {}, tell: complain },
    now: () => Math.floor(Date.now() / 1000),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  };
}

/** The service as `prova serve issuer` starts it. */
export async function issuerOf(plan: HousePlan): Promise<IssuerOrder> {
  const house = await houseOf(plan, { maxConnections: 20, patience: 1_500 });
  return {
    ...house,
    environment: 'test',
    host: '127.0.0.1',
    port: plan.port,
    version: 'bench',
    deskAddress: 'verify.example',
    lists: join(plan.folder, 'lists'),
    erased: join(plan.folder, 'erased'),
    boxes: outboxDelivery({ folder: join(plan.folder, 'outbox'), now: house.now }),
    tokenKey: plan.tokenKey,
    webhookKey: createPrivateKey({ key: { ...plan.tokenKey }, format: 'jwk' }),
    nonceSecret: new Uint8Array(
      hkdfSync('sha256', plan.dataKey, new Uint8Array(), 'prova/issuer/nonce', 32),
    ),
    printers: 1,
    drafters: availableParallelism(),
    // As behind a proxy: each wallet of a bench has an address of its own.
    proxies: 1,
    log: benchLog(),
  };
}

/** Writes what it would in production, to nobody; what goes wrong is heard. */
export function benchLog() {
  const write = (line: string) => {
    if (line.includes('"level":"error"')) process.stderr.write(line);
  };
  return createLog({ write }, () => Date.now() / 1000);
}

function complain(code: string): void {
  process.stderr.write(`${code}\n`);
}
