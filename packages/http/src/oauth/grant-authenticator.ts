import { createAllowance } from '../allowance.ts';
import type { Authenticator } from '../authenticator.ts';
import { HttpError } from '../errors.ts';
import type { RateLimit } from '../operation.ts';
import type { AccessToken } from './access-token.ts';
import type { AuthorizationServer } from './authorization-server.ts';
import { boundTokenIn } from './bound-token.ts';
import { challenging } from './challenge.ts';
import { openProof, spendProof } from './dpop-proof.ts';
import type { RegisteredClient } from './registered-client.ts';

/** Who asks by what somebody granted them, whoever they are. */
export interface GrantPrincipal
  extends Pick<AccessToken, 'clientId' | 'institutionId' | 'scopes' | 'tokenId'> {
  readonly grantId: string;
}

export interface GrantAuthenticatorOrder
  extends Pick<AuthorizationServer<RegisteredClient>, 'tokens' | 'once' | 'nonces' | 'now'> {
  /** So many requests with what was granted once. */
  readonly limit: RateLimit;
}

/**
 * Asks for a DPoP-bound token of ours that names a grant (RFC 9449 §7), and a fresh proof with each request. A token of a registered
 * client names none. Whether the grant still holds is the service's matter.
 *
 * `authenticate` rejects with `HttpError` `no-access-token`, `invalid-access-token`, `invalid-dpop-proof`, `use-dpop-nonce`,
 * `too-many-requests`; those of 401 carry a challenge.
 */
export function grantAuthenticator({
  tokens,
  once,
  nonces,
  now,
  limit,
}: GrantAuthenticatorOrder): Authenticator<GrantPrincipal> {
  const allowance = createAllowance(limit, now);
  return {
    name: 'grant',
    scheme: { type: 'http', scheme: 'dpop' },
    authenticate: (caller) =>
      challenging([], async () => {
        const token = tokens.open(boundTokenIn(caller));
        const { clientId, institutionId, scopes, tokenId, grantId } = token;
        if (grantId === undefined) {
          throw new HttpError('invalid-access-token', 'This token is of a program.');
        }
        allowance.require(grantId);
        await spendProof(openProof(caller, { nonces, now }, token), once);
        allowance.spend(grantId);
        return { clientId, institutionId, scopes, tokenId, grantId };
      }),
  };
}
