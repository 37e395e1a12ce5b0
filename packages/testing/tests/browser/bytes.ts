import { decodeBase64url } from '@prova/credential';

/** Bytes on their way into a page, where only text goes. */
export function bytesOf(base64url: string): Uint8Array {
  const bytes = decodeBase64url(base64url);
  if (bytes) return bytes;
  throw new RangeError('Bytes are sent to a page in base64url.');
}
