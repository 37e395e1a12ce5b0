/** The text of a QR code, or the payload of a token, is no longer. */
const scratch = new Uint8Array(4352);
let isInUse = false;

/**
 * Lends bytes for as long as a function runs, and wipes them: for what is read once and is about a person. Bytes of its own take
 * longer to be had than such a text to be decoded.
 */
export function withScratch<T>(length: number, use: (bytes: Uint8Array) => T): T {
  if (isInUse || length > scratch.length) return use(new Uint8Array(length));
  isInUse = true;
  const bytes = scratch.subarray(0, length);
  try {
    return use(bytes);
  } finally {
    bytes.fill(0);
    isInUse = false;
  }
}
