import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CATALOGUE_FORMAT, CATALOGUE_PATH, type RelyingParty } from '@prova/catalogue';
import { assembleCompactJws, encodeUtf8, jwsSigningInput } from '@prova/credential';
import { TEST_NOW, type TestAuthority } from './test-authority.ts';

const BELGIUM: object = JSON.parse(
  readFileSync(new URL('../../../fixtures/catalogue/belgium.json', import.meta.url), 'utf8'),
);

/** The catalogue of the fixtures as its first version, not checked; with other relying parties where they are told. */
export function testCatalogue(
  changes: { readonly relyingParties?: readonly RelyingParty[] } = {},
): object {
  const about = { environment: 'test', version: 1, issuedOn: '2026-11-24' };
  return { format: CATALOGUE_FORMAT, ...about, ...BELGIUM, ...changes };
}

/** A catalogue as a registry publishes it. */
export interface PublishedCatalogue {
  /** `catalogue/rights.jwt`, signed by the list signer of the authority. */
  readonly jws: string;
  /** By which a snapshot names it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Signs and names a catalogue. */
export async function publishTestCatalogue(
  { listSigner }: Pick<TestAuthority, 'listSigner'>,
  content: object = testCatalogue(),
): Promise<PublishedCatalogue> {
  const { signer, certificate } = listSigner;
  const header = {
    alg: 'ES256',
    iat: TEST_NOW,
    x5c: [Buffer.from(certificate).toString('base64')],
  };
  const input = jwsSigningInput(header, content);
  const [signature = new Uint8Array()] = await signer.signMany([encodeUtf8(input)]);
  const jws = assembleCompactJws(input, signature);
  const hash = new Uint8Array(createHash('sha256').update(jws).digest());
  return { jws, files: new Map([[CATALOGUE_PATH, hash]]) };
}

/** A public body that may ask for these statuses and tiers, at this host. TEST. */
export function testRelyingParty(
  reader: string,
  {
    statuses,
    tiers,
  }: { readonly statuses?: readonly string[]; readonly tiers?: readonly string[] },
): RelyingParty {
  const text = { nl: 'TEST', fr: 'TEST', de: 'TEST' };
  const shared = { purpose: text, legalBasis: 'TEST', from: '2026-01-01', until: '2026-12-31' };
  return {
    ...{ enterpriseNumber: '0206731645', name: text, reader },
    mayAsk: [
      ...(statuses ? [{ profile: 'P4', statuses, nationalNumber: true, ...shared } as const] : []),
      ...(tiers ? [{ profile: 'P3', tiers, ...shared } as const] : []),
    ],
  };
}
