import { join } from 'node:path';
import {
  createReferenceWallet,
  fileStore,
  type HandedCatalogue,
  type HeldCredential,
  type ReferenceWallet,
} from '@prova/reference-wallet';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { openHome } from '../../home.ts';

/** The wallet of a home. Throws `CliError` `configuration` outside environment `test`: it is for nobody’s own documents. */
export async function openTrialWallet(
  call: Call,
  catalogue?: HandedCatalogue,
): Promise<ReferenceWallet> {
  const { folder, environment } = await openHome(call);
  if (environment !== 'test') {
    throw new CliError('configuration', 'prova wallet is for trials, in environment test alone.');
  }
  return createReferenceWallet({
    store: fileStore(join(folder, 'wallet.json')),
    now: () => Math.floor(call.io.now() / 1000),
    ...(catalogue && { catalogue }),
  });
}

/** A row of a table. */
export function credentialRow({ format, type, issuer }: HeldCredential): readonly string[] {
  return [format, type, issuer];
}
