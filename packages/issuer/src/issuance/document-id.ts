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

const WRITTEN = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * The document id that somebody typed, as it is printed or otherwise: in lower case, with blanks or dashes anywhere, and with the letters that
 * look like digits, O for 0, I and L for 1 (Crockford, Base 32). `undefined` for what is none. That there is such a document it does not say.
 */
export function readDocumentId(typed: string): string | undefined {
  const id = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return WRITTEN.test(id) ? id : undefined;
}
