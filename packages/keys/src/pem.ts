import { KeysError } from './errors.ts';

/** What may stand in the armour (RFC 7468 §5, §7). Private keys have their own door, the key file. */
export type PemLabel = 'CERTIFICATE' | 'CERTIFICATE REQUEST';

/** DER in textual encoding, 64 characters a line (RFC 7468 §2). */
export function encodePem(label: PemLabel, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/**
 * The DER inside exactly one PEM block of this label, with nothing but white space around it. What the DER says is
 * not looked at. Throws `KeysError` `pem-malformed`.
 */
export function decodePem(label: PemLabel, text: string): Uint8Array {
  const begin = `-----BEGIN ${label}-----`;
  const end = `-----END ${label}-----`;
  const trimmed = text.trim();
  const body = trimmed.slice(begin.length, -end.length).replace(/\s/g, '');
  const der = Buffer.from(body, 'base64');
  const intact = trimmed.startsWith(begin) && trimmed.endsWith(end);
  if (!intact || der.length === 0 || der.toString('base64') !== body) {
    throw new KeysError('pem-malformed', `Not one PEM block "${label}".`);
  }
  return new Uint8Array(der);
}
