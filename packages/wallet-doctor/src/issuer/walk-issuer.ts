import { type Answer, jsonIn } from '../answer.ts';
import type { AskAddress } from '../fetch/fetcher.ts';
import { listAt, membersAt, textAt } from '../json.ts';
import {
  configurationsIn,
  firstStatusList,
  type IssuerAnswers,
  type OfferAnswer,
  type StatusListAnswers,
} from './issuer-seen.ts';

export interface IssuerStart {
  readonly identifier: string;
  readonly offer?: OfferAnswer;
  /** A status list to look at; without it, one that the authorization server names. */
  readonly statusList?: string;
}

/** More types and logos than any issuer has say nothing new. */
const MOST = 6;

/**
 * Fetches what a wallet would fetch before it asks for a credential. Redeems nothing and signs nothing: an offer can still be used.
 */
export async function walkIssuer(
  { identifier, offer, statusList }: IssuerStart,
  ask: AskAddress,
): Promise<IssuerAnswers> {
  const place = wellKnown(identifier, 'openid-credential-issuer');
  const metadata = await ask({ url: place, accept: 'application/json' });
  const members = jsonIn(metadata);
  const behindPath =
    members === undefined
      ? await ask({
          url: `${identifier}/.well-known/openid-credential-issuer`,
          accept: 'application/json',
        })
      : undefined;
  const signedMetadata = await ask({ url: place, accept: 'application/jwt' });
  const nonceEndpoint = textAt(members, 'nonce_endpoint');
  const authorizationServer = await askAuthorizationServer(identifier, members, ask);
  const lists = await askStatusList(statusList, authorizationServer.answer, ask);
  return {
    identifier,
    ...(offer && { offer }),
    metadata,
    ...(behindPath && { behindPath }),
    signedMetadata,
    ...(nonceEndpoint !== undefined && {
      nonce: await ask({ url: nonceEndpoint, method: 'POST', accept: 'application/json' }),
    }),
    authorizationServer,
    typeMetadata: await askAll(typeAddresses(members), 'application/json', ask),
    logos: await askAll(logoAddresses(members), 'image/*', ask),
    ...(lists && { statusList: lists }),
  };
}

/** Where a document lies that is well known: between host and path (RFC 8615 §3, RFC 8414 §3.1, OpenID4VCI 1.0 §12.2.2). */
export function wellKnown(identifier: string, name: string): string {
  if (!URL.canParse(identifier)) return identifier;
  const { origin, pathname } = new URL(identifier);
  return `${origin}/.well-known/${name}${pathname === '/' ? '' : pathname}`;
}

async function askAuthorizationServer(identifier: string, members: unknown, ask: AskAddress) {
  const [first = identifier] = listAt(members, 'authorization_servers');
  const server = typeof first === 'string' ? first : identifier;
  const url = wellKnown(server, 'oauth-authorization-server');
  return { identifier: server, answer: await ask({ url, accept: 'application/json' }) };
}

async function askStatusList(
  named: string | undefined,
  authorizationServer: Answer,
  ask: AskAddress,
): Promise<StatusListAnswers | undefined> {
  const index = textAt(jsonIn(authorizationServer), 'status_list_aggregation_endpoint');
  const uri =
    named ??
    (index === undefined
      ? undefined
      : firstStatusList(await ask({ url: index, accept: 'application/json' })));
  if (uri === undefined) return undefined;
  return {
    uri,
    jwt: await ask({ url: uri, accept: 'application/statuslist+jwt' }),
    cwt: await ask({ url: uri, accept: 'application/statuslist+cwt' }),
  };
}

async function askAll(
  urls: readonly string[],
  accept: string,
  ask: AskAddress,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const url of [...new Set(urls)].slice(0, MOST)) answers.set(url, await ask({ url, accept }));
  return answers;
}

/** Types whose name is an address: those can be read there (SD-JWT VC §6.3.1). */
function typeAddresses(members: unknown): readonly string[] {
  return configurationsIn(members)
    .map((each) => textAt(each.members, 'vct') ?? '')
    .filter((vct) => /^https?:/.test(vct));
}

function logoAddresses(members: unknown): readonly string[] {
  return displaysIn(members)
    .map((each) => textAt(each, 'logo', 'uri') ?? '')
    .filter((uri) => /^https?:/.test(uri));
}

/** How the issuer and each of its credentials are shown. */
export function displaysIn(members: unknown): readonly unknown[] {
  const configurations = membersAt(members, 'credential_configurations_supported');
  return [
    ...listAt(members, 'display'),
    ...configurations.flatMap(([, each]) => listAt(each, 'credential_metadata', 'display')),
  ];
}
