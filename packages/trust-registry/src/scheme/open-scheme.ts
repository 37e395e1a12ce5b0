import { readFile } from 'node:fs/promises';
import {
  ENVIRONMENTS,
  type Environment,
  formatInstitutionId,
  type InstitutionId,
  parseJson,
} from '@prova/credential';
import { readKeyFile, type SoftwareKey } from '@prova/keys';
import { errno } from '@prova/platform-node';
import { TrustRegistryError } from '../errors.ts';
import { type KeyPlace, type SchemeHome, schemeHome } from './scheme-home.ts';

/** A scheme in a home folder. Keys are read when they are asked for, and kept nowhere. */
export interface Scheme {
  readonly home: SchemeHome;
  readonly environment: Environment;
  /** DER of the root that verifiers pin. */
  readonly root: Uint8Array;
  listSigner(): Promise<SoftwareKey>;
  /** Throws `TrustRegistryError` `institution-unknown` when this home has no key for it. */
  seal(institution: InstitutionId): Promise<SoftwareKey>;
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
  const environment = readEnvironment(config, home.config);
  const root = await required(home.root(environment));
  return {
    home,
    environment,
    root,
    listSigner: () => readKey(home.listSigner),
    async seal(institution) {
      const place = home.seal(institution);
      if (await read(place.certificate)) return readKey(place);
      throw new TrustRegistryError(
        'institution-unknown',
        `The scheme in ${folder} has no key for ${formatInstitutionId(institution)}.`,
      );
    },
    snapshot: () => read(home.snapshot(environment)),
  };
}

async function readKey({ key, certificate }: KeyPlace): Promise<SoftwareKey> {
  return { certificate: await required(certificate), privateKey: await readKeyFile(key) };
}

function readEnvironment(config: Uint8Array, path: string): Environment {
  const value = parseConfig(Buffer.from(config).toString('utf8'), path);
  const named =
    typeof value === 'object' && value !== null && 'environment' in value
      ? value.environment
      : undefined;
  const environment = ENVIRONMENTS.find((known) => known === named);
  if (!environment) throw malformed(path);
  return environment;
}

function parseConfig(text: string, path: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw malformed(path, cause);
  }
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
