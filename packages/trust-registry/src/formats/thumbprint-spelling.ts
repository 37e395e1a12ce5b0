import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';

const HEX = /^[0-9A-Fa-f]{64}$/;

/**
 * The thumbprint in a query, SHA-256 of a certificate's DER, in our own spelling (base64url). Clients write it as
 * base64url, as base64 with or without padding, where `+` arrives as a space from a URL, or as 64 hexadecimal digits.
 * Throws `TrustRegistryError` `thumbprint-malformed` for all else.
 */
export function parseThumbprint(text: string): string {
  const bytes = HEX.test(text) ? Buffer.from(text, 'hex') : decodeBase64url(inOurAlphabet(text));
  if (bytes?.length !== 32) {
    throw new TrustRegistryError(
      'thumbprint-malformed',
      'A thumbprint is the SHA-256 of a certificate: 43 characters of base64url.',
    );
  }
  return encodeBase64url(bytes);
}

function inOurAlphabet(text: string): string {
  return text.replace(/[ +]/g, '-').replaceAll('/', '_').replace(/=$/, '');
}
