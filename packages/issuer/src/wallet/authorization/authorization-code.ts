import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { type Grant, HttpError, type TokenAsking, type TokenFields } from '@prova/http';
import { nodePlatform } from '@prova/platform-node';
import { violatedConstraint } from '@prova/store';
import { findAttestations } from '../../ledger/attestation-rows.ts';
import * as v from '../../schema.ts';
import { walletOf } from '../attestations/wallet-attestation.ts';
import { type Configuration, findConfiguration, scopeOf } from '../configurations.ts';
import { fittingConfigurations } from '../copies/fitting-configurations.ts';
import { institutionOfCode, institutionSegment } from '../credential-issuer.ts';
import { detailsOf } from '../grants/authorization-details.ts';
import { endGrant, insertGrant, UNNAMED_HOLDER } from '../grants/grant-rows.ts';
import { redeemForGrant } from '../grants/redeem-for-grant.ts';
import { walletClientId } from '../grants/wallet-client.ts';
import { findOffer } from '../offers/offer-rows.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { AUTHORIZATION_REQUEST, type AuthorizationRequest } from './authorization-request.ts';
import type { Authorized } from './documents-for.ts';
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

/**
 * A code for documents in the ways in which they may be had, which may be fewer than the wallet asked for. It begins with the institution, by
 * which it is known also when it was used.
 */
export async function keepCode(
  shelf: Shelf,
  asked: AuthorizationRequest,
  { jtis, configurations }: Authorized,
): Promise<string> {
  const request = { ...asked, configurations };
  const token = await keep(shelf, { kind: 'wallet-code', request, jtis });
  return `${institutionSegment(request.institutionId)}.${token}`;
}

/**
 * The code that a holder came back with (RFC 6749 §4.1.3, RFC 7636 §4.6): once, within a minute, by the wallet that asked for it. One that
 * comes again is somebody else's too: what was granted for it ends (RFC 6749 §4.1.2).
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
      const grantId = grantOf(shelf, code);
      const kept = await lookAt(shelf, tokenIn(code), KEPT);
      if (!kept) throw await usedBefore(shelf, code, grantId);
      if (!isOf(kept.request, fields, verifier, asking)) throw invalidGrant();
      const { institutionId, clientId, configurations: ids, inDetail } = kept.request;
      const configurations = ids.flatMap((id) => findConfiguration(id) ?? []);
      return {
        clientId: walletClientId(clientId),
        institutionId,
        scopes: configurations.map((each) => scopeOf(institutionId, each)),
        grantId,
        ...(inDetail && { details: await detailsFor(shelf, kept, configurations) }),
        redeem: async () => {
          await grantOnce(shelf, kept, { code, grantId });
          const taken = await takeOut(shelf, tokenIn(code), KEPT);
          if (!taken) throw await usedBefore(shelf, code, grantId);
        },
      };
    },
  };
}

type KeptCode = v.InferOutput<typeof CODE>;

/** What is kept of a code is kept behind what follows its institution. */
function tokenIn(code: string): string {
  return code.slice(code.indexOf('.') + 1);
}

/** A code leads to one grant, whoever brings it and however often. */
function grantOf({ dataKeys }: Pick<Shelf, 'dataKeys'>, code: string): string {
  return uuidOf(dataKeys.secretHash('grant-of-code', code));
}

/** The grant of a code, or of the offer that it follows and of its holder: of several who come at once for the first alone. */
async function grantOnce(
  shelf: Shelf,
  { request: { institutionId, offerId }, jtis }: KeptCode,
  { code, grantId }: { readonly code: string; readonly grantId: string },
): Promise<void> {
  const { database } = shelf;
  const grantedAt = shelf.now();
  if (offerId !== undefined) {
    const offer = await findOffer(database, { institutionId, offerId });
    const outcome = offer && (await redeemForGrant(database, offer, grantId, grantedAt));
    if (outcome !== 'redeemed') throw await usedBefore(shelf, code, grantId);
    return;
  }
  try {
    await insertGrant(database, { institutionId, grantId, jtis, grantedAt, ...UNNAMED_HOLDER });
  } catch (error) {
    if (violatedConstraint(error) !== 'wallet_grant_pkey') throw error;
    throw await usedBefore(shelf, code, grantId);
  }
}

/** Ends what was granted for a code that comes again; of one that is none of ours there is nothing to end. */
async function usedBefore(
  { database }: Pick<Shelf, 'database'>,
  code: string,
  grantId: string,
): Promise<HttpError> {
  const institutionId = institutionOfCode(code);
  if (institutionId !== undefined) await endGrant(database, { institutionId, grantId });
  return invalidGrant();
}

/** A UUID of 122 of the bits (RFC 9562 §5.8). */
function uuidOf(hash: Uint8Array): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

async function detailsFor(
  { database, dataKeys }: Pick<Shelf, 'database' | 'dataKeys'>,
  { request: { institutionId }, jtis }: KeptCode,
  configurations: readonly Configuration[],
): Promise<readonly object[]> {
  const documents = [...(await findAttestations(database, institutionId, jtis)).values()];
  return configurations.flatMap((each) =>
    detailsOf(
      [each],
      documents.filter((row) => fittingConfigurations(dataKeys, row, [each]).length > 0),
    ),
  );
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
