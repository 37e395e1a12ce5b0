import { readFile } from 'node:fs/promises';
import { nodePlatform as platform } from '@prova/platform-node';
import {
  encodeInstalledTrust,
  type InstalledTrust,
  installSnapshot,
  nothingInstalled,
  openSnapshot,
  TrustError,
} from '@prova/trust';
import type { Page } from 'playwright-core';
import { FIXTURES, type TrustEntry } from '../../../src/vectors.ts';

/** What a browser kept of a desk, by name. */
export type Kept = ReadonlyMap<string, Uint8Array>;

const index: Readonly<Record<string, TrustEntry>> = JSON.parse(
  await readFile(new URL('trust/index.json', FIXTURES), 'utf8'),
);

/** Root of the scheme under which all frozen documents are signed, in DER. */
export const FIXTURE_ROOT = await fixture('trust/root.der');

/**
 * What the browser of a desk has kept that once had this trust list of `fixtures/trust/index.json`, or was given it by somebody with his hands
 * on the disk; and lists of withdrawn documents by their addresses.
 */
export async function keptTrust(
  trust: string | null,
  lists: Readonly<Record<string, string>>,
): Promise<Kept> {
  const kept = new Map<string, Uint8Array>();
  for (const [uri, file] of Object.entries(lists)) {
    kept.set(`list ${uri}`, await fixture(`revocation-lists/${file}`));
  }
  const entry = trust === null ? undefined : index[trust];
  if (!entry) return kept;
  const bytes = await listBytes(entry);
  kept.set('snapshot', bytes);
  kept.set('installed', encodeInstalledTrust(await installedBefore(entry, bytes)));
  return kept;
}

/** The bytes of a trust list, or of what passes for one. */
function listBytes({ file, zeros = 0 }: TrustEntry): Promise<Uint8Array> {
  return file === undefined ? Promise.resolve(new Uint8Array(zeros)) : fixture(`trust/${file}`);
}

/** What the desk remembers of the list before, or of this one; of one that is refused, that it had another. */
async function installedBefore({ after }: TrustEntry, bytes: Uint8Array): Promise<InstalledTrust> {
  const nothing = nothingInstalled('test', 0);
  const expected = { root: FIXTURE_ROOT, environment: 'test', platform } as const;
  const remembered = after === undefined ? bytes : await fixture(`trust/${after}`);
  try {
    return installSnapshot(nothing, await openSnapshot(remembered, expected));
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    return { ...nothing, sequence: 1, contentHash: platform.sha256(bytes) };
  }
}

/** Puts this in the place of all that the page has kept, and loads the page anew. */
export async function reopenWith(page: Page, kept: Kept): Promise<void> {
  const entries = [...kept].map(([name, bytes]) => {
    // What is nothing but zeros is long, and made in the page.
    const isBlank = bytes.every((byte) => byte === 0);
    return [name, isBlank ? bytes.length : Buffer.from(bytes).toString('base64')] as const;
  });
  await page.evaluate(async (given) => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const opening = indexedDB.open(names.find((name) => name.startsWith('prova-test-')) ?? '');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('kept', 'readwrite');
    const store = transaction.objectStore('kept');
    store.clear();
    for (const [name, content] of given) {
      const bytes =
        typeof content === 'number'
          ? new Uint8Array(content)
          : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      store.put(bytes, name);
    }
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
  }, entries);
  await page.reload();
  await page.locator('h1').waitFor();
}

async function fixture(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(path, FIXTURES)));
}
