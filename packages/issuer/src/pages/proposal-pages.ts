import { CodedError } from '@prova/credential';
import { type Answer, answerSeeOther, formBody, type Operation, operation } from '@prova/http';
import { carryOut } from '../clerks/carry-out.ts';
import { clerkNames } from '../clerks/clerk-rows.ts';
import { approve, decline, propose, withdraw } from '../clerks/decide.ts';
import { DECLINE_REASONS, draftOf, type Proposal, pageOf } from '../clerks/proposal.ts';
import { readProposal } from '../clerks/proposal-rows.ts';
import { IssuerError } from '../errors.ts';
import { OF_PROPOSAL } from '../http/parameters.ts';
import { ISSUER_PROBLEMS } from '../http/problems.ts';
import { localDay } from '../issuance/local-day.ts';
import * as v from '../schema.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION, type Visit } from './desk.ts';
import { type ProposalView, proposalBody } from './proposal-body.ts';
import { hasErrors, recordFindings } from './record-findings.ts';
import type { Said } from './wording/wording.ts';

const parameters = { ...OF_INSTITUTION, ...OF_PROPOSAL };

/** The day of issue that was on the page: what is approved is what was read. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

/** What will be signed, and deciding about it: alone, or by another clerk. */
export function proposalPages(desk: ClerkDesk): readonly Operation[] {
  const { office } = desk;
  const path = `${HOME}/proposals/{id}` as const;
  return [
    operation({
      ...desk.page,
      operationId: 'showProposal',
      path,
      summary: 'What would be printed, and how far it is',
      parameters,
      handle: (call) =>
        desk.visit(call.principal, call, (visit) => show(desk, visit, call.parameters.id)),
    }),
    operation({
      ...desk.form,
      operationId: 'proposeProposal',
      path: `${path}/propose`,
      summary: 'Has it wait for a second clerk',
      parameters,
      body: formBody({}),
      handle: (call) =>
        desk.act(call.principal, call, async (visit) => {
          const { id } = call.parameters;
          await propose(office, stepOf(desk, visit, id));
          return answerSeeOther(`${visit.home}/proposals/${id}`);
        }),
    }),
    operation({
      ...desk.form,
      operationId: 'approveProposal',
      path: `${path}/approve`,
      summary: 'Issues it: its own clerk where one is enough, else another',
      parameters,
      body: formBody({ day }),
      handle: (call) =>
        desk.act(call.principal, call, async (visit) => {
          const { id } = call.parameters;
          try {
            await approve(office, { ...stepOf(desk, visit, id), readOn: call.body.day });
          } catch (error) {
            if (!(error instanceof IssuerError) || error.code !== 'proposal-changed') throw error;
            return show(desk, visit, id, { said: visit.words.preview.dayChanged, status: 409 });
          }
          return issue(desk, visit, id);
        }),
    }),
    operation({
      ...desk.form,
      operationId: 'carryOutProposal',
      path: `${path}/issue`,
      summary: 'Issues what was approved and not brought to its end',
      parameters,
      body: formBody({}),
      handle: (call) =>
        desk.act(call.principal, call, (visit) => issue(desk, visit, call.parameters.id)),
    }),
    operation({
      ...desk.form,
      operationId: 'declineProposal',
      path: `${path}/decline`,
      summary: 'The other answer',
      parameters,
      body: formBody({ reason: v.picklist(DECLINE_REASONS) }),
      handle: (call) =>
        desk.act(call.principal, call, async (visit) => {
          const { id } = call.parameters;
          await decline(office, { ...stepOf(desk, visit, id), reason: call.body.reason });
          return answerSeeOther(`${visit.home}/proposals/${id}`);
        }),
    }),
    operation({
      ...desk.form,
      operationId: 'withdrawProposal',
      path: `${path}/withdraw`,
      summary: 'Its own clerk takes it back',
      parameters,
      body: formBody({}),
      handle: (call) =>
        desk.act(call.principal, call, async (visit) => {
          const { id } = call.parameters;
          await withdraw(office, stepOf(desk, visit, id));
          return answerSeeOther(`${visit.home}/proposals/${id}`);
        }),
    }),
  ];
}

function stepOf({ office }: ClerkDesk, { clerk }: Visit, proposalId: string) {
  return { proposalId, clerk, now: office.now() };
}

/** Issues what is approved and shows the document; what stands in the way is said on the proposal's page. */
async function issue(desk: ClerkDesk, visit: Visit, proposalId: string): Promise<Answer> {
  const { words, home, clerk } = visit;
  try {
    const { jti } = await carryOut(desk.office, clerk.institution, proposalId);
    return answerSeeOther(
      jti === null ? `${home}/proposals/${proposalId}` : `${home}/documents/${jti}`,
    );
  } catch (error) {
    const status = statusOf(error);
    if (status === 429)
      return show(desk, visit, proposalId, { said: words.proposal.ceiling, status });
    if (status === 503) return show(desk, visit, proposalId, { said: words.proposal.away, status });
    throw error;
  }
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof CodedError)) return undefined;
  const kinds: Readonly<Record<string, number | { readonly status: number }>> = ISSUER_PROBLEMS;
  const code: string = error.code;
  const kind = Object.hasOwn(kinds, code) ? kinds[code] : undefined;
  return typeof kind === 'object' ? kind.status : kind;
}

async function show(
  desk: ClerkDesk,
  visit: Visit,
  proposalId: string,
  { said, status = 200 }: { said?: Said; status?: number } = {},
): Promise<Answer> {
  const proposal = await findProposal(desk, visit, proposalId);
  const view = await viewOf(desk, visit, proposal);
  const { preview, proposal: says } = visit.words;
  const title = proposal.content ? preview.title : says.title;
  return visit.show(
    {
      title,
      section: proposal.state === 'typed' ? 'find' : 'waiting',
      body: proposalBody(visit, { ...view, ...(said && { said }) }),
    },
    status,
  );
}

/** A proposal of this institution; what was typed and not proposed is its clerk's own. Throws `IssuerError` `proposal-unknown`. */
export async function findProposal(
  { office: { database, dataKeys } }: ClerkDesk,
  { institutionId, clerk }: Visit,
  proposalId: string,
): Promise<Proposal> {
  const proposal = await readProposal(database, dataKeys, institutionId, proposalId);
  if (proposal.state !== 'typed' || proposal.clerkId === clerk.clerkId) return proposal;
  throw new IssuerError('proposal-unknown', 'There is no such proposal, or it was never proposed.');
}

async function viewOf(
  { office }: ClerkDesk,
  { institutionId, clerk, words }: Visit,
  proposal: Proposal,
): Promise<ProposalView> {
  const now = office.now();
  const today = localDay(institutionId, now);
  const ids = [proposal.clerkId, ...(proposal.decidedBy === null ? [] : [proposal.decidedBy])];
  const names = await clerkNames(office.database, office.dataKeys, institutionId, ids);
  const isOver = proposal.state === 'proposed' && now >= proposal.expiresAt;
  const view = {
    proposal: isOver ? { ...proposal, state: 'expired' as const } : proposal,
    names,
    today,
  };
  const { content } = proposal;
  if (content === undefined) return view;
  const { institution } = clerk;
  const page = pageOf(content, institution, office);
  const findings = recordFindings(content, { institution, page, today, words });
  if (hasErrors(findings)) return { ...view, findings };
  return { ...view, findings, draft: draftOf(proposal, institution, page, today) };
}
