/** Crockford's alphabet: no I, L, O or U, so that nobody misreads a digit aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes of randomness that one id takes. */
export const DOCUMENT_ID_BYTES = 10;

/** The `jti` of a document: 80 random bits as 16 characters, printed in groups of four. */
export function documentId(random: Uint8Array): string {
  if (random.length !== DOCUMENT_ID_BYTES) {
    throw new RangeError(`A document id takes ${DOCUMENT_ID_BYTES} random bytes.`);
  }
  let id = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of random) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET.charAt((buffer >> bits) & 31);
    }
  }
  return id;
}
