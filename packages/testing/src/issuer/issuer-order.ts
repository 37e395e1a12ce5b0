import { createPrivateKey, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { outboxDelivery } from '@prova/delivery';
import { createLog, type LogDestination, type PrivateJwk } from '@prova/http';
import { createDataKeys, type HouseOrder, type IssuerOrder } from '@prova/issuer';
import { systemTime } from '@prova/keys';
import type { Database } from '@prova/store';

/** Where everybody is told that the issuer is. It is not there: test clients know better. */
export const ISSUER_URL = 'https://issuer.example';

/** What processes of one issuer share, in JSON. */
export interface IssuerPlace {
  /** Holds the trust list, keys and published lists. */
  readonly folder: string;
  /** DER, base64. */
  readonly root: string;
  /** base64. */
  readonly dataKey: string;
  readonly tokenKey: PrivateJwk;
}

/** What an issuer of this place, or a worker, is made of. The order of a worker is among its members. */
export function orderOf(
  { folder, root, dataKey, tokenKey }: IssuerPlace,
  database: Database,
  now: () => number,
  lines: LogDestination,
): IssuerOrder & HouseOrder {
  const key = new Uint8Array(Buffer.from(dataKey, 'base64'));
  const log = createLog(lines, now);
  return {
    database,
    dataKeys: createDataKeys(key),
    dataKey: key,
    baseUrl: ISSUER_URL,
    trust: {
      path: join(folder, 'trust.cose'),
      root: new Uint8Array(Buffer.from(root, 'base64')),
      environment: 'test',
    },
    signers: {
      time: { ...systemTime, now },
      variables: {},
      tell: (code) => log.write('error', { code }),
    },
    now,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    environment: 'test',
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    deskAddress: 'verify.example',
    lists: join(folder, 'lists'),
    erased: join(folder, 'erased'),
    boxes: outboxDelivery({ folder: join(folder, 'outbox'), now }),
    tokenKey,
    webhookKey: createPrivateKey({ key: { ...tokenKey }, format: 'jwk' }),
    nonceSecret: key,
    printers: 1,
    drafters: 1,
    log,
  };
}
