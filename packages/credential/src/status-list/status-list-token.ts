import { isJsonObject, type JsonObject, jwsSigningInput, parseCompactJws } from '../compact-jws.ts';
import { encodeBase64 } from '../encoding/base64.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { CredentialError } from '../errors.ts';
import { requireTypedHeader } from '../jws-header.ts';
import { formatKid, type Kid, parseKid } from '../kid.ts';
import type { Platform } from '../platform.ts';
import type { SignedBytes } from '../signed-bytes.ts';
import {
  malformedStatus,
  readStatusListClaims,
  type StatusListClaims,
} from './status-list-claims.ts';
import type { TokenStatusList } from './token-status-list.ts';

/** What the header must call it (Token Status List §5.1). */
const TYPE = 'statuslist+jwt';

/** Our lists are below a megabyte; ten million places of 2 bits, encoded twice, stay below this. */
export const MAX_STATUS_LIST_LENGTH = 4 * 1024 * 1024;

/** A status list in its signed form, as JWT or CWT (Token Status List §5). Not verified, and still compressed. */
export interface StatusListToken extends StatusListClaims {
  readonly kid: Kid;
  readonly algorithm: 'ES256';
  readonly signed: SignedBytes;
}

/**
 * Reads a status list token, strictly: `typ` as it must be, ES256, and no header member but `alg`, `kid`, `typ`, `x5c`;
 * `exp` is demanded, as our lists always end. Further members of the payload are passed over.
 *
 * Checks no signature, no time, not that `sub` is the address it came from, and inflates nothing.
 * Throws `CredentialError`: as `parseCompactJws` and `parseKid` do, `jws-typ`, `jws-alg-not-allowed`, `jws-crit`,
 * `jws-header`, and `status-malformed` for a payload that is no status list.
 */
export function parseStatusListToken(text: string): StatusListToken {
  const jws = parseCompactJws(text, MAX_STATUS_LIST_LENGTH);
  // `x5c` is for readers who take a key along its path; here a key is known by its `kid`.
  requireTypedHeader(jws.header, TYPE);
  return {
    ...readStatusListClaims(jws.payload, compressedIn(jws.payload)),
    kid: parseKid(jws.header['kid']),
    algorithm: 'ES256',
    signed: jws,
  };
}

/**
 * The statuses in a token. `maxSize` is the most places it may have: a stream that holds more is not unpacked.
 * Throws `CredentialError` `status-malformed` for a stream that is empty, too long or none at all.
 */
export async function inflateStatusList(
  { bits, compressed }: StatusListToken,
  platform: Platform,
  maxSize = MAX_SIZE,
): Promise<TokenStatusList> {
  try {
    const bytes = await platform.inflate(compressed, Math.ceil((maxSize * bits) / 8));
    if (bytes.length > 0) return { bits, bytes };
  } catch (cause) {
    if (cause instanceof CredentialError) throw malformedStatus(cause);
    throw cause;
  }
  throw malformedStatus();
}

/** Ten million places: ten times what our lists have. */
const MAX_SIZE = 10_000_000;

/** What a status list token shall say. */
export interface StatusListOrder {
  readonly uri: string;
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Seconds for which a copy may be kept. */
  readonly ttl: number;
  readonly list: TokenStatusList;
  /** The certificate path of the key, its own first and without the root, DER (RFC 7515 §4.1.6). */
  readonly path: readonly Uint8Array[];
  /** SHA-256 of the first certificate of the path. */
  readonly thumbprint: Uint8Array;
}

/**
 * The signing input of a status list token, for a key that signs ES256. `deflate` makes one zlib stream.
 * Checks nothing: whoever publishes lets a reader open the result.
 */
export function statusListSigningInput(
  order: StatusListOrder,
  deflate: (bytes: Uint8Array) => Uint8Array,
): string {
  const { list, path, thumbprint } = order;
  const x5c = path.map(encodeBase64);
  return jwsSigningInput(
    { alg: 'ES256', typ: TYPE, kid: formatKid(thumbprint), x5c },
    {
      sub: order.uri,
      iat: order.issuedAt,
      exp: order.expiresAt,
      ttl: order.ttl,
      status_list: { bits: list.bits, lst: encodeBase64url(deflate(list.bytes)) },
    },
  );
}

function compressedIn({ status_list: list }: JsonObject): Uint8Array | undefined {
  const lst = isJsonObject(list) ? list['lst'] : undefined;
  return typeof lst === 'string' ? decodeBase64url(lst) : undefined;
}
