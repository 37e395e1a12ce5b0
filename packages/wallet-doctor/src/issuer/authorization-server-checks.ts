import type { JsonObject } from '@prova/credential';
import { answerText } from '../answer.ts';
import { isSecure } from '../fetch/fetcher.ts';
import { type Judged, notLookedAt, passed, quoted, refused, warned } from '../finding.ts';
import { listAt, textAt, valueAt } from '../json.ts';
import type { IssuerSeen } from './issuer-seen.ts';
import type { IssuerCheck } from './of-metadata.ts';

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const AUTHORIZATION_CODE = 'authorization_code';

/** Where a wallet gets its token (RFC 8414, HAIP 1.0 §4). */
export const AUTHORIZATION_SERVER_CHECKS: readonly IssuerCheck[] = [
  {
    id: 'authorization-server-place',
    clause: 'RFC 8414 §3.1, OpenID4VCI 1.0 §12.3',
    consequence: 'It finds no authorization server, and gets no token.',
    remedy:
      'Serve its metadata as JSON between host and path, under /.well-known/oauth-authorization-server.',
    judge: ({ authorizationServer: { answer }, authorization, members }) => {
      if (!members) return notLookedAt('The metadata cannot be read, so no server is named.');
      return authorization ? passed(`${answerText(answer)}.`) : refused(`${answerText(answer)}.`);
    },
  },
  {
    id: 'authorization-server-issuer',
    clause: 'RFC 8414 §3.3',
    consequence: 'It takes the metadata for those of another server.',
    remedy: 'Let issuer be the address in authorization_servers, letter for letter.',
    judge: ofServer((members, { authorizationServer: { identifier } }) =>
      members['issuer'] === identifier
        ? passed('issuer is the address of the server.')
        : refused(
            `issuer is ${quoted(textAt(members, 'issuer') ?? 'absent')}, and ${quoted(identifier)} was asked.`,
          ),
    ),
  },
  {
    id: 'token-endpoint',
    clause: 'RFC 8414 §2',
    consequence: 'It has nowhere to ask for a token.',
    remedy: 'Name token_endpoint by https.',
    judge: ofServer((members) =>
      isAddress(textAt(members, 'token_endpoint'))
        ? passed('It is said where tokens are asked for.')
        : refused('token_endpoint is absent, or no address by https.'),
    ),
  },
  {
    id: 'pre-authorized-code',
    clause: 'OpenID4VCI 1.0 §12.3',
    consequence: 'It does not try an offer with a code, or wants to be registered first.',
    remedy: `Name ${PRE_AUTHORIZED} in grant_types_supported, and set pre-authorized_grant_anonymous_access_supported.`,
    judge: ofServer((members) => {
      const isTaken = listAt(members, 'grant_types_supported').includes(PRE_AUTHORIZED);
      if (!isTaken) return warned('Offers with a code are not taken.');
      return valueAt(members, 'pre-authorized_grant_anonymous_access_supported') === true
        ? passed('Any wallet may redeem an offer.')
        : warned('Wallets that are not registered may not redeem an offer.');
    }),
  },
  {
    id: 'authorization-endpoint',
    clause: 'HAIP 1.0 §4.2, RFC 8414 §2',
    consequence:
      'The holder cannot begin in the wallet, and some older wallets refuse a server without it.',
    remedy: 'Serve the authorization code flow, and name authorization_endpoint.',
    judge: ofServer((members) =>
      isAddress(textAt(members, 'authorization_endpoint'))
        ? passed('The holder can begin in the wallet.')
        : warned('authorization_endpoint is absent: the holder needs an offer.'),
    ),
  },
  {
    id: 'pushed-authorization-requests',
    clause: 'HAIP 1.0 §4.2, RFC 9126',
    consequence: 'A wallet of HAIP pushes its request, and has nowhere to.',
    remedy: 'Name pushed_authorization_request_endpoint.',
    judge: ofCodeFlow((members) =>
      isAddress(textAt(members, 'pushed_authorization_request_endpoint'))
        ? passed('Requests can be pushed.')
        : refused('pushed_authorization_request_endpoint is absent.'),
    ),
  },
  {
    id: 'pkce',
    clause: 'HAIP 1.0 §4.2, RFC 7636',
    consequence: 'It does not begin without PKCE by S256.',
    remedy: 'Name S256 in code_challenge_methods_supported.',
    judge: ofCodeFlow((members) =>
      listAt(members, 'code_challenge_methods_supported').includes('S256')
        ? passed('PKCE by S256.')
        : refused('code_challenge_methods_supported lacks S256.'),
    ),
  },
  {
    id: 'dpop',
    clause: 'HAIP 1.0 §4.3, RFC 9449 §5.1',
    consequence: 'It cannot bind its token to its key, which HAIP asks for.',
    remedy: 'Name ES256 in dpop_signing_alg_values_supported.',
    judge: ofServer((members) =>
      listAt(members, 'dpop_signing_alg_values_supported').includes('ES256')
        ? passed('Tokens are bound by DPoP with ES256.')
        : refused('dpop_signing_alg_values_supported lacks ES256.'),
    ),
  },
];

function ofServer(judge: (members: JsonObject, seen: IssuerSeen) => Judged): IssuerCheck['judge'] {
  return (seen) =>
    seen.authorization
      ? judge(seen.authorization, seen)
      : notLookedAt('The authorization server’s metadata cannot be read.');
}

function ofCodeFlow(judge: (members: JsonObject) => Judged): IssuerCheck['judge'] {
  return ofServer((members) =>
    listAt(members, 'grant_types_supported').includes(AUTHORIZATION_CODE) ||
    valueAt(members, 'authorization_endpoint') !== undefined
      ? judge(members)
      : notLookedAt('There is no authorization code flow.'),
  );
}

function isAddress(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && isSecure(new URL(url));
}
