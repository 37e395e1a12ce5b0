const encoder = new TextEncoder();
// `ignoreBOM` keeps a byte order mark as a character, so that decoding loses nothing.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. Lone surrogates become U+FFFD; the issuer's lint refuses them before. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, or `undefined` when they are not valid UTF-8 (RFC 3629 §3). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of bytes that are ASCII by how they were made: many times faster than a text made letter by letter. */
export function textOfAscii(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Length in characters (code points), as JSON Schema counts it. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
