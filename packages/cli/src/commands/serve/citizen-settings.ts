import { resolve } from 'node:path';
import { readKeyFile } from '@prova/keys';
import type { CitizenOrder, IssuerPlace } from '@prova/status';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { configuredProvider } from './configured-provider.ts';
import { privateJwk } from './issuer-settings.ts';

/**
 * Where citizens sign in, by PROVA_CITIZENS_ISSUER and those beside it, and who issues proofs to them, by PROVA_PROOFS_URL and those beside
 * it; `undefined` without the first. Throws `CliError` `configuration`, `file-…`, and the codes of `readKeyFile`.
 */
export async function citizenOrder(call: Call): Promise<CitizenOrder | undefined> {
  const { PROVA_CITIZENS_ISSUER: provider, PROVA_CITIZENS_NUMBER_CLAIM: personalNumber } =
    call.io.env;
  const issuer = await proofIssuer(call);
  if (!provider && issuer) {
    throw new CliError('configuration', 'PROVA_PROOFS_URL takes PROVA_CITIZENS_ISSUER too: whose?');
  }
  if (!provider) return undefined;
  if (!personalNumber) {
    const message =
      'PROVA_CITIZENS_ISSUER takes PROVA_CITIZENS_NUMBER_CLAIM too: people are found by the number in it.';
    throw new CliError('configuration', message);
  }
  const { claims, ...signIn } = await configuredProvider(call, 'PROVA_CITIZENS', provider);
  return { signIn: { ...signIn, claims: { ...claims, personalNumber } }, issuer };
}

async function proofIssuer(call: Call): Promise<IssuerPlace | undefined> {
  const { env, cwd } = call.io;
  const url = env['PROVA_PROOFS_URL'];
  if (!url) return undefined;
  const [clientId, keyFile] = [env['PROVA_PROOFS_CLIENT'], env['PROVA_PROOFS_KEY_FILE']];
  const institution = env['PROVA_PROOFS_INSTITUTION'];
  if (!clientId || !keyFile || !institution) {
    const message =
      'PROVA_PROOFS_URL takes PROVA_PROOFS_CLIENT, PROVA_PROOFS_KEY_FILE and PROVA_PROOFS_INSTITUTION too.';
    throw new CliError('configuration', message);
  }
  const key = await readKeyFile(resolve(cwd, keyFile));
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new CliError('file-malformed', `The key in ${keyFile} is none of P-256.`);
  }
  const name = env['PROVA_PROOFS_NAME'] || institution;
  return { url: url.replace(/\/+$/, ''), clientId, key: privateJwk(key), institution, name };
}
