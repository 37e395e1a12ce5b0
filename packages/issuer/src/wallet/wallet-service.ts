import type { Environment } from '@prova/credential';
import {
  type AuthorizationServer,
  type DpopNonces,
  type Grant,
  grantAuthenticator,
  type Operation,
  type RegisteredClient,
} from '@prova/http';
import type { HouseOrder, OpenHouse } from '../house/open-house.ts';
import type { IssuerOffice } from '../http/issuer-office.ts';
import { statusPlaceAllocator } from '../lists/allocate-status-places.ts';
import { LIST_PATHS } from '../lists/list-kind.ts';
import { credentialOperation } from './credentials/credential-operation.ts';
import { deferredOperation } from './deferred/deferred-operation.ts';
import { doctorOperations } from './doctor/doctor-operations.ts';
import { requestKey } from './encryption/request-key.ts';
import { PRE_AUTHORIZED_CODE, preAuthorizedCode } from './grants/pre-authorized-code.ts';
import { createMessages } from './messages.ts';
import { walletMetadataOperations } from './metadata/metadata-operations.ts';
import { createCredentialNonces } from './nonces/credential-nonces.ts';
import { nonceOperation } from './nonces/nonce-operation.ts';
import { notificationOperation } from './notifications/notification-operation.ts';
import { offerOperations, offerReading } from './offers/offer-operations.ts';
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
  /** 32 random octets or more, the same in all processes of the service: nonces and the key for encrypted requests follow from them. */
  readonly nonceSecret: Uint8Array;
  /** How the doctor asks the service at its own address; without it as any program would. */
  readonly reach?: typeof fetch;
}

/** What the service does for wallets, and what its authorization server does for it. */
export interface WalletService {
  readonly operations: readonly Operation[];
  readonly grants: readonly Grant[];
  /** Of the metadata of the authorization server. */
  readonly members: Readonly<Record<string, unknown>>;
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
    messages: createMessages({ baseUrl, now }),
    holder: grantAuthenticator({ ...server, now, limit: GRANT_LIMIT }),
    requestKey: requestKey(order.nonceSecret),
    once: server.once,
    credentialNonces: createCredentialNonces(order.nonceSecret, now, randomBytes),
    proofNonces: server.nonces,
    allocateStatusPlaces: statusPlaceAllocator({ placeKey, baseUrl, now, randomBytes }),
  };
  return {
    operations: [
      ...offerOperations(office),
      offerReading(office),
      ...walletMetadataOperations(wallets),
      nonceOperation(wallets),
      credentialOperation(wallets),
      deferredOperation(wallets),
      notificationOperation(wallets),
      ...doctorOperations({ ...wallets, environment, ...(reach && { reach }) }),
    ],
    grants: [preAuthorizedCode(wallets)],
    members: {
      grant_types_supported: ['client_credentials', PRE_AUTHORIZED_CODE],
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
      'pre-authorized_grant_anonymous_access_supported': true,
      // Token Status List §9.1: who goes offline fetches all lists before.
      status_list_aggregation_endpoint: `${baseUrl}/${LIST_PATHS.status}`,
    },
  };
}
