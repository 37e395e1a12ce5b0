import type { KeyObject } from 'node:crypto';
import type { DeliveryPort } from '@prova/delivery';
import type { Log, Patience, PrivateJwk, RateLimit, SignInConfiguration } from '@prova/http';
import type { HouseOrder } from '../house/open-house.ts';
import type { WalletProviders } from '../wallet/attestations/wallet-providers.ts';
import type { HolderAccessConfiguration } from '../wallet/authorization/holder-access.ts';
import type { IssuerInfos } from '../wallet/metadata/issuer-info.ts';

/** As its pages and its interface call it. */
export const TITLE = 'Issuer';

/** Everything the issuer's service needs. It reads no environment. */
export interface IssuerOrder extends HouseOrder {
  readonly environment: 'prod' | 'acc' | 'test';
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  readonly version: string;
  /** Host, perhaps with a port, of the page that checks a document; printed on it. */
  readonly deskAddress: string;
  /** Where published lists lie. */
  readonly lists: string;
  /** Where it is noted what was erased, so that an older database learns it again. */
  readonly erased: string;
  /** How documents reach people's electronic boxes. */
  readonly boxes: DeliveryPort;
  /** By which access tokens are signed, and nothing else. */
  readonly tokenKey: PrivateJwk;
  /** By which events are signed, and nothing else; of P-256. */
  readonly webhookKey: KeyObject;
  /** 32 to 64 random octets, the same in all processes of the service: nonces, and the key to which wallets encrypt, follow from them. */
  readonly nonceSecret: Uint8Array;
  /** Where clerks sign in. Without it there are no pages for them. */
  readonly signIn?: SignInConfiguration;
  /** Where holders sign in, and for which wallets. Without it wallets redeem offers alone. */
  readonly holders?: HolderAccessConfiguration;
  /** Who vouches for wallets and their keys, and whether somebody has to. Without it nobody does. */
  readonly walletProviders?: WalletProviders;
  /** What registrars say of institutions, for wallets that want it. */
  readonly issuerInfos?: IssuerInfos;
  /** Threads that draw pages. */
  readonly printers: number;
  /** Threads that read and lint the records of files. */
  readonly drafters: number;
  readonly log: Log;
  /** Requests of one client; without it 30,000 a minute. */
  readonly clientLimit?: RateLimit;
  readonly proxies?: number;
  readonly patience?: Partial<Patience>;
  /** How the wallet doctor asks the service at `baseUrl`; without it as any program would. */
  readonly reach?: typeof fetch;
}
