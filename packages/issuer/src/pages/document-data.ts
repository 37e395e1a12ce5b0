import {
  type Attestation,
  attestationType,
  holderOf,
  parseAttestation,
  parseCompactJws,
} from '@prova/credential';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';

/** What a document says. A certificate has members that a card has not. */
export type DocumentData = Attestation['data'];

/** What a stored document says; `undefined` where nothing is left of it, or it was never signed. */
export function documentData(
  { dataKeys }: { readonly dataKeys: DataKeys },
  {
    institutionId,
    jti,
    sealed,
    type,
    state,
  }: Pick<AttestationRow, 'institutionId' | 'jti' | 'sealed' | 'type' | 'state'>,
): DocumentData | undefined {
  if (sealed === null || state === 'staged') return undefined;
  const { payload } = parseCompactJws(dataKeys.unseal(institutionId, jti, sealed));
  return attestationType(payload['sid']) === type
    ? parseAttestation(type, payload).data
    : undefined;
}

/** Whether two documents speak of one person: by their number, whatever its blanks and dashes. */
export function samePerson(one: DocumentData, other: DocumentData): boolean {
  const number = bare(holderOf(one).hi);
  return number !== '' && number === bare(holderOf(other).hi);
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
