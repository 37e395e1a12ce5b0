import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  CATALOGUE_FORMAT,
  CATALOGUE_PATH,
  type Catalogue,
  checkCatalogue,
  type RelyingParty,
} from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import { TEST_NOW, type TestAuthority } from './test-authority.ts';
import { FIXTURES } from './vectors.ts';

const BELGIUM: object = JSON.parse(
  readFileSync(new URL('catalogue/belgium.json', FIXTURES), 'utf8'),
);

/** The catalogue of the fixtures as its first version, or with what a test changes. */
export function testCatalogue(changes: Partial<Catalogue> = {}): Catalogue {
  const about = { environment: 'test', version: 1, issuedOn: '2026-11-24' };
  return checkCatalogue({ format: CATALOGUE_FORMAT, ...about, ...BELGIUM, ...changes }).content;
}

/** A catalogue as a registry publishes it. */
export interface PublishedCatalogue {
  /** `catalogue/rights.jwt`, signed by the list signer of the authority. */
  readonly jws: string;
  /** By which a snapshot names it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Signs and names a catalogue, whether it holds together or not. */
export async function publishTestCatalogue(
  { listSigner }: Pick<TestAuthority, 'listSigner'>,
  content: object = testCatalogue(),
): Promise<PublishedCatalogue> {
  // A whole registry, which most tests have no use for.
  const { signCatalogue } = await import('@prova/trust-registry');
  const payload = encodeUtf8(JSON.stringify(content));
  const signing = { previous: undefined, iat: TEST_NOW };
  const jws = Buffer.from(await signCatalogue(payload, listSigner.signer, signing)).toString();
  const hash = new Uint8Array(createHash('sha256').update(jws).digest());
  return { jws, files: new Map([[CATALOGUE_PATH, hash]]) };
}

/** A public body that may ask for these statuses and tiers, at this host. TEST. */
export function testRelyingParty(
  reader: string,
  { statuses, tiers, rights }: Partial<Record<'statuses' | 'tiers' | 'rights', readonly string[]>>,
): RelyingParty {
  const text = { nl: 'TEST', fr: 'TEST', de: 'TEST' };
  const shared = { purpose: text, legalBasis: 'TEST', from: '2026-01-01', until: '2026-12-31' };
  return {
    ...{ enterpriseNumber: '0206731645', name: text, reader },
    mayAsk: [
      ...(statuses ? [{ profile: 'P4', statuses, nationalNumber: true, ...shared } as const] : []),
      ...(tiers ? [{ profile: 'P3', tiers, ...shared } as const] : []),
      ...(rights ? [{ profile: 'P3', rights, ...shared } as const] : []),
    ],
  };
}
