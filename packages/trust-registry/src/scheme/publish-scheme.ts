import { CATALOGUE_PATH } from '@prova/catalogue';
import { softwareSigner } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { type EpochSeconds, openSnapshot } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { endorsePublication } from '../publication/endorse.ts';
import { preparePublication } from '../publication/prepare.ts';
import type { PublicationPlace } from '../publication/publication-place.ts';
import { releasePublication } from '../publication/release.ts';
import { signPublication } from '../publication/sign.ts';
import { currentRelease, readReleased } from '../release/open-release.ts';
import { createFile, replaceFile } from '../whole-file.ts';
import type { Registry } from './open-registry.ts';
import type { Scheme } from './open-scheme.ts';

/** The steps of a publication, in their order, each with the keys that it takes. */
export const PUBLICATION_STEPS = ['prepare', 'sign', 'endorse', 'release'] as const;
export type PublicationStepName = (typeof PUBLICATION_STEPS)[number];

export interface StepOrder {
  readonly now: EpochSeconds;
  /** Who asks for it, for the audit log: `officer:<id>`, `command-line`. */
  readonly actor: string;
  /** Of the registry, without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * Takes one step of a publication with the keys of this home, and answers its number. After the last one the list, and
 * the catalogue that it names, also lie where the verifiers of this home look for it.
 * Throws `TrustRegistryError` `key-missing` when another house holds the keys of the step, and the codes of
 * `preparePublication`, `signPublication`, `endorsePublication` and `releasePublication`.
 */
export async function takeStep(
  { scheme, place }: Registry,
  step: PublicationStepName,
  { now, actor, baseUrl }: StepOrder,
): Promise<number> {
  switch (step) {
    case 'prepare':
      return (await preparePublication(place, { now, actor })).sequence;
    case 'sign': {
      const listSigner = softwareSigner(await scheme.listSigner());
      const authorities = await scheme.authorities();
      const information = { baseUrl, operator: scheme.operator };
      return signPublication(place, { listSigner, authorities, scheme: information }, now);
    }
    case 'endorse': {
      const targets = [await scheme.tufSigner('targets-1'), await scheme.tufSigner('targets-2')];
      return endorsePublication(place, { tufRoot: await latestTufRoot(scheme), targets }, now);
    }
    case 'release': {
      const keys = {
        tufRoots: await scheme.tufRoots(),
        snapshot: await scheme.tufSigner('snapshot'),
        timestamp: await scheme.tufSigner('timestamp'),
      };
      const sequence = await releasePublication(place, keys, now);
      const { list, catalogue } = await readTrust(place, sequence);
      await replaceFile(scheme.home.snapshot(scheme.environment), list);
      if (catalogue) await replaceFile(scheme.home.catalogue(scheme.environment), catalogue);
      return sequence;
    }
  }
}

/**
 * Copies the last list to a file for somebody else's verifier, and if asked for the catalogue of rights that it names. Never
 * over another file.
 * Throws `TrustRegistryError`: `scheme-missing` when nothing was published yet, or no catalogue, `file-exists`, `file-unwritable`.
 */
export async function exportSnapshot(
  { home, root, environment }: Scheme,
  path: string,
  cataloguePath?: string,
): Promise<void> {
  const sequence = await currentRelease(home.releases);
  if (sequence === undefined) {
    throw new TrustRegistryError('scheme-missing', 'Nothing was published yet.');
  }
  const place = { releases: home.releases, root, environment, platform: nodePlatform };
  const { list, catalogue } = await readTrust(place, sequence);
  if (cataloguePath !== undefined) {
    if (!catalogue) throw new TrustRegistryError('scheme-missing', 'The list names no catalogue.');
    await createFile(cataloguePath, catalogue);
  }
  await createFile(path, list);
}

/** What a release gives to verifiers: the list, and the catalogue where the list names one. */
async function readTrust(
  place: Pick<PublicationPlace, 'releases' | 'root' | 'environment' | 'platform'>,
  sequence: number,
) {
  const list = await readReleased(place.releases, sequence, 'snapshot.cose');
  const { snapshot } = await openSnapshot(list, place);
  const catalogue = snapshot.files?.has(CATALOGUE_PATH)
    ? await readReleased(place.releases, sequence, CATALOGUE_PATH)
    : undefined;
  return { list, catalogue };
}

async function latestTufRoot(scheme: Scheme): Promise<Uint8Array> {
  const latest = (await scheme.tufRoots()).at(-1);
  if (latest) return latest;
  throw new TrustRegistryError('scheme-malformed', 'The scheme has no TUF root metadata.');
}
