import type { AttestationType, Environment, InstitutionId, Signer } from '@prova/credential';

/** What may be issued, and by whom. Configuration, settled before the first record is read. */
export interface RecordProfile {
  readonly type: AttestationType;
  readonly institution: InstitutionId;
  /** Printed beside the institution's number where a record brings none; at most 21 characters. */
  readonly acronym?: string;
  /** Whether letters outside the set of Decision S2 are issued with a warning, or refused. */
  readonly nativeScript: 'warn' | 'refuse';
  /** Where it is issued, default `prod`: there a national number is of a person, and in any other world of nobody. */
  readonly environment?: Environment;
}

/** How an institution has documents of a type made, from what it settled. */
export function profileOf(
  { institution, acronym, nativeScript, environment }: Omit<RecordProfile, 'type'>,
  type: AttestationType,
): RecordProfile {
  return {
    ...{ type, institution, nativeScript },
    ...(acronym !== undefined && { acronym }),
    ...(environment !== undefined && { environment }),
  };
}

/** The same, and the key it is signed with. */
export interface IssuanceProfile extends RecordProfile {
  readonly signer: Signer;
}
