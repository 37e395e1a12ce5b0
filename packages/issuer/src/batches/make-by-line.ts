import { encodeUtf8 } from '@prova/credential';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { KeyRing, RingKey } from '../house/key-ring.ts';
import type { WatchedTrust } from '../house/watch-trust.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import { localDay } from '../issuance/local-day.ts';
import { signingInput } from '../issuance/sign.ts';
import type { CardLine } from '../threads/card-line.ts';
import type { LineKey } from '../threads/line-chunk.ts';
import type { MakeChunk } from './batch-house.ts';

/** What making chunks in threads stands on. */
export interface LineHouse {
  readonly line: CardLine;
  readonly keys: Pick<KeyRing, 'keyOf'>;
  readonly trust: () => Promise<WatchedTrust>;
  /** The deny-lists of these addresses as they are now. */
  readonly revocationLists: IssuingHouse['revocationLists'];
  /** Epoch seconds. */
  readonly now: () => number;
}

/**
 * Makes chunks in the threads of a line. A key in a file signs there; any other signs here, many at a time, and the threads judge.
 * Rejects as `CardLine.make` does, and with what key and trust list throw.
 */
export function makeByLine({ line, keys, trust, revocationLists, now }: LineHouse): MakeChunk {
  return async (institutionId, payloads) => {
    const key = await keys.keyOf(institutionId);
    const uris = new Set(payloads.flatMap(({ rid }) => rid ?? []));
    const moment = now();
    const outcomes = await line.make({
      payloads: payloads.map((payload) => JSON.stringify(payload)),
      key: await lineKey(key, payloads),
      judgement: {
        trust: (await trust()).forThreads,
        lists: (await revocationLists(institutionId, [...uris])).texts,
        now: moment,
        today: localDay(institutionId, moment),
      },
    });
    return { outcomes, keyThumbprint: key.thumbprint };
  };
}

async function lineKey(
  { signer, softwareKey }: RingKey,
  payloads: readonly IdentifiedPayload[],
): Promise<LineKey> {
  if (softwareKey) return softwareKey;
  const { algorithm, certificate } = signer;
  const inputs = payloads.map((payload) => encodeUtf8(signingInput(payload, signer)));
  return { algorithm, certificate, signatures: await signer.signMany(inputs) };
}
