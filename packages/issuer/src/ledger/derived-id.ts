import type { DataKeys } from './data-keys.ts';
import { type RepeatableRequest, requestName } from './idempotency-rows.ts';

/** What is asked for once under the key of a request, and so has an id that follows from it. */
export type DerivedUse = 'offer-id' | 'delivery-id';

/** What the ledger calls what is asked for: the same request, the same id. A UUID of version 8 (RFC 9562 §5.8). */
export function derivedId(
  dataKeys: Pick<DataKeys, 'secretHash'>,
  use: DerivedUse,
  institutionId: string,
  request: Pick<RepeatableRequest, 'clientId' | 'keyHash'>,
): string {
  const octets = dataKeys.secretHash(use, institutionId, requestName(request)).slice(0, 16);
  octets[6] = 0x80 | ((octets[6] ?? 0) & 0x0f);
  octets[8] = 0x80 | ((octets[8] ?? 0) & 0x3f);
  return Buffer.from(octets)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
