import { CredentialError } from '../errors.ts';
import { object, optional, parseAs, picklist, safeInteger, seconds, string } from '../schema.ts';
import { STATUS_BITS, type StatusBits } from './token-status-list.ts';

/** What a status list token says, in either encoding, its list still compressed. */
export interface StatusListClaims {
  /** The address that it answers for: `sub`. */
  readonly uri: string;
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Seconds for which a copy may be kept, as the token says: any whole number. A reader sets bounds to it. */
  readonly ttl?: number;
  readonly bits: StatusBits;
  /** One zlib stream. */
  readonly compressed: Uint8Array;
}

const schema = object({
  sub: string(),
  iat: seconds,
  exp: seconds,
  ttl: optional(safeInteger),
  status_list: object({ bits: picklist(STATUS_BITS) }),
});

/**
 * Reads claims under their names in JSON (Token Status List §5.1), and `lst` as the encoding has it. Further ones are passed over.
 * Throws `CredentialError` `status-malformed`.
 */
export function readStatusListClaims(
  claims: unknown,
  compressed: Uint8Array | undefined,
): StatusListClaims {
  const parsed = parseAs(schema, claims);
  if (parsed.outcome === 'invalid' || !compressed) throw malformedStatus();
  const { sub, iat, exp, ttl, status_list } = parsed.value;
  return {
    uri: sub,
    issuedAt: iat,
    expiresAt: exp,
    ...(ttl !== undefined && { ttl }),
    bits: status_list.bits,
    compressed,
  };
}

export function malformedStatus(cause?: CredentialError): CredentialError {
  return new CredentialError('status-malformed', 'Not a list of statuses.', { cause });
}
