import { encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import type { IssuedDocument, Issuing } from '../singles/issuing.ts';
import { clerkActor } from './clerk.ts';
import type { ProposalLedger } from './decide.ts';
import { contentOf, draftOf, type PageHouse, type Proposal, pageOf } from './proposal.ts';
import { readProposal } from './proposal-rows.ts';

/** What carrying out stands on. */
export interface ClerkHouse extends ProposalLedger, PageHouse {
  readonly issuing: Pick<Issuing, 'issue' | 'again'>;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** Documents that one clerk may have issued in a day: more than anybody types. */
const DAILY_CEILING = 500;

/**
 * Issues what was approved, once, and answers its proposal as it then is: `issued`, or `refused` where the document itself cannot be
 * issued. Harmless to repeat: the proposal is the request, so a second click gets the same document.
 *
 * Throws `IssuerError` `proposal-unknown`, `proposal-state` for what is not approved; `ceiling-reached`, and what signer, trust list
 * and database throw, when it is to be tried again: the proposal then stays approved.
 */
export async function carryOut(
  house: ClerkHouse,
  institution: IssuingInstitution,
  proposalId: string,
): Promise<Proposal> {
  const { institutionId } = institution;
  const read = () => readProposal(house.database, house.dataKeys, institutionId, proposalId);
  const proposal = await read();
  if (proposal.state === 'issued' || proposal.state === 'refused') return proposal;
  if (proposal.state !== 'approved') {
    throw new IssuerError('proposal-state', 'Nobody has approved this.');
  }
  try {
    const { row } = await issueOnce(house, institution, proposal);
    await end(house.database, proposal, { state: 'issued', jti: row.jti });
  } catch (error) {
    if (!(error instanceof IssuerError) || !FINAL.includes(error.code)) throw error;
    await end(house.database, proposal, { state: 'refused', reason: error.rule ?? error.code });
  }
  return read();
}

/** What is wrong with the document itself, or with the one that it was to replace. */
const FINAL: readonly IssuerErrorCode[] = [
  'release-refused',
  'record-invalid',
  'record-refused',
  'glyph-missing',
  'text-too-wide',
  'attestation-unknown',
  'attestation-not-released',
  'revocation-final',
];

async function issueOnce(
  house: ClerkHouse,
  institution: IssuingInstitution,
  proposal: Proposal,
): Promise<IssuedDocument> {
  const { issuing, now } = house;
  const { institutionId } = institution;
  const actor = clerkActor(proposal);
  const request = {
    clientId: actor,
    keyHash: nodePlatform.sha256(encodeUtf8(`proposal/${proposal.proposalId}`)),
    bodyHash: proposal.hash,
  };
  // Asked before the record is read: what was right yesterday is not refused today.
  const before = await issuing.again(institutionId, request);
  if (before) return before;
  const content = contentOf(proposal);
  const page = pageOf(content, institution, house);
  const draft = draftOf(proposal, institution, page, localDay(institutionId, now()));
  const { replaces } = content;
  return issuing.issue(institutionId, {
    draft,
    templateId: page.templateId,
    actor,
    allowance: { spender: actor, ceiling: DAILY_CEILING },
    request,
    ...(replaces !== undefined && { replaces }),
  });
}

async function end(
  q: Queryable,
  { institutionId, proposalId }: Proposal,
  { state, jti, reason }: { state: 'issued' | 'refused'; jti?: string; reason?: string },
): Promise<void> {
  await q.query(
    `update issuer.proposal set state = $3, jti = $4, reason = $5, sealed = null
     where institution_id = $1 and proposal_id = $2 and state = 'approved'`,
    [institutionId, proposalId, state, jti ?? null, reason ?? null],
  );
}
