import type { InstitutionStatus } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';

/**
 * Where a certificate stands. `approved`: in the register, in no list yet. `rotating`: still good, a newer one is there.
 * `retired`: its end is set. That it has expired is read from its dates.
 */
export const CERTIFICATE_STATES = [
  'approved',
  'published',
  'rotating',
  'retired',
  'suspended',
  'revoked',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/**
 * Nothing leads back from `retired` or `revoked`, and what is suspended returns to what it was and to nothing else. A
 * retired key can still be suspended or revoked: what it once signed is about, and so may the key be.
 */
export const CERTIFICATE_TRANSITIONS: Readonly<
  Record<CertificateState, readonly CertificateState[]>
> = {
  approved: ['published', 'rotating', 'retired', 'suspended', 'revoked'],
  published: ['rotating', 'retired', 'suspended', 'revoked'],
  rotating: ['retired', 'suspended', 'revoked'],
  retired: ['suspended', 'revoked'],
  suspended: ['approved', 'published', 'rotating', 'retired', 'revoked'],
  revoked: [],
};

/** A closed institution stays closed. */
export const INSTITUTION_TRANSITIONS: Readonly<
  Record<InstitutionStatus, readonly InstitutionStatus[]>
> = {
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
};

/** The state that may follow. Throws `TrustRegistryError` `transition-not-allowed`. */
export function requireTransition<State extends string>(
  table: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: State,
): State {
  if (table[from].includes(to)) return to;
  throw new TrustRegistryError('transition-not-allowed', `What is ${from} cannot become ${to}.`);
}
