import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AttestationAlgorithm, AttestationType } from '@prova/credential';

/** Data only, at the top of the repository: the demo is run from a checkout. */
const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

/** The invented institutions, in the form that `prova registry init` reads. */
export const INSTITUTIONS_FILE = fileURLToPath(new URL('institutions.json', FIXTURES));

/** An invented person in one situation. */
export interface Holder {
  readonly situation: string;
  readonly type: AttestationType;
  /** `BE:0120`, one of `institutions.json`. */
  readonly institution: string;
  /** A record for the issuer without its dates, which depend on the day of issue. */
  readonly record: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly validity: {
    /** From the day of issue to the last day of the certificate or PD A1; absent for a card. */
    readonly days?: number;
    /** From the day of issue to the expiry of the card; absent where there is no card. */
    readonly cardYears?: number;
  };
}

/** An invented competent institution and how it signs. */
export interface FixtureInstitution {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
  readonly algorithm: AttestationAlgorithm;
}

/** The people of `fixtures/holders/`, in the order of their file names. */
export async function loadHolders(): Promise<readonly Holder[]> {
  const folder = new URL('holders/', FIXTURES);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(
      async (name): Promise<Holder> => JSON.parse(await readFile(new URL(name, folder), 'utf8')),
    ),
  );
}

export async function loadInstitutions(): Promise<readonly FixtureInstitution[]> {
  return JSON.parse(await readFile(INSTITUTIONS_FILE, 'utf8'));
}

/** The record of a document that counts from a day on, `yyyy-mm-dd`. It is of whatever day it is issued on. */
export function recordOn({ record, validity }: Holder, day: string): Holder['record'] {
  const { days, cardYears } = validity;
  return {
    ...record,
    ...(days !== undefined && { sd: day, ed: shifted(day, { days }) }),
    ...(cardYears !== undefined && { xd: shifted(day, { years: cardYears }) }),
  };
}

/** So many years and days later. The anniversary of 29 February is 1 March. */
function shifted(day: string, { years = 0, days = 0 }: { years?: number; days?: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
