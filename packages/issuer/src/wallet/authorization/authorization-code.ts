import { randomUUID } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { type Grant, HttpError, type TokenAsking, type TokenFields } from '@prova/http';
import { nodePlatform } from '@prova/platform-node';
import { findAttestations } from '../../ledger/attestation-rows.ts';
import * as v from '../../schema.ts';
import { walletOf } from '../attestations/wallet-attestation.ts';
import { type Configuration, findConfiguration, scopeOf } from '../configurations.ts';
import { detailsOf } from '../grants/authorization-details.ts';
import { insertGrant } from '../grants/grant-rows.ts';
import { walletClientId } from '../grants/wallet-client.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { AUTHORIZATION_REQUEST, type AuthorizationRequest } from './authorization-request.ts';
import { keep, lookAt, takeOut } from './kept.ts';

/** Seconds: a wallet redeems its code at once (RFC 6749 §4.1.2). */
const CODE_SECONDS = 60;

const CODE = v.object({
  kind: v.literal('wallet-code'),
  request: AUTHORIZATION_REQUEST,
  jtis: v.array(v.string()),
});
const KEPT = { schema: CODE, seconds: CODE_SECONDS };

type Shelf = Pick<WalletOffice, 'database' | 'dataKeys' | 'now' | 'randomBytes'>;
type Office = Shelf & Pick<WalletOffice, 'baseUrl' | 'once' | 'walletProviders'>;

/** A code for documents, for the wallet that asked. */
export function keepCode(
  shelf: Shelf,
  request: AuthorizationRequest,
  jtis: readonly string[],
): Promise<string> {
  return keep(shelf, { kind: 'wallet-code', request, jtis });
}

/**
 * The code that a holder came back with (RFC 6749 §4.1.3, RFC 7636 §4.6): once, within a minute, by the wallet that asked for it.
 *
 * `grant` rejects with `HttpError`: `invalid-client` as `walletOf` does; `invalid-grant`; `invalid-input` where something is missing.
 */
export function authorizationCode(shelf: Office): Grant {
  return {
    name: 'authorization_code',
    fields: ['code', 'redirect_uri', 'code_verifier'],
    grant: async (fields, asking) => {
      await walletOf(shelf, asking.caller, fields['client_id']);
      const { code = '', code_verifier: verifier } = fields;
      if (code === '' || verifier === undefined) {
        throw new HttpError('invalid-input', 'A code and its code_verifier belong in the request.');
      }
      const kept = await lookAt(shelf, code, KEPT);
      if (!kept || !isOf(kept.request, fields, verifier, asking)) throw invalidGrant();
      const { institutionId, clientId, configurations: ids, inDetail } = kept.request;
      const configurations = ids.flatMap((id) => findConfiguration(id) ?? []);
      const grantId = randomUUID();
      return {
        clientId: walletClientId(clientId),
        institutionId,
        scopes: configurations.map((each) => scopeOf(institutionId, each)),
        grantId,
        ...(inDetail && { details: await detailsFor(shelf, kept, configurations) }),
        redeem: async () => {
          if (!(await takeOut(shelf, code, KEPT))) throw invalidGrant();
          const grantedAt = shelf.now();
          await insertGrant(shelf.database, { institutionId, grantId, jtis: kept.jtis, grantedAt });
        },
      };
    },
  };
}

type KeptCode = v.InferOutput<typeof CODE>;

async function detailsFor(
  { database }: Pick<Shelf, 'database'>,
  { request: { institutionId }, jtis }: KeptCode,
  configurations: readonly Configuration[],
): Promise<readonly object[]> {
  const documents = await findAttestations(database, institutionId, jtis);
  return detailsOf(configurations, [...documents.values()]);
}

function isOf(
  { clientId, redirectUri, codeChallenge, thumbprint }: AuthorizationRequest,
  { client_id, redirect_uri }: TokenFields,
  verifier: string,
  asking: TokenAsking,
): boolean {
  const challenge = encodeBase64url(nodePlatform.sha256(encodeUtf8(verifier)));
  const isSameWallet = client_id === clientId && redirect_uri === redirectUri;
  const isSameKey = thumbprint === undefined || thumbprint === asking.thumbprint;
  return isSameWallet && isSameKey && challenge === codeChallenge;
}

function invalidGrant(): HttpError {
  return new HttpError('invalid-grant', 'The code is wrong, over, used, or of another wallet.');
}
