import type { Authenticator, DpopNonces, GrantPrincipal, Once } from '@prova/http';
import type { Database } from '@prova/store';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { AllocateStatusPlaces } from '../lists/allocate-status-places.ts';
import type { WalletProviders } from './attestations/wallet-providers.ts';
import type { RequestKey } from './encryption/request-key.ts';
import type { IssuerInfos } from './metadata/issuer-info.ts';
import type { CredentialNonces } from './nonces/credential-nonces.ts';
import type { Messages } from './openid4vci.ts';

/** What the operations for wallets stand on. */
export interface WalletOffice extends Pick<IssuingHouse, 'keyOf' | 'trust' | 'rights'> {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  /** Where wallets reach the issuer: their names for institutions begin with it. */
  readonly baseUrl: string;
  readonly messages: Messages;
  /** Whoever was granted a document, by their token. */
  readonly holder: Authenticator<GrantPrincipal>;
  readonly requestKey: RequestKey;
  /** Who vouches for wallets and their keys; without it nobody does. */
  readonly walletProviders: WalletProviders | undefined;
  /** What registrars say of institutions. */
  readonly issuerInfos: IssuerInfos;
  readonly once: Once;
  readonly credentialNonces: CredentialNonces;
  readonly proofNonces: DpopNonces;
  readonly allocateStatusPlaces: AllocateStatusPlaces;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}
