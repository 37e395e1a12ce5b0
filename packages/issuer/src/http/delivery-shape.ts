import { writtenInstant } from '@prova/credential';
import { DELIVERY_STATES, type DeliveryRow } from '../deliveries/delivery-rows.ts';
import * as v from '../schema.ts';

/** A delivery, as the API tells of it: never whose box it is. */
export const DELIVERY_SHAPE = v.object({
  id: v.string(),
  institution: v.string(),
  attestation: v.string(),
  /** `no-consent`: the person takes no messages; send paper. */
  state: v.picklist(DELIVERY_STATES),
  createdAt: v.string(),
  endedAt: v.exactOptional(v.string()),
  attempts: v.number(),
  /** What the box calls the message, if it said so. */
  messageId: v.exactOptional(v.string()),
  /** A code: why it failed, or did not arrive so far. */
  reason: v.exactOptional(v.string()),
  links: v.object({ self: v.string(), attestation: v.string() }),
});
export type DeliveryShape = v.InferOutput<typeof DELIVERY_SHAPE>;

export function deliveryShape(row: DeliveryRow, base: string): DeliveryShape {
  const { deliveryId, institutionId, jti, state, attempts, messageId, reason, endedAt } = row;
  return {
    id: deliveryId,
    institution: institutionId,
    attestation: jti,
    state,
    createdAt: writtenInstant(row.createdAt),
    ...(endedAt !== null && { endedAt: writtenInstant(endedAt) }),
    attempts,
    ...(messageId !== null && { messageId }),
    ...(reason !== null && { reason }),
    links: {
      self: `${base}/issuer/v1/deliveries/${deliveryId}`,
      attestation: `${base}/issuer/v1/attestations/${jti}`,
    },
  };
}
