import {
  type CoseParts,
  coseChain,
  coseProtected,
  coseSigningInput,
  readCoseChain,
  readCoseMessage,
} from '../cose-message.ts';
import type { CborValue } from '../encoding/cbor.ts';
import { CborWriter } from '../encoding/cbor-writer.ts';
import type { SignedBytes } from '../signed-bytes.ts';
import { decodeForeign, embeddedLength, embeddedOf, failMdoc } from './members.ts';
import { type MobileSecurityObject, readMobileSecurityObject } from './mobile-security-object.ts';

// ISO/IEC 18013-5 §9.1.2.4:
//   IssuerAuth = COSE_Sign1                          ; alg protected, x5chain unprotected, untagged
//   payload = MobileSecurityObjectBytes = #6.24(bstr .cbor MobileSecurityObject)

/** The issuer's signature by ES256, for whoever knows which keys count. Nothing here is proven. */
export interface IssuerAuth extends SignedBytes {
  /** DER, that of the signing key first, 1 to 4. */
  readonly x5chain: readonly Uint8Array[];
}

const PROTECTED = coseProtected({});

/** A security object that lacks its signature. */
export interface IssuerAuthDraft {
  readonly signingInput: Uint8Array;
  readonly parts: CoseParts;
}

/** Prepares what is signed with a chain. Throws `CredentialError` `cose-chain` when that is not 1 to 4 certificates. */
export function issuerAuthDrafter(
  certificatePath: readonly Uint8Array[],
): (securityObject: Uint8Array) => IssuerAuthDraft {
  const chain = coseChain(certificatePath);
  return (securityObject) => {
    const payload = new CborWriter(embeddedLength(securityObject.length))
      .tag(24)
      .bytes(securityObject)
      .written();
    return {
      signingInput: coseSigningInput(PROTECTED, payload),
      parts: { protectedBytes: PROTECTED, chain, payload },
    };
  };
}

/**
 * Reads the signed object, and what whoever verifies needs besides. Unprotected headers but `x5chain` are passed over: nobody signed them,
 * and nothing is read from them.
 * Throws `CredentialError`: `cbor-*`, `cose-*` as `readCoseMessage` and `readCoseChain`, `cose-payload` for one that is detached,
 * `mdoc-malformed` for one that is not embedded CBOR, and as `readMobileSecurityObject`.
 */
export function readIssuerAuth(value: CborValue): {
  readonly issuerAuth: IssuerAuth;
  readonly securityObject: MobileSecurityObject;
} {
  const { protectedBytes, unprotectedHeaders, payload, signature } = readCoseMessage(value, {});
  const x5chain = readCoseChain(unprotectedHeaders);
  if (!payload) failMdoc('cose-payload', 'the security object is detached');
  const securityObject = embeddedOf(decodeForeign(payload), 'the security object');
  return {
    issuerAuth: { x5chain, signature, signingInput: coseSigningInput(protectedBytes, payload) },
    securityObject: readMobileSecurityObject(decodeForeign(securityObject)),
  };
}
