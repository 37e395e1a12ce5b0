import { Rejection } from './rejection.ts';

/** Far above any certificate of the known repository; three wrappings of one still fit. */
const MAX_CHARACTERS = 64 * 1024;

/** Real exports wrap twice. One more than that is believed, a fourth is not. */
const MAX_WRAPPINGS = 3;

const ARMOUR = /^-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** First octet of every certificate: an ASN.1 SEQUENCE. */
const SEQUENCE = 0x30;

/**
 * The DER inside the text of an exported certificate: PEM or bare base64, whose body may be the base64 of another
 * complete PEM. Only the innermost bytes have the thumbprint that a `kid` names.
 * Throws `Rejection`: `certificate-encoding` for anything that is not exactly one certificate so wrapped,
 * `certificate-wrapping` past three wrappings. What the DER says is not looked at.
 */
export function embeddedCertificate(text: string): Uint8Array {
  if (text.length > MAX_CHARACTERS) throw new Rejection('certificate-encoding');
  let layer = text;
  for (let wrapping = 0; wrapping < MAX_WRAPPINGS; wrapping++) {
    const bytes = decode(layer);
    if (bytes[0] === SEQUENCE) return new Uint8Array(bytes);
    layer = bytes.toString('latin1');
  }
  throw new Rejection('certificate-wrapping');
}

function decode(layer: string): Buffer {
  const trimmed = layer.trim();
  const body = (ARMOUR.exec(trimmed)?.[1] ?? trimmed).replace(/\s/g, '');
  const bytes = Buffer.from(body, 'base64');
  // Re-encoding catches what `Buffer` forgives: a lone digit, spare bits, padding in the middle.
  if (!BASE64.test(body) || bytes.toString('base64') !== padded(body)) {
    throw new Rejection('certificate-encoding');
  }
  return bytes;
}

function padded(base64: string): string {
  return base64.replace(/=+$/, '').padEnd(Math.ceil(base64.length / 4) * 4, '=');
}
