import { isCountryCode, type Platform } from '@prova/credential';
import { openCountryAuthority, openRoot, parseCertificate, TrustError } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { Register } from './register.ts';

/**
 * The register with one country authority more: its path to the root is proven, and its country issues attestations.
 * Throws `TrustRegistryError`: `certificate-not-trusted` (its `cause` says why), `authority-exists`.
 */
export async function addAuthority(
  register: Register,
  der: Uint8Array,
  context: ProofContext,
): Promise<Register> {
  await prove(der, context);
  const known = register.certificateAuthorities.map(thumbprintOf);
  if (known.includes(thumbprintOf(der))) {
    throw new TrustRegistryError('authority-exists', 'The register has this authority already.');
  }
  return { ...register, certificateAuthorities: [...register.certificateAuthorities, der] };
}

interface ProofContext {
  readonly root: Uint8Array;
  readonly platform: Pick<Platform, 'verifySignature'>;
}

async function prove(der: Uint8Array, { root, platform }: ProofContext): Promise<void> {
  try {
    const { subject } = await openCountryAuthority(parseCertificate(der), {
      root: openRoot(root),
      platform,
    });
    const [country = ''] = subject.countries;
    if (isCountryCode(country) || country === 'GB') return;
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw untrusted(cause.code, cause);
  }
  throw untrusted('its country issues no attestations');
}

function untrusted(why: string, cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('certificate-not-trusted', `Not an authority of ours: ${why}.`, {
    cause,
  });
}
