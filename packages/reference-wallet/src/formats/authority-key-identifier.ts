/** `06 03 55 1D 23`: id-ce-authorityKeyIdentifier. */
const OID = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x23]);

/**
 * The key identifier of whoever signed a certificate, base64url (RFC 5280 §4.2.1.1): what a verifier names authorities by, and Node does not
 * tell. Reads the short form that authorities write, `OCTET STRING { SEQUENCE { [0] keyIdentifier … } }`; `undefined` for anything else.
 */
export function authorityKeyIdentifier(certificate: Uint8Array): string | undefined {
  const der = Buffer.from(certificate);
  const found = der.indexOf(OID);
  if (found === -1) return undefined;
  const [string, , sequence, , tag, length = 0] = der.subarray(found + OID.length);
  if (string !== 0x04 || sequence !== 0x30 || tag !== 0x80 || length > 64) return undefined;
  const first = found + OID.length + 6;
  return der.subarray(first, first + length).toString('base64url');
}
