import type { Platform } from '@prova/credential';
import { equalBytes } from '../bytes.ts';
import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { requireSignedBy } from './certificate-signature.ts';
import { LIST_SIGNING, SEAL_USAGES } from './oids.ts';
import {
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
}

type Verifying = Pick<Platform, 'verifySignature'>;

const SEAL_USAGE_OIDS: ReadonlySet<string> = new Set(Object.values(SEAL_USAGES));

/**
 * Parses the scheme root. It is believed because it was configured, so only its form is judged.
 * Throws `TrustError`: those of `parseCertificate`, `cert-not-ca`, `cert-key-usage`, `cert-key-strength`,
 * `cert-critical-extension`, `cert-issuer-unknown` when it was issued by another.
 */
export function openRoot(der: Uint8Array): Certificate {
  const root = parseCertificate(der);
  requireStrongKey(root);
  requireProcessed(root);
  requireAuthority(root);
  if (!isSelfIssued(root)) throw new TrustError('cert-issuer-unknown', 'This is no root.');
  return root;
}

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
  requireSubjectCountry(seal);
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
  return { seal, authorities: proven, root };
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

/**
 * Judges a certificate that is trusted because the list names it, whoever issued it: only form, strength of the key
 * and, if it states one, key usage. Qualified seals may state `contentCommitment` alone (ETSI EN 319 412-2 §4.3.2).
 * Throws `TrustError`: `cert-key-strength`, `cert-key-usage`.
 */
export function openPinned(seal: Certificate): Certificate {
  requireStrongKey(seal);
  const usage = seal.extensions.keyUsage;
  if (usage && !usage.includes('digitalSignature') && !usage.includes('contentCommitment')) {
    throw new TrustError('cert-key-usage', 'The key is not for signatures.');
  }
  return seal;
}

/**
 * Proves the path root → list signer: directly under the root, for signing lists and nothing else (ETSI TS 119 612
 * §5.7.1). Timeless: judges no date.
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openListSigner(
  signer: Certificate,
  context: { root: Certificate; platform: Verifying },
): Promise<Certificate> {
  const { root, platform } = context;
  requireStrongKey(signer);
  requireProcessed(signer);
  requireEndEntity(signer);
  const usages = signer.extensions.extendedKeyUsage;
  if (usages?.length !== 1 || usages[0] !== LIST_SIGNING) {
    throw new TrustError(
      'cert-extended-key-usage',
      'The certificate is not for signing lists alone.',
    );
  }
  if (!isIssuedBy(signer, root)) {
    throw new TrustError('cert-issuer-unknown', 'The list signer is not under the scheme root.');
  }
  requireKeyIdentifier(signer, root);
  requirePermittedName(signer, root);
  await requireSignedBy(signer, root.publicKey, platform);
  return signer;
}

/** Names are the same when their bytes are; what looks alike is not the same (RFC 5280 §7.1 would allow more). */
function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return equalBytes(certificate.issuer.bytes, issuer.subject.bytes);
}

function isSelfIssued(certificate: Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}
