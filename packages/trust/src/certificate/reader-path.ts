import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { type CountryPath, openCountryPath, type PathContext } from './country-path.ts';
import { MDOC_READER_AUTHENTICATION } from './oids.ts';

/** The certificate of whoever asks wallets for credentials, with those above it, all links proven. */
export interface ReaderPath extends CountryPath {
  readonly reader: Certificate;
}

/**
 * Proves the path root → country CA → reader: a P-256 key that asks for credentials and does nothing else (ISO/IEC 18013-5
 * annex B, reader authentication), of a host that it names. Timeless: judges no date. Which host is asking,
 * `requireHostName` compares.
 *
 * Throws `TrustError` with the `cert-*` code of the requirement that failed: `cert-key-type`, `cert-extended-key-usage`,
 * `cert-name`, and those of every path.
 */
export async function openReaderPath(
  reader: Certificate,
  context: PathContext,
): Promise<ReaderPath> {
  return { reader, ...(await openCountryPath(reader, context, requireReader)) };
}

function requireReader({ extensions, publicKey }: Certificate): void {
  const { extendedKeyUsage: usages, alternativeNames } = extensions;
  if (publicKey.type !== 'P-256') {
    throw new TrustError('cert-key-type', 'Requests to wallets are signed with ES256.');
  }
  if (usages?.length !== 1 || usages[0] !== MDOC_READER_AUTHENTICATION) {
    throw new TrustError(
      'cert-extended-key-usage',
      'The certificate is not for asking wallets alone.',
    );
  }
  if (!alternativeNames?.dnsNames.length) {
    throw new TrustError('cert-name', 'The certificate names no host.');
  }
}
