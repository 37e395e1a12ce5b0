import {
  childrenOf,
  contextConstructed,
  DER,
  type DerElement,
  ECDSA_WITH_SHA256,
  expectTag,
  type PublicKey,
  RSA_ENCRYPTION,
  readObjectIdentifier,
  readSmallInteger,
  readUnsigned,
  SHA256_WITH_RSA,
} from '@prova/trust';
import { fault } from './seal-fault.ts';
import { readSha256, requireNull } from './sha-256.ts';

/** Attributes by object identifier, each with its one value. */
export type Attributes = ReadonlyMap<string, DerElement>;

/** What one signer did (RFC 5652 §5.3). */
export interface SignerInfo {
  /** DER of the issuer's name, and the magnitude of the serial number, of the signer's certificate. */
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly signedAttributes: Attributes;
  /** The signed attributes in the encoding that the signature is made over. */
  readonly signedBytes: Uint8Array;
  /** Object identifier of the signature algorithm, and the kind of key that it needs. */
  readonly algorithm: string;
  readonly keyType: Extract<PublicKey['type'], 'P-256' | 'RSA'>;
  /** As in the message: of ECDSA a DER sequence. */
  readonly signature: Uint8Array;
  /** Nobody vouches for these. */
  readonly unsignedAttributes: Attributes;
}

const MOST_ATTRIBUTES = 16;
const ISSUER_AND_SERIAL_NUMBER = 1;

/**
 * Reads a SignerInfo that names its certificate by issuer and serial number and signs attributes, with SHA-256 and
 * ECDSA or RSASSA-PKCS1-v1_5. Throws `SealFault`, `TrustError` `cert-malformed`.
 */
export function readSignerInfo(element: DerElement | undefined): SignerInfo {
  const [version, identifier, digest, signed, algorithm, signature, unsigned, ...more] = childrenOf(
    element,
    DER.sequence,
  );
  if (readSmallInteger(version) !== ISSUER_AND_SERIAL_NUMBER || more.length > 0) {
    fault('another version of a signer');
  }
  const [issuer, serialNumber, ...rest] = childrenOf(identifier, DER.sequence);
  if (rest.length > 0) fault('another way to name a certificate');
  readSha256(digest);
  const signedAttributes = readAttributes(signed, contextConstructed(0));
  return {
    issuer: expectTag(issuer, DER.sequence).bytes,
    serialNumber: readUnsigned(serialNumber),
    signedAttributes,
    signedBytes: asSet(expectTag(signed, contextConstructed(0)).bytes),
    ...readAlgorithm(algorithm),
    signature: expectTag(signature, DER.octetString).content,
    unsignedAttributes: unsigned ? readAttributes(unsigned, contextConstructed(1)) : new Map(),
  };
}

/** RFC 5652 §5.4: signed under the tag of a SET, sent under one of the context. */
function asSet(bytes: Uint8Array): Uint8Array {
  const set = bytes.slice();
  set[0] = DER.set;
  return set;
}

function readAttributes(element: DerElement | undefined, tag: number): Attributes {
  const list = childrenOf(element, tag);
  const attributes = new Map(list.map(readAttribute));
  if (list.length === 0 || list.length > MOST_ATTRIBUTES || attributes.size !== list.length) {
    fault('no attributes, too many, or one twice');
  }
  return attributes;
}

function readAttribute(element: DerElement): readonly [string, DerElement] {
  const [type, values, ...more] = childrenOf(element, DER.sequence);
  const [value, ...others] = childrenOf(values, DER.set);
  if (value === undefined || others.length > 0 || more.length > 0) {
    fault('an attribute without a value, or with several');
  }
  return [readObjectIdentifier(type), value];
}

/** RFC 5754 §3.2: `rsaEncryption` in a SignerInfo means the same scheme, with the digest that is named beside it. */
function readAlgorithm(element: DerElement | undefined): Pick<SignerInfo, 'algorithm' | 'keyType'> {
  const [oid, parameters, ...more] = childrenOf(element, DER.sequence);
  if (more.length > 0) fault('an algorithm with parameters');
  const algorithm = readObjectIdentifier(oid);
  switch (algorithm) {
    case ECDSA_WITH_SHA256:
      return parameters ? fault('an algorithm with parameters') : { algorithm, keyType: 'P-256' };
    case RSA_ENCRYPTION:
    case SHA256_WITH_RSA:
      requireNull(parameters);
      return { algorithm, keyType: 'RSA' };
    default:
      return fault('another algorithm');
  }
}
