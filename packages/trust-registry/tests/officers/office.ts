import type { KeyObject } from 'node:crypto';
import { generateKeyPair } from '@prova/keys';
import type { Database } from '@prova/store';
import { type FoundingOfficer, foundOfficers } from '../../src/officers/found-officers.ts';
import type { Officer } from '../../src/officers/officer.ts';
import { kidOfJwk, officerJwkOf } from '../../src/officers/officer-key.ts';
import { NOW } from '../throwaway-scheme.ts';

/** Any bytes: what is signed for one root says nothing under another. */
export const ROOT = new TextEncoder().encode('a root');
export const CONTEXT = { root: ROOT, now: NOW };

/** An officer with their key file. */
export interface TestOfficer extends FoundingOfficer {
  readonly privateKey: KeyObject;
  readonly kid: string;
}

let made = 0;

export async function newOfficer(terms: Pick<Officer, 'organisation' | 'role'> & Partial<Officer>) {
  const { privateKey } = await generateKeyPair('P-256');
  const jwk = officerJwkOf(privateKey);
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return { id, name: `Officer ${made}`, ...terms, jwk, privateKey, kid: kidOfJwk(jwk) };
}

/** Two houses that decide everything, a colleague in one of them, liaisons, and those who decide nothing. */
export async function newOfficers() {
  return {
    anna: await newOfficer({ organisation: 'Registry House', role: 'registry-officer' }),
    abel: await newOfficer({ organisation: 'registry HOUSE', role: 'registry-officer' }),
    bert: await newOfficer({ organisation: 'Ministry', role: 'registry-officer' }),
    carla: await newOfficer({ organisation: 'Liaison Body BE', role: 'liaison', country: 'BE' }),
    ursula: await newOfficer({ organisation: 'Liaison Body UK', role: 'liaison', country: 'UK' }),
    karl: await newOfficer({ organisation: 'Vault', role: 'key-holder' }),
    olga: await newOfficer({ organisation: 'Court of Audit', role: 'auditor' }),
  };
}

export type Officers = Awaited<ReturnType<typeof newOfficers>>;

export function termsOf({ privateKey: _, kid: __, ...founding }: TestOfficer): FoundingOfficer {
  return founding;
}

/** The officers of a new scheme, entered. */
export async function found(database: Database): Promise<Officers> {
  const officers = await newOfficers();
  const terms = Object.values(officers).map(termsOf);
  await database.transaction((tx) => foundOfficers(tx, terms, NOW));
  return officers;
}
