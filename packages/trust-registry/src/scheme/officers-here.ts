import { type KeyObject, randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { encodeBase64url } from '@prova/credential';
import { readKeyFile } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { parseChange } from '../changes/change.ts';
import { decide } from '../changes/decide.ts';
import { propose } from '../changes/propose.ts';
import type { ChangeRequest } from '../changes/request.ts';
import { findRequest } from '../changes/request-rows.ts';
import { suspend } from '../changes/suspend.ts';
import { type DecisionAction, signDecision } from '../officers/decision.ts';
import type { Officer } from '../officers/officer.ts';
import { listOfficers } from '../officers/officer-rows.ts';
import { retireKey, signKeyRetirement } from '../officers/retire-key.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { Registry } from './open-registry.ts';

/** An officer whose key lies in this home. */
export interface OfficerHere {
  readonly officer: Officer;
  readonly privateKey: KeyObject;
}

/** The active officers whose keys lie in this home, by name. */
export async function officersHere({
  scheme,
  database,
}: Pick<Registry, 'scheme' | 'database'>): Promise<readonly OfficerHere[]> {
  const here: OfficerHere[] = [];
  for (const officer of await listOfficers(database)) {
    const path = scheme.home.officerKey(officer.id);
    if (officer.active && (await isThere(path))) {
      here.push({ officer, privateKey: await readKeyFile(path) });
    }
  }
  return here.sort((a, b) => (a.officer.name < b.officer.name ? -1 : 1));
}

/** Proposes a change in an officer's name; `payload` as `changePayload` writes it. See `propose`. */
export async function proposeChange(
  registry: Registry,
  by: OfficerHere,
  payload: string,
  now: EpochSeconds,
): Promise<ChangeRequest> {
  return propose(registry.database, submission(registry, by, 'propose', payload, now), {
    root: registry.scheme.root,
    now,
  });
}

/** Suspends at once in an officer's name; `payload` as `changePayload` writes it. See `suspend`. */
export async function suspendNow(
  registry: Registry,
  by: OfficerHere,
  payload: string,
  now: EpochSeconds,
): Promise<ChangeRequest> {
  return suspend(registry.database, submission(registry, by, 'suspend', payload, now), {
    root: registry.scheme.root,
    now,
  });
}

/** Decides a request in an officer's name, over the payload that is stored: see `decide`. */
export async function decideChange(
  registry: Registry,
  by: OfficerHere,
  { action, request }: { readonly action: DecisionAction; readonly request: string },
  now: EpochSeconds,
): Promise<ChangeRequest> {
  const { root } = registry.scheme;
  const { payload } = await findRequest(registry.database, request);
  const decision = { scheme: thumbprintOf(root), iat: now, request, action };
  const jws = signDecision({ ...decision, payloadHash: hashOf(payload) }, by.privateKey);
  return decide(registry.database, { request, jws }, { root, now });
}

/** Ends a key of an officer in their name, this one or another: see `retireKey`. */
export function endKey(
  { scheme, database }: Registry,
  { privateKey }: OfficerHere,
  kid: string,
  now: EpochSeconds,
): Promise<void> {
  const context = { root: scheme.root, now };
  return retireKey(database, signKeyRetirement(privateKey, kid, context), context);
}

function submission(
  { scheme }: Registry,
  { privateKey }: OfficerHere,
  action: 'propose' | 'suspend',
  payload: string,
  iat: EpochSeconds,
) {
  const { kind } = parseChange(payload);
  const decision = { scheme: thumbprintOf(scheme.root), iat, request: randomUUID(), action };
  return {
    payload,
    jws: signDecision({ ...decision, kind, payloadHash: hashOf(payload) }, privateKey),
  };
}

function hashOf(payload: string): string {
  return encodeBase64url(nodePlatform.sha256(Buffer.from(payload, 'utf8')));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
