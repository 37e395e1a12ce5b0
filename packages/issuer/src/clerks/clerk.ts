import { HttpError, type Person } from '@prova/http';
import type { Queryable } from '@prova/store';
import type { DataKeys } from '../ledger/data-keys.ts';
import { type IssuingInstitution, readInstitution } from '../ledger/institution-rows.ts';

/** A person who acts for an institution. */
export interface Clerk {
  /** 32 hexadecimal digits that stand for the person at their provider; of another institution they are others. */
  readonly clerkId: string;
  readonly name: string;
  readonly institution: IssuingInstitution;
}

/** What clerks are known by. */
export interface ClerkLedger {
  readonly database: Queryable;
  readonly dataKeys: DataKeys;
  /** `iss` of the provider at which clerks sign in. */
  readonly identityProvider: string;
}

const ROLE = /^clerk:([A-Z]{2}:[A-Za-z0-9]{4,10})$/;

/** The institutions whose clerk a person is, by roles such as `clerk:BE:0120`, each once. */
export function institutionsOf({ roles }: Pick<Person, 'roles'>): readonly string[] {
  return [...new Set(roles.flatMap((role) => ROLE.exec(role)?.[1] ?? []))];
}

/**
 * The person as a clerk of this institution. Throws `HttpError` `missing-permission` for whoever is none, whether or not there is
 * such an institution; `IssuerError` `institution-unknown` where nothing is issued in its name.
 */
export async function requireClerk(
  { database, dataKeys, identityProvider }: ClerkLedger,
  person: Person,
  institutionId: string,
): Promise<Clerk> {
  if (!institutionsOf(person).includes(institutionId)) {
    throw new HttpError('missing-permission', 'You are not a clerk of this institution.');
  }
  const institution = await readInstitution(database, institutionId);
  const hash = dataKeys.clerkHash(institutionId, identityProvider, person.subject);
  return { clerkId: Buffer.from(hash).toString('hex'), name: person.name, institution };
}

/** How the ledger calls a clerk who did something. */
export function clerkActor({ clerkId }: Pick<Clerk, 'clerkId'>): string {
  return `clerk:${clerkId}`;
}
