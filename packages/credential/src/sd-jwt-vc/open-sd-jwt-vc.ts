import { type CompactJws, type JsonObject, takeApart } from '../compact-jws.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { isPending } from '../eventual.ts';
import type { Platform } from '../platform.ts';
import { disclosedClaims } from './disclosed-claims.ts';
import { asTooLarge, type Disclosure, parseDisclosure } from './disclosure.ts';
import { parseCertificatePath } from './header.ts';
import { DIGEST_ALGORITHM } from './names.ts';
import { parseRegisteredClaims, type RegisteredClaims } from './registered-claims.ts';

/** In characters. A document with a photo would need more; ours has none. */
const MAX_LENGTH = 64 * 1024;
/** Our largest document, a social status with all that there is room for, has 115. */
const MAX_DISCLOSURES = 128;

/** An SD-JWT VC taken apart, with what was disclosed of it. Nothing in it is verified. */
export interface SdJwtVc extends RegisteredClaims {
  /** `x5c`: DER, the signing key's first. The same bytes each time for the same header. */
  readonly certificatePath: readonly Uint8Array[];
  /** All claims that are not registered: those that everybody sees, and those that were disclosed. */
  readonly claims: JsonObject;
  /** Signed by the issuer, with ES256: `jws.signature` over `jws.signingInput` must be checked under a key that is trusted. */
  readonly jws: CompactJws;
  /** What the holder's signature is bound to: ASCII of everything up to the last `~`. */
  readonly presented: Uint8Array;
  /** Signed by the holder, where there is one. See `openKeyBinding`. */
  readonly keyBinding?: CompactJws | undefined;
}

/**
 * Takes an SD-JWT VC apart (RFC 9901 §7.1, SD-JWT VC §3), as it was issued or as it is presented, strictly: only `dc+sd-jwt` by ES256 with
 * `x5c`, only SHA-256, `cnf.jwk` demanded, each part with one spelling, and every disclosure under one digest.
 *
 * Checks **no signature**: the issuer's is for whoever knows which key is trusted, the holder's for `openKeyBinding`. Checks no time, no
 * type, no certificate and no claim that is not registered.
 * Throws `CredentialError`: `too-large`, `sd-malformed`, `sd-alg`, `sd-reserved`, `sd-digest`; of the issuer's JWT as
 * `parseCompactJws` does, `jws-typ`, `jws-alg-not-allowed`, `jws-crit`, `jws-header`, and for registered claims
 * `payload-invalid`, `status-malformed`.
 */
export async function openSdJwtVc(
  text: string,
  platform: Pick<Platform, 'sha256'>,
): Promise<SdJwtVc> {
  const { issuerPart, disclosures, holderPart, presented } = splitParts(text);
  const jws = parsePart(issuerPart);
  const certificatePath = parseCertificatePath(jws.header);
  requireSha256(jws.payload);
  const registered = parseRegisteredClaims(jws.payload);
  const claims = disclosedClaims(jws.payload, await byDigest(disclosures, platform));
  return {
    ...registered,
    certificatePath,
    claims,
    jws,
    presented,
    keyBinding: holderPart.length === 0 ? undefined : parsePart(holderPart),
  };
}

const TILDE = 0x7e;
const DOT = 0x2e;

/** The parts between the tildes (RFC 9901 §4); the last is empty where nothing is bound. */
function splitParts(text: string) {
  if (text.length > MAX_LENGTH) throw tooLarge();
  const bytes = encodeUtf8(text);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let to = bytes.indexOf(TILDE); to >= 0; to = bytes.indexOf(TILDE, from)) {
    if (parts.push(bytes.subarray(from, to)) > MAX_DISCLOSURES + 1) throw tooLarge();
    from = to + 1;
  }
  const [issuerPart, ...disclosures] = parts;
  const holderPart = bytes.subarray(from);
  // Without its tilde at the end the last disclosure stands where the holder's JWT should.
  const isWhole = holderPart.length === 0 || holderPart.includes(DOT);
  if (!issuerPart || !isWhole || disclosures.some(({ length }) => length === 0)) {
    throw new CredentialError('sd-malformed', 'The parts do not each end with one tilde.');
  }
  return { issuerPart, disclosures, holderPart, presented: bytes.subarray(0, from) };
}

function parsePart(bytes: Uint8Array): CompactJws {
  try {
    return takeApart(bytes);
  } catch (error) {
    throw asTooLarge(error) ?? error;
  }
}

/** Absent it is SHA-256 (RFC 9901 §4.1.1), and so it is where it is named. */
function requireSha256(payload: JsonObject): void {
  const algorithm = payload[DIGEST_ALGORITHM];
  if (algorithm === undefined || algorithm === 'sha-256') return;
  throw new CredentialError('sd-alg', 'The digests are not by SHA-256.');
}

/** Disclosures by their digests, which are over the digits themselves (RFC 9901 §4.2.3). */
async function byDigest(
  parts: readonly Uint8Array[],
  platform: Pick<Platform, 'sha256'>,
): Promise<ReadonlyMap<string, Disclosure>> {
  const disclosures = new Map<string, Disclosure>();
  for (const digits of parts) {
    const disclosure = parseDisclosure(digits);
    const hash = platform.sha256(digits);
    disclosures.set(encodeBase64url(isPending(hash) ? await hash : hash), disclosure);
  }
  if (disclosures.size === parts.length) return disclosures;
  throw new CredentialError('sd-digest', 'A disclosure is there twice.');
}

function tooLarge(): CredentialError {
  return new CredentialError('too-large', 'The credential is too long, or has too many parts.');
}
