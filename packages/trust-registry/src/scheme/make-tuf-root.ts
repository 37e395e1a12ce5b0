import { join } from 'node:path';
import type { Environment } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { rootMetadata } from '../tuf/root-metadata.ts';
import { type TufSigner, tufSigner } from '../tuf/tuf-keys.ts';
import { endorse } from '../tuf/tuf-metadata.ts';
import { createFile } from '../whole-file.ts';
import { newKey } from './new-key.ts';
import { type SchemeHome, TUF_KEY_NAMES, type TufKeyName } from './scheme-home.ts';

/** So many of the holders must agree that a thief needs more than one of them. */
const THRESHOLD = 2;

/** Makes all TUF keys of a scheme, and the first root metadata, which names them (TUF specification §4.3). */
export async function makeTufRoot(
  home: SchemeHome,
  { environment, now }: { readonly environment: Environment; readonly now: EpochSeconds },
): Promise<void> {
  const signers = new Map<TufKeyName, TufSigner>();
  for (const name of TUF_KEY_NAMES) {
    const { privateKey } = await newKey('P-256', home.tufKey(name));
    signers.set(name, tufSigner(privateKey));
  }
  const role = (prefix: string, threshold: number) => ({
    keys: [...signers].filter(([name]) => name.startsWith(prefix)).map(([, signer]) => signer),
    threshold,
  });
  const roles = {
    root: role('root-', THRESHOLD),
    targets: role('targets-', THRESHOLD),
    snapshot: role('snapshot', 1),
    timestamp: role('timestamp', 1),
  };
  let root = rootMetadata({ version: 1, now, roles });
  for (const [name, signer] of signers) {
    if (name.startsWith('root-')) root = await endorse(root, signer);
  }
  await createFile(join(home.tufRoots, '1.root.json'), root);
  await createFile(home.tufRoot(environment), root);
}
