import { dirname, join } from 'node:path';
import { nodePlatform } from '@prova/platform-node';
import {
  encodeInstalledTrust,
  type InstalledTrust,
  nothingInstalled,
  openSnapshot,
  parseInstalledTrust,
  TrustError,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import type { TrustInput } from '@prova/verifier';
import type { Call, OptionSpec } from './command.ts';
import { readIfThere, readInput, replaceFile } from './files.ts';
import type { Home } from './home.ts';
import { BUILT_AT } from './version.ts';

export const TRUST_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  trust: { value: 'SNAPSHOT', help: 'a snapshot.cose, instead of the one in PROVA_HOME' },
  root: {
    value: 'FILE',
    help: 'the root certificate to believe (DER), instead of the one in PROVA_HOME',
  },
  environment: {
    value: 'WORD',
    help: 'prod, acc or test; by default what PROVA_HOME was made for',
  },
};

/**
 * The trust list of a call: the snapshot named or lying in the home, under the root named or pinned there. A list that is
 * refused, and one that is missing, are answers and no errors.
 *
 * What was seen of a list is kept beside the pinned root in `installed.cbor`, so that an older list, or another one
 * under the same number, is refused later. With a root of its own, a call neither reads nor writes it.
 */
export async function loadTrust(call: Call, { places, environment }: Home): Promise<TrustInput> {
  const namedRoot = call.option('root');
  const namedList = call.option('trust');
  const root = namedRoot
    ? await readInput(namedRoot, call.io)
    : await readIfThere(places.root(environment));
  const list = namedList
    ? await readInput(namedList, call.io)
    : await readIfThere(places.snapshot(environment));
  if (!root || !list) return undefined;
  const memory = namedRoot ? undefined : join(dirname(places.root(environment)), 'installed.cbor');
  try {
    const previous = await remembered(memory, environment);
    const opened = await openSnapshot(list, { root, environment, platform: nodePlatform });
    const trust = trustMaterial(opened, previous);
    await remember(memory, trust, previous);
    return trust;
  } catch (error) {
    if (error instanceof TrustError) return { refused: error.code };
    throw error;
  }
}

async function remembered(
  path: string | undefined,
  environment: Home['environment'],
): Promise<InstalledTrust> {
  const bytes = path === undefined ? undefined : await readIfThere(path);
  return bytes ? parseInstalledTrust(bytes) : nothingInstalled(environment, BUILT_AT);
}

async function remember(
  path: string | undefined,
  { installed }: TrustMaterial,
  previous: InstalledTrust,
): Promise<void> {
  if (path === undefined || installed === previous) return;
  await replaceFile(path, encodeInstalledTrust(installed));
}
