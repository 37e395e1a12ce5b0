import { createPublicKey, sign, verify } from 'node:crypto';
import { freePort } from '../../free-port.ts';
import type { Bench, Measurement } from '../bench-row.ts';
import { inTurn, unitsPerSecond } from '../contest.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { INSTITUTION } from './bench-client.ts';
import { type BenchHouse, startBenchHouse } from './bench-house.ts';
import {
  type BenchOffer,
  type BenchWallet,
  benchWallet,
  COPIES,
  REQUESTS,
  redeem,
} from './bench-wallet.ts';
import { type Child, startChild } from './child.ts';
import { type KeptConnections, keptConnections } from './kept-connections.ts';
import { recordOf } from './records.ts';

/** Redemptions of a round, and wallets that are at it at the same time. */
const REDEMPTIONS = 60;
const AT_ONCE = 4;
const ROUNDS = 7;
/** As many redemptions as it takes until hardly anything is compiled any more: more than two thousand, by what the threads that compile take. */
const WARM_UP = 40;

/** The token and each copy are signed. */
const SIGNATURES = 1 + COPIES;
/**
 * Checked: both DPoP proofs, the token when it comes back, the proof of each key, and each copy before it leaves, as nothing
 * leaves unread.
 */
const VERIFICATIONS = 2 + 1 + COPIES + COPIES;

/** Keys that nobody knew before and that have to be imported, as any server must: that of the wallet’s proofs, and of each copy. */
const IMPORTS = 1 + COPIES;

/** How often what cannot be avoided the rest may cost. */
const ALLOWED = 6;

/**
 * An offer with a second code, redeemed by a wallet, in processor time of the server alone: what wallets and PostgreSQL take is not the
 * server’s. Held against six times its raw signatures and verifications, and as many requests as it has to an express that does nothing.
 */
export function redemptionBenches(): readonly Bench[] {
  return [
    {
      name: `offer redeemed, ${COPIES} copies ÷ ${ALLOWED} × its ES256 and its requests, empty`,
      unit: 'redemptions/s',
      floor: 0.55,
      goal: 1,
      measure: measureRedemptions,
    },
  ];
}

/** Measures on a house of its own: the rate of redemptions, and the rate that is allowed, in a second of the server’s processor. */
export async function measureRedemptions(): Promise<Measurement> {
  const house = await startBenchHouse({ workers: 0, clients: 1 });
  const empty = await startEmpty();
  const connections = connectionsTo(house.baseUrl);
  try {
    const held = await handedOut(house, (WARM_UP + ROUNDS) * REDEMPTIONS);
    return await inTurn({
      ours: async () => {
        const some = held.splice(0, REDEMPTIONS);
        const place = { baseUrl: house.baseUrl, connections };
        const seconds = await secondsOf(house.issuer, () =>
          inParallel(some, ({ offer, wallet }) => redeem(offer, wallet, place)),
        );
        return some.length / seconds;
      },
      baseline: async () => {
        const raw = await rawSeconds(house);
        const requests = REQUESTS * (await empty.secondsOfRequest());
        return 1 / (ALLOWED * raw + requests);
      },
      warmUp: WARM_UP,
      rounds: ROUNDS,
    });
  } finally {
    connections.close();
    await empty.close();
    await house.close();
  }
}

interface Held {
  readonly offer: BenchOffer;
  readonly wallet: BenchWallet;
}

/** Offers of so many documents, and a wallet for each. */
async function handedOut({ baseUrl, clients }: BenchHouse, count: number): Promise<Held[]> {
  const [first] = clients;
  if (!first) throw new RangeError('The house has no client.');
  const client = createApiClient(baseUrl, first);
  const held: Held[] = [];
  try {
    await inParallel([...Array(count).keys()], async (no) => {
      held.push({ offer: await offerOf(client, no), wallet: benchWallet(no) });
    });
  } finally {
    client.close();
  }
  return held;
}

async function offerOf(client: ApiClient, no: number): Promise<BenchOffer> {
  const record = recordOf(`offer-${no}`, no);
  const { status, body } = await client.ask('POST', '/issuer/v1/credentialOffers', {
    mediaType: 'application/json',
    body: JSON.stringify({ institution: INSTITUTION, type: 'prc', record }),
  });
  const text = Buffer.from(body).toString();
  if (status !== 201) throw new Error(`No offer: ${status} ${text}`);
  return JSON.parse(text);
}

/** Seconds of the signatures and verifications of a redemption, by keys that were imported before, and of the imports of those that were not. */
async function rawSeconds({ signingKey: key }: BenchHouse): Promise<number> {
  const input = Buffer.alloc(700, 'x');
  const es256 = { key, dsaEncoding: 'ieee-p1363' } as const;
  const signature = sign('sha256', input, es256);
  const jwk = { key: createPublicKey(key).export({ format: 'jwk' }), format: 'jwk' } as const;
  const signatures = await unitsPerSecond(() => sign('sha256', input, es256), 100);
  const verifications = await unitsPerSecond(() => verify('sha256', input, es256, signature), 100);
  const imports = await unitsPerSecond(() => createPublicKey(jwk), 100);
  return SIGNATURES / signatures + VERIFICATIONS / verifications + IMPORTS / imports;
}

async function startEmpty() {
  const port = await freePort();
  const child = await startChild(new URL('./empty-process.js', import.meta.url), { port });
  const connections = connectionsTo(`http://127.0.0.1:${port}`);
  const count = REQUESTS * REDEMPTIONS;
  return {
    async secondsOfRequest(): Promise<number> {
      const ask = () => connections.ask({ method: 'GET', path: '/', headers: {} });
      return (await secondsOf(child, () => inParallel(Array(count).fill(0), ask))) / count;
    },
    async close(): Promise<void> {
      connections.close();
      await child.stop();
    },
  };
}

function connectionsTo(baseUrl: string): KeptConnections {
  const { hostname, port } = new URL(baseUrl);
  return keptConnections(hostname, Number(port));
}

/** Processor time that a process takes while something is done with it. */
async function secondsOf(child: Child, work: () => Promise<void>): Promise<number> {
  const before = await child.usageNow();
  await work();
  return (await child.usageNow()).seconds - before.seconds;
}

/** `AT_ONCE` at a time, in their order. */
async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const lane = async () => {
    for (const item of { [Symbol.iterator]: () => rest }) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
