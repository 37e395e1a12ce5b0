import { parseAttestation, parseJson, payloadOf } from '@prova/credential';
import type { Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { Measures } from '../house/measures.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import { releaseAll } from '../issuance/release.ts';
import { type SignedPayload, signPayloads } from '../issuance/sign.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { type AcceptedToken, type FailedToken, recordRelease } from '../ledger/record-release.ts';
import { judging } from './judging.ts';

/** A staged document: its row, and what will be signed where that is at hand; else it is read from the row. */
export interface OpenDocument {
  readonly row: AttestationRow;
  readonly payload?: IdentifiedPayload;
}

/**
 * Brings staged documents of an institution to their end: signed by the key of now, judged as a clinic would, released or
 * failed. Harmless to repeat, and to do at two places at once: of two tokens of one document the first stored counts, and
 * the other is thrown away. After a crash this is how the work goes on.
 *
 * Answers, by their jti, those that must wait, and why: `release-postponed` where nothing can be judged now, `data-unreadable`. They stay
 * staged, and keep no other.
 * Passes on what signer, trust list and database throw; then all of them stay staged.
 */
export async function complete(
  house: IssuingHouse,
  institutionId: string,
  documents: readonly OpenDocument[],
): Promise<ReadonlyMap<string, IssuerError>> {
  if (documents.length === 0) return new Map();
  const rows = documents.map(({ row }) => row);
  const { payloads, unreadable } = stagedPayloads(house.dataKeys, institutionId, documents);
  const key = await house.keyOf(institutionId);
  const { measures } = house;
  const signed = await measures.timed('sign', () => signPayloads(payloads, key.signer));
  const { postponed, ...judged } = await measures.timed('judge', () =>
    judge(house, institutionId, signed),
  );
  const record = (tx: Transaction) =>
    recordRelease(tx, {
      ...judged,
      replaced: rows.flatMap(({ replaces }) => replaces ?? []),
      institutionId,
      keyThumbprint: key.thumbprint,
      dataKeys: house.dataKeys,
      now: house.now(),
    });
  const moved = await measures.timed('release', () => house.database.transaction(record));
  count(measures, rows, judged, moved);
  return new Map([...unreadable, ...postponed]);
}

interface StagedPayloads {
  readonly payloads: readonly IdentifiedPayload[];
  readonly unreadable: ReadonlyMap<string, IssuerError>;
}

function stagedPayloads(
  dataKeys: DataKeys,
  institutionId: string,
  documents: readonly OpenDocument[],
): StagedPayloads {
  const payloads: IdentifiedPayload[] = [];
  const unreadable = new Map<string, IssuerError>();
  for (const { row, payload } of documents) {
    try {
      payloads.push(payload ?? stagedPayload(dataKeys, institutionId, row));
    } catch (error) {
      if (!(error instanceof IssuerError)) throw error;
      unreadable.set(row.jti, error);
    }
  }
  return { payloads, unreadable };
}

/** Those that this call moved. */
function count(
  measures: Measures,
  rows: readonly AttestationRow[],
  { accepted }: Pick<Judged, 'accepted'>,
  moved: ReadonlySet<string>,
): void {
  const good = new Set(accepted.map(({ jti }) => jti));
  for (const { jti, type } of rows) {
    if (moved.has(jti)) measures.documents(type, good.has(jti) ? 'released' : 'failed', 1);
  }
}

/** What will be signed, as it was staged. */
function stagedPayload(
  dataKeys: DataKeys,
  institutionId: string,
  { jti, type, sealed }: AttestationRow,
): IdentifiedPayload {
  const text = sealed && dataKeys.unseal(institutionId, jti, sealed);
  if (!text) throw new IssuerError('data-unreadable', 'A staged document has no content.');
  return { ...payloadOf(parseAttestation(type, parseJson(text))), jti };
}

interface Judged {
  readonly accepted: readonly AcceptedToken[];
  readonly failed: readonly FailedToken[];
  readonly postponed: ReadonlyMap<string, IssuerError>;
}

async function judge(
  house: IssuingHouse,
  institutionId: string,
  signed: readonly SignedPayload[],
): Promise<Judged> {
  const context = await judging(house, institutionId, signed);
  const accepted: AcceptedToken[] = [];
  const failed: FailedToken[] = [];
  const postponed = new Map<string, IssuerError>();
  const outcomes = await releaseAll(signed, context);
  for (const [index, each] of outcomes.entries()) {
    const jti = signed[index]?.payload.jti ?? '';
    if (each.status === 'fulfilled') {
      accepted.push({ jti, jws: each.value.jws });
      continue;
    }
    const { reason } = each;
    // Only what is wrong with the document itself ends it; what cannot be known now may be known later.
    if (!(reason instanceof IssuerError)) throw reason;
    if (reason.code === 'release-refused') failed.push({ jti, code: reason.rule ?? reason.code });
    else if (reason.code === 'release-postponed') postponed.set(jti, reason);
    else throw reason;
  }
  return { accepted, failed, postponed };
}
