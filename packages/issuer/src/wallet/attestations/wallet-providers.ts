import { X509Certificate } from 'node:crypto';
import { decodeBase64, type JsonObject } from '@prova/credential';
import { type PublicJwk, parsePublicJwk } from '@prova/http';

/** Whose word on wallets and their keys counts. */
export interface WalletProviders {
  /** Certificates that issue those of wallet providers, DER. */
  readonly anchors: readonly Uint8Array[];
  /** Whether a wallet for which nobody vouches is refused. */
  readonly required: boolean;
}

/** Certificates of one header: more are no path of anybody. */
const MOST_CERTIFICATES = 4;

/**
 * The P-256 key of a header's `x5c` (RFC 7515 §4.1.6), if its certificates lead to one of the anchors: each issued and signed by the next, the
 * last by an anchor, all of them valid now, all that issue being authorities. An anchor itself attests nothing, nor does a certificate
 * that vouches for itself. `undefined` for anything else.
 *
 * Asks no revocation list. `now` is epoch seconds.
 */
export function attestedKey(
  { x5c }: JsonObject,
  { anchors }: Pick<WalletProviders, 'anchors'>,
  now: number,
): PublicJwk | undefined {
  const path = parsePath(x5c);
  const [leaf] = path ?? [];
  const last = path?.at(-1);
  if (!path || !leaf || !last) return undefined;
  const roots = anchors.map((der) => new X509Certificate(der));
  const anchor = roots.find((root) => isIssuedBy(last, root));
  if (!anchor) return undefined;
  const whole = [...path, anchor];
  const isLinked = path.every((each, index) => {
    const issuer = whole[index + 1];
    return issuer !== undefined && isIssuedBy(each, issuer);
  });
  const isNow = whole.every((each) => isValidAt(each, now));
  const isOwn = whole.slice(0, -1).every((each) => !each.verify(each.publicKey));
  if (!isLinked || !isNow || !isOwn || leaf.ca) return undefined;
  return parsePublicJwk(leaf.publicKey.export({ format: 'jwk' }));
}

function parsePath(x5c: unknown): readonly X509Certificate[] | undefined {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MOST_CERTIFICATES) return undefined;
  try {
    return x5c.map((each) => new X509Certificate(decodeBase64(String(each)) ?? new Uint8Array()));
  } catch {
    return undefined; // OpenSSL says so by any error it likes.
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now * 1_000 && now * 1_000 <= Date.parse(validTo);
}
