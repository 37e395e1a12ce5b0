import { X509Certificate } from 'node:crypto';
import { encodeBase64, encodeBase64url, type Signer } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { DeskError } from '../../errors.ts';

/** How a wallet knows the desk: by the hash of its certificate, as HAIP 1.0 asks, or by a host that the certificate names. */
export const CLIENT_ID_PREFIXES = ['x509_hash', 'x509_san_dns'] as const;
export type ClientIdPrefix = (typeof CLIENT_ID_PREFIXES)[number];

/** The key under which this desk asks wallets, and what vouches for it. */
export interface DeskKey {
  /** ES256. */
  readonly signer: Signer;
  /** DER of what stands above the signer's certificate, the trust anchor left out; often nothing. */
  readonly intermediates: readonly Uint8Array[];
  readonly clientIdPrefix: ClientIdPrefix;
}

/** The desk as wallets see it. */
export interface DeskIdentity {
  /** With its prefix (OpenID4VP 1.0 §5.9.3). */
  readonly clientId: string;
  readonly signer: Signer;
  /** `x5c`: base64 of DER, that of the signer first (RFC 7515 §4.1.6). */
  readonly certificatePath: readonly string[];
  /** That of the signer. */
  readonly certificate: X509Certificate;
  /** The days on which its certificate counts, and whatever else is in the path. */
  readonly validity: { readonly notBefore: EpochSeconds; readonly notAfter: EpochSeconds };
}

/**
 * The identity of a desk that is reached at an address. What wallets would refuse is refused here, before any of them is asked:
 * a key that is not ES256, a certificate that vouches for itself, or one that does not name the host (HAIP 1.0 §5.1.1, OpenID4VP 1.0 §5.9.3),
 * and what is no certificate.
 * Does not look at dates, which `requireCurrent` does each time, nor at who vouches: whose readers are trusted is for wallets to say.
 * Throws `DeskError` `desk-key-unusable`.
 */
export function deskIdentity(key: DeskKey, baseUrl: string): DeskIdentity {
  const { signer, intermediates, clientIdPrefix } = key;
  const certificate = opened(signer.certificate);
  const above = intermediates.map(opened);
  if (signer.algorithm !== 'ES256') throw unusable('Wallets are asked under a key of P-256.');
  if (certificate.checkIssued(certificate)) {
    throw unusable(
      'The certificate of the desk vouches for itself; wallets ask for one that an authority made.',
    );
  }
  return {
    clientId: `${clientIdPrefix}:${identifier(clientIdPrefix, certificate, baseUrl)}`,
    signer,
    certificatePath: [signer.certificate, ...intermediates].map(encodeBase64),
    certificate,
    validity: validityOf([certificate, ...above]),
  };
}

/** The identity, if its certificate counts at a time: no wallet hears who asks under another. Throws `DeskError` `desk-key-unavailable`. */
export function requireCurrent(identity: DeskIdentity, at: EpochSeconds): DeskIdentity {
  const { notBefore, notAfter } = identity.validity;
  if (at >= notBefore && at <= notAfter) return identity;
  throw new DeskError('desk-key-unavailable', 'The certificate of the desk is not valid now.');
}

function identifier(prefix: ClientIdPrefix, certificate: X509Certificate, baseUrl: string): string {
  if (prefix === 'x509_hash') {
    return encodeBase64url(nodePlatform.sha256(certificate.raw));
  }
  const { hostname } = new URL(baseUrl);
  // No wildcard: the client identifier is one of the names, letter for letter.
  if (certificate.checkHost(hostname, { subject: 'never', wildcards: false }) === hostname) {
    return hostname;
  }
  throw unusable(
    'The certificate of the desk does not name the host at which the desk is reached.',
  );
}

/** A path counts while all of it does (RFC 5280 §6.1.3). */
function validityOf(path: readonly X509Certificate[]): DeskIdentity['validity'] {
  return {
    notBefore: Math.max(...path.map(({ validFrom }) => Date.parse(validFrom))) / 1000,
    notAfter: Math.min(...path.map(({ validTo }) => Date.parse(validTo))) / 1000,
  };
}

function opened(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new DeskError('desk-key-unusable', 'A certificate of the desk is not DER.', { cause });
  }
}

function unusable(message: string): DeskError {
  return new DeskError('desk-key-unusable', message);
}
