import { type CountryCode, canonicalCountryCode, type Platform } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import type { Certificate } from './certificate.ts';
import { requireSignedBy } from './certificate-signature.ts';
import { SEAL_USAGES } from './oids.ts';
import {
  isIssuedBy,
  isSelfIssued,
  requireAuthority,
  requireEndEntity,
  requireKeyIdentifier,
  requirePermittedName,
  requireProcessed,
  requireStrongKey,
  requireSubjectCountry,
  requireValidAt,
} from './requirements.ts';

/*
 * The depth is fixed: root → country CA → seal, and root → list signer. So nothing is searched or built, and each
 * requirement is one line. What opens is timeless and may be remembered. Dates are judged apart: those of the
 * authorities at the instant of issue by `requireAuthorityAt` (shell model), those of a list signer when the list was
 * issued, those of the seal by the verifier, whose rule 5a counts days.
 */

/** A seal certificate with those above it, all links proven. */
export interface SealPath {
  readonly seal: Certificate;
  /** At least one. Several: certificates of one CA key, renewed. */
  readonly authorities: readonly Certificate[];
  readonly root: Certificate;
  /** The one that the seal is of; `undefined` for what is no code of a state that issues. */
  readonly country: CountryCode | undefined;
}

type Verifying = Pick<Platform, 'verifySignature'>;

const SEAL_USAGE_OIDS: ReadonlySet<string> = new Set(Object.values(SEAL_USAGES));

/**
 * Proves the path root → country CA → seal (RFC 5280 §6.1 for a fixed depth). Timeless: judges no date.
 * `authorities` are candidates and need not be proven; those that prove the path are in the answer.
 *
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openSealPath(
  seal: Certificate,
  context: { root: Certificate; authorities: readonly Certificate[]; platform: Verifying },
): Promise<SealPath> {
  const { root, platform } = context;
  requireStrongKey(seal);
  requireProcessed(seal);
  if (isSelfIssued(seal))
    throw new TrustError('cert-self-issued', 'The certificate vouches for itself.');
  requireEndEntity(seal);
  if (!seal.extensions.extendedKeyUsage?.some((usage) => SEAL_USAGE_OIDS.has(usage))) {
    throw new TrustError(
      'cert-extended-key-usage',
      'The certificate is not for sealing attestations.',
    );
  }
  const country = canonicalCountryCode(requireSubjectCountry(seal));
  const proven: Certificate[] = [];
  let failure = new TrustError(
    'cert-issuer-unknown',
    'No authority on the list issued this certificate.',
  );
  for (const authority of context.authorities) {
    if (!isIssuedBy(seal, authority)) continue;
    try {
      requireKeyIdentifier(seal, authority);
      await requireCountryAuthority(authority, context);
      requirePermittedName(seal, authority);
      requirePermittedName(seal, root);
      await requireSignedBy(seal, authority.publicKey, platform);
      proven.push(authority);
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      failure = error;
    }
  }
  if (proven.length === 0) throw failure;
  return { seal, authorities: proven, root, country };
}

/**
 * Proves that a certificate is that of a country CA: directly under the root, constrained to one country. Timeless.
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openCountryAuthority(
  authority: Certificate,
  context: { root: Certificate; platform: Verifying },
): Promise<Certificate> {
  await requireCountryAuthority(authority, { ...context, authorities: [] });
  return authority;
}

/** A CA directly under the root that may issue for one country only. */
async function requireCountryAuthority(
  authority: Certificate,
  context: { root: Certificate; authorities: readonly Certificate[]; platform: Verifying },
): Promise<void> {
  const { root, authorities, platform } = context;
  requireStrongKey(authority);
  requireProcessed(authority);
  requireAuthority(authority);
  if (authority.extensions.extendedKeyUsage) {
    throw new TrustError('cert-extended-key-usage', 'An authority has no extended key usage here.');
  }
  requireSubjectCountry(authority);
  if (!authority.extensions.permittedNames) {
    throw new TrustError('cert-name-constraint', 'The authority is not constrained to a country.');
  }
  if (!isIssuedBy(authority, root)) {
    throw authorities.some((other) => isIssuedBy(authority, other))
      ? new TrustError('cert-path-length', 'The path is longer than root, country, seal.')
      : new TrustError('cert-issuer-unknown', 'The authority is not under the scheme root.');
  }
  requireKeyIdentifier(authority, root);
  if (root.extensions.basicConstraints?.pathLength === 0) {
    throw new TrustError('cert-path-length', 'The root allows no authority below it.');
  }
  requirePermittedName(authority, root);
  await requireSignedBy(authority, root.publicKey, platform);
}

/**
 * The root and one authority of the path were valid at some instant from `since` to `at`; that authority is returned.
 * Throws `TrustError`: `cert-not-yet-valid`, `cert-expired`.
 */
export function requireAuthorityAt(path: SealPath, at: EpochSeconds, since = at): Certificate {
  requireValidAt(path.root, at, since);
  const valid = path.authorities.find(
    ({ notBefore, notAfter }) => notBefore <= at && since <= notAfter,
  );
  if (valid) return valid;
  const [authority = path.root] = path.authorities;
  requireValidAt(authority, at, since);
  return authority;
}
