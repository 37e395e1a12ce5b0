import { CodedError, type LintFinding } from '@prova/credential';
import type { Printer } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { type Draft, type IssuingMoment, prepare } from './prepare.ts';
import type { IssuanceProfile } from './profile.ts';
import { findRecordId } from './record.ts';
import { type ReleaseContext, release } from './release.ts';
import { type SignedDraft, signDrafts } from './sign.ts';

/** Everything that issuing needs besides records. */
export interface IssuingOffice {
  readonly profile: IssuanceProfile;
  readonly moment: IssuingMoment;
  readonly release: ReleaseContext;
  readonly printer: Printer;
  readonly templateId: string;
}

/** A document that may leave: the token, the text of its QR code, the page. */
export interface IssuedAttestation {
  readonly outcome: 'issued';
  readonly id: string;
  readonly jti: string;
  readonly jws: string;
  readonly qrText: string;
  readonly pdf: Uint8Array;
  readonly warnings: readonly LintFinding[];
}

/** A record that was stopped. Says what to mend without repeating a value. */
export interface FailedRecord {
  readonly outcome: 'failed';
  /** Absent when the record has no id that could be shown. */
  readonly id?: string;
  readonly code: string;
  readonly field?: string;
  readonly rule?: string;
  readonly message: string;
}

export type IssueOutcome = IssuedAttestation | FailedRecord;

/**
 * Issues a chunk of records: prepare → sign, all at once → judge the final text → draw. Answers one outcome a record, in
 * their order. A bad record stops nobody else; a signer that fails stops the chunk, and its error passes through.
 */
export async function issueRecords(
  records: readonly unknown[],
  office: IssuingOffice,
): Promise<IssueOutcome[]> {
  const { profile, moment } = office;
  const prepared = records.map((record) => attempt(record, () => prepare(record, profile, moment)));
  const drafts = prepared.filter((entry): entry is Draft => !isFailed(entry));
  const signed = new Map((await signDrafts(drafts, profile)).map((each) => [each.draft, each]));
  const outcomes: IssueOutcome[] = [];
  for (const entry of prepared) {
    outcomes.push(isFailed(entry) ? entry : await finish(signed.get(entry), office));
  }
  return outcomes;
}

async function finish(
  signed: SignedDraft | undefined,
  office: IssuingOffice,
): Promise<IssueOutcome> {
  if (!signed) throw new IssuerError('signer-fault', 'A draft came back without a signature.');
  const { id, warnings } = signed.draft;
  try {
    const { jti, jws, qrText } = await release(signed, office.release);
    await office.printer.prepare(office.templateId, [{ jws, qrText }]);
    const pdf = office.printer.print(office.templateId, { jws, qrText });
    return { outcome: 'issued', id, jti, jws, qrText, pdf, warnings };
  } catch (error) {
    return failedRecord({ id }, error);
  }
}

function attempt<T>(record: unknown, action: () => T): T | FailedRecord {
  try {
    return action();
  } catch (error) {
    return failedRecord(record, error);
  }
}

/** The outcome that a coded error stands for; any other error is a fault of ours and passes through. */
export function failedRecord(record: unknown, error: unknown): FailedRecord {
  if (!(error instanceof CodedError)) throw error;
  const id = findRecordId(record);
  const { field, rule } = error instanceof IssuerError ? error : {};
  return {
    outcome: 'failed',
    ...(id !== undefined && { id }),
    code: error.code,
    ...(field !== undefined && { field }),
    ...(rule !== undefined && { rule }),
    message: error.message,
  };
}

function isFailed(entry: Draft | FailedRecord): entry is FailedRecord {
  return 'outcome' in entry;
}
