import { octetString, sequence, setOf } from '../der-writer.ts';
import { ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNING_CERTIFICATE_V2 } from './oids.ts';

/** Octets of a SHA-256. */
const DIGEST = 32;

/**
 * The signed attributes of a PAdES baseline signature (EN 319 142-1 §6.3), from the digest of a file: content type, digest, and the
 * certificate by its hash, as the `SET OF` in DER that is signed (RFC 5652 §5.4). Not the time of signing: there it would be a second one
 * beside that of the PDF, and is forbidden.
 *
 * `thumbprints` are the SHA-256 of every certificate that is carried along, that of the signer first, so that none can be put in the place of
 * another; in a SigningCertificateV2 that hash is the default and goes without a name (RFC 5035 §3).
 * All but the digest is written once. Throws `RangeError` for a digest of another length.
 */
export function signedAttributes(
  thumbprints: readonly Uint8Array[],
): (digest: Uint8Array) => Uint8Array {
  const identifiers = thumbprints.map((thumbprint) => sequence(octetString(thumbprint)));
  const place = attribute(ID_MESSAGE_DIGEST, octetString(new Uint8Array(DIGEST)));
  const der = setOf(
    attribute(ID_CONTENT_TYPE, ID_DATA),
    place,
    attribute(ID_SIGNING_CERTIFICATE_V2, sequence(sequence(...identifiers))),
  );
  const digestAt = Buffer.from(der).indexOf(place) + place.length - DIGEST;
  return (digest) => {
    if (digest.length !== DIGEST) throw new RangeError('A SHA-256 has 32 octets.');
    const filled = Uint8Array.from(der);
    filled.set(digest, digestAt);
    return filled;
  };
}

export function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return sequence(type, setOf(value));
}
