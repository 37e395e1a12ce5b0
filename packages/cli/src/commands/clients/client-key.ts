import { createPublicKey, type JsonWebKey, sign } from 'node:crypto';
import { resolve } from 'node:path';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { readKeyFile } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';

/** The private key of a client, in hand. */
export interface ClientKey {
  readonly publicJwk: JsonWebKey;
  /** A compact JWS with this header and payload, ES256. */
  sign(header: object, payload: object): string;
}

/** Reads the private key of a client, P-256. Throws `CliError` `file-malformed`, and the codes of `readKeyFile`. */
export async function readClientKey(call: Call): Promise<ClientKey> {
  const file = resolve(call.io.cwd, call.required('key'));
  const key = await readKeyFile(file);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new CliError('file-malformed', `The key in ${file} is none of P-256.`);
  }
  return {
    publicJwk: createPublicKey(key).export({ format: 'jwk' }),
    sign(header, payload) {
      const input = [{ alg: 'ES256', ...header }, payload].map(encoded).join('.');
      const signature = sign('sha256', encodeUtf8(input), { key, dsaEncoding: 'ieee-p1363' });
      return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
    },
  };
}

function encoded(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
