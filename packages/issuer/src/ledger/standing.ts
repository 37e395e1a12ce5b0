import type { AttestationRow } from './attestation-rows.ts';

/** What must be known of a document to say whether it counts: of what it says, that this is known. */
export type Standing = Pick<AttestationRow, 'state' | 'validUntil'> &
  (Pick<AttestationRow, 'sealed'> | { readonly isErased: boolean });

/** Whether nobody can tell any more what it said. */
export function isErased(document: Standing): boolean {
  return 'sealed' in document ? document.sealed === null : document.isErased;
}
