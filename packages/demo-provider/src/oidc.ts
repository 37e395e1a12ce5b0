import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type OidcProvider from 'oidc-provider';
// The library's front door writes a warning to the console on Node 20, on which it works (our tests run on it). What lies
// behind is the same class.
// @ts-expect-error: its types are those of the front door.
import { Provider as Untyped } from 'oidc-provider/lib/provider.js';
import { DEMO_HOLDER_CLAIMS, type DemoPerson } from './demo-person.ts';
import type { Memory } from './memory.ts';
import { faultPage, signedOutPage, signOutPage } from './pages.ts';
import { wordsFor } from './words.ts';

const Provider: typeof OidcProvider = Untyped;

/** Seconds. */
const HOURS = 3_600;

/** What a provider is made of. */
export interface OidcOrder {
  readonly issuerUrl: string;
  readonly people: readonly DemoPerson[];
  readonly memory: Memory;
}

/** Where a browser is asked something: `/interaction/<uid>`. */
export const INTERACTIONS = '/interaction/';

/** A question, and in which languages the service wants it put, the best first: `fr nl`. */
export interface Asked {
  readonly uid: string;
  readonly uiLocales: unknown;
}

/** The protocol, without its questions to people. */
export interface Oidc {
  /** Answers every path but those of `INTERACTIONS`. */
  readonly serve: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** What this browser is being asked; `undefined` for one that is asked nothing. */
  readonly asked: (req: IncomingMessage, res: ServerResponse) => Promise<Asked | undefined>;
  /** Goes on as `subject`; without one, says to the service that nobody was let in. */
  readonly chosen: (
    req: IncomingMessage,
    res: ServerResponse,
    subject: string | undefined,
  ) => Promise<void>;
}

/**
 * An OpenID provider with keys of this moment: code flow with PKCE, ES256, UserInfo, sign-out. Nobody is asked to consent:
 * the services are ours.
 */
export function createOidc(order: OidcOrder): Oidc {
  const provider = createProvider(order);
  const serve = provider.callback();
  return {
    serve: async (req, res) => {
      await serve(req, res);
    },
    asked: (req, res) =>
      provider.interactionDetails(req, res).then(
        ({ uid, params }) => ({ uid, uiLocales: params['ui_locales'] }),
        () => undefined,
      ),
    chosen: (req, res, subject) =>
      provider.interactionFinished(
        req,
        res,
        subject === undefined
          ? { error: 'access_denied', error_description: 'Nobody was chosen.' }
          : { login: { accountId: subject, remember: false } },
      ),
  };
}

/** Read again from its bytes: an export can wait for ever for what Node 20 made a key with. */
function newKey() {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
}

function createProvider({ issuerUrl, people, memory }: OidcOrder): OidcProvider {
  const privateKey = newKey();
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'demo', use: 'sig', alg: 'ES256' };
  const provider = new Provider(issuerUrl, {
    adapter: (kind) => memory.adapter(kind),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], profile: Object.values(DEMO_HOLDER_CLAIMS) },
    scopes: ['openid'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientBasedCORS: () => false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => {
          const { pathname } = new URL(ctx.oidc.urlFor('end_session_confirm'));
          const { secret } = ctx.oidc.session?.state ?? {};
          const words = wordsFor(ctx.oidc.params?.['ui_locales'], ctx.get('accept-language'));
          ctx.body = signOutPage(words, `/${pathname.slice(1)}`, String(secret)).toString();
        },
        postLogoutSuccessSource: (ctx) => {
          const words = wordsFor(ctx.oidc.params?.['ui_locales'], ctx.get('accept-language'));
          ctx.body = signedOutPage(words).toString();
        },
      },
    },
    findAccount: (_ctx, subject) => {
      const person = people.find((each) => each.subject === subject);
      if (!person) return undefined;
      const { name, organisation, roles, personalNumber } = person;
      return {
        accountId: subject,
        claims: () => ({
          ...{ sub: subject, name, organisation, roles: [...roles] },
          [DEMO_HOLDER_CLAIMS.personalNumber]: personalNumber,
        }),
      };
    },
    interactions: { url: (_ctx, { uid }) => `${INTERACTIONS}${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, params } = oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      });
      grant.addOIDCScope(String(params?.['scope']));
      await grant.save();
      return grant;
    },
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      const words = wordsFor(ctx.oidc?.params?.['ui_locales'], ctx.get('accept-language'));
      ctx.body = faultPage(words, error).toString();
    },
    ttl: {
      AccessToken: HOURS,
      AuthorizationCode: 60,
      IdToken: HOURS,
      Interaction: HOURS,
      Session: 8 * HOURS,
      Grant: 8 * HOURS,
    },
  });
  provider.proxy = issuerUrl.startsWith('https:');
  return provider;
}
