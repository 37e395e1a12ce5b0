import { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
import { CredentialError } from './errors.ts';

/** Names the trust framework and the kind of thumbprint (specification v0.5 §2.3.1). */
const FRAMEWORK = 'EESSI:x5t#S256:';

/** A key identifier taken apart. */
export interface Kid {
  /** SHA-256 of the certificate's DER, 32 bytes. */
  readonly thumbprint: Uint8Array;
  /** As `formatKid` writes it. */
  readonly spelling: string;
  /** False for the spelling of early test codes, standard base64 with padding. */
  readonly canonical: boolean;
}

/**
 * Reads a `kid`: framework name and the SHA-256 of the **certificate DER** (RFC 7515 §4.1.8). Early test codes wrote
 * standard base64; that spelling is understood and marked. Throws `CredentialError` `kid-malformed`.
 */
export function parseKid(value: unknown): Kid {
  const text = typeof value === 'string' ? value : '';
  const before = kids.get(text);
  if (before) return before;
  const kid = readKid(text);
  if (kids.size >= MOST_KIDS) kids.clear();
  kids.set(text, kid);
  return kid;
}

/** Tokens of one key name it in one way, so that few are read twice. */
const kids = new Map<string, Kid>();
const MOST_KIDS = 64;

function readKid(text: string): Kid {
  if (text.startsWith(FRAMEWORK)) {
    const spelt = text.slice(FRAMEWORK.length);
    const canonical = spelt.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '');
    const thumbprint = decodeBase64url(canonical);
    if (thumbprint?.length === 32) {
      return { thumbprint, spelling: FRAMEWORK + canonical, canonical: canonical === spelt };
    }
  }
  throw new CredentialError(
    'kid-malformed',
    `The key identifier is not ${FRAMEWORK} and 43 base64url characters.`,
  );
}

/** The canonical `kid` of a certificate, from the SHA-256 of its DER. */
export function formatKid(thumbprint: Uint8Array): string {
  return `${FRAMEWORK}${encodeBase64url(thumbprint)}`;
}
