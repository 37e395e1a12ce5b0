import {
  coseChain,
  coseProtected,
  coseRoom,
  coseSigningInput,
  readCoseChain,
  readCoseMessage,
  writeCoseMessage,
} from '../cose-message.ts';
import { type CborValue, decodeCbor, encodeCbor, isCborTag } from '../encoding/cbor.ts';
import { CborWriter } from '../encoding/cbor-writer.ts';
import { CredentialError } from '../errors.ts';
import { formatKid, parseKid } from '../kid.ts';
import type { Platform } from '../platform.ts';
import {
  malformedStatus,
  readStatusListClaims,
  type StatusListClaims,
} from './status-list-claims.ts';
import {
  MAX_STATUS_LIST_LENGTH,
  type StatusListOrder,
  type StatusListToken,
} from './status-list-token.ts';

// Token Status List §5.2, of the names in §14.2 and of RFC 8392 §4:
//   #6.18(COSE_Sign1), protected { 1: -7, 16: "application/statuslist+cwt" }, unprotected { 33: x5chain }, payload
//   { 2: sub, 4: exp, 6: iat, 65533: { "bits": uint, "lst": bstr }, ? 65534: ttl }

const TYPE = 'application/statuslist+cwt';
const COSE_SIGN1 = 18;
const SUBJECT = 2;
const EXPIRES_AT = 4;
const ISSUED_AT = 6;
const STATUS_LIST = 65_533;
const TTL = 65_534;

const PROTECTED = coseProtected({ type: TYPE });

/** The envelope and the claims have some dozen items; the list is one. */
const MAX_ITEMS = 64;

/** A status list token as CWT that lacks its signature. */
export interface StatusListCwtDraft {
  /** What an ES256 key signs. */
  readonly signingInput: Uint8Array;
  readonly complete: (signature: Uint8Array) => Uint8Array;
}

/**
 * Drafts a status list token as CWT, for a key that signs ES256; an mdoc refers to it as an SD-JWT VC does to the JWT. `deflate` makes one
 * zlib stream.
 * Throws `CredentialError` `cose-chain` where the path is not 1 to 4 certificates. Checks nothing else: whoever publishes lets a reader open
 * the result.
 */
export function draftStatusListCwt(
  { uri, issuedAt, expiresAt, ttl, list, path }: StatusListOrder,
  deflate: (bytes: Uint8Array) => Uint8Array,
): StatusListCwtDraft {
  const chain = coseChain(path);
  const statusList = new Map<string, CborValue>([
    ['bits', list.bits],
    ['lst', deflate(list.bytes)],
  ]);
  const claims = new Map<number, CborValue>([
    [SUBJECT, uri],
    [EXPIRES_AT, expiresAt],
    [ISSUED_AT, issuedAt],
    [STATUS_LIST, statusList],
    [TTL, ttl],
  ]);
  const parts = { protectedBytes: PROTECTED, chain, payload: encodeCbor(claims) };
  return {
    signingInput: coseSigningInput(PROTECTED, parts.payload),
    complete(signature) {
      const writer = new CborWriter(coseRoom(parts)).tag(COSE_SIGN1);
      return writeCoseMessage(writer, parts, signature).written();
    },
  };
}

/**
 * Reads a status list token as CWT, as strictly as one as JWT: its type, ES256, and `exp` are demanded. Further claims, and unprotected
 * headers but the chain, are passed over. Its key is known by the first certificate of the chain, so it is hashed.
 *
 * Checks no signature, no certificate, no time, not that `sub` is the address it came from, and inflates nothing.
 * Throws `CredentialError`: `too-large`, `cbor-*`, `cose-malformed`, `cose-alg`, `cose-chain`, `cose-payload` (detached, or of another type),
 * `cose-signature` (its length), and `status-malformed` for a payload that is no status list.
 */
export async function parseStatusListCwt(
  bytes: Uint8Array,
  platform: Pick<Platform, 'sha256'>,
): Promise<StatusListToken> {
  if (bytes.length > MAX_STATUS_LIST_LENGTH) {
    throw new CredentialError('too-large', 'A status list is not as large as this.');
  }
  const tagged = decodeCbor(bytes, MAX_ITEMS);
  if (!isCborTag(tagged) || tagged.tag !== COSE_SIGN1) {
    throw new CredentialError('cose-malformed', 'A status list as CWT has tag 18.');
  }
  const message = readCoseMessage(tagged.value, { type: TYPE });
  const { protectedBytes, unprotectedHeaders, payload, signature } = message;
  const [leaf] = readCoseChain(unprotectedHeaders);
  if (!payload || !leaf) throw new CredentialError('cose-payload', 'No payload attached.');
  return {
    ...readClaims(decodeCbor(payload, MAX_ITEMS)),
    kid: parseKid(formatKid(await platform.sha256(leaf))),
    algorithm: 'ES256',
    signed: { signingInput: coseSigningInput(protectedBytes, payload), signature },
  };
}

function readClaims(claims: CborValue): StatusListClaims {
  if (!(claims instanceof Map)) throw malformedStatus();
  const statusList = claims.get(STATUS_LIST);
  if (!(statusList instanceof Map)) throw malformedStatus();
  const named = {
    sub: claims.get(SUBJECT),
    iat: claims.get(ISSUED_AT),
    exp: claims.get(EXPIRES_AT),
    ttl: claims.get(TTL),
    status_list: { bits: statusList.get('bits') },
  };
  const lst = statusList.get('lst');
  return readStatusListClaims(named, lst instanceof Uint8Array ? lst : undefined);
}
