import { type KeyObject, randomUUID } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { generateKeyPair } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import {
  type ChangeDocument,
  type ChangeRequest,
  changePayload,
  type Decision,
  type DecisionAction,
  type FoundingOfficer,
  officerJwkOf,
  type StatementContext,
  type Submission,
  signDecision,
  thumbprintOf,
} from '@prova/trust-registry';

/** An officer of the registry, with their key file. */
export interface TestOfficer {
  readonly terms: FoundingOfficer;
  readonly privateKey: KeyObject;
}

/** Two houses that decide together, and a colleague in the first. */
export interface TestOfficers {
  readonly ann: TestOfficer;
  readonly amy: TestOfficer;
  readonly bob: TestOfficer;
}

export async function newTestOfficers(): Promise<TestOfficers> {
  return {
    ann: await newOfficer('Ann', 'Registry House'),
    amy: await newOfficer('Amy', 'Registry House'),
    bob: await newOfficer('Bob', 'Ministry'),
  };
}

async function newOfficer(name: string, organisation: string): Promise<TestOfficer> {
  const { privateKey } = await generateKeyPair('P-256');
  const jwk = officerJwkOf(privateKey);
  const terms = { id: randomUUID(), name, organisation, role: 'registry-officer', jwk } as const;
  return { terms, privateKey };
}

/** A new request for a change, signed by who wants it; `wrong` replaces members of what is signed. */
export function submissionBy(
  { privateKey }: TestOfficer,
  action: 'propose' | 'suspend',
  change: ChangeDocument,
  context: StatementContext,
  wrong: Partial<Decision> = {},
): Submission {
  const payload = changePayload(change);
  const said = { request: randomUUID(), action, payloadHash: hashOf(payload), ...wrong };
  return { payload, jws: signDecision({ ...statementIn(context), ...said }, privateKey) };
}

/** What an officer signs about the request of somebody else; `wrong` replaces members of it. */
export function decisionBy(
  { privateKey }: TestOfficer,
  action: DecisionAction,
  request: Pick<ChangeRequest, 'id' | 'payload'>,
  context: StatementContext,
  wrong: Partial<Decision> = {},
): { readonly request: string; readonly jws: string } {
  const said = { request: request.id, action, payloadHash: hashOf(request.payload), ...wrong };
  const jws = signDecision({ ...statementIn(context), ...said }, privateKey);
  return { request: request.id, jws };
}

function statementIn({ root, now }: StatementContext) {
  return { scheme: thumbprintOf(root), iat: now };
}

function hashOf(payload: string): string {
  return encodeBase64url(nodePlatform.sha256(encodeUtf8(payload)));
}
