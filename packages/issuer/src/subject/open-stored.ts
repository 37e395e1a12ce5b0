import {
  type AttestationPayload,
  parseAttestation,
  parseCompactJws,
  parseJson,
  payloadOf,
} from '@prova/credential';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';

/** What a document says of its holder. */
export interface StoredContent {
  readonly content: AttestationPayload;
  /** The compact JWS; a staged document has none yet. */
  readonly token?: string;
}

/**
 * What is stored of a document; `undefined` where nothing is, because it failed or was erased. Checks no signature: it is ours.
 * Throws `IssuerError` `data-unreadable`.
 */
export function openStored(
  dataKeys: DataKeys,
  institutionId: string,
  { jti, type, state, sealed }: Pick<AttestationRow, 'jti' | 'type' | 'state' | 'sealed'>,
): StoredContent | undefined {
  if (sealed === null) return undefined;
  const text = dataKeys.unseal(institutionId, jti, sealed);
  if (state === 'staged') return { content: payloadOf(parseAttestation(type, parseJson(text))) };
  const { payload } = parseCompactJws(text);
  return { content: payloadOf(parseAttestation(type, payload)), token: text };
}
