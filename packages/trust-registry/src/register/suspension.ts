import { equalBytes } from '@prova/credential';
import type { EpochSeconds, Tombstone } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { withKey } from './key-use.ts';
import { CERTIFICATE_TRANSITIONS, requireTransition } from './life-cycle.ts';
import { findCertificate, type Register, type RegisterCertificate } from './register.ts';
import { hashesOf, strike, struckCertificate } from './strike.ts';

/** Which certificate, and when. */
export interface SuspensionOrder {
  readonly thumbprint: string;
  /** Default `certificate`: a seal. */
  readonly scope?: 'certificate' | 'certificate-authority';
  readonly at: EpochSeconds;
}

/**
 * Suspends a seal certificate and with it every certificate of its key, or an authority: documents cannot be confirmed
 * until it is lifted. A tombstone `certificateHold` says so to verifiers.
 * Throws `TrustRegistryError`: `certificate-unknown`, `transition-not-allowed` when it is suspended or revoked already.
 */
export function suspendCertificate(register: Register, order: SuspensionOrder): Register {
  const { thumbprint, scope = 'certificate', at } = order;
  const { holds, lifts } = suspensionsOf(register, order);
  if (scope === 'certificate') {
    const { state } = findCertificate(register, thumbprint);
    requireTransition(CERTIFICATE_TRANSITIONS, state, 'suspended');
  } else if (holds.length > 0) {
    throw new TrustRegistryError('transition-not-allowed', 'The authority is suspended already.');
  }
  // A clock that went back must not date it before the last lifting, which would undo it at once.
  const revokedAt = Math.max(at, ...lifts.map((lift) => lift.revokedAt));
  const mark = { reason: 'certificateHold', revokedAt, invalidityDate: revokedAt };
  const held = strike(register, { thumbprint, scope, ...mark });
  return scope === 'certificate' ? moved(held, thumbprint, suspended) : held;
}

/**
 * Lifts a suspension: everything is again as it was before, and a tombstone `removeFromCRL` says so. Nothing but a
 * suspension can be lifted (RFC 5280 §5.3.1).
 * Throws `TrustRegistryError`: `certificate-unknown`, `transition-not-allowed` when it is not suspended,
 * `period-malformed` when the suspension is not older than `at`.
 */
export function liftCertificateSuspension(register: Register, order: SuspensionOrder): Register {
  const { thumbprint, scope = 'certificate', at } = order;
  const { holds } = suspensionsOf(register, order);
  const isRevoked =
    scope === 'certificate' && findCertificate(register, thumbprint).state !== 'suspended';
  if (holds.length === 0 || isRevoked) {
    throw new TrustRegistryError('transition-not-allowed', 'Only what is suspended can be lifted.');
  }
  if (holds.some((hold) => hold.revokedAt >= at)) {
    throw new TrustRegistryError('period-malformed', 'A suspension is lifted after it began.');
  }
  const mark = { reason: 'removeFromCRL', revokedAt: at, invalidityDate: at };
  const free = strike(register, { thumbprint, scope, ...mark });
  return scope === 'certificate' ? moved(free, thumbprint, lifted) : free;
}

/** The holds on a key that no lifting has answered, and the liftings. */
function suspensionsOf(
  register: Register,
  { thumbprint, scope = 'certificate' }: SuspensionOrder,
): { readonly holds: readonly Tombstone[]; readonly lifts: readonly Tombstone[] } {
  const { x5t, spkiHash } = hashesOf(struckCertificate(register, thumbprint, scope));
  const own = register.tombstones.filter(
    (tombstone) =>
      tombstone.scope === scope &&
      (equalBytes(tombstone.x5t, x5t) || equalBytes(tombstone.spkiHash, spkiHash)),
  );
  const lifts = own.filter(({ reason }) => reason === 'removeFromCRL');
  const holds = own.filter(
    ({ reason, revokedAt }) =>
      reason === 'certificateHold' && !lifts.some((lift) => lift.revokedAt > revokedAt),
  );
  return { holds, lifts };
}

function moved(
  register: Register,
  thumbprint: string,
  change: (certificate: RegisterCertificate) => RegisterCertificate,
): Register {
  return withKey(register, findCertificate(register, thumbprint).keyHash, change);
}

function suspended(certificate: RegisterCertificate): RegisterCertificate {
  const { state } = certificate;
  if (state === 'suspended' || state === 'revoked') return certificate;
  return { ...certificate, state: 'suspended', suspendedFrom: state };
}

function lifted(certificate: RegisterCertificate): RegisterCertificate {
  const { suspendedFrom, ...rest } = certificate;
  return suspendedFrom ? { ...rest, state: suspendedFrom } : certificate;
}
