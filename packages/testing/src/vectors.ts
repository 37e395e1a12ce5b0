import { readdir, readFile } from 'node:fs/promises';
import type { Environment, Evidence } from '@prova/credential';
import type { IdentityCheck, ReasonCode, StepId, Verdict } from '@prova/verifier';

/** The folder `fixtures/` of the repository. */
export const FIXTURES = new URL('../../../fixtures/', import.meta.url);

/** One frozen piece of evidence, all that a verdict on it depends on, and that verdict. */
export interface Vector {
  /** The name of its file. */
  readonly name: string;
  /** What it proves, in the numbers of the specification or of `fixtures/README.md`. */
  readonly clause: string;
  /** Rows of the catalogues in `fixtures/README.md` that it stands for. */
  readonly rows: readonly string[];
  readonly why: string;
  readonly evidence: Evidence;
  /** An entry of `trust/index.json`; null: there is no trust list. */
  readonly trust: string | null;
  /** URL → a file in `revocation-lists/`. */
  readonly lists: Readonly<Record<string, string>>;
  /** Absent: today. */
  readonly treatmentDate?: string;
  readonly today: string;
  readonly now: number;
  readonly environment: Environment;
  readonly identity: IdentityCheck;
  readonly expected: ExpectedVerdict;
  /** Codes that must be among the other reasons, in their order; absent where nothing is asked. */
  readonly raises?: readonly ReasonCode[];
}

export interface ExpectedVerdict {
  readonly verdict: Verdict;
  /** Of the first reason; null: there is none. */
  readonly code: ReasonCode | null;
  readonly step: StepId | null;
}

/** A trust list and how a verifier comes by it. */
export interface TrustEntry {
  /** In `trust/`. */
  readonly file?: string;
  /** Instead of a file: so many zero bytes. */
  readonly zeros?: number;
  /** The list that was installed before it. */
  readonly after?: string;
  /** Which environment the verifier takes lists of; absent: `test`. */
  readonly environment?: Environment;
  readonly why: string;
}

/** Every vector under `vectors/`, by document and name. */
export async function loadVectors(): Promise<readonly Vector[]> {
  return (await Promise.all(['prc', 'ehic', 'pda1', 'social'].map(loadFolder))).flat();
}

async function loadFolder(document: string): Promise<readonly Vector[]> {
  const folder = new URL(`vectors/${document}/`, FIXTURES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name): Promise<Vector> => {
      const vector: Vector = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
      if (`${vector.name}.json` !== name) throw new RangeError(`${name} holds another vector.`);
      return vector;
    }),
  );
}
