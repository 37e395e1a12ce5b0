import { type CheckedCatalogue, isWithin } from '@prova/catalogue';
import type {
  AttestationType,
  WalletDocument,
  WalletEntitlement,
  WalletSocialStatus,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { requireSaid } from './require-sayable.ts';

/** Documents that the catalogue has a say in, also after they were issued. */
const OF_RIGHTS: readonly AttestationType[] = ['entitlement', 'status'];

/** Whether new copies of a document are held against the catalogue of the moment. */
export function isOfRights(type: AttestationType): boolean {
  return OF_RIGHTS.includes(type);
}

/**
 * That new copies may still say what a document says: its right is published, in force on a day and not kept from counters since; of a social status
 * all that it says may be said. `newest` is the catalogue that counts. Of other documents nothing is asked.
 * Throws `IssuerError` `credential-request-denied`: not why, whoever asks is a wallet.
 */
export function requireStillSaid(
  { type, data }: WalletDocument,
  { newest, today }: { readonly newest: CheckedCatalogue | undefined; readonly today: string },
): void {
  if (type === 'entitlement') requireStillRight(data, { newest, today });
  if (type === 'status') requireStillSayable(data, newest);
}

function requireStillSayable(
  status: WalletSocialStatus,
  newest: CheckedCatalogue | undefined,
): void {
  if (newest === undefined) throw denied();
  try {
    requireSaid(status, newest);
  } catch (error) {
    throw error instanceof IssuerError ? denied(error) : error;
  }
}

function requireStillRight(
  { r }: WalletEntitlement,
  { newest, today }: { readonly newest: CheckedCatalogue | undefined; readonly today: string },
): void {
  const right = newest?.rights.get(r);
  const isOpen = right?.disclosure !== 'P3' && right?.disclosure !== 'P4';
  if (right?.state === 'published' && isOpen && isWithin(today, right.validity)) return;
  throw denied();
}

function denied(cause?: IssuerError): IssuerError {
  const message = 'The catalogue lets no new copies say this any more.';
  return new IssuerError('credential-request-denied', message, { cause });
}
