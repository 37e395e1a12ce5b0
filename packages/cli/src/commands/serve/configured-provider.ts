import { resolve } from 'node:path';
import type { SignInConfiguration } from '@prova/http';
import { readKeyFile } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';

/** A secret of an OpenID client is a line. */
const MAX_SECRET = 1_000;

/**
 * An OpenID provider, and how the issuer says there who it is, by the variables that begin with `prefix`.
 * Throws `CliError` `configuration`, `file-…`, and the codes of `readKeyFile`.
 */
export async function configuredProvider(
  call: Call,
  prefix: 'PROVA_SIGN_IN' | 'PROVA_HOLDERS' | 'PROVA_CITIZENS',
  issuer: string,
): Promise<SignInConfiguration> {
  const { env, cwd } = call.io;
  const named = (name: string) => env[`${prefix}_${name}`];
  const clientId = named('CLIENT');
  const [secretFile, keyFile] = [named('SECRET_FILE'), named('KEY_FILE')];
  if (!clientId || (!secretFile && !keyFile)) {
    const message = `${prefix}_ISSUER takes ${prefix}_CLIENT too, and ${prefix}_SECRET_FILE or ${prefix}_KEY_FILE.`;
    throw new CliError('configuration', message);
  }
  const proof = keyFile
    ? { privateKey: await readKeyFile(resolve(cwd, keyFile)) }
    : { clientSecret: (await readTextInput(secretFile ?? '', call.io, MAX_SECRET)).trim() };
  return {
    ...proof,
    issuer,
    clientId,
    scopes: (named('SCOPES') ?? 'profile').split(' '),
    claims: {
      name: named('NAME_CLAIM') ?? 'name',
      organisation: named('ORGANISATION_CLAIM') ?? 'organisation',
      roles: named('ROLES_CLAIM') ?? 'roles',
    },
  };
}
