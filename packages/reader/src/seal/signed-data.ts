import {
  childrenOf,
  contextConstructed,
  DER,
  type DerElement,
  expectTag,
  readObjectIdentifier,
  readSmallInteger,
} from '@prova/trust';
import { ID_DATA, ID_SIGNED_DATA } from './oids.ts';
import { fault } from './seal-fault.ts';
import { readSha256 } from './sha-256.ts';
import { readSignerInfo, type SignerInfo } from './signer-info.ts';

/** A CMS message of one signer (RFC 5652 §5.1), taken apart. Nothing is verified yet. */
export interface SignedData {
  readonly contentType: string;
  /** What was signed; absent in a message that goes beside its content. */
  readonly content: Uint8Array | undefined;
  /** DER, in any order. Only the signer's is ever read. */
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerInfo;
}

const MOST_CERTIFICATES = 8;

/**
 * Takes a ContentInfo of type SignedData apart: one digest algorithm, SHA-256; certificates of X.509 and no others; no
 * revocation lists; exactly one signer. What stands in a SET may have any order, for the signature covers it as it is.
 *
 * Throws `SealFault`, and `TrustError` `cert-malformed` for what is no DER of this shape.
 */
export function readSignedData(contentInfo: DerElement): SignedData {
  const [type, wrapped, ...more] = childrenOf(contentInfo, DER.sequence);
  if (readObjectIdentifier(type) !== ID_SIGNED_DATA) fault('not a signed message');
  const [message, ...others] = childrenOf(wrapped, contextConstructed(0));
  if (more.length > 0 || others.length > 0) fault('something beside the message');

  const [version, digests, content, ...rest] = childrenOf(message, DER.sequence);
  const [digest, ...otherDigests] = childrenOf(digests, DER.set);
  if (otherDigests.length > 0) fault('several digests');
  readSha256(digest);
  const encapsulated = readContent(content);
  // RFC 5652 §5.1: 1 for plain data, 3 for content of another type.
  const expected = encapsulated.contentType === ID_DATA ? 1 : 3;
  if (readSmallInteger(version) !== expected) fault('another version of the message');

  const certificates = rest.length > 1 ? rest[0] : undefined;
  const signers = rest.length > 1 ? rest[1] : rest[0];
  if (rest.length > 2) fault('something beside the signer');
  const [signer, ...otherSigners] = childrenOf(signers, DER.set);
  if (otherSigners.length > 0) fault('several signers');
  return {
    ...encapsulated,
    certificates: readCertificates(certificates),
    signer: readSignerInfo(signer),
  };
}

function readContent(element: DerElement | undefined): Pick<SignedData, 'contentType' | 'content'> {
  const [type, wrapped, ...more] = childrenOf(element, DER.sequence);
  const contentType = readObjectIdentifier(type);
  if (more.length > 0) fault('content of several parts');
  if (wrapped === undefined) return { contentType, content: undefined };
  const [octets, ...others] = childrenOf(wrapped, contextConstructed(0));
  if (others.length > 0) fault('content of several parts');
  return { contentType, content: expectTag(octets, DER.octetString).content };
}

function readCertificates(element: DerElement | undefined): readonly Uint8Array[] {
  const certificates = childrenOf(element, contextConstructed(0));
  if (certificates.length > MOST_CERTIFICATES) fault('too many certificates');
  return certificates.map((certificate) => expectTag(certificate, DER.sequence).bytes);
}
