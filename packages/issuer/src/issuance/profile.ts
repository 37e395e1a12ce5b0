import type { InstitutionId, Signer } from '@prova/credential';

/** What may be issued, by whom, with which key. Configuration, settled before the first record is read. */
export interface IssuanceProfile {
  readonly institution: InstitutionId;
  /** Printed beside the institution's number where a record brings none; at most 21 characters. */
  readonly acronym?: string;
  /** Whether letters outside the set of Decision S2 are issued with a warning, or refused. */
  readonly nativeScript: 'warn' | 'refuse';
  readonly signer: Signer;
}
