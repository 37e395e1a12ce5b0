import { decodeBase64url, encodeBase64url } from './base64url.ts';

/** Base64 with padding (RFC 4648 §4): of all of JOSE only `x5c` is written so (RFC 7515 §4.1.6). */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Decodes base64 with padding. Answers `undefined` for any text that `encodeBase64` would not have written. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || /[-_]|=[^=]|={3}/.test(text)) return undefined;
  return decodeBase64url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
}
