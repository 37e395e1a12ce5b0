import { CodedError, type LintFinding } from '@prova/credential';
import type { Printer, SealablePage } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { newHash } from '../seal/new-hash.ts';
import { openSealer, sealOrder, sealPages } from '../seal/sealer.ts';
import type { TimeStamping } from '../seal/time-stamping.ts';
import { type Draft, type IssuingMoment, prepare } from './prepare.ts';
import type { IssuanceProfile } from './profile.ts';
import { findRecordId } from './record.ts';
import { type ReleaseContext, type ReleasedAttestation, releaseAll } from './release.ts';
import { signDrafts } from './sign.ts';

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
  const signed = await signDrafts(drafts, profile);
  const outcomes = await releaseAll(signed, office.release);
  const byDraft = new Map(signed.map(({ draft }, index) => [draft, outcomes[index]]));
  const released = prepared.map((entry) =>
    isFailed(entry) ? entry : releasedDraft(entry, byDraft.get(entry)),
  );
  return released.some((each) => !isFailed(each))
    ? drawAndSeal(released, office)
    : released.filter(isFailed);
}

/** Accepted by our own verifier; it lacks its page. */
type SignedRelease = Omit<IssuedAttestation, 'pdf'>;

function releasedDraft(
  { id, warnings }: Draft,
  released: PromiseSettledResult<ReleasedAttestation> | undefined,
): SignedRelease | FailedRecord {
  if (!released) {
    throw new IssuerError('signer-fault', 'A draft came back without a signature.');
  }
  if (released.status === 'rejected') return failedRecord({ id }, released.reason);
  const { jti, jws, qrText } = released.value;
  return { outcome: 'issued', id, jti, jws, qrText, warnings };
}

/** All pages are sealed by one call to the signer. */
async function drawAndSeal(
  released: readonly (SignedRelease | FailedRecord)[],
  { profile, release: { trust, now }, printer, templateId, timeStamping }: IssuingOffice,
): Promise<IssueOutcome[]> {
  const { institution, signer } = profile;
  const sealer = await openSealer(signer, { institution, trust, now }, timeStamping);
  const order = { ...sealOrder(sealer, now), newHash };
  const pages = new Map<SignedRelease, SealablePage>();
  const drawn: (SignedRelease | FailedRecord)[] = [];
  for (const each of released) {
    if (isFailed(each)) {
      drawn.push(each);
      continue;
    }
    try {
      await printer.prepare(templateId, [each]);
      pages.set(each, printer.printForSeal(templateId, each, order));
      drawn.push(each);
    } catch (error) {
      drawn.push(failedRecord(each, error));
    }
  }
  const files = await sealPages([...pages.values()], sealer);
  const pdfs = new Map([...pages.keys()].map((each, index) => [each, files[index]]));
  return drawn.map((each) => {
    if (isFailed(each)) return each;
    const pdf = pdfs.get(each);
    if (!pdf) throw new IssuerError('print-fault', 'A page came back without its seal.');
    return { ...each, pdf };
  });
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
