import { appendAudit, type Database, type Queryable, type Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { localDay } from '../issuance/local-day.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { type Clerk, clerkActor } from './clerk.ts';
import { type DeclineReason, PROPOSAL_LIFETIME, type Proposal } from './proposal.ts';
import { lockProposal } from './proposal-rows.ts';

export interface ProposalLedger {
  readonly database: Database;
  readonly dataKeys: DataKeys;
}

/** A clerk who does something about a proposal. */
export interface ProposalStep {
  readonly proposalId: string;
  readonly clerk: Clerk;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * Has a proposal wait for a second clerk, for a day. Asked again, nothing more happens.
 * Throws `IssuerError`: `proposal-unknown`, also for what another clerk typed; `proposal-state`, `proposal-expired`.
 */
export async function propose(ledger: ProposalLedger, step: ProposalStep): Promise<void> {
  const { clerk, now } = step;
  await inTransaction(ledger, step, async (tx, proposal) => {
    requireOwn(proposal, clerk);
    if (proposal.state === 'proposed') return;
    requireState(proposal, 'typed', now);
    await move(tx, proposal, {
      state: 'proposed',
      proposedAt: now,
      expiresAt: now + PROPOSAL_LIFETIME,
    });
    await note(tx, proposal, step, 'proposal.proposed');
  });
}

/**
 * Says that a proposal may be signed: a second clerk of what was proposed, or its own clerk where one is enough. Asked again by the
 * same clerk, nothing more happens. What follows is `carryOut`. `readOn` is the day of issue that was on the page they read.
 * Throws `IssuerError`: `proposal-unknown`, `proposal-state`, `proposal-own`, `proposal-expired`, `proposal-changed`.
 */
export async function approve(
  ledger: ProposalLedger,
  step: ProposalStep & { readonly readOn: string },
): Promise<void> {
  const { clerk, now, readOn } = step;
  await inTransaction(ledger, step, async (tx, proposal) => {
    if (proposal.state === 'approved' || proposal.state === 'issued') return;
    if (readOn !== localDay(proposal.institutionId, now)) {
      throw new IssuerError('proposal-changed', 'The day has changed since you read this.');
    }
    if (clerk.institution.fourEyes || proposal.state !== 'typed') {
      requireState(proposal, 'proposed', now);
      requireAnother(proposal, clerk);
      await move(tx, proposal, {
        state: 'approved',
        decidedBy: clerk.clerkId,
        decidedAt: now,
      });
    } else {
      requireOwn(proposal, clerk);
      requireState(proposal, 'typed', now);
      await move(tx, proposal, { state: 'approved', decidedAt: now });
    }
    await note(tx, proposal, step, 'proposal.approved');
  });
}

/** As `approve`, the other answer; what was typed is taken away. */
export async function decline(
  ledger: ProposalLedger,
  step: ProposalStep & { readonly reason: DeclineReason },
): Promise<void> {
  const { clerk, now, reason } = step;
  await inTransaction(ledger, step, async (tx, proposal) => {
    requireState(proposal, 'proposed', now);
    requireAnother(proposal, clerk);
    await move(tx, proposal, {
      state: 'declined',
      decidedBy: clerk.clerkId,
      decidedAt: now,
      reason,
    });
    await note(tx, proposal, step, 'proposal.declined');
  });
}

/** Its own clerk takes a proposal back. Throws `IssuerError`: `proposal-unknown`, `proposal-state`, `proposal-expired`. */
export async function withdraw(ledger: ProposalLedger, step: ProposalStep): Promise<void> {
  const { clerk, now } = step;
  await inTransaction(ledger, step, async (tx, proposal) => {
    requireOwn(proposal, clerk);
    requireState(proposal, 'proposed', now);
    await move(tx, proposal, { state: 'withdrawn' });
    await note(tx, proposal, step, 'proposal.withdrawn');
  });
}

async function inTransaction(
  { database, dataKeys }: ProposalLedger,
  { clerk, proposalId }: ProposalStep,
  work: (tx: Transaction, proposal: Proposal) => Promise<void>,
): Promise<void> {
  const { institutionId } = clerk.institution;
  await database.transaction(async (tx) =>
    work(tx, await lockProposal(tx, dataKeys, institutionId, proposalId)),
  );
}

/** What one clerk typed and has not proposed is no business of another. */
function requireOwn({ clerkId }: Proposal, clerk: Clerk): void {
  if (clerkId === clerk.clerkId) return;
  throw new IssuerError('proposal-unknown', 'There is no such proposal of yours.');
}

function requireAnother({ clerkId }: Proposal, clerk: Clerk): void {
  if (clerkId !== clerk.clerkId) return;
  throw new IssuerError('proposal-own', 'You proposed this yourself; another clerk decides.');
}

function requireState(
  { state, expiresAt }: Proposal,
  wanted: Proposal['state'],
  now: number,
): void {
  if (state !== wanted) {
    throw new IssuerError('proposal-state', 'This was decided already, or was never proposed.');
  }
  if (now >= expiresAt) {
    throw new IssuerError('proposal-expired', 'This waited for more than a day. Type it again.');
  }
}

type Moved = Pick<Proposal, 'state'> &
  Partial<Pick<Proposal, 'proposedAt' | 'expiresAt' | 'decidedBy' | 'decidedAt' | 'reason'>>;

const KEEPS_CONTENT: readonly Proposal['state'][] = ['proposed', 'approved'];

async function move(tx: Queryable, proposal: Proposal, to: Moved): Promise<void> {
  const { proposedAt, expiresAt, decidedBy, decidedAt, reason } = { ...proposal, ...to };
  await tx.query(
    `update issuer.proposal set state = $3, proposed_at = $4, expires_at = $5, decided_by = $6, decided_at = $7,
       reason = $8, sealed = case when $9 then sealed end
     where institution_id = $1 and proposal_id = $2`,
    [
      ...[proposal.institutionId, proposal.proposalId, to.state, proposedAt, expiresAt],
      ...[decidedBy, decidedAt, reason, KEEPS_CONTENT.includes(to.state)],
    ],
  );
}

async function note(
  tx: Transaction,
  { institutionId, proposalId, hash }: Proposal,
  { clerk, now }: ProposalStep,
  action: string,
): Promise<void> {
  const object = { objectType: 'proposal', objectId: proposalId, payloadHash: hash };
  await appendAudit(
    tx,
    { at: now, actor: clerkActor(clerk), action, ...object },
    issuerAudit(institutionId),
  );
}
