import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { DEMO_CLAIMS, DEMO_PEOPLE, startDemoProvider } from '@prova/demo-provider';
import type { SignInConfiguration } from '@prova/http';
import { readKeyFile } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import type { IssuerHome } from '../../issuer-home.ts';

/** Where clerks sign in, and what to close afterwards. */
export interface SignInPlace {
  /** Nothing where nobody is configured: then there are no pages for clerks. */
  readonly configuration: SignInConfiguration | undefined;
  close(): Promise<void>;
}

/** Nobody signs in. */
export const NO_SIGN_IN: SignInPlace = { configuration: undefined, close: async () => undefined };

/** A secret of an OpenID client is a line. */
const MAX_SECRET = 1_000;

/** The demo provider listens this far above the issuer: clerks are told apart by its address, so it must stay the same. */
const BESIDE = 10;

/**
 * The OpenID provider of PROVA_SIGN_IN_ISSUER; without one, in environment `test`, a demo provider with invented people.
 * Throws `CliError` `configuration`, and the codes of `readKeyFile` and `startDemoProvider`.
 */
export async function openSignIn(
  call: Call,
  { environment }: Pick<IssuerHome, 'environment'>,
  { baseUrl, port }: { baseUrl: string; port: number },
): Promise<SignInPlace> {
  const { PROVA_SIGN_IN_ISSUER: issuer } = call.io.env;
  if (issuer) {
    return { ...NO_SIGN_IN, configuration: await configured(call, issuer) };
  }
  if (environment !== 'test') return NO_SIGN_IN;
  const proof = { clientSecret: randomBytes(32).toString('base64url') };
  const client = { clientId: 'issuer', baseUrl, proof };
  const provider = await startDemoProvider({
    environment,
    host: '127.0.0.1',
    port: port + BESIDE,
    issuerUrl: `http://localhost:${port + BESIDE}`,
    clients: [client],
    people: DEMO_PEOPLE,
  });
  const { issuerUrl } = provider;
  return {
    configuration: { ...proof, issuer: issuerUrl, clientId: 'issuer', ...DEMO_SCOPES },
    close: provider.close,
  };
}

const DEMO_SCOPES = { scopes: ['profile'], claims: DEMO_CLAIMS } as const;

async function configured(call: Call, issuer: string): Promise<SignInConfiguration> {
  const { env, cwd } = call.io;
  const clientId = env['PROVA_SIGN_IN_CLIENT'];
  const [secretFile, keyFile] = [env['PROVA_SIGN_IN_SECRET_FILE'], env['PROVA_SIGN_IN_KEY_FILE']];
  if (!clientId || (!secretFile && !keyFile)) {
    const message =
      'PROVA_SIGN_IN_ISSUER takes PROVA_SIGN_IN_CLIENT too, and PROVA_SIGN_IN_SECRET_FILE or PROVA_SIGN_IN_KEY_FILE.';
    throw new CliError('configuration', message);
  }
  const proof = keyFile
    ? { privateKey: await readKeyFile(resolve(cwd, keyFile)) }
    : { clientSecret: (await readTextInput(secretFile ?? '', call.io, MAX_SECRET)).trim() };
  return {
    ...proof,
    issuer,
    clientId,
    scopes: (env['PROVA_SIGN_IN_SCOPES'] ?? 'profile').split(' '),
    claims: {
      name: env['PROVA_SIGN_IN_NAME_CLAIM'] ?? 'name',
      organisation: env['PROVA_SIGN_IN_ORGANISATION_CLAIM'] ?? 'organisation',
      roles: env['PROVA_SIGN_IN_ROLES_CLAIM'] ?? 'roles',
    },
  };
}
