import { createHash } from 'node:crypto';
import type { AttestationAlgorithm, Signer } from '@prova/credential';
import { type Certificate, parseCertificate } from '@prova/trust';
import { KeysError } from '../errors.ts';
import { ecdsaValue, LONGEST_ECDSA_VALUE } from './ecdsa-value.ts';
import { signedAttributes } from './signed-attributes.ts';
import { signatureParts, signedData } from './signed-data.ts';

/** What seals files under one certificate: everything but the digest and the signature is written once. */
export interface SealForm {
  /** Octets that `signedData` answers at most, without a time-stamp. */
  readonly room: number;
  /** What the key signs, of the SHA-256 of a file: the signed attributes in DER (RFC 5652 §5.4). */
  signingInput(digest: Uint8Array): Uint8Array;
  /** The signature as CMS has it: DER of r and s for ES256. This is what a time-stamp is for. */
  signatureValue(signature: Uint8Array): Uint8Array;
  /**
   * The detached CMS SignedData (RFC 5652 §5) of a digest and its signature, as a `Signer` answers it. With a time-stamp token over
   * `signatureValue` it is the level T of PAdES, else B. Throws `RangeError` for a digest that is no SHA-256.
   */
  signedData(digest: Uint8Array, signature: Uint8Array, timeStamp?: Uint8Array): Uint8Array;
}

/**
 * The form of PAdES baseline signatures (EN 319 142-1 §6.3) by this signer. `authorities` are certificates that are carried along, so that
 * a reader can follow the path: DER, that of the signer's issuer first.
 *
 * Checks no signature, and not that the certificate is valid or trusted. Throws `TrustError` `cert-malformed`; `KeysError`
 * `key-unsupported` for a key of another kind than the algorithm.
 */
export function createSealForm(
  { certificate, algorithm }: Pick<Signer, 'algorithm' | 'certificate'>,
  authorities: readonly Uint8Array[] = [],
): SealForm {
  const signer = parseCertificate(certificate);
  const longest = longestSignature(signer, algorithm);
  const certificates = [certificate, ...authorities];
  const signingInput = signedAttributes(
    certificates.map((der) => createHash('sha256').update(der).digest()),
  );
  const fixed = { signer, algorithm, certificates };
  const unsigned = signingInput(new Uint8Array(32));
  const skeletons = new Map<number, Uint8Array>();

  /** Of all signatures of a length. An ECDSA value has two numbers of up to 33 octets, so few lengths ever come. */
  function skeletonFor(length: number): Uint8Array {
    const known = skeletons.get(length);
    if (known) return known;
    const signature = new Uint8Array(length);
    const skeleton = signedData({ ...fixed, attributes: unsigned, signature });
    skeletons.set(length, skeleton);
    return skeleton;
  }

  const signatureValue = (signature: Uint8Array) =>
    algorithm === 'ES256' ? ecdsaValue(signature) : signature;

  return {
    room: skeletonFor(longest).length,
    signingInput,
    signatureValue,
    signedData(digest, raw, timeStamp) {
      const attributes = signingInput(digest);
      const signature = signatureValue(raw);
      if (timeStamp) return signedData({ ...fixed, attributes, signature, timeStamp });
      const data = Uint8Array.from(skeletonFor(signature.length));
      const [name, value] = signatureParts({ algorithm, signature });
      const behind = data.length - name.length - value.length;
      data.set(signature, data.length - signature.length);
      // Inside, the attributes have the tag [0] in place of that of a SET.
      data.set(attributes.subarray(1), behind - attributes.length + 1);
      return data;
    },
  };
}

function longestSignature({ publicKey }: Certificate, algorithm: AttestationAlgorithm): number {
  if (publicKey.type === 'P-256' && algorithm === 'ES256') return LONGEST_ECDSA_VALUE;
  if (publicKey.type === 'RSA' && algorithm === 'RS256') return Math.ceil(publicKey.bits / 8);
  throw new KeysError('key-unsupported', 'The certificate is for a key of another kind.');
}
