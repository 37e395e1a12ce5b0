import { readdirSync, readFileSync } from 'node:fs';
import { FIXTURES, loadVectors, type TrustEntry, type Vector } from '@prova/testing';
import type { ExpectedCase } from './cases.ts';
import type { TrustFiles } from './desk.ts';

/** Every vector of `fixtures/` as a case, and the trust lists they name as files of the server. */
export async function loadVectorCases(): Promise<{
  cases: readonly ExpectedCase[];
  files: ReadonlyMap<string, Uint8Array>;
}> {
  const index: Readonly<Record<string, TrustEntry>> = JSON.parse(readText('trust/index.json'));
  const files = new Map(
    readdirSync(new URL('trust/', FIXTURES)).map((name) => [pathOf(name), readBytes(name)]),
  );
  for (const [name, { zeros }] of Object.entries(index)) {
    if (zeros !== undefined) files.set(pathOf(name), new Uint8Array(zeros));
  }
  const vectors = await loadVectors();
  return { cases: vectors.map((vector) => caseOf(vector, index)), files };
}

function caseOf(vector: Vector, index: Readonly<Record<string, TrustEntry>>): ExpectedCase {
  const { name, trust, lists, expected, evidence, environment, today, now, identity } = vector;
  const { treatmentDate } = vector;
  const read = Object.entries(lists).map(([url, file]) => [
    url,
    readText(`revocation-lists/${file}`),
  ]);
  return {
    what: name,
    evidence,
    ...(trust !== null && { trust: trustFiles(trust, index[trust]) }),
    lists: Object.fromEntries(read),
    environment,
    ...(treatmentDate !== undefined && { treatmentDate }),
    today,
    now,
    identity,
    verdict: expected.verdict,
    code: expected.code ?? undefined,
  };
}

function trustFiles(name: string, entry: TrustEntry | undefined): TrustFiles {
  if (!entry) throw new RangeError(`There is no trust list ${name}.`);
  const { after, file = name, environment = 'test' } = entry;
  const names = after === undefined ? [file] : [after, file];
  return { snapshots: names.map(pathOf), root: pathOf('root.der'), environment };
}

function pathOf(name: string): string {
  return `/fixtures/trust/${name}`;
}

function readBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`trust/${name}`, FIXTURES)));
}

function readText(path: string): string {
  return readFileSync(new URL(path, FIXTURES), 'utf8');
}
