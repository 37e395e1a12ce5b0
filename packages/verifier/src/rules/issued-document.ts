import type { AttestationType, CardMembers, WalletType, WholeDocument } from '@prova/credential';
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
  entitlement: 'ENTITLEMENT',
  isiplus: 'ISIPLUS',
  status: 'STATUS',
};

/** A document with its day of issue, which an entitlement has under the name of its first day. */
export function issuedDocument(document: WholeDocument): IssuedDocument {
  if (document.type !== 'entitlement') return document;
  const { type, data } = document;
  return { type, data: { ...data, di: data.sd } };
}

/** The first and the last day that a document counts for. */
export interface DocumentDays {
  readonly start: string;
  readonly end: string;
}
