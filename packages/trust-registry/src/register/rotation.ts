import type { InstitutionId } from '@prova/credential';
import { type EpochSeconds, parseCertificate, sealPurpose } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { enter } from './enter.ts';
import { CERTIFICATE_TRANSITIONS, requireTransition } from './life-cycle.ts';
import { isOver } from './periods.ts';
import {
  findCertificate,
  findInstitution,
  type Register,
  type RegisterBinding,
  type RegisterCertificate,
  type RegisterInstitution,
} from './register.ts';

/** Which certificate of which institution, and when its time ends. */
export interface RetirementOrder {
  readonly thumbprint: string;
  /** The first second for which it no longer counts. What was signed before stays as good as it was. */
  readonly at: EpochSeconds;
  readonly now: EpochSeconds;
}

/**
 * Ends what an institution may sign with a certificate, at a time that is still to come: until then old and new key are
 * both valid, so no document in between is lost. The certificate is `retired` when no institution may use it beyond.
 *
 * Throws `TrustRegistryError`: `institution-unknown`, `certificate-unknown` when the institution does not use it at that
 * time, `period-malformed` for a time that has passed (what shall count backwards is a revocation),
 * `transition-not-allowed` for a certificate that is suspended, revoked or retired.
 */
export function retireCertificate(
  register: Register,
  id: InstitutionId,
  { thumbprint, at, now }: RetirementOrder,
): Register {
  const entry = findInstitution(register, id);
  const certificate = findCertificate(register, thumbprint);
  requireTransition(CERTIFICATE_TRANSITIONS, certificate.state, 'retired');
  if (certificate.state === 'suspended') {
    throw new TrustRegistryError('transition-not-allowed', 'The suspension is lifted first.');
  }
  if (at < now) {
    throw new TrustRegistryError('period-malformed', 'A retirement lies in the future.');
  }
  const isEnding = (each: RegisterBinding) =>
    each.thumbprint === thumbprint && each.from < at && !isOver(each, at);
  if (!entry.bindings.some(isEnding)) {
    throw new TrustRegistryError('certificate-unknown', 'The institution does not use it then.');
  }
  const bindings = entry.bindings.map((each) => (isEnding(each) ? { ...each, until: at } : each));
  const ended = enter(register, { ...entry, bindings });
  const isUsed = [...ended.institutions.values()].some((each) =>
    each.bindings.some((binding) => binding.thumbprint === thumbprint && !isOver(binding, at)),
  );
  return isUsed ? ended : withCertificate(ended, thumbprint, { ...certificate, state: 'retired' });
}

/**
 * The register in which those certificates are `rotating` that this binding succeeds: of the same institution, for some
 * of the same documents, of the same purpose (a key for wallets succeeds none for paper), open beyond its start. One that other institutions use too stays as it is.
 */
export function withOlderRotating(
  register: Register,
  entry: RegisterInstitution,
  newer: RegisterBinding,
): Register {
  const older = entry.bindings.filter(
    (each) =>
      each.thumbprint !== newer.thumbprint &&
      !isOver(each, newer.from) &&
      each.competences.some((competence) => newer.competences.includes(competence)),
  );
  const purposeOf = ({ thumbprint }: RegisterBinding) =>
    sealPurpose(parseCertificate(findCertificate(register, thumbprint).der));
  const replaced = older.filter((each) => purposeOf(each) === purposeOf(newer));
  return replaced.reduce((rotated, { thumbprint }) => {
    const certificate = findCertificate(rotated, thumbprint);
    const { shared, state } = certificate;
    return shared || (state !== 'approved' && state !== 'published')
      ? rotated
      : withCertificate(rotated, thumbprint, { ...certificate, state: 'rotating' });
  }, register);
}

/** The register after a list is out: of the certificates in it, those that were `approved` are `published`. */
export function markPublished(register: Register, listed: ReadonlySet<string>): Register {
  const certificates = new Map(register.certificates);
  for (const [thumbprint, certificate] of register.certificates) {
    if (certificate.state !== 'approved' || !listed.has(thumbprint)) continue;
    certificates.set(thumbprint, { ...certificate, state: 'published' });
  }
  return { ...register, certificates };
}

function withCertificate(
  register: Register,
  thumbprint: string,
  certificate: RegisterCertificate,
): Register {
  const certificates = new Map(register.certificates);
  return { ...register, certificates: certificates.set(thumbprint, certificate) };
}
