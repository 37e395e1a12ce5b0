import type { AttestationType, CardMembers, WalletType } from '@prova/credential';
import type { Competence } from '@prova/trust';

/** What rules 4 to 7 look at of a document, whatever carries it. */
export interface IssuedDocument {
  readonly type: AttestationType | WalletType;
  readonly data: Pick<CardMembers, 'ic' | 'ii' | 'di'>;
}

/** What an institution must be competent for to issue a document. Who issues cards issues the certificates in their place. */
export const COMPETENCES_FOR: Readonly<Record<IssuedDocument['type'], Competence>> = {
  prc: 'EHIC',
  ehic: 'EHIC',
  pda1: 'PDA1',
};

/** The first and the last day that a document counts for. */
export interface DocumentDays {
  readonly start: string;
  readonly end: string;
}
