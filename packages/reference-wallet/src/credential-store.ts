import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WalletError } from './errors.ts';
import { CREDENTIAL_FORMATS, type HeldCredential } from './held-credential.ts';

/** Where a wallet keeps what it has. For one wallet at a time. */
export interface CredentialStore {
  /** The oldest first. */
  all(): Promise<readonly HeldCredential[]>;
  add(credentials: readonly HeldCredential[]): Promise<void>;
}

/** Gone with the process. */
export function memoryStore(): CredentialStore {
  const kept: HeldCredential[] = [];
  return {
    all: async () => [...kept],
    add: async (credentials) => {
      kept.push(...credentials);
    },
  };
}

/**
 * A JSON file that its owner alone may read, for it has private keys in clear: enough for people who were invented. It need not exist yet.
 * `all` throws `WalletError` `store-damaged`.
 */
export function fileStore(path: string): CredentialStore {
  const all = async () => parse(await readIfThere(path), path);
  return {
    all,
    async add(credentials) {
      const text = JSON.stringify([...(await all()), ...credentials], null, 2);
      await mkdir(dirname(path), { recursive: true });
      // Whole or not at all: a credential that is lost is not issued again.
      await writeFile(`${path}.new`, `${text}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
  };
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (Object(error).code === 'ENOENT') return '[]';
    throw error;
  }
}

function parse(text: string, path: string): readonly HeldCredential[] {
  const value = jsonOf(text);
  if (Array.isArray(value) && value.every(isHeld)) return value;
  throw new WalletError('store-damaged', `${path} keeps no credentials of this wallet.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeld(value: unknown): value is HeldCredential {
  const { format, type, issuer, credential, key } = Object(value);
  const { kty, crv, x, y, d } = Object(key);
  return (
    CREDENTIAL_FORMATS.includes(format) &&
    [type, issuer, credential, x, y, d].every((each) => typeof each === 'string') &&
    kty === 'EC' &&
    crv === 'P-256'
  );
}
