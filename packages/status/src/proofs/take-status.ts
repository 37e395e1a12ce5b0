import { orderDocument } from './order-document.ts';
import type { Holder, ProofOffice } from './proof-office.ts';
import type { Proof } from './proof-rows.ts';
import { socialStatusNow } from './social-status-now.ts';

/**
 * Has the social status of somebody issued, for their wallet alone: there is no page and no code of it. It says what sources say at this
 * moment.
 *
 * Rejects as `socialStatusNow` does, and with `StatusError`: `issuer-unavailable`, `issuer-refused`.
 */
export async function takeStatus(office: ProofOffice, holder: Holder): Promise<Proof> {
  const proofId = office.newId();
  const { record, from, until } = await socialStatusNow(office, holder, proofId);
  const proof = {
    ...{ proofId, personId: holder.person.personId, type: 'status' as const, rightId: null },
    ...{ named: true, validFrom: from, validUntil: until },
  };
  return orderDocument(office, proof, () => ({ type: 'status', record }));
}
