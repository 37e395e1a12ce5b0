import type { KeyObject } from 'node:crypto';
import * as v from '../schema.ts';
import { uuid } from './officer.ts';
import {
  parseStatement,
  STATEMENT,
  signStatement,
  type UnverifiedStatement,
} from './signed-statement.ts';

/** What an officer can say about a change. `suspend` proposes and takes effect at once. */
const DECISION_ACTIONS = ['propose', 'suspend', 'approve', 'reject', 'withdraw'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

const DECISION = v.strictObject({
  ...STATEMENT,
  /** Chosen by who proposes. */
  request: uuid,
  action: v.picklist(DECISION_ACTIONS),
  /** For the eyes of who signs; the payload says it too. */
  kind: v.exactOptional(v.string()),
  payloadHash: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/**
 * What an officer signs. `scheme`: SHA-256 of the root's DER; `payloadHash`: SHA-256 of the canonical JSON of the change,
 * both base64url; `iat`: epoch seconds.
 */
export type Decision = v.InferOutput<typeof DECISION>;

/** Signs a decision as a compact JWS of the type `prova-decision+jws`; see `signStatement` for the exact bytes. */
export function signDecision(decision: Decision, privateKey: KeyObject): string {
  return signStatement('prova-decision+jws', decision, privateKey);
}

/** Takes a decision apart; nothing in it is verified. Throws `TrustRegistryError` `statement-malformed`. */
export function parseDecision(jws: string): UnverifiedStatement<Decision> {
  return parseStatement(jws, 'prova-decision+jws', DECISION);
}
