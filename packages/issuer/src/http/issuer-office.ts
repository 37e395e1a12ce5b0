import type { Authenticator } from '@prova/http';
import type { Database } from '@prova/store';
import type { Issuing } from '../issuing/issuing.ts';
import type { IssuingHouse } from '../issuing/issuing-house.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { ApiClient } from './api-client.ts';

/** What is drawn of a token. */
export interface PrintOrder {
  readonly jws: string;
  readonly qrText: string;
  readonly templateId: string;
}

/** What the operations of the issuer stand on. */
export interface IssuerOffice {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly client: Authenticator<ApiClient>;
  readonly issuing: Issuing;
  /** The key that would sign, and what it may still sign today. */
  readonly keyOf: IssuingHouse['keyOf'];
  readonly print: (order: PrintOrder) => Promise<Uint8Array>;
  /** Host, perhaps with a port, of the page that checks a document; printed on it. */
  readonly deskAddress: string;
  /** Epoch seconds. */
  readonly now: () => number;
}
