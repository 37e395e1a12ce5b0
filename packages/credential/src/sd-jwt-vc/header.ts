import type { JsonObject } from '../compact-jws.ts';
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { requireTypedHeader } from '../jws-header.ts';
import { SD_JWT_VC_TYPE } from './names.ts';

/** More than root, country and seal nobody has. */
const LONGEST_PATH = 4;

const written = new WeakMap<readonly Uint8Array[], Uint8Array>();

/**
 * The first part of every credential under a certificate path, the signing key's first, in digits (HAIP 1.0 §6.1.1). For the same array it
 * is written once.
 */
export function encodeHeader(path: readonly Uint8Array[]): Uint8Array {
  const known = written.get(path);
  if (known) return known;
  const header = { alg: 'ES256', typ: SD_JWT_VC_TYPE, x5c: path.map(encodeBase64) };
  const digits = encodeUtf8(encodeBase64url(encodeUtf8(JSON.stringify(header))));
  written.set(path, digits);
  return digits;
}

const read = new WeakMap<JsonObject, readonly Uint8Array[]>();

/**
 * The certificate path in the header of a credential, DER, the signing key's first. Everything unknown in the header is refused. Of one
 * header the same bytes are answered each time, so that what was found out about them can be remembered.
 *
 * Checks no certificate: what a credential brings along is believed by nobody for that.
 * Throws `CredentialError`: `jws-typ`, `jws-alg-not-allowed`, `jws-crit`, `jws-header`.
 */
export function parseCertificatePath(header: JsonObject): readonly Uint8Array[] {
  const known = read.get(header);
  if (known) return known;
  // `kid` says nothing that `x5c` does not, and is not read.
  requireTypedHeader(header, SD_JWT_VC_TYPE);
  const { x5c } = header;
  const isPath = Array.isArray(x5c) && x5c.length > 0 && x5c.length <= LONGEST_PATH;
  const path = isPath ? x5c.map(decodeCertificate) : noPath();
  read.set(header, path);
  return path;
}

function decodeCertificate(text: unknown): Uint8Array {
  return (typeof text === 'string' && decodeBase64(text)) || noPath();
}

function noPath(): never {
  throw new CredentialError('jws-header', 'The header has no certificate path in base64.');
}
