import type { Environment } from '@prova/credential';
import type { HealthCheck } from '../health.ts';
import type { BegunSignIn } from './begun-sign-in.ts';
import { requireConfiguration, type SignInConfiguration } from './configuration.ts';
import { type Person, personOf } from './person.ts';
import type { RelyingParty } from './relying-party.ts';

/** The provider, as far as this service needs it. It may be away; the service is not, for that. */
export interface Provider {
  /** Where to send a browser to sign in, and in which language, if one was chosen. Rejects with `HttpError` `dependency-unavailable`. */
  readonly signInUrl: (
    begun: BegunSignIn,
    redirectUri: string,
    language?: string | undefined,
  ) => Promise<URL>;
  /**
   * Who came back: redeems the code of `callback`, the whole address that the browser was sent to, and judges the ID token:
   * signature, `alg`, `iss`, `aud`, `exp`, `nonce` (OpenID Connect Core §3.1.3.7). Its times are held against the clock of
   * this machine, give or take 30 seconds.
   * Rejects with `HttpError`: `sign-in-denied`, `sign-in-invalid`, `dependency-unavailable`.
   */
  readonly redeem: (begun: BegunSignIn, callback: URL) => Promise<Person>;
  /** Where to send a browser to end its session there too; `undefined` where the provider has no such place, or is away. */
  readonly signOutUrl: (backTo: string, language?: string | undefined) => URL | undefined;
  /** `DEGRADED` until the provider was found once; looking makes us ask again. */
  readonly health: HealthCheck;
}

/**
 * Asks the provider for its description at once, and again whenever somebody needs it, until it answers.
 * Throws `HttpError` `sign-in-malformed`.
 */
export function connectProvider(
  configuration: SignInConfiguration,
  environment: Environment,
): Provider {
  const issuer = requireConfiguration(configuration, environment);
  let found: RelyingParty | undefined;
  let asked: Promise<RelyingParty> | undefined;

  /** Many who ask at once are one question. */
  const find = (): Promise<RelyingParty> => {
    asked ??= loadAndDiscover(issuer, configuration).then(
      (party) => {
        found = party;
        return party;
      },
      (error: unknown) => {
        asked = undefined;
        throw error;
      },
    );
    return asked;
  };
  /** Whoever needs the provider is told that it is away; nobody waits for this one. */
  const look = () => {
    find().catch(() => undefined);
  };
  look();

  return {
    signInUrl: async (begun, redirectUri, language) =>
      (await find()).authorizationUrl(begun, redirectUri, language),
    redeem: async (begun, callback) =>
      personOf(await (await find()).redeem(begun, callback), configuration.claims),
    signOutUrl: (backTo, language) => found?.endSessionUrl(backTo, language),
    health: () => {
      if (!found) look();
      return found ? 'UP' : 'DEGRADED';
    },
  };
}

/** The library of OpenID Connect is loaded by who has people sign in. */
async function loadAndDiscover(
  issuer: URL,
  configuration: SignInConfiguration,
): Promise<RelyingParty> {
  const { discover } = await import('./relying-party.ts');
  return discover(issuer, configuration);
}
