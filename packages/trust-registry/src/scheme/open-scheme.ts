import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  COUNTRY_CODES,
  type Environment,
  formatInstitutionId,
  type InstitutionId,
} from '@prova/credential';
import { type CertificateAuthority, readKeyFile, type SoftwareKey } from '@prova/keys';
import { errno } from '@prova/platform-node';
import { TrustRegistryError } from '../errors.ts';
import { type TufSigner, tufSigner } from '../tuf/tuf-keys.ts';
import { type ConfiguredOperator, parseConfig } from './scheme-config.ts';
import { type KeyPlace, type SchemeHome, schemeHome, type TufKeyName } from './scheme-home.ts';

/** A scheme in a home folder. Keys are read when they are asked for, and kept nowhere. */
export interface Scheme {
  readonly home: SchemeHome;
  readonly environment: Environment;
  /** In whose name its lists go out. */
  readonly operator: ConfiguredOperator;
  /** DER of the root that verifiers pin. */
  readonly root: Uint8Array;
  /** Throws `TrustRegistryError` `key-missing` when another house holds the key. */
  listSigner(): Promise<SoftwareKey>;
  /** Root and country authorities whose keys are here; perhaps none. */
  authorities(): Promise<readonly CertificateAuthority[]>;
  /** Throws `TrustRegistryError` `institution-unknown` when this home has no key for it. */
  seal(institution: InstitutionId): Promise<SoftwareKey>;
  /** The key for what it issues to wallets. Throws as `seal`. */
  walletSeal(institution: InstitutionId): Promise<SoftwareKey>;
  /** Throws `TrustRegistryError` `key-missing` when another house holds the key. */
  tufSigner(name: TufKeyName): Promise<TufSigner>;
  /** Every TUF root metadata there was, the latest last. */
  tufRoots(): Promise<readonly Uint8Array[]>;
  /** The last release, `snapshot.cose`; `undefined` before the first. Not opened: that is for who believes it. */
  snapshot(): Promise<Uint8Array | undefined>;
}

/**
 * Opens the scheme that `initScheme` made in a home folder. Checks that it is there, not that it is sound.
 * Throws `TrustRegistryError`: `scheme-missing`, `scheme-malformed`.
 */
export async function openScheme(folder: string): Promise<Scheme> {
  const home = schemeHome(folder);
  const config = await read(home.config);
  if (!config) {
    throw new TrustRegistryError(
      'scheme-missing',
      `There is no scheme in ${folder}; make one with "prova registry init".`,
    );
  }
  const { environment, operator } = parseConfig(config, home.config);
  const root = await required(home.root(environment));
  return {
    home,
    environment,
    operator,
    root,
    listSigner: () => readKey(home.listSigner),
    authorities: () => readAuthorities(home, root),
    seal: (institution) => readSeal(home, institution, home.seal(institution)),
    walletSeal: (institution) => readSeal(home, institution, home.walletSeal(institution)),
    tufSigner: async (name) => tufSigner(await readPrivate(home.tufKey(name))),
    tufRoots: () => readTufRoots(home),
    snapshot: () => read(home.snapshot(environment)),
  };
}

async function readSeal(
  { folder }: SchemeHome,
  institution: InstitutionId,
  place: KeyPlace,
): Promise<SoftwareKey> {
  if (await read(place.certificate)) return readKey(place);
  throw new TrustRegistryError(
    'institution-unknown',
    `The scheme in ${folder} has no such key for ${formatInstitutionId(institution)}.`,
  );
}

async function readKey({ key, certificate }: KeyPlace): Promise<SoftwareKey> {
  return { privateKey: await readPrivate(key), certificate: await required(certificate) };
}

async function readPrivate(path: string) {
  if (await read(path)) return readKeyFile(path);
  throw new TrustRegistryError(
    'key-missing',
    `This takes a key that is not in this home: ${path}. Whoever holds it does this.`,
  );
}

async function readAuthorities(
  { rootKey, authorities: folder, authority }: SchemeHome,
  root: Uint8Array,
): Promise<readonly CertificateAuthority[]> {
  const countries = (await namesIn(folder)).flatMap((name) =>
    COUNTRY_CODES.filter((country) => name === `${country}.der`),
  );
  const held: CertificateAuthority[] = [];
  if (await read(rootKey)) held.push({ certificate: root, privateKey: await readKeyFile(rootKey) });
  for (const place of countries.map(authority)) {
    if (await read(place.key)) held.push(await readKey(place));
  }
  return held;
}

async function readTufRoots({ tufRoots: folder }: SchemeHome): Promise<readonly Uint8Array[]> {
  const versions = (await namesIn(folder))
    .flatMap((name) => /^([1-9]\d*)\.root\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  return Promise.all(versions.map((version) => required(join(folder, `${version}.root.json`))));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: unknown) => {
    if (errno(cause) === 'ENOENT') return [];
    throw malformed(folder, cause);
  });
}

async function required(path: string): Promise<Uint8Array> {
  const content = await read(path);
  if (!content) throw malformed(path);
  return content;
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (errno(cause) === 'ENOENT') return undefined;
    throw malformed(path, cause);
  }
}

function malformed(path: string, cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('scheme-malformed', `The scheme is damaged: ${path}.`, { cause });
}
