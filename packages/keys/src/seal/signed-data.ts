import type { AttestationAlgorithm } from '@prova/credential';
import type { Certificate } from '@prova/trust';
import { integer, octetString, sequence, setOf, tagged } from '../der-writer.ts';
import {
  ID_DATA,
  ID_SIGNED_DATA,
  ID_TIME_STAMP_TOKEN,
  SHA_256,
  SIGNATURE_ALGORITHMS,
} from './oids.ts';
import { attribute } from './signed-attributes.ts';

/** What a signature is made of. */
export interface SignedDataParts {
  readonly signer: Certificate;
  /** DER, that of the signer and those above it. */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: AttestationAlgorithm;
  /** The `SET OF` that was signed. */
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  /** A time-stamp token over the signature (RFC 3161 appendix A). */
  readonly timeStamp?: Uint8Array | undefined;
}

const VERSION_1 = integer(Uint8Array.of(1));

/** A detached SignedData with one signer, as ContentInfo (RFC 5652 §3, §5.1). */
export function signedData(parts: SignedDataParts): Uint8Array {
  return sequence(
    ID_SIGNED_DATA,
    tagged(
      0,
      sequence(
        VERSION_1,
        setOf(SHA_256),
        sequence(ID_DATA),
        implicit(0, setOf(...parts.certificates)),
        setOf(signerInfo(parts)),
      ),
    ),
  );
}

/** RFC 5652 §5.3. */
function signerInfo({ signer, attributes, timeStamp, ...parts }: SignedDataParts): Uint8Array {
  return sequence(
    VERSION_1,
    sequence(signer.issuer.bytes, integer(signer.serialNumber)),
    SHA_256,
    implicit(0, attributes),
    ...signatureParts(parts),
    ...(timeStamp ? [tagged(1, attribute(ID_TIME_STAMP_TOKEN, timeStamp))] : []),
  );
}

/** What follows the attributes: without a time-stamp, to the end of everything. */
export function signatureParts({
  algorithm,
  signature,
}: Pick<SignedDataParts, 'algorithm' | 'signature'>): readonly [Uint8Array, Uint8Array] {
  return [SIGNATURE_ALGORITHMS[algorithm], octetString(signature)];
}

/** `[number] IMPLICIT`: the same element under another tag. */
function implicit(number: number, element: Uint8Array): Uint8Array {
  const retagged = Uint8Array.from(element);
  retagged[0] = 0xa0 | number;
  return retagged;
}
