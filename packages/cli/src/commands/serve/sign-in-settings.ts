import { randomBytes } from 'node:crypto';
import {
  DEMO_CLAIMS,
  DEMO_HOLDER_CLAIMS,
  DEMO_HOLDERS,
  DEMO_PEOPLE,
  startDemoProvider,
} from '@prova/demo-provider';
import type { SignInConfiguration } from '@prova/http';
import { HOLDERS_CALLBACK, type HolderAccessConfiguration } from '@prova/issuer';
import type { Call } from '../../command.ts';
import type { IssuerHome } from '../../issuer-home.ts';
import { configuredProvider } from './configured-provider.ts';
import { holderAccess } from './holder-settings.ts';

/** Where clerks and holders sign in, and what to close afterwards. */
export interface SignInPlace {
  /** Nothing where nobody is configured: then there are no pages for clerks. */
  readonly configuration: SignInConfiguration | undefined;
  /** Nothing where nobody is configured: then wallets redeem offers alone. */
  readonly holders: HolderAccessConfiguration | undefined;
  close(): Promise<void>;
}

/** Nobody signs in. */
export const NO_SIGN_IN: SignInPlace = {
  configuration: undefined,
  holders: undefined,
  close: async () => undefined,
};

/** The demo provider listens this far above the issuer: clerks are told apart by its address, so it must stay the same. */
const BESIDE = 10;

/**
 * The OpenID providers of PROVA_SIGN_IN_ISSUER and PROVA_HOLDERS_ISSUER; for whichever is not set, in environment `test`, a demo provider with
 * invented people. Throws `CliError` `configuration`, `file-…`, and the codes of `readKeyFile` and `startDemoProvider`.
 */
export async function openSignIn(
  call: Call,
  { environment }: Pick<IssuerHome, 'environment'>,
  { baseUrl, port }: { baseUrl: string; port: number },
): Promise<SignInPlace> {
  const { PROVA_SIGN_IN_ISSUER: issuer } = call.io.env;
  const given = {
    configuration: issuer ? await configuredProvider(call, 'PROVA_SIGN_IN', issuer) : undefined,
    holders: await holderAccess(call),
  };
  const isWhole = given.configuration !== undefined && given.holders !== undefined;
  if (isWhole || environment !== 'test') return { ...given, close: async () => undefined };
  const demo = await openDemo({ baseUrl, port });
  return {
    configuration: given.configuration ?? demo.configuration,
    holders: given.holders ?? demo.holders,
    close: demo.close,
  };
}

/** A provider of invented clerks and holders, each signing in for something else. */
async function openDemo({ baseUrl, port }: { readonly baseUrl: string; readonly port: number }) {
  const newSecret = () => ({ clientSecret: randomBytes(32).toString('base64url') });
  const clerks = { clientId: 'issuer', proof: newSecret() };
  const holders = { clientId: 'issuer-holders', proof: newSecret() };
  const provider = await startDemoProvider({
    environment: 'test',
    host: '127.0.0.1',
    port: port + BESIDE,
    issuerUrl: `http://localhost:${port + BESIDE}`,
    clients: [
      { ...clerks, baseUrl },
      { ...holders, baseUrl, callbackPath: HOLDERS_CALLBACK },
    ],
    people: [...DEMO_PEOPLE, ...DEMO_HOLDERS],
  });
  const { issuerUrl: issuer, close } = provider;
  const scopes = ['profile'];
  const configured = ({ clientId, proof }: typeof clerks) => ({
    ...proof,
    issuer,
    clientId,
    scopes,
  });
  return {
    configuration: { ...configured(clerks), claims: DEMO_CLAIMS },
    holders: {
      signIn: { ...configured(holders), claims: DEMO_HOLDER_CLAIMS },
      country: 'BE' as const,
      wallets: TRIAL_WALLETS,
    },
    close,
  };
}

/**
 * The reference wallets of the EU, by the address in their sources: `openId4VciAuthorizationScheme` and `…Host` in `build-logic` of
 * eudi-app-android-wallet-ui, `authFlowRedirectionURI` in `WalletKitConfig.swift` of eudi-app-ios-wallet-ui. They call themselves
 * `wallet-dev`; builds for which their provider vouches `eudiw-abca`. On a phone any app can take a scheme of its own, so these are
 * for trials alone: PKCE keeps the code from who has not asked, and not from an app that asks in the wallet's name.
 */
const TRIAL_WALLETS: HolderAccessConfiguration['wallets'] = ['wallet-dev', 'eudiw-abca'].map(
  (clientId) => ({ clientId, redirectUris: ['eu.europa.ec.euidi://authorization'] }),
);
