import { readdir, readFile } from 'node:fs/promises';
import type { Platform } from '@prova/credential';
import {
  installSnapshot,
  nothingInstalled,
  openSnapshot,
  TrustError,
  trustMaterial,
} from '@prova/trust';
import type { Report, TrustInput, Words } from '@prova/verifier';
import { FIXTURES, type TrustEntry, type Vector } from './vectors.ts';

/** Judges a vector as it says; the same vector gives the same report. */
export type VectorRunner = (vector: Vector, words?: Words) => Promise<Report>;

/** A runner on one platform. It reads each file once and opens each trust list once, as a desk would. */
export async function createVectorRunner(platform: Platform): Promise<VectorRunner> {
  const index: Readonly<Record<string, TrustEntry>> = JSON.parse(
    await readFile(new URL('trust/index.json', FIXTURES), 'utf8'),
  );
  const { revocationLists, verify } = await import('@prova/verifier');
  const opened = new Map<string, Promise<TrustInput>>();
  const lists = await readLists();

  function trustOf(name: string): Promise<TrustInput> {
    const entry = index[name];
    if (!entry) throw new RangeError(`There is no trust list ${name}.`);
    const known = opened.get(name) ?? openTrust(entry, platform);
    opened.set(name, known);
    return known;
  }

  return async (vector, words) => {
    const { evidence, environment, identity, now, today, treatmentDate } = vector;
    return verify(evidence, {
      trust: vector.trust === null ? undefined : await trustOf(vector.trust),
      lists: revocationLists(
        (url) => {
          const file = vector.lists[url];
          return file === undefined ? undefined : (lists.get(file) ?? '');
        },
        () => Object.keys(vector.lists),
      ),
      policy: { environment, ...(words && { words }) },
      ...(treatmentDate !== undefined && { treatmentDate }),
      today,
      now,
      identity,
      platform,
    });
  };
}

async function openTrust(entry: TrustEntry, platform: Platform): Promise<TrustInput> {
  const root = new Uint8Array(await readFile(new URL('trust/root.der', FIXTURES)));
  const environment = entry.environment ?? 'test';
  const open = (bytes: Uint8Array) => openSnapshot(bytes, { root, environment, platform });
  try {
    let installed = nothingInstalled(environment, 0);
    if (entry.after !== undefined) {
      installed = installSnapshot(installed, await open(await readTrust(entry.after)));
    }
    const bytes = await (entry.file === undefined
      ? new Uint8Array(entry.zeros ?? 0)
      : readTrust(entry.file));
    const snapshot = await open(bytes);
    return trustMaterial(snapshot, installSnapshot(installed, snapshot));
  } catch (error) {
    if (error instanceof TrustError) return { refused: error.code };
    throw error;
  }
}

async function readTrust(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`trust/${file}`, FIXTURES)));
}

/** The revocation lists by file name. */
async function readLists(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL('revocation-lists/', FIXTURES);
  const read = (await readdir(folder)).map(async (name): Promise<[string, string]> => {
    return [name, await readFile(new URL(name, folder), 'utf8')];
  });
  return new Map(await Promise.all(read));
}
