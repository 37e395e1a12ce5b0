import { CodedError, parseInstitutionId } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { PrintPool } from '../threads/print-pool.ts';
import type { PageOrder } from '../threads/print-task.ts';
import { openSealer, type Sealer, sealOrder, sealPages } from './sealer.ts';

/**
 * Draws pages of an institution and seals them, all together; answers their files in the same order. The same pages have other bytes each time,
 * because their seals have.
 *
 * Rejects with `IssuerError`: as `PrintPool.print` and `KnownRights.inWords` do, and `seal-postponed`, whose `rule` says why the key cannot sign now.
 */
export type SealedPrint = (
  institutionId: string,
  pages: readonly PageOrder[],
) => Promise<readonly Uint8Array[]>;

export function sealedPrint(
  house: SealingHouse & Pick<IssuingHouse, 'rights'>,
  { print }: Pick<PrintPool, 'print'>,
): SealedPrint {
  return async (institutionId, pages) => {
    const sealer = await sealing(() => houseSealer(house, institutionId));
    const worded = await Promise.all(pages.map((page) => house.rights.inWords(page)));
    const drawn = await print({ pages: worded, seal: sealOrder(sealer, house.now()) });
    return sealing(() => sealPages(drawn, sealer));
  };
}

/** What a house seals with. */
type SealingHouse = Pick<IssuingHouse, 'keyOf' | 'trust' | 'now' | 'timeStamping'>;

/** The sealer of an institution, by its key and the list of this moment. Rejects as `keyOf`, `trust` and `openSealer` do. */
export async function houseSealer(
  { keyOf, trust, now, timeStamping }: SealingHouse,
  institutionId: string,
): Promise<Sealer> {
  const { signer } = await keyOf(institutionId);
  const institution = parseInstitutionId(institutionId);
  return openSealer(signer, { institution, trust: await trust(), now: now() }, timeStamping);
}

/** Whatever keeps a key from signing, the document is issued and its page can be had later. */
async function sealing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause;
    const message = `The page cannot be sealed now: ${cause.message}`;
    throw new IssuerError('seal-postponed', message, { rule: cause.code, cause });
  }
}
