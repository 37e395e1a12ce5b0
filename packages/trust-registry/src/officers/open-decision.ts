import type { Queryable } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import type { Decision, DecisionAction } from './decision.ts';
import { findByKey, type KeyedOfficer } from './officer-rows.ts';
import {
  requireStatement,
  type StatementContext,
  statementHash,
  type UnverifiedStatement,
} from './signed-statement.ts';

/** A decision whose signature was checked, and who made it. */
export interface OpenedDecision extends KeyedOfficer {
  readonly decision: Decision;
  readonly jws: string;
  readonly statementHash: Uint8Array;
}

/** What a decision must be about to be taken at this door. */
export interface DecisionExpectation extends StatementContext {
  readonly actions: readonly DecisionAction[];
  readonly request: string;
}

/**
 * Opens a decision: an active officer's key in service signed it, for this scheme, this request, one of these actions,
 * and now. Does not ask whether the officer may decide this, nor whether it was used before.
 *
 * Throws `TrustRegistryError`: `officer-key-unknown`, `officer-key-retired`, `officer-inactive`, `statement-signature`,
 * `statement-scheme`, `statement-clock`, `decision-request`, `decision-action`.
 */
export async function openDecision(
  q: Queryable,
  statement: UnverifiedStatement<Decision>,
  expected: DecisionExpectation,
): Promise<OpenedDecision> {
  const signer = await findByKey(q, statement.kid);
  const decision = requireStatement(statement, signer.key, expected);
  if (decision.request !== expected.request) {
    throw new TrustRegistryError('decision-request', 'It was signed for another request.');
  }
  if (!expected.actions.includes(decision.action)) {
    throw new TrustRegistryError('decision-action', `It says "${decision.action}".`);
  }
  return { ...signer, decision, jws: statement.jws, statementHash: statementHash(statement) };
}
