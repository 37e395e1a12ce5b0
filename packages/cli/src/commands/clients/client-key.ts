import { resolve } from 'node:path';
import { type ClientKey, clientKey } from '@prova/http';
import { readKeyFile } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';

/** Reads the private key of a client, P-256. Throws `CliError` `file-malformed`, and the codes of `readKeyFile`. */
export async function readClientKey(call: Call): Promise<ClientKey> {
  const file = resolve(call.io.cwd, call.required('key'));
  const key = await readKeyFile(file);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new CliError('file-malformed', `The key in ${file} is none of P-256.`);
  }
  return clientKey(key);
}
