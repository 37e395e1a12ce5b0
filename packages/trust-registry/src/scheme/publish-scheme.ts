import { softwareSigner } from '@prova/keys';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { endorsePublication } from '../publication/endorse.ts';
import { preparePublication } from '../publication/prepare.ts';
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
 * Takes one step of a publication with the keys of this home, and answers its number. After the last one the list also
 * lies where the verifiers of this home look for it.
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
      const list = await readReleased(place.releases, sequence, 'snapshot.cose');
      await replaceFile(scheme.home.snapshot(scheme.environment), list);
      return sequence;
    }
  }
}

/**
 * Copies the last release to a file for somebody else's verifier. Never over another file.
 * Throws `TrustRegistryError`: `scheme-missing` when nothing was published yet, `file-exists`, `file-unwritable`.
 */
export async function exportSnapshot({ home }: Scheme, path: string): Promise<void> {
  const sequence = await currentRelease(home.releases);
  if (sequence === undefined) {
    throw new TrustRegistryError('scheme-missing', 'Nothing was published yet.');
  }
  await createFile(path, await readReleased(home.releases, sequence, 'snapshot.cose'));
}

async function latestTufRoot(scheme: Scheme): Promise<Uint8Array> {
  const latest = (await scheme.tufRoots()).at(-1);
  if (latest) return latest;
  throw new TrustRegistryError('scheme-malformed', 'The scheme has no TUF root metadata.');
}
