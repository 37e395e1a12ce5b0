import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';
import { decodeUtf8, encodeBase64url, encodeUtf8, parseJson } from '@prova/credential';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput } from '../../files.ts';

/** The private key of a client, in hand. */
export interface ClientKey {
  readonly publicJwk: JsonWebKey;
  /** A compact JWS with this header and payload, ES256. */
  sign(header: object, payload: object): string;
}

/** Reads the private P-256 JWK of a client. Throws `CliError` `file-missing`, `file-malformed`. */
export async function readClientKey(call: Call): Promise<ClientKey> {
  const file = call.required('key');
  const key = importKey(await readInput(file, call.io, 4_096));
  if (key?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new CliError('file-malformed', `The file ${file} holds no private P-256 key as a JWK.`);
  }
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicJwk: { kty, crv, x, y } as JsonWebKey,
    sign(header, payload) {
      const input = [{ alg: 'ES256', ...header }, payload].map(encoded).join('.');
      const signature = sign('sha256', encodeUtf8(input), { key, dsaEncoding: 'ieee-p1363' });
      return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
    },
  };
}

function importKey(bytes: Uint8Array): KeyObject | undefined {
  try {
    const jwk = parseJson(decodeUtf8(bytes) ?? '') as JsonWebKey;
    return createPrivateKey({ key: jwk, format: 'jwk' });
  } catch {
    // What a parser says of a broken key may quote it.
    return undefined;
  }
}

function encoded(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
