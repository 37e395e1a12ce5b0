import { nodePlatform } from '@prova/platform-node';
import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import {
  PROPOSAL_LIFETIME,
  type Proposal,
  type ProposalContent,
  parseContent,
} from './proposal.ts';

interface Row extends Omit<Proposal, 'content'> {
  readonly sealed: Uint8Array | null;
}

const SELECT = `select institution_id as "institutionId", proposal_id as "proposalId", state, clerk_id as "clerkId", sealed,
  sealed_hash as hash, typed_at as "typedAt", expires_at as "expiresAt", proposed_at as "proposedAt",
  decided_by as "decidedBy", decided_at as "decidedAt", reason, jti from issuer.proposal`;

/** Keeps what a clerk typed, for a day. */
export async function insertProposal(
  q: Queryable,
  dataKeys: DataKeys,
  order: {
    readonly institutionId: string;
    readonly proposalId: string;
    readonly clerkId: string;
    readonly content: ProposalContent;
    readonly now: number;
  },
): Promise<void> {
  const { institutionId, proposalId, clerkId, content, now } = order;
  const sealed = dataKeys.seal(institutionId, placeOf(proposalId), JSON.stringify(content));
  await q.query(
    `insert into issuer.proposal (institution_id, proposal_id, clerk_id, sealed, sealed_hash, typed_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[institutionId, proposalId, clerkId, sealed, nodePlatform.sha256(sealed)],
      ...[now, now + PROPOSAL_LIFETIME],
    ],
  );
}

/** Throws `IssuerError` `proposal-unknown`. */
export async function readProposal(
  q: Queryable,
  dataKeys: DataKeys,
  institutionId: string,
  proposalId: string,
): Promise<Proposal> {
  const rows = await q.query<Row>(`${SELECT} where institution_id = $1 and proposal_id = $2`, [
    institutionId,
    proposalId,
  ]);
  return required(rows, dataKeys);
}

/** As `readProposal`; nobody else moves it until the transaction ends. */
export async function lockProposal(
  tx: Queryable,
  dataKeys: DataKeys,
  institutionId: string,
  proposalId: string,
): Promise<Proposal> {
  const rows = await tx.query<Row>(
    `${SELECT} where institution_id = $1 and proposal_id = $2 for update`,
    [institutionId, proposalId],
  );
  return required(rows, dataKeys);
}

/** What waits for a second clerk, or was approved and not brought to its end, the oldest first; a hundred at most. */
export async function openProposals(
  q: Queryable,
  dataKeys: DataKeys,
  institutionId: string,
  now: number,
): Promise<readonly Proposal[]> {
  const rows = await q.query<Row>(
    `${SELECT} where institution_id = $1 and sealed is not null
       and (state = 'approved' or state = 'proposed' and expires_at > $2)
     order by proposed_at nulls first, proposal_id limit 100`,
    [institutionId, now],
  );
  return rows.map((row) => proposalOf(row, dataKeys));
}

function required([row]: readonly Row[], dataKeys: DataKeys): Proposal {
  if (row) return proposalOf(row, dataKeys);
  throw new IssuerError('proposal-unknown', 'There is no such proposal, or it was never proposed.');
}

function proposalOf({ sealed, ...row }: Row, dataKeys: DataKeys): Proposal {
  const { institutionId, proposalId } = row;
  const content =
    sealed === null
      ? undefined
      : parseContent(dataKeys.unseal(institutionId, placeOf(proposalId), sealed));
  return { ...row, content };
}

function placeOf(proposalId: string): string {
  return `proposal/${proposalId}`;
}
