import type { AttestationType, InstitutionId, Signer } from '@prova/credential';

/** What may be issued, and by whom. Configuration, settled before the first record is read. */
export interface RecordProfile {
  readonly type: AttestationType;
  readonly institution: InstitutionId;
  /** Printed beside the institution's number where a record brings none; at most 21 characters. */
  readonly acronym?: string;
  /** Whether letters outside the set of Decision S2 are issued with a warning, or refused. */
  readonly nativeScript: 'warn' | 'refuse';
}

/** How an institution has documents of a type made, from what it settled. */
export function profileOf(
  { institution, acronym, nativeScript }: Omit<RecordProfile, 'type'>,
  type: AttestationType,
): RecordProfile {
  return { type, institution, nativeScript, ...(acronym !== undefined && { acronym }) };
}

/** The same, and the key it is signed with. */
export interface IssuanceProfile extends RecordProfile {
  readonly signer: Signer;
}
