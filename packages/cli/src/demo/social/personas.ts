import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Truth } from '@prova/catalogue';

/** Data only, at the top of the repository: the demo is run from a checkout. */
const FIXTURES = new URL('../../../../../fixtures/', import.meta.url);

/** The first catalogue of the demo, in the form that `prova registry import-catalogue` reads. */
export const CATALOGUE_FILE = fileURLToPath(new URL('catalogue/belgium.json', FIXTURES));

/** An invented person with their statuses. National numbers are of the test band, which nobody has. */
export interface Persona {
  readonly id: string;
  readonly situation: string;
  /** A line of the register’s file. */
  readonly register: {
    readonly ssin: string;
    readonly former?: readonly { readonly ssin: string; readonly state: string }[];
    readonly familyName: string;
    readonly givenNames: string;
    readonly birthDate: string;
  };
  /** What sources know; absent where they know nothing of this person, not even that there is no status. */
  readonly statuses?: readonly PersonaStatus[];
  /** By the id of a right. */
  readonly expected: Readonly<Record<string, Truth>>;
  /** Which of these proofs goes into their wallet too, and their social status with it. */
  readonly wallet?: string;
  /** What they take with them on paper. */
  readonly proofs?: readonly {
    readonly id: string;
    readonly right: string;
    readonly situation: string;
  }[];
}

/** A status that somebody has from a day on, or that somebody of their household has. */
export interface PersonaStatus {
  readonly status: string;
  readonly scope: 'person' | 'household';
  readonly authority: string;
  readonly from: string;
  readonly details?: Readonly<Record<string, number>>;
}

/** The people of `fixtures/personas/`, in the order of their file names. */
export async function loadPersonas(): Promise<readonly Persona[]> {
  const folder = new URL('personas/', FIXTURES);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(
      async (name): Promise<Persona> => JSON.parse(await readFile(new URL(name, folder), 'utf8')),
    ),
  );
}

/** All that holds of somebody: a status of their own is one of their household too. */
export function heldBy({ statuses = [] }: Persona): readonly PersonaStatus[] {
  return statuses.flatMap((status) =>
    status.scope === 'person' ? [status, { ...status, scope: 'household' as const }] : status,
  );
}
