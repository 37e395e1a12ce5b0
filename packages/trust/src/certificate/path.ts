import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import type { Certificate } from './certificate.ts';
import { type CountryPath, openCountryPath, type PathContext } from './country-path.ts';
import { SEAL_USAGES } from './oids.ts';
import { requireValidAt } from './requirements.ts';

/*
 * The depth is fixed: root → country CA → seal or reader, and root → list signer. So nothing is searched or built, and each
 * requirement is one line. What opens is timeless and may be remembered. Dates are judged apart: those of the
 * authorities at the instant of issue by `requireAuthorityAt` (shell model), those of a list signer when the list was
 * issued, those of the seal by the verifier, whose rule 5a counts days.
 */

/** A seal certificate with those above it, all links proven. */
export interface SealPath extends CountryPath {
  readonly seal: Certificate;
}

const SEAL_USAGE_OIDS: ReadonlySet<string> = new Set(Object.values(SEAL_USAGES));

/**
 * Proves the path root → country CA → seal. Timeless: judges no date. The authorities that prove it are in the answer.
 * Those that a credential brings along are no candidates: the list alone says whose signature counts.
 *
 * Throws `TrustError` with the `cert-*` code of the requirement that failed.
 */
export async function openSealPath(seal: Certificate, context: PathContext): Promise<SealPath> {
  return { seal, ...(await openCountryPath(seal, context, requireSealUsage)) };
}

function requireSealUsage({ extensions }: Certificate): void {
  if (extensions.extendedKeyUsage?.some((usage) => SEAL_USAGE_OIDS.has(usage))) return;
  throw new TrustError(
    'cert-extended-key-usage',
    'The certificate is not for sealing attestations.',
  );
}

/**
 * The root and one authority of the path were valid at some instant from `since` to `at`; that authority is returned.
 * Throws `TrustError`: `cert-not-yet-valid`, `cert-expired`.
 */
export function requireAuthorityAt(path: CountryPath, at: EpochSeconds, since = at): Certificate {
  requireValidAt(path.root, at, since);
  const valid = path.authorities.find(
    ({ notBefore, notAfter }) => notBefore <= at && since <= notAfter,
  );
  if (valid) return valid;
  const [authority = path.root] = path.authorities;
  requireValidAt(authority, at, since);
  return authority;
}
