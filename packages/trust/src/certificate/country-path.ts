import { type CountryCode, canonicalCountryCode, type Platform } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { requireSignedBy } from './certificate-signature.ts';
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
} from './requirements.ts';

/** What stands above a certificate that signs: a country CA, and the scheme root. */
export interface CountryPath {
  /** At least one. Several: certificates of one CA key, renewed. */
  readonly authorities: readonly Certificate[];
  readonly root: Certificate;
  /** The one that the certificate is of; `undefined` for what is no code of a state that issues. */
  readonly country: CountryCode | undefined;
}

/** What a path is proven with. `authorities` are candidates and need not be proven. */
export interface PathContext {
  readonly root: Certificate;
  readonly authorities: readonly Certificate[];
  readonly platform: Pick<Platform, 'verifySignature'>;
}

/**
 * Proves the path root → country CA → certificate (RFC 5280 §6.1 for a fixed depth). Timeless: judges no date. What the
 * certificate is for, `requirePurpose` judges.
 * Throws `TrustError` with the `cert-*` code of the requirement that failed, and whatever `requirePurpose` throws.
 */
export async function openCountryPath(
  certificate: Certificate,
  context: PathContext,
  requirePurpose: (certificate: Certificate) => void,
): Promise<CountryPath> {
  const { root, platform } = context;
  requireStrongKey(certificate);
  requireProcessed(certificate);
  if (isSelfIssued(certificate))
    throw new TrustError('cert-self-issued', 'The certificate vouches for itself.');
  requireEndEntity(certificate);
  requirePurpose(certificate);
  const country = canonicalCountryCode(requireSubjectCountry(certificate));
  const proven: Certificate[] = [];
  let failure = new TrustError(
    'cert-issuer-unknown',
    'No authority on the list issued this certificate.',
  );
  for (const authority of context.authorities) {
    if (!isIssuedBy(certificate, authority)) continue;
    try {
      requireKeyIdentifier(certificate, authority);
      await requireCountryAuthority(authority, context);
      requirePermittedName(certificate, authority);
      requirePermittedName(certificate, root);
      await requireSignedBy(certificate, authority.publicKey, platform);
      proven.push(authority);
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      failure = error;
    }
  }
  if (proven.length === 0) throw failure;
  return { authorities: proven, root, country };
}

/**
 * Proves that a certificate is that of a country CA: directly under the root, constrained to one country. Timeless.
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openCountryAuthority(
  authority: Certificate,
  context: Omit<PathContext, 'authorities'>,
): Promise<Certificate> {
  await requireCountryAuthority(authority, { ...context, authorities: [] });
  return authority;
}

/** A CA directly under the root that may issue for one country only. */
async function requireCountryAuthority(
  authority: Certificate,
  context: PathContext,
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
