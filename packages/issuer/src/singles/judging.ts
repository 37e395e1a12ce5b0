import type { IssuingHouse } from '../house/issuing-house.ts';
import { localDay } from '../issuance/local-day.ts';
import type { ReleaseContext } from '../issuance/release.ts';
import type { SignedPayload } from '../issuance/sign.ts';

/** By what documents of an institution are judged at this moment: as a clinic would, with the lists that they name. */
export async function judging(
  house: IssuingHouse,
  institutionId: string,
  documents: readonly Pick<SignedPayload, 'payload'>[],
): Promise<ReleaseContext> {
  const now = house.now();
  const uris = new Set(documents.flatMap(({ payload }) => payload.rid ?? []));
  return {
    trust: await house.trust(),
    lists: (await house.revocationLists(institutionId, [...uris])).lists,
    now,
    today: localDay(institutionId, now),
  };
}
