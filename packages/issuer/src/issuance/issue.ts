import { CodedError, type LintFinding } from '@prova/credential';
import type { Printer, SealablePage } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { newHash, type Sealer, sealerOf, sealOrder, sealPages } from '../seal/sealer.ts';
import type { TimeStamping } from '../seal/time-stamping.ts';
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
  /** Where the seals on pages get their time-stamps; without it they have none. */
  readonly timeStamping?: TimeStamping;
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
 * Issues a chunk of records: prepare → sign, all at once → judge the final text → draw → seal, all at once. Answers one outcome a
 * record, in their order. A bad record stops nobody else; a signer that fails stops the chunk, and its error passes through.
 */
export async function issueRecords(
  records: readonly unknown[],
  office: IssuingOffice,
): Promise<IssueOutcome[]> {
  const { profile, moment } = office;
  const prepared = records.map((record) => attempt(record, () => prepare(record, profile, moment)));
  const drafts = prepared.filter((entry): entry is Draft => !isFailed(entry));
  const signed = new Map((await signDrafts(drafts, profile)).map((each) => [each.draft, each]));
  const sealer = sealerOf(profile.signer, office.release.trust, office.timeStamping);
  const drawn: (DrawnAttestation | FailedRecord)[] = [];
  for (const entry of prepared) {
    drawn.push(isFailed(entry) ? entry : await draw(signed.get(entry), office, sealer));
  }
  const pages = drawn.filter((each): each is DrawnAttestation => !isFailed(each));
  await sealPages(
    pages.map(({ page }) => page),
    sealer,
  );
  return drawn.map((each) => {
    if (isFailed(each)) return each;
    const { page, ...attestation } = each;
    return { ...attestation, pdf: page.file };
  });
}

/** Judged and drawn; its page lacks the seal. */
interface DrawnAttestation extends Omit<IssuedAttestation, 'pdf'> {
  readonly page: SealablePage;
}

async function draw(
  signed: SignedDraft | undefined,
  { release: context, printer, templateId }: IssuingOffice,
  sealer: Sealer,
): Promise<DrawnAttestation | FailedRecord> {
  if (!signed) throw new IssuerError('signer-fault', 'A draft came back without a signature.');
  const { id, warnings } = signed.draft;
  try {
    const { jti, jws, qrText } = await release(signed, context);
    const order = { ...sealOrder(sealer, context.now), newHash };
    await printer.prepare(templateId, [{ jws, qrText }]);
    const page = printer.printForSeal(templateId, { jws, qrText }, order);
    return { outcome: 'issued', id, jti, jws, qrText, page, warnings };
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

function isFailed(entry: object): entry is FailedRecord {
  return 'outcome' in entry && entry.outcome === 'failed';
}
