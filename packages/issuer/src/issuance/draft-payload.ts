import {
  type Attestation,
  type AttestationPayload,
  type AttestationType,
  attestationOf,
  type LintFinding,
  lintAttestation,
  payloadOf,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { ssinProfile } from '../house/ssin-profile.ts';
import type { RecordProfile } from './profile.ts';
import { parseRecord } from './record.ts';

/** What identifies a document, and the list on which it can be withdrawn. */
export interface DocumentReference {
  /** The document id, see `documentId`. */
  readonly jti: string;
  /** The address of a revocation list; absent where the institution publishes none. */
  readonly rid?: string | undefined;
}

/** The payload of a document that has its id. */
export type IdentifiedPayload = AttestationPayload & { readonly jti: string };

/** A record as the document that it becomes, before it has an id. */
export interface PayloadDraft {
  /** The record's own id. */
  readonly id: string;
  readonly type: AttestationType;
  readonly payload: AttestationPayload;
  /** Whom it is about, where it names nobody by a number: see `AttestationRecord`. */
  readonly subject?: string;
  /** What the lint said and let pass. */
  readonly warnings: readonly LintFinding[];
}

/** A record that could be read, and all that the issuer's rules say of it. */
export interface JudgedRecord {
  readonly id: string;
  readonly attestation: Attestation;
  readonly subject?: string;
  /** With errors among them nothing is issued. */
  readonly findings: readonly LintFinding[];
}

/**
 * Reads a record: parsed, normalised, linted by the issuer's rules. `today` is the day of issue.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`.
 */
export function judgeRecord(record: unknown, profile: RecordProfile, today: string): JudgedRecord {
  const { attestation, ...about } = parseRecord(record, profile, today);
  const { environment = 'prod' } = profile;
  const findings = lintAttestation(attestation, today, ssinProfile(environment)).map((finding) =>
    isRefused(finding, profile) ? { ...finding, severity: 'error' as const } : finding,
  );
  return { ...about, attestation, findings };
}

/**
 * Makes the payload of a record, as `judgeRecord` reads it. Knows no key and no id: see `identified` and `signPayloads`.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`, `record-refused`.
 */
export function draftPayload(record: unknown, profile: RecordProfile, today: string): PayloadDraft {
  const { attestation, findings, ...about } = judgeRecord(record, profile, today);
  const refused = findings.find(({ severity }) => severity === 'error');
  if (refused) {
    const { field, code, message } = refused;
    throw new IssuerError('record-refused', `${field}: ${message}`, { field, rule: code });
  }
  const { type } = attestation;
  return { ...about, type, payload: payloadOf(attestation), warnings: findings };
}

/** The payload under an id, and on a list. Nothing in it can be changed any more. */
export function identified(
  payload: AttestationPayload,
  { jti, rid }: DocumentReference,
): IdentifiedPayload {
  const attestation: Attestation = { ...attestationOf(payload), jti, rid };
  Object.freeze(attestation.data);
  return Object.freeze({ ...payloadOf(attestation), jti });
}

function isRefused({ severity, code }: LintFinding, { nativeScript }: RecordProfile): boolean {
  return severity === 'error' || (code === 'outside-s2-set' && nativeScript === 'refuse');
}
