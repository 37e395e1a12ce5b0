import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  generateKeyPair,
  type KeyKind,
  type KeyPair,
  type Validity,
  writeKeyFile,
} from '@prova/keys';
import type { EpochSeconds } from '@prova/trust';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** A new key pair, its private half in a new file. Throws the `KeysError` codes of `writeKeyFile`. */
export async function newKey(kind: KeyKind, path: string): Promise<KeyPair> {
  const pair = await generateKeyPair(kind);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeKeyFile(path, pair.privateKey);
  return pair;
}

/** From the day before: everywhere on earth, what is issued today carries a date that is covered. */
export function years(now: EpochSeconds, count: number): Validity {
  const notBefore = now - (now % DAY) - DAY;
  return { notBefore, notAfter: notBefore + count * YEAR };
}
