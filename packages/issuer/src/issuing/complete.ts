import { parseAttestation, parseJson, payloadOf } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import { release } from '../issuance/release.ts';
import { type SignedPayload, signPayloads } from '../issuance/sign.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { type AcceptedToken, type FailedToken, recordRelease } from '../ledger/record-release.ts';
import type { IssuingHouse } from './issuing-house.ts';
import { localDay } from './local-day.ts';

/**
 * Brings staged documents of an institution to their end: signed by the key of now, judged as a clinic would, released or
 * failed. Harmless to repeat, and to do at two places at once: of two tokens of one document the first stored counts, and
 * the other is thrown away. After a crash this is how the work goes on.
 *
 * Passes on what signer, trust list and database throw; the documents then stay staged.
 */
export async function complete(
  house: IssuingHouse,
  institutionId: string,
  rows: readonly AttestationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const payloads = rows.map((row) => stagedPayload(house.dataKeys, institutionId, row));
  const key = await house.keyOf(institutionId);
  const signed = await signPayloads(payloads, key.signer);
  const judged = await judge(house, institutionId, signed);
  await house.database.transaction((tx) =>
    recordRelease(tx, {
      ...judged,
      institutionId,
      keyThumbprint: key.thumbprint,
      dataKeys: house.dataKeys,
      now: house.now(),
    }),
  );
}

/** What will be signed, as it was staged. */
function stagedPayload(
  dataKeys: DataKeys,
  institutionId: string,
  { jti, type, sealed }: AttestationRow,
): IdentifiedPayload {
  const text = sealed && dataKeys.unseal(institutionId, jti, sealed);
  if (!text) throw new IssuerError('data-unreadable', 'A staged document has no content.');
  return { ...payloadOf(parseAttestation(type, parseJson(text))), jti };
}

interface Judged {
  readonly accepted: readonly AcceptedToken[];
  readonly failed: readonly FailedToken[];
}

async function judge(
  house: IssuingHouse,
  institutionId: string,
  signed: readonly SignedPayload[],
): Promise<Judged> {
  const now = house.now();
  const uris = new Set(signed.flatMap(({ payload }) => payload.rid ?? []));
  const context = {
    trust: await house.trust(),
    lists: (await house.revocationLists(institutionId, [...uris])).lists,
    now,
    today: localDay(institutionId, now),
  };
  const accepted: AcceptedToken[] = [];
  const failed: FailedToken[] = [];
  for (const each of signed) {
    const { jti } = each.payload;
    try {
      const { jws } = await release(each, context);
      accepted.push({ jti, jws });
    } catch (error) {
      // Only what is wrong with the document itself ends it; anything else passes, and it goes on later.
      if (!(error instanceof IssuerError) || error.code !== 'release-refused') throw error;
      failed.push({ jti, code: error.rule ?? error.code });
    }
  }
  return { accepted, failed };
}
