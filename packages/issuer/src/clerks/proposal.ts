import { PAGE_LANGUAGES, type PrintCheck, templateId } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { type DocumentPage, draftDocument } from '../issuance/draft-document.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { profileOf } from '../issuance/profile.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import * as v from '../schema.ts';
import { TYPED_TYPES } from './typed-types.ts';

const language = v.picklist(PAGE_LANGUAGES);

/** What a clerk typed: all that decides what is signed and printed, but the day and the ids. */
const CONTENT = v.strictObject({
  type: v.picklist(TYPED_TYPES),
  languages: v.pipe(
    v.union([v.strictTuple([language]), v.strictTuple([language, language])]),
    v.readonly(),
  ),
  /** Members of the document under the format's names. */
  record: v.record(v.string(), v.string()),
  /** The jti of the one in whose place it will be valid. */
  replaces: v.exactOptional(v.string()),
});
export type ProposalContent = v.InferOutput<typeof CONTENT>;

export type ProposalState =
  | 'typed'
  | 'proposed'
  | 'approved'
  | 'issued'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'refused';

/** Why a second clerk declines. Words to choose from: a text of one's own would speak of people. */
export const DECLINE_REASONS = ['data-wrong', 'not-shown', 'not-entitled', 'not-needed'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What a clerk wants issued, and how far it is. Times are epoch seconds. */
export interface Proposal {
  readonly institutionId: string;
  /** A UUID; also what the document's record is called. */
  readonly proposalId: string;
  readonly state: ProposalState;
  /** Of the clerk who typed it. */
  readonly clerkId: string;
  /** `undefined` at the end: what was issued stands in the document. */
  readonly content: ProposalContent | undefined;
  /** SHA-256 of the content as it is sealed. */
  readonly hash: Uint8Array;
  readonly typedAt: number;
  readonly expiresAt: number;
  readonly proposedAt: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  /** Why it was declined, or the rule by which our verifier refused it. */
  readonly reason: string | null;
  /** Of the document that it became. */
  readonly jti: string | null;
}

/** How long what was typed waits, and then again what was proposed: a day, in seconds. */
export const PROPOSAL_LIFETIME = 86_400;

/** What was sealed, read again. Throws `IssuerError` `data-unreadable`. */
export function parseContent(text: string): ProposalContent {
  const parsed = v.safeParse(CONTENT, JSON.parse(text));
  if (parsed.success) return parsed.output;
  throw new IssuerError('data-unreadable', 'A proposal cannot be read by this version.');
}

/** What was typed. Throws `IssuerError` `proposal-state` for a proposal that has ended. */
export function contentOf({ content }: Pick<Proposal, 'content'>): ProposalContent {
  if (content) return content;
  throw new IssuerError('proposal-state', 'This was decided already; nothing is left of it here.');
}

/** How pages of this house are printed. */
export interface PageHouse {
  /** Host, perhaps with a port, of the page that checks a document; printed on it. */
  readonly deskAddress: string;
  readonly printCheck: PrintCheck;
}

/** The page that it will be printed on. */
export function pageOf(
  { type, languages }: Pick<ProposalContent, 'type' | 'languages'>,
  { environment }: IssuingInstitution,
  { deskAddress: address, printCheck }: PageHouse,
): DocumentPage {
  return { templateId: templateId({ type, languages, environment, address }), printCheck };
}

/** What would be signed if it were issued on this day. Throws as `contentOf` and `draftDocument`. */
export function draftOf(
  proposal: Pick<Proposal, 'proposalId' | 'content'>,
  institution: IssuingInstitution,
  page: DocumentPage,
  today: string,
): PayloadDraft {
  const { record, type } = contentOf(proposal);
  const profile = profileOf(institution, type);
  return draftDocument({ ...record, id: proposal.proposalId }, profile, page, today);
}
