import { open, readFile, rm } from 'node:fs/promises';
import type { Platform } from '@prova/credential';
import { softwareSigner } from '@prova/keys';
import { errno } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { type InstitutionImport, importInstitutions } from '../import-ir/import-ir.ts';
import { publish } from '../publish.ts';
import { admitImport } from '../register/admit-import.ts';
import type { Register } from '../register/register.ts';
import { formatRegister, parseRegister } from '../register/register-document.ts';
import type { Scheme } from './open-scheme.ts';
import { createFile, replaceFile } from './whole-file.ts';

/**
 * Reads the register of a scheme. Throws `TrustRegistryError`: `scheme-malformed` when its file cannot be read,
 * `register-malformed` when it is damaged.
 */
export async function readRegister({ home }: Scheme): Promise<Register> {
  const text = await readFile(home.register, 'utf8').catch((cause: unknown) => {
    throw new TrustRegistryError('scheme-malformed', `Cannot read ${home.register}.`, { cause });
  });
  return parseRegister(text);
}

/**
 * Changes the register of a scheme: one command at a time, the new file whole or the old one left.
 * Throws what `change` throws, and `TrustRegistryError`: `register-busy` while another command changes it,
 * `register-malformed`, `file-unwritable`.
 */
export async function changeRegister(
  scheme: Scheme,
  change: (register: Register) => Register | Promise<Register>,
): Promise<void> {
  await holdRegister(scheme, async (register, keep) => keep(await change(register)));
}

/** Reads an export of institutions into the scheme's register. See `importInstitutions` and `admitImport`. */
export async function importIntoScheme(scheme: Scheme, text: string): Promise<InstitutionImport> {
  const imported = importInstitutions(text);
  await changeRegister(scheme, (register) => admitImport(register, imported));
  return imported;
}

/**
 * Publishes the scheme's register as its next snapshot, into `trust/<environment>/snapshot.cose`, and answers it.
 * The sequence is used up before the snapshot is in place: after a crash between the two a number is missing, which
 * verifiers accept, and never given twice.
 * Throws the codes of `publish` and `changeRegister`; `KeysError` for the list signer's key.
 */
export async function publishScheme(
  scheme: Scheme,
  { now, platform }: { readonly now: EpochSeconds; readonly platform: Platform },
): Promise<Uint8Array> {
  const { root, home, environment } = scheme;
  const listSigner = softwareSigner(await scheme.listSigner());
  return holdRegister(scheme, async (register, keep) => {
    const previous = await scheme.snapshot();
    const release = await publish({ register, previous, now, listSigner, root, platform });
    await keep(release.register);
    await replaceFile(home.snapshot(environment), release.snapshot);
    return release.snapshot;
  });
}

/**
 * Copies the last release to a file for somebody else's verifier. Never over another file.
 * Throws `TrustRegistryError`: `scheme-missing` when nothing was published yet, `file-exists`, `file-unwritable`.
 */
export async function exportSnapshot(scheme: Scheme, path: string): Promise<void> {
  const snapshot = await scheme.snapshot();
  if (!snapshot) {
    throw new TrustRegistryError('scheme-missing', 'Nothing was published yet.');
  }
  await createFile(path, snapshot);
}

/** Nobody else changes the register while `work` runs; what it does not `keep` is as it was. */
async function holdRegister<T>(
  scheme: Scheme,
  work: (register: Register, keep: (changed: Register) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { register: path, registerLock } = scheme.home;
  await lock(registerLock);
  try {
    return await work(await readRegister(scheme), (changed) =>
      replaceFile(path, formatRegister(changed)),
    );
  } finally {
    await rm(registerLock, { force: true });
  }
}

async function lock(path: string): Promise<void> {
  const file = await open(path, 'wx').catch((cause: unknown) => {
    if (errno(cause) !== 'EEXIST') {
      throw new TrustRegistryError('file-unwritable', `Cannot write ${path}.`, { cause });
    }
    throw new TrustRegistryError(
      'register-busy',
      `Another command changes the register. If none is running, remove ${path}.`,
    );
  });
  await file.close();
}
