import { CodedError, encodeQrText } from '@prova/credential';
import type { Printer, TemplateName } from '@prova/paper';
import { canonicalJson } from '@prova/store';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import type { IssuingHouse } from '../house/issuing-house.ts';
import { type DocumentPage, draftDocument } from '../issuance/draft-document.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { failedRecord, type IssueOutcome } from '../issuance/issue.ts';
import type { RecordProfile } from '../issuance/profile.ts';
import { release } from '../issuance/release.ts';
import type { Allowance } from '../ledger/daily-use.ts';
import { newHash } from '../seal/new-hash.ts';
import { houseSealer } from '../seal/sealed-print.ts';
import { type Sealer, sealOrder, sealPages } from '../seal/sealer.ts';
import { openStored } from '../subject/open-stored.ts';
import type { IssuedDocument, Issuing } from './issuing.ts';
import { judging } from './judging.ts';

/** Who issues records, how, and for which page. */
export interface RecordOffice {
  readonly house: IssuingHouse;
  readonly issuing: Issuing;
  readonly institutionId: string;
  readonly profile: RecordProfile;
  /** Absent for what has no page. */
  readonly page?: DocumentPage | undefined;
  /** Of the page, or of a letter about what has none. */
  readonly languages: TemplateName['languages'];
  /** `operator`. */
  readonly actor: string;
  /** What the actor may still have issued today. */
  readonly allowance: Allowance;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly today: string;
}

/** The same with a press. */
export interface PaperOffice extends RecordOffice {
  readonly page: DocumentPage;
  readonly printer: Printer;
}

/**
 * Issues records and draws their pages: entered in the ledger one by one, and committed together. Answers one outcome a record, in
 * their order; a bad record stops nobody else.
 *
 * A record that came before on this day, for the same page, gets the document that it got, if a clinic would accept it still. So what
 * was cut off is done again, and nothing is issued twice.
 *
 * Rejects, once every record has come to its end, with what keeps all of them: `IssuerError` `institution-unknown`,
 * `signing-key-missing`, `signer-fault`, `trust-unusable`; `KeysError`; `StoreError`.
 */
export async function issueToPaper(
  records: readonly unknown[],
  office: PaperOffice,
): Promise<readonly IssueOutcome[]> {
  const { house, institutionId } = office;
  // One for all of them: a key that each looked up would be as many statements at once.
  let sealer: Promise<Sealer> | undefined;
  const sealerOf = () => {
    sealer ??= houseSealer(house, institutionId);
    return sealer;
  };
  const ended = await Promise.allSettled(
    records.map((record) => issueOne(record, office, sealerOf)),
  );
  return ended.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

/** What is wrong with the house and not with a record. */
const STOPPING: readonly IssuerErrorCode[] = [
  'institution-unknown',
  'signing-key-missing',
  'signer-fault',
  'trust-unusable',
  'lists-unwatched',
  'signing-key-unlisted',
  'time-stamp-unavailable',
  'seal-unsound',
  'catalogue-changed',
];

/**
 * Issues a record for a page, and draws none. A record that came before on this day, for the same page, gets the document that it got.
 * `requireDraft` says what else it must be, before anything is issued of it.
 * Rejects as `draftDocument`, `requireDraft` and `Issuing.issue` do.
 */
export async function issueRecord(
  record: unknown,
  { house, issuing, institutionId, profile, page, actor, allowance, today }: RecordOffice,
  requireDraft: (draft: PayloadDraft) => PayloadDraft = (draft) => draft,
): Promise<{ readonly draft: PayloadDraft; readonly issued: IssuedDocument }> {
  const templateId = page?.templateId ?? null;
  const against = page ?? { catalogues: await house.rights.counting() };
  const draft = requireDraft(draftDocument(record, profile, against, today));
  // Asked for the same again, it is the same request; at another address its lists would be others.
  const lists = house.revocationListUri('');
  const { id, payload, subject } = draft;
  const content = { id, payload, ...(subject !== undefined && { subject }) };
  const asked = canonicalJson({ today, templateId, lists, ...content });
  // Keyed: there are too few national numbers for a plain hash to hide one.
  const hash = house.dataKeys.secretHash('record', institutionId, asked);
  const request = { clientId: actor, keyHash: hash, bodyHash: hash };
  const order = { draft, templateId, actor, allowance, request };
  return { draft, issued: await issuing.issue(institutionId, order) };
}

async function issueOne(
  record: unknown,
  office: PaperOffice,
  sealerOf: () => Promise<Sealer>,
): Promise<IssueOutcome> {
  const { house, page, printer } = office;
  const { templateId } = page;
  try {
    const { draft, issued } = await issueRecord(record, office);
    const jws = await deliverable(issued, office);
    const document = await house.rights.inWords({ jws, qrText: encodeQrText(jws) });
    await printer.prepare(templateId, [document]);
    const sealer = await sealerOf();
    const drawing = { ...sealOrder(sealer, house.now()), newHash };
    const [pdf] = await sealPages([printer.printForSeal(templateId, document, drawing)], sealer);
    if (!pdf) throw new IssuerError('print-fault', 'A page came back without its seal.');
    const { id, warnings } = draft;
    const { qrText } = document;
    return { outcome: 'issued', id, jti: issued.row.jti, jws, qrText, pdf, warnings };
  } catch (error) {
    if (!isOfRecord(error)) throw error;
    return failedRecord(record, error);
  }
}

/** Of a document that was issued before, only one that a clinic would accept now. */
async function deliverable(
  { row, replayed }: IssuedDocument,
  { house, institutionId }: PaperOffice,
): Promise<string> {
  if (row.state !== 'released') {
    const message = 'This record was issued before, and its document was withdrawn since.';
    throw new IssuerError('revocation-final', message);
  }
  const stored = openStored(house.dataKeys, institutionId, row);
  if (stored?.token === undefined) {
    throw new IssuerError('attestation-erased', 'What the document said was erased.');
  }
  const { content, token: jws } = stored;
  if (!replayed) return jws;
  const document = { payload: { ...content, jti: row.jti }, jws };
  return (await release(document, await judging(house, institutionId, [document]))).jws;
}

/** An error about a record; any other is one of the house, or a fault of ours. */
function isOfRecord(error: unknown): error is CodedError<string> {
  if (error instanceof IssuerError) return !STOPPING.includes(error.code);
  return error instanceof CodedError && error.name === 'PaperError';
}
