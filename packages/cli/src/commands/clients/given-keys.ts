import { createPublicKey, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import type { Environment } from '@prova/credential';
import { type PublicJwk, parseClientKeys, publicJwk } from '@prova/issuer';
import { generateKeyPair } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';

/** Eight keys have some two kilobytes. */
const MAX_BYTES = 65_536;

/** The public keys of a program. */
export interface GivenKeys {
  readonly keys: readonly PublicJwk[];
  /** A key that was made for it, and the file it goes to. */
  readonly made?: { readonly privateKey: KeyObject; readonly file: string };
}

/**
 * The keys that `--keys` names; or, in a trial, one that is made for `--new-key`.
 * Throws `CliError` `usage`, and the codes of `parseClientKeys`.
 */
export async function givenKeys(call: Call, environment: Environment): Promise<GivenKeys> {
  const [given, wanted] = [call.option('keys'), call.option('new-key')];
  if (given !== undefined && wanted !== undefined) {
    throw new CliError('usage', 'It is either --keys or --new-key.');
  }
  if (wanted === undefined) {
    return {
      keys: parseClientKeys(await readTextInput(call.required('keys'), call.io, MAX_BYTES)),
    };
  }
  if (environment !== 'test') {
    throw new CliError('usage', 'A client makes its own key; --new-key is for trials in test.');
  }
  const { privateKey } = await generateKeyPair('P-256');
  const made = { privateKey, file: resolve(call.io.cwd, wanted) };
  return { keys: [publicJwk(createPublicKey(privateKey))], made };
}
