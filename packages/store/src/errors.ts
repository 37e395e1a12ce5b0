import { CodedError } from '@prova/credential';

/** What can be wrong with the database, whoever asks it. */
export type StoreErrorCode =
  // reaching it
  | 'database-unavailable'
  | 'database-url-malformed'
  // its schema
  | 'migration-ahead'
  | 'migration-changed'
  | 'migration-failed'
  | 'service-role-forbidden'
  // the audit chain
  | 'json-not-canonical'
  | 'audit-entry-malformed'
  | 'audit-chain-malformed'
  | 'audit-broken'
  // the queues
  | 'queue-missing'
  | 'queue-unavailable'
  // the embedded server
  | 'postgres-binaries-missing'
  | 'postgres-user-missing'
  | 'postgres-folder-unusable'
  | 'postgres-start-failed'
  // the key under which what is stored of people is sealed
  | 'data-key-missing'
  | 'data-key-exposed'
  | 'data-key-malformed'
  | 'data-key-unwritable'
  | 'data-unreadable';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class StoreError extends CodedError<StoreErrorCode> {
  override readonly name = 'StoreError';
}
