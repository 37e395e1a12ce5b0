import { TrustRegistryError } from '../errors.ts';
import { withKey } from './key-use.ts';
import { findCertificate, type Register, type RegisterCertificate } from './register.ts';
import { type Strike, strike } from './strike.ts';
import { suspendCertificate } from './suspension.ts';

/** A revocation as it is ordered: which certificate, why, since when. */
export type RevocationOrder = Strike;

/**
 * Revokes a seal certificate and with it every certificate of its key, or an authority, or single competences of a
 * certificate (then its state stays). For good: what follows can only be harsher, and stands beside the first.
 * With `certificateHold` it is a suspension, see `suspendCertificate`.
 *
 * Throws `TrustRegistryError`: `certificate-unknown`, also where the scope would strike nothing; `reason-unknown`, for
 * `removeFromCRL` too; `period-malformed` when it was invalid only after `revokedAt`; `entry-malformed`.
 */
export function revoke(register: Register, order: RevocationOrder): Register {
  const { thumbprint, scope, reason, revokedAt } = order;
  if (reason === 'removeFromCRL') {
    throw new TrustRegistryError('reason-unknown', 'Lifting a suspension is no revocation.');
  }
  if (reason === 'certificateHold' && scope !== 'competence') {
    return suspendCertificate(register, { thumbprint, scope, at: revokedAt });
  }
  const struck = strike(register, order);
  if (scope !== 'certificate') return struck;
  return withKey(struck, findCertificate(register, thumbprint).keyHash, revoked);
}

function revoked({ suspendedFrom: _, ...certificate }: RegisterCertificate): RegisterCertificate {
  return { ...certificate, state: 'revoked' };
}
