import type { Environment } from '@prova/credential';
import {
  type AuthorizationServer,
  connectProvider,
  type DpopNonces,
  type Grant,
  grantAuthenticator,
  type HealthCheck,
  type Operation,
  type RegisteredClient,
} from '@prova/http';
import { sessionStore } from '../clerks/session-rows.ts';
import type { HouseOrder, OpenHouse } from '../house/open-house.ts';
import type { IssuerOffice } from '../http/issuer-office.ts';
import { statusPlaceAllocator } from '../lists/allocate-status-places.ts';
import { LIST_PATHS } from '../lists/list-kind.ts';
import type { WalletProviders } from './attestations/wallet-providers.ts';
import { authorizationCode } from './authorization/authorization-code.ts';
import {
  AUTHORIZE_PATH,
  authorizationOperations,
} from './authorization/authorization-operations.ts';
import type { HolderAccess, HolderAccessConfiguration } from './authorization/holder-access.ts';
import { PUSHED_PATH } from './authorization/pushed-request.ts';
import { credentialOperation } from './credentials/credential-operation.ts';
import { deferredOperation } from './deferred/deferred-operation.ts';
import { doctorOperations } from './doctor/doctor-operations.ts';
import { requestKey } from './encryption/request-key.ts';
import { preAuthorizedCode } from './grants/pre-authorized-code.ts';
import type { IssuerInfos } from './metadata/issuer-info.ts';
import { logoOperation } from './metadata/logos.ts';
import { walletMetadataOperations } from './metadata/metadata-operations.ts';
import { createCredentialNonces } from './nonces/credential-nonces.ts';
import { nonceOperation } from './nonces/nonce-operation.ts';
import { notificationOperation } from './notifications/notification-operation.ts';
import { HANDOVERS } from './offers/handover.ts';
import { letterOperation } from './offers/letter/letter-operation.ts';
import { offerOperations, offerReading } from './offers/offer-operations.ts';
import { offerPages } from './offers/page/offer-pages.ts';
import { createMessages } from './openid4vci.ts';
import type { WalletOffice } from './wallet-office.ts';

/** What serving wallets stands on. */
export interface WalletServiceOrder
  extends Pick<HouseOrder, 'baseUrl' | 'dataKey' | 'now' | 'randomBytes'> {
  readonly environment: Environment;
  readonly house: OpenHouse;
  readonly office: IssuerOffice;
  readonly server: Pick<AuthorizationServer<RegisteredClient>, 'tokens' | 'once'> & {
    readonly nonces: DpopNonces;
  };
  /** 32 to 64 random octets, the same in all processes of the service: nonces and the key for encrypted requests follow from them. */
  readonly nonceSecret: Uint8Array;
  /** Where holders sign in by themselves. Without it wallets redeem offers alone. */
  readonly holders?: HolderAccessConfiguration | undefined;
  /** Who vouches for wallets and their keys. Without it nobody does. */
  readonly walletProviders?: WalletProviders | undefined;
  /** What registrars say of institutions. Without it wallets that want it refuse. */
  readonly issuerInfos?: IssuerInfos | undefined;
  /** How the doctor asks the service at its own address; without it as any program would. */
  readonly reach?: typeof fetch;
}

/** What the service does for wallets, and what its authorization server does for it. */
export interface WalletService {
  readonly operations: readonly Operation[];
  readonly grants: readonly Grant[];
  /** Of the metadata of the authorization server. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly health: readonly HealthCheck[];
}

/** Of one grant: more than any wallet needs for its copies. */
const GRANT_LIMIT = { requests: 120, seconds: 60 };

/** OpenID4VCI 1.0 for every institution of the house. Which may be given to wallets, each decides by having a key for them. */
export function walletService(order: WalletServiceOrder): WalletService {
  const { baseUrl, dataKey: placeKey, now, randomBytes, house, office, server } = order;
  const { environment, reach } = order;
  const { database, dataKeys } = house;
  const wallets: WalletOffice = {
    ...{ database, dataKeys, baseUrl, now, randomBytes },
    keyOf: house.keyOf,
    trust: house.trust,
    rights: house.rights,
    messages: createMessages(baseUrl),
    walletProviders: order.walletProviders,
    issuerInfos: order.issuerInfos ?? {},
    holder: grantAuthenticator({ ...server, now, limit: GRANT_LIMIT }),
    requestKey: requestKey(order.nonceSecret),
    once: server.once,
    credentialNonces: createCredentialNonces(order.nonceSecret, now, randomBytes),
    proofNonces: server.nonces,
    allocateStatusPlaces: statusPlaceAllocator({ placeKey, baseUrl, now, randomBytes }),
  };
  const access = order.holders && accessOf(order, order.holders);
  return {
    operations: [
      ...(access ? authorizationOperations(wallets, access) : []),
      ...offerOperations(office, {
        handovers: HANDOVERS.filter((each) => access !== undefined || each !== 'sign-in'),
      }),
      letterOperation({ ...wallets, ...office }),
      offerReading(office),
      ...offerPages({ ...wallets, environment: order.environment }),
      ...walletMetadataOperations(wallets),
      logoOperation(),
      nonceOperation(wallets),
      credentialOperation(wallets),
      deferredOperation(wallets),
      notificationOperation(wallets),
      ...doctorOperations({ ...wallets, environment, ...(reach && { reach }) }),
    ],
    grants: [preAuthorizedCode(wallets), ...(access ? [authorizationCode(wallets)] : [])],
    members: {
      ...clientMembers(order.walletProviders),
      ...(access && codeFlowMembers(baseUrl)),
      // Token Status List §9.1: who goes offline fetches all lists before.
      status_list_aggregation_endpoint: `${baseUrl}/${LIST_PATHS.status}`,
    },
    health: access ? [access.provider.health] : [],
  };
}

function accessOf(
  { house, now, randomBytes: random, environment }: WalletServiceOrder,
  { signIn, country, wallets }: HolderAccessConfiguration,
): HolderAccess {
  const sessions = sessionStore(house.database, house.dataKeys);
  const provider = connectProvider(signIn, environment);
  return { provider, country, wallets, keeper: { sessions, now, random } };
}

/** How wallets say who they are (OAuth attestation-based client authentication §10). */
function clientMembers(providers: WalletProviders | undefined): Readonly<Record<string, unknown>> {
  const isFree = providers?.required !== true;
  return {
    token_endpoint_auth_methods_supported: [
      'private_key_jwt',
      ...(isFree ? ['none'] : []),
      ...(providers ? ['attest_jwt_client_auth'] : []),
    ],
    'pre-authorized_grant_anonymous_access_supported': isFree,
    ...(providers && {
      client_attestation_signing_alg_values_supported: ['ES256'],
      client_attestation_pop_signing_alg_values_supported: ['ES256'],
    }),
  };
}

/** What is said of the code flow (RFC 8414 §2, RFC 9126 §5, RFC 9207 §3). */
function codeFlowMembers(baseUrl: string): Readonly<Record<string, unknown>> {
  return {
    response_types_supported: ['code'],
    authorization_endpoint: baseUrl + AUTHORIZE_PATH,
    pushed_authorization_request_endpoint: baseUrl + PUSHED_PATH,
    require_pushed_authorization_requests: true,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
