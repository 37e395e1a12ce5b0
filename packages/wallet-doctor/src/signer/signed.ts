import type { CheckedCatalogue } from '@prova/catalogue';
import {
  type CompactJws,
  CredentialError,
  decodeBase64,
  decodeUtf8,
  type Platform,
  parseCompactJws,
} from '@prova/credential';
import { type Certificate, parseCertificate, TrustError, type TrustMaterial } from '@prova/trust';
import { valueAt } from '../json.ts';

/** Who judges, when, and by which list. */
export interface Surroundings {
  /** Epoch seconds. */
  readonly now: number;
  readonly platform: Platform;
  /** Without it nothing is said of who is trusted. */
  readonly trust?: TrustMaterial;
  /** Who may ask for more of a social status than a right; without it nobody may. */
  readonly catalogue?: CheckedCatalogue;
}

/** What somebody signed with a key that its header vouches for. */
export interface Signed {
  readonly jws: CompactJws;
  /** `x5c`, that of the signer first; `undefined` where there is none, or one of them cannot be read. */
  readonly path: readonly Certificate[] | undefined;
}

const LONGEST = 1024 * 1024;
/** Signer, and those between it and its anchor. */
const LONGEST_PATH = 8;

/** Takes a JWS with `x5c` apart (RFC 7515 §4.1.6). Checks nothing; `undefined` for what is no compact JWS. */
export function openSigned(bytes: Uint8Array): Signed | undefined {
  try {
    const jws = parseCompactJws(decodeUtf8(bytes)?.trim() ?? '', LONGEST);
    return { jws, path: certificatePath(valueAt(jws.header, 'x5c')) };
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

function certificatePath(x5c: unknown): readonly Certificate[] | undefined {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > LONGEST_PATH) return undefined;
  const path = x5c.map((each: unknown) => (typeof each === 'string' ? opened(each) : undefined));
  const known = path.filter((each) => each !== undefined);
  return known.length === path.length ? known : undefined;
}

function opened(base64: string): Certificate | undefined {
  const der = decodeBase64(base64);
  try {
    return der && parseCertificate(der);
  } catch (error) {
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}
