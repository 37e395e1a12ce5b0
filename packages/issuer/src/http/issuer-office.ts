import type { DpopAuthenticator } from '@prova/http';
import type { PrintCheck } from '@prova/paper';
import type { Database } from '@prova/store';
import type { KnownRights } from '../catalogue/known-rights.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { AskingClient } from '../ledger/client-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { SealedPrint } from '../seal/sealed-print.ts';
import type { Issuing } from '../singles/issuing.ts';
import type { PrintPool } from '../threads/print-pool.ts';

/** What the operations of the issuer stand on. */
export interface IssuerOffice {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  /** Programs that have these scopes. */
  readonly client: DpopAuthenticator<AskingClient>;
  readonly issuing: Issuing;
  /** The key that would sign, and what it may still sign today. */
  readonly keyOf: IssuingHouse['keyOf'];
  /** Pages with the seal of their institution. */
  readonly print: SealedPrint;
  /** Letters of offers, which bear no seal: they prove nothing. */
  readonly printLetter: PrintPool['printLetter'];
  /** Of which entitlements are made, and what social statuses may say. */
  readonly rights: Pick<KnownRights, 'orderable' | 'counting'>;
  /** Asked of every document before it is issued. */
  readonly printCheck: PrintCheck;
  /** Host, perhaps with a port, of the page that checks a document; printed on it. */
  readonly deskAddress: string;
  /** Epoch seconds. */
  readonly now: () => number;
}
