import { join } from 'node:path';
import type { HandedCatalogue } from '@prova/reference-wallet';
import { requireSecureUrl } from '@prova/trust-updater';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { firstBytes, readIfThere, readInput } from './files.ts';
import type { Home } from './home.ts';

/** As large as one may be. */
const LARGEST = 4 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

/**
 * The signed catalogue of a call, as it lies in the file or at the address that is named, or in the home beside its trust list; `undefined` where
 * there is none. Nothing of it is checked. Throws `CliError`: `file-missing`, `file-unreadable`, `service-unreachable`; `TrustUpdaterError`
 * `registry-url-insecure` for an address without https that is not of this machine.
 */
export async function readCatalogue(
  call: Call,
  { folder, environment }: Home,
): Promise<Uint8Array | undefined> {
  const named = call.option('catalogue');
  if (named === undefined) {
    return readIfThere(join(folder, 'trust', environment, 'catalogue.jwt'));
  }
  return /^https?:/i.test(named) ? fetched(named) : readInput(named, call.io, LARGEST);
}

/** A root certificate has about 1 kB. */
const LARGEST_ROOT = 65_536;

/** The same for a wallet, with the root that must stand above its signer: that of `--root`, or the one that is pinned. */
export async function handedCatalogue(
  call: Call,
  home: Home,
): Promise<HandedCatalogue | undefined> {
  const file = call.option('root');
  const root =
    file === undefined
      ? await readIfThere(join(home.folder, 'trust', home.environment, 'root.der'))
      : await readInput(file, call.io, LARGEST_ROOT);
  const bytes = await readCatalogue(call, home);
  return bytes && root && { jws: Buffer.from(bytes).toString('latin1').trim(), root };
}

async function fetched(address: string): Promise<Uint8Array> {
  requireSecureUrl(address);
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { ok, body } = await fetch(address, { redirect: 'error', signal });
    if (ok && body) return await firstBytes(body, LARGEST);
    await body?.cancel();
  } catch (cause) {
    throw unreachable(cause);
  }
  throw unreachable();
}

function unreachable(cause?: unknown): CliError {
  return new CliError('service-unreachable', 'There is no catalogue at this address.', { cause });
}
