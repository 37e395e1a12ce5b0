import type { AttestationType } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { ListPlace } from './list-place.ts';

export type AttestationState = 'staged' | 'released' | 'revoked' | 'superseded' | 'failed';

/** A document as the ledger keeps it. Times are epoch seconds, days `yyyy-mm-dd`. */
export interface AttestationRow extends ListPlace {
  readonly institutionId: string;
  readonly jti: string;
  readonly type: AttestationType;
  readonly state: AttestationState;
  /** The payload that will be signed, then the token; see `DataKeys`. Null where it failed or was erased. */
  readonly sealed: Uint8Array | null;
  readonly keyThumbprint: Uint8Array | null;
  /** Null for a social status, of which there is no page. */
  readonly templateId: string | null;
  readonly recordId: string | null;
  readonly actor: string;
  readonly batchId: string | null;
  readonly recordNo: number | null;
  readonly numberHash: Uint8Array | null;
  readonly personHash: Uint8Array | null;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly stagedAt: number;
  readonly releasedAt: number | null;
  readonly endedAt: number | null;
  readonly endReason: string | null;
  /** The jti of the one that it replaces. */
  readonly replaces: string | null;
}

/** Each column, its type, and the member that it holds. */
export const COLUMNS = [
  ['institution_id', 'text', 'institutionId'],
  ['jti', 'text', 'jti'],
  ['type', 'text', 'type'],
  ['state', 'text', 'state'],
  ['sealed', 'bytea', 'sealed'],
  ['key_thumbprint', 'bytea', 'keyThumbprint'],
  ['template_id', 'text', 'templateId'],
  ['record_id', 'text', 'recordId'],
  ['actor', 'text', 'actor'],
  ['batch_id', 'uuid', 'batchId'],
  ['record_no', 'int', 'recordNo'],
  ['number_hash', 'bytea', 'numberHash'],
  ['person_hash', 'bytea', 'personHash'],
  ['revocation_list_id', 'text', 'revocationListId'],
  ['status_list_id', 'text', 'statusListId'],
  ['status_ordinal', 'int', 'statusOrdinal'],
  ['issued_on', 'text', 'issuedOn'],
  ['valid_from', 'text', 'validFrom'],
  ['valid_until', 'text', 'validUntil'],
  ['staged_at', 'bigint', 'stagedAt'],
  ['released_at', 'bigint', 'releasedAt'],
  ['ended_at', 'bigint', 'endedAt'],
  ['end_reason', 'text', 'endReason'],
  ['replaces', 'text', 'replaces'],
] as const satisfies readonly (readonly [string, string, keyof AttestationRow])[];

export const SELECT_ATTESTATION = `select ${COLUMNS.map(([name, , member]) => `${name} as "${member}"`).join(', ')}
  from issuer.attestation`;

/** Those of these documents that there are, by their jti. */
export async function findAttestations(
  q: Queryable,
  institutionId: string,
  jtis: readonly string[],
): Promise<ReadonlyMap<string, AttestationRow>> {
  if (jtis.length === 0) return new Map();
  const rows = await q.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and jti = any($2)`,
    [institutionId, jtis],
  );
  return new Map(rows.map((row) => [row.jti, row]));
}

/** The jti of the document that takes the place of this one, or is about to. */
export async function findSuccessor(
  q: Queryable,
  institutionId: string,
  jti: string,
): Promise<string | undefined> {
  const [row] = await q.query<{ jti: string }>(
    `select jti from issuer.attestation where institution_id = $1 and replaces = $2 and state <> 'failed'`,
    [institutionId, jti],
  );
  return row?.jti;
}
