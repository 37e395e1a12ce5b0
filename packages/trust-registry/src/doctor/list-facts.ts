import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CATALOGUE_PATH, openCatalogue } from '@prova/catalogue';
import { CodedError, formatInstitutionId, type Platform } from '@prova/credential';
import { type AuditHead, openSnapshot, parseCertificate, type Snapshot } from '@prova/trust';
import { periodsOf } from '../formats/key-periods.ts';
import { PublishedList } from '../formats/published-list.ts';
import { revocationsOf } from '../formats/revocations.ts';
import { parseManifest } from '../release/manifest.ts';
import { currentRelease } from '../release/open-release.ts';
import { releaseFolder, TIMESTAMP } from '../release/release-folder.ts';
import type { Scheme } from '../scheme/open-scheme.ts';
import { parseTufMetadata } from '../tuf/tuf-metadata.ts';
import { crlDates } from './crl-dates.ts';
import type {
  CatalogueFacts,
  CertificateFacts,
  FileFacts,
  InstitutionFacts,
  MetadataFacts,
  RegistryFacts,
  RevocationListFacts,
} from './facts.ts';

interface ListFacts
  extends Pick<
    RegistryFacts,
    | 'release'
    | 'certificates'
    | 'institutions'
    | 'metadata'
    | 'revocationLists'
    | 'catalogue'
    | 'files'
  > {
  /** Where the audit log stood then. */
  readonly auditHead?: AuditHead;
}

/** What the files of the current release say. */
export async function gatherListFacts(scheme: Scheme, platform: Platform): Promise<ListFacts> {
  const { root, environment, home } = scheme;
  const sequence = await currentRelease(home.releases);
  const own = await ownCertificates(scheme);
  if (sequence === undefined) {
    return { certificates: own, institutions: [], metadata: [], revocationLists: [], files: [] };
  }
  const place = releaseFolder(home.releases);
  const read = (path: string) => readIfThere(place.file(sequence, path));
  const bytes = (await read('snapshot.cose')) ?? new Uint8Array();
  const around = {
    metadata: await metadataFacts(sequence, read, await scheme.tufRoots()),
    files: await fileFacts(await readFile(place.manifest(sequence), 'utf8'), read),
  };
  const opened = await openSnapshot(bytes, { root, environment, platform }).catch(ifDamaged);
  if (!opened) {
    const unknown = { institutions: [], revocationLists: [] };
    return { release: 'unreadable', certificates: own, ...unknown, ...around };
  }
  const { snapshot } = opened;
  const { issuedAt, policy, certificateAuthorities, auditHead } = snapshot;
  const catalogue = await catalogueFacts(snapshot, read, platform);
  return {
    ...around,
    release: { sequence, issuedAt, policy },
    certificates: [...own, ...certificateAuthorities.map(authorityFacts)],
    institutions: institutionFacts(snapshot),
    revocationLists: await revocationListFacts(snapshot, root, read),
    ...(catalogue && { catalogue }),
    ...(auditHead && { auditHead }),
  };
}

/** A damaged file is a finding, and no end of the examination. */
function ifDamaged(error: unknown): undefined {
  if (error instanceof CodedError) return undefined;
  throw error;
}

type Read = (path: string) => Promise<Uint8Array | undefined>;

async function ownCertificates({ root, home }: Scheme): Promise<readonly CertificateFacts[]> {
  const signer = await readIfThere(home.listSigner.certificate);
  return [
    { name: 'the root', notAfter: parseCertificate(root).notAfter },
    ...(signer ? [{ name: 'the list signer', notAfter: parseCertificate(signer).notAfter }] : []),
  ];
}

function authorityFacts(der: Uint8Array): CertificateFacts {
  const { subject, notAfter } = parseCertificate(der);
  return { name: authorityName(subject.countries), notAfter };
}

function authorityName([country = '']: readonly string[]): string {
  return `the authority of ${country}`;
}

/** One that is closed needs no key; one whose keys were struck has none that could run out. */
function institutionFacts(snapshot: Snapshot): readonly InstitutionFacts[] {
  const list = new PublishedList(snapshot);
  return list.institutions.map((institution) => {
    const id = formatInstitutionId(institution);
    const ends = list
      .usesOf(institution)
      .flatMap((use) => periodsOf(list, use).map(({ until }) => until));
    const isOpen = institution.status !== 'closed' && ends.length > 0;
    return isOpen ? { id, lastKeyEnds: Math.max(...ends) - 1 } : { id };
  });
}

async function metadataFacts(
  sequence: number,
  read: Read,
  roots: readonly Uint8Array[],
): Promise<readonly MetadataFacts[]> {
  const paths = [TIMESTAMP, `tuf/${sequence}.snapshot.json`, `tuf/${sequence}.targets.json`];
  const files = [...(await Promise.all(paths.map(read))), roots.at(-1)];
  return files.flatMap((bytes) => {
    const metadata = bytes && readMetadata(bytes);
    return metadata ? [{ role: metadata.role, expires: metadata.expires }] : [];
  });
}

function readMetadata(bytes: Uint8Array) {
  try {
    return parseTufMetadata(bytes);
  } catch (error) {
    return ifDamaged(error);
  }
}

async function revocationListFacts(
  snapshot: Snapshot,
  root: Uint8Array,
  read: Read,
): Promise<readonly RevocationListFacts[]> {
  const expected = revocationsOf(snapshot, root, snapshot.issuedAt);
  const rootName = parseCertificate(root).subject;
  const facts = await Promise.all(
    expected.map(async ({ authority, path }) => {
      const dates = crlDates((await read(path)) ?? new Uint8Array());
      const isRoot = Buffer.compare(authority.subject.bytes, rootName.bytes) === 0;
      const name = isRoot ? 'the root' : authorityName(authority.subject.countries);
      // A list that is missing was due when its authority was first published.
      return { name, ...(dates ?? { thisUpdate: 0, nextUpdate: snapshot.issuedAt }) };
    }),
  );
  return facts;
}

async function catalogueFacts(
  snapshot: Snapshot,
  read: Read,
  platform: Platform,
): Promise<CatalogueFacts | 'unreadable' | undefined> {
  if (!snapshot.files?.has(CATALOGUE_PATH)) return undefined;
  const bytes = (await read(CATALOGUE_PATH)) ?? new Uint8Array();
  const opened = await openCatalogue(bytes, snapshot, platform).catch(ifDamaged);
  if (!opened) return 'unreadable';
  const lookedUp = opened.content.rights.flatMap(({ rightId: right, state, provenance }) => {
    const { linkCheckedOn: day } = provenance;
    return state === 'published' && day !== undefined ? [{ right, day }] : [];
  });
  return { version: opened.version, lookedUp };
}

async function fileFacts(manifest: string, read: Read): Promise<readonly FileFacts[]> {
  const { files } = parseManifest(manifest);
  const fixed = files.filter(({ path }) => path !== TIMESTAMP);
  return Promise.all(
    fixed.map(async ({ path, sha256: recorded }) => {
      const content = await read(path);
      const found = content && createHash('sha256').update(content).digest('hex');
      return { path, recorded, ...(found !== undefined && { found }) };
    }),
  );
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}
