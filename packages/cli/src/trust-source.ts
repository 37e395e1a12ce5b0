import { join } from 'node:path';
import { nodePlatform } from '@prova/platform-node';
import {
  encodeInstalledTrust,
  type InstalledTrust,
  nothingInstalled,
  openSnapshot,
  parseInstalledTrust,
  TrustError,
  trustMaterial,
} from '@prova/trust';
import type { TrustInput } from '@prova/verifier';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { readIfThere, readInput, replaceFile } from './files.ts';
import type { Home } from './home.ts';
import { BUILT_AT } from './version.ts';

/** A snapshot past 20 MB is refused anyway; a root certificate has about 1 kB. */
const LIMITS = { trust: 20_000_000, root: 65_536 } as const;

/**
 * The trust list of a call: the snapshot named or lying in the home, under the root named or pinned there. A list that is
 * refused, and one that is missing, are answers and no errors.
 *
 * What was seen of a list is kept beside the pinned root in `installed.cbor`, so that an older list, or another one
 * under the same number, is refused later. With a root of its own, a call neither reads nor writes it.
 * Throws `CliError`: `file-missing` for a file that was named, `configuration` when that memory is damaged,
 * `file-unwritable`.
 */
export async function loadTrust(
  call: Pick<Call, 'io' | 'option'>,
  { folder, environment }: Pick<Home, 'folder' | 'environment'>,
): Promise<TrustInput> {
  const place = join(folder, 'trust', environment);
  const memory = call.option('root') === undefined ? join(place, 'installed.cbor') : undefined;
  const [root, list] = await Promise.all([
    named(call, 'root') ?? readIfThere(join(place, 'root.der')),
    named(call, 'trust') ?? readIfThere(join(place, 'snapshot.cose')),
  ]);
  if (!root || !list) return undefined;
  const previous = await remembered(memory, environment);
  try {
    const opened = await openSnapshot(list, { root, environment, platform: nodePlatform });
    const trust = trustMaterial(opened, previous);
    await remember(memory, trust.installed, previous);
    return trust;
  } catch (error) {
    if (error instanceof TrustError) return { refused: error.code };
    throw error;
  }
}

function named(
  call: Pick<Call, 'io' | 'option'>,
  option: 'root' | 'trust',
): Promise<Uint8Array> | undefined {
  const file = call.option(option);
  return file === undefined ? undefined : readInput(file, call.io, LIMITS[option]);
}

async function remembered(
  path: string | undefined,
  environment: Home['environment'],
): Promise<InstalledTrust> {
  const bytes = path === undefined ? undefined : await readIfThere(path);
  if (!bytes) return nothingInstalled(environment, BUILT_AT);
  try {
    return parseInstalledTrust(bytes);
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    // Forgetting silently would let an old list back in; whoever removes the file decides that.
    const advice = 'remove it to trust the next list as if it were the first';
    throw new CliError('configuration', `${path} is damaged; ${advice}.`, { cause });
  }
}

/** Writes only what rose: `trustMaterial` answers the same object for the same list. */
async function remember(
  path: string | undefined,
  installed: InstalledTrust,
  previous: InstalledTrust,
): Promise<void> {
  if (path === undefined || installed === previous) return;
  await replaceFile(path, encodeInstalledTrust(installed));
}
