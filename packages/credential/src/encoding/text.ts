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

/** Writes a text that is all ASCII to bytes, of which there are as many as it has characters. */
export function writeAscii(bytes: Uint8Array, text: string): 'written' | 'other' {
  // What is not ASCII takes more bytes, so that the text does not end where they do.
  return encoder.encodeInto(text, bytes).read === text.length ? 'written' : 'other';
}

/** Length in characters (code points), as JSON Schema counts it. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    // A pair is one character; a surrogate by itself is one too.
    if (isSurrogate(text, i - 1, 0xd800) && isSurrogate(text, i, 0xdc00)) count--;
  }
  return count;
}

/** Whether a unit is one of the thousand that the leading (`d800`) or the trailing surrogates (`dc00`) are. */
function isSurrogate(text: string, index: number, first: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === first;
}
