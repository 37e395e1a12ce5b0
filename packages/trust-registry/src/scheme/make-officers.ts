import { randomUUID } from 'node:crypto';
import { TrustRegistryError } from '../errors.ts';
import type { FoundingOfficer } from '../officers/found-officers.ts';
import { type Officer, uuid } from '../officers/officer.ts';
import { type OfficerJwk, officerJwkOf } from '../officers/officer-key.ts';
import * as v from '../schema.ts';
import { newKey } from './new-key.ts';
import type { SchemeHome } from './scheme-home.ts';

/** An officer that a scheme begins with. */
export interface OfficerOrder extends Omit<Officer, 'active' | 'id'> {
  /** UUID; a new one unless given. */
  readonly id?: string;
  /** The public key of an officer who keeps the private one. Without it, the home gets a key for them. */
  readonly jwk?: OfficerJwk;
}

/**
 * The officers as the registry enters them; keys are made for those who bring none. Who they are is judged when they are
 * entered. Throws `TrustRegistryError` `officer-malformed` for an id that is no UUID: it names a file.
 */
export async function makeOfficers(
  home: SchemeHome,
  orders: readonly OfficerOrder[],
): Promise<readonly FoundingOfficer[]> {
  const officers: FoundingOfficer[] = [];
  for (const { id = randomUUID(), jwk, ...terms } of orders) {
    if (!v.safeParse(uuid, id).success) {
      throw new TrustRegistryError('officer-malformed', 'The id of an officer is a UUID.');
    }
    officers.push({ id, ...terms, jwk: jwk ?? (await newOfficerKey(home, id)) });
  }
  return officers;
}

async function newOfficerKey(home: SchemeHome, id: string): Promise<OfficerJwk> {
  return officerJwkOf((await newKey('P-256', home.officerKey(id))).privateKey);
}
