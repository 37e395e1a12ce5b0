import { randomBytes } from 'node:crypto';
import { COUNTRY_CODES } from '@prova/credential';
import { type IssuedAttestation, type IssuingOffice, issueRecords } from '@prova/issuer';
import { createPrinter, type Printer, templateId } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import {
  compareInstitutions,
  type Institution,
  nothingInstalled,
  type OpenedSnapshot,
  openSnapshot,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import { createTestAuthority, TEST_NOW, type TestAuthority } from '../test-authority.ts';
import { SAMPLE_PRC } from '../tokens.ts';

/** The day of the bench, that of the throwaway authority. */
export const TODAY = SAMPLE_PRC.di;

/** All that the rows work with: real keys, a trust list of Europe's size, a printer. */
export interface BenchScheme {
  readonly authority: TestAuthority;
  /** 2,000 institutions, of which `BE:0120` signs ES256 and `DE:BA82708` RS256. */
  readonly snapshot: Uint8Array;
  readonly trust: TrustMaterial;
  readonly printer: Printer;
}

export async function createBenchScheme(): Promise<BenchScheme> {
  const authority = await createTestAuthority();
  const snapshot = await largeSnapshot(authority, 2000);
  const trust = trustMaterial(await open(authority, snapshot), nothingInstalled('test', 0));
  return { authority, snapshot, trust, printer: createPrinter(await loadFonts()) };
}

/** Opens a snapshot as a clinic does. */
export function open({ root }: TestAuthority, snapshot: Uint8Array): Promise<OpenedSnapshot> {
  const { certificate } = root;
  return openSnapshot(snapshot, { root: certificate, environment: 'test', platform: nodePlatform });
}

/** A signed snapshot of so many institutions, each with a certificate of its own. */
export function largeSnapshot(authority: TestAuthority, size: number): Promise<Uint8Array> {
  const { institutions, sealCertificates } = authority.contents();
  const model = authority.institution('BE:0120').certificate;
  const added = Array.from({ length: size - institutions.length }, (_, i) => ({
    institution: addedInstitution(i, sealCertificates.length + i),
    certificate: variant(model, i),
  }));
  return authority.snapshot({
    institutions: [...institutions, ...added.map((each) => each.institution)].sort(
      compareInstitutions,
    ),
    sealCertificates: [...sealCertificates, ...added.map((each) => each.certificate)],
  });
}

/** Where an institution issues, with its own verifier and printer, as in production. */
export function officeOf(
  { authority, trust, printer }: BenchScheme,
  institution: string,
): IssuingOffice {
  const { id, signer } = authority.institution(institution);
  return {
    profile: { type: 'prc', institution: id, acronym: SAMPLE_PRC.in, nativeScript: 'warn', signer },
    moment: { today: TODAY, randomBytes },
    release: { trust, now: TEST_NOW, today: TODAY },
    printer,
    templateId: templateId({
      type: 'prc',
      languages: ['en'],
      environment: 'test',
      address: 'verify.example',
    }),
  };
}

/** Issues a certificate to an invented person of these names. A failure ends the bench. */
export async function issueTo(
  holder: { readonly fn: string; readonly gn: string },
  office: IssuingOffice,
): Promise<IssuedAttestation> {
  const { ic: _ic, ii: _ii, in: _in, di: _di, ...card } = SAMPLE_PRC;
  const [outcome] = await issueRecords([{ id: 'bench', ...card, ...holder }], office);
  if (outcome?.outcome === 'issued') return outcome;
  throw new Error(`The bench record was not issued: ${outcome?.message}`);
}

function addedInstitution(i: number, certificate: number): Institution {
  const from = TEST_NOW - 86_400 * 2000;
  const officialId = `9${i.toString().padStart(6, '0')}`;
  return {
    country: COUNTRY_CODES[i % COUNTRY_CODES.length] ?? 'BE',
    officialId,
    name: `Competent Institution of Nowhere ${i}`,
    status: 'active',
    validFrom: from,
    bindings: [{ certificate, competences: ['EHIC'], from }],
    accreditations: [{ competence: 'EHIC', from }],
    revocationUris: [`https://issuer.example/${officialId}/revocationLists/`],
    flags: [],
  };
}

/** Differs in its signature only, which nobody looks at before such a certificate is used. */
function variant(der: Uint8Array, i: number): Uint8Array {
  const copy = new Uint8Array(der);
  new DataView(copy.buffer).setUint32(copy.length - 4, i);
  return copy;
}
