import { appendAudit, type Database, type Queryable } from '@prova/store';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../errors.ts';
import { parseDecision } from '../officers/decision.ts';
import type { Officer } from '../officers/officer.ts';
import { type OpenedDecision, openDecision } from '../officers/open-decision.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import type { Register } from '../register/register.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import { type Change, parseChange } from './change.ts';
import { changeOfficers } from './change-officers.ts';
import { requireMandate } from './mandate.ts';
import type { ChangeRequest } from './request.ts';
import { decideRequest, findRequest, findRequestToDecide, writeDecision } from './request-rows.ts';
import { type FinalAction, requireDecidable } from './requirements.ts';
import { settleSuspensions } from './settle.ts';

/** The state that each action leads to. */
const OUTCOMES = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;
const ACTIONS = ['approve', 'reject', 'withdraw'] as const;

/**
 * Decides a request by an officer's signature over its payload: `approve` or `reject` by another officer, `withdraw` by
 * who proposed it. Approving takes an officer of another organisation and makes the change, in the transaction that
 * records the approval: both or neither. A suspension that is in force is confirmed; it cannot be rejected or withdrawn,
 * it is lifted.
 *
 * Throws `TrustRegistryError`: the codes of `openDecision`, also about who proposed; `request-unknown`; `approval-replayed`
 * when this was used, or the officer has spoken; `approval-own`; `request-decided`; `request-expired`; `approval-stale`
 * when it is over another payload; `approval-same-organisation`; `role-not-allowed`, `country-not-allowed`;
 * `change-not-applicable` when the register has moved on (`cause` says how). Nothing is recorded then.
 */
export async function decide(
  database: Database,
  { request: id, jws }: { readonly request: string; readonly jws: string },
  { root, now }: StatementContext,
): Promise<ChangeRequest> {
  const statement = parseDecision(jws);
  return database.transaction(async (tx) => {
    const opened = await openDecision(tx, statement, { root, now, actions: ACTIONS, request: id });
    const request = await findRequestToDecide(tx, id);
    const action = await requireDecidable(tx, opened, request, now);
    const { payloadHash } = request;
    await writeDecision(tx, opened, payloadHash, now);
    await carryOut(tx, { action, request, opened }, { root, now });
    await decideRequest(tx, id, OUTCOMES[action], now);
    await appendAudit(tx, {
      at: now,
      actor: `officer:${opened.officer.id}`,
      action: `request.${OUTCOMES[action]}`,
      objectType: 'change-request',
      objectId: id,
      payloadHash,
    });
    return findRequest(tx, id);
  });
}

interface Ruling {
  readonly action: FinalAction;
  readonly request: ChangeRequest;
  readonly opened: OpenedDecision;
}

async function carryOut(
  tx: Queryable,
  { action, request, opened }: Ruling,
  context: StatementContext,
): Promise<void> {
  if (action === 'withdraw') return;
  const change = parseChange(request.payload);
  const { officer } = opened;
  if (action === 'reject' || request.state === 'in-force' || isOfficerChange(change)) {
    requireMandate(officer, change, await loadRegister(tx));
  }
  if (action === 'reject' || request.state === 'in-force') return;
  await make(tx, change, officer, context).catch(explain);
  await settleSuspensions(tx, change, { request: request.id, now: context.now });
}

async function make(
  tx: Queryable,
  change: Change,
  officer: Officer,
  context: StatementContext,
): Promise<void> {
  if (isOfficerChange(change)) {
    await changeOfficers(tx, change, context.now);
    return;
  }
  const mandated = (register: Register) => {
    requireMandate(officer, change, register);
    return applyChange(register, change, context);
  };
  await changeRegister(tx, mandated, context);
}

const OF_THE_OFFICER: ReadonlySet<TrustRegistryErrorCode> = new Set([
  'role-not-allowed',
  'country-not-allowed',
]);

function explain(cause: unknown): never {
  if (!(cause instanceof TrustRegistryError) || OF_THE_OFFICER.has(cause.code)) throw cause;
  throw new TrustRegistryError(
    'change-not-applicable',
    `The change can no longer be made: ${cause.code}.`,
    { cause },
  );
}
