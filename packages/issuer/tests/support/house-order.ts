import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxDelivery } from '@prova/delivery';
import { createLog } from '@prova/http';
import { systemTime, writeKeyFile } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { HouseOrder, IssuerOrder } from '../../src/index.ts';
import { addSigningKey } from '../../src/ledger/signing-key-rows.ts';
import { BE, type TestHouse } from './test-house.ts';

/** What a service or a worker of a test house is started with. */
export interface ServiceFolder {
  readonly order: IssuerOrder & HouseOrder;
  readonly folder: string;
  /** What was logged, line by line. */
  readonly lines: readonly string[];
  remove(): Promise<void>;
}

/** A folder with what a service reads from files: the trust list, the institution's key. The database has the key's row. */
export async function makeServiceFolder(house: TestHouse): Promise<ServiceFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-service-'));
  const { privateKey, certificate } = house.authority.institution(BE);
  const keyFile = join(folder, 'seal.pem');
  await mkdir(join(folder, 'lists'));
  await writeFile(join(folder, 'snapshot.cose'), await house.authority.snapshot());
  await writeKeyFile(keyFile, privateKey);
  await addSigningKey(house.database, BE, {
    purpose: 'paper',
    thumbprint: nodePlatform.sha256(certificate),
    certificate,
    place: { kind: 'software', keyFile },
    dailyCeiling: 1_000_000,
    since: house.now(),
  });
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) }, house.now);
  const service = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const { x = '', y = '', d = '' } = service.export({ format: 'jwk' });
  return {
    folder,
    lines,
    order: {
      database: house.database,
      dataKeys: house.dataKeys,
      dataKey: new Uint8Array(32).fill(7),
      baseUrl: 'https://issuer.example',
      trust: {
        path: join(folder, 'snapshot.cose'),
        root: house.authority.root.certificate,
        environment: 'test',
      },
      signers: { time: { ...systemTime, now: house.now }, variables: {}, tell: () => undefined },
      now: house.now,
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
      environment: 'test',
      host: '127.0.0.1',
      port: 0,
      version: '1.2.3',
      deskAddress: 'verify.example',
      lists: join(folder, 'lists'),
      erased: join(folder, 'erased'),
      boxes: outboxDelivery({ folder: join(folder, 'outbox'), now: house.now }),
      tokenKey: { kty: 'EC', crv: 'P-256', x, y, d },
      webhookKey: service,
      nonceSecret: new Uint8Array(32).fill(8),
      printers: 1,
      drafters: 1,
      log,
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
