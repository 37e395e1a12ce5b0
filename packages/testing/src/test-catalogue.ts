import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CATALOGUE_FORMAT, CATALOGUE_PATH, type Catalogue, checkCatalogue } from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import type { Snapshot } from '@prova/trust';
import { signCatalogue } from '@prova/trust-registry';
import { TEST_NOW, type TestAuthority } from './test-authority.ts';
import { FIXTURES } from './vectors.ts';

/** The catalogue of the trial, as its first version or with what a test changes. */
export function testCatalogue(overrides: Partial<Catalogue> = {}): Catalogue {
  const text = readFileSync(new URL('catalogue/belgium.json', FIXTURES), 'utf8');
  const entries: object = JSON.parse(text);
  const head = {
    format: CATALOGUE_FORMAT,
    environment: 'test',
    version: 1,
    issuedOn: '2026-11-24',
  };
  return checkCatalogue({ ...head, ...entries, ...overrides }).content;
}

/** A trust list of an authority that names a catalogue, and the catalogue, each as the registry serves it. */
export async function publishedCatalogue(
  authority: Pick<TestAuthority, 'snapshot' | 'listSigner'>,
  catalogue: object = testCatalogue(),
  overrides: Partial<Snapshot> = {},
): Promise<{ readonly snapshot: Uint8Array; readonly catalogue: Uint8Array }> {
  const signing = { previous: undefined, iat: TEST_NOW };
  const payload = encodeUtf8(JSON.stringify(catalogue));
  const jws = await signCatalogue(payload, authority.listSigner.signer, signing);
  const hash = new Uint8Array(createHash('sha256').update(jws).digest());
  const files = new Map([[CATALOGUE_PATH, hash]]);
  return { snapshot: await authority.snapshot({ files, ...overrides }), catalogue: jws };
}
