import { equalBytes } from '@prova/credential';
import {
  childrenOf,
  contextConstructed,
  DER,
  type DerElement,
  expectTag,
  readDer,
  readSmallInteger,
  readUnsigned,
  TrustError,
} from '@prova/trust';
import { boolean, integer, octetString, sequence } from '../der-writer.ts';
import { KeysError } from '../errors.ts';
import { SHA_256 } from './oids.ts';

/** What a time-stamping authority is asked. */
export interface TimeStampQuery {
  /** SHA-256 of what is to be stamped. */
  readonly digest: Uint8Array;
  /** At least eight random octets, used once. */
  readonly nonce: Uint8Array;
}

/** TimeStampReq (RFC 3161 §2.4.1), for a token that carries the certificate of its authority. */
export function timeStampRequest({ digest, nonce }: TimeStampQuery): Uint8Array {
  return sequence(
    integer(Uint8Array.of(1)),
    sequence(SHA_256, octetString(digest)),
    integer(nonce),
    boolean(true),
  );
}

/** A token is a message in an attribute of another message. */
const MAX_DEPTH = 32;

/** `granted`, and `grantedWithMods` (RFC 3161 §2.4.2). */
const GRANTED = [0, 1];

/**
 * The token in a TimeStampResp (RFC 3161 §2.4.2): a ContentInfo in DER, which answers this very query by digest and nonce.
 * Checks neither the signature of the token nor its time: the reader of the finished file does.
 *
 * Throws `KeysError`: `time-stamp-refused` where the authority grants none, `time-stamp-malformed` for what is no answer to the query.
 */
export function readTimeStamp(response: Uint8Array, query: TimeStampQuery): Uint8Array {
  try {
    const [status, token] = childrenOf(readDer(response, MAX_DEPTH), DER.sequence);
    const [code] = childrenOf(status, DER.sequence);
    if (!GRANTED.includes(readSmallInteger(code)) || !token) {
      throw new KeysError('time-stamp-refused', 'The authority granted no time-stamp.');
    }
    requireAnswer(token, query);
    return token.bytes;
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new KeysError('time-stamp-malformed', 'The answer is no time-stamp.', { cause });
  }
}

/** ContentInfo → SignedData → EncapsulatedContentInfo → TSTInfo: what was stamped, and for whom. */
function requireAnswer(token: DerElement, { digest, nonce }: TimeStampQuery): void {
  const [, explicit] = childrenOf(token, DER.sequence);
  const [message] = childrenOf(explicit, contextConstructed(0));
  const [, , encapsulated] = childrenOf(message, DER.sequence);
  const [, wrapped] = childrenOf(encapsulated, DER.sequence);
  const [octets] = childrenOf(wrapped, contextConstructed(0));
  const info = readDer(expectTag(octets, DER.octetString).content);
  const [, , imprint, , , ...optional] = childrenOf(info, DER.sequence);
  const [, hash] = childrenOf(imprint, DER.sequence);
  const returned = optional.find(({ tag }) => tag === DER.integer);
  const isOurs =
    equalBytes(expectTag(hash, DER.octetString).content, digest) &&
    returned !== undefined &&
    equalBytes(readUnsigned(returned), readUnsigned(readDer(integer(nonce))));
  if (!isOurs) throw new KeysError('time-stamp-malformed', 'The time-stamp is for something else.');
}
