import type { Environment } from '@prova/credential';
import { type Diagnosis, diagnosis, listed, orFine } from './diagnosis.ts';
import { type KeyFileFacts, OFFLINE_KEYS } from './facts.ts';

const OTHERS = 0o077;

/** Files with private keys that somebody else on this machine may read or write. */
export function checkKeyFiles(keyFiles: readonly KeyFileFacts[]): readonly Diagnosis[] {
  const open = keyFiles.filter(({ mode }) => (mode & OTHERS) !== 0).map(({ path }) => path);
  if (open.length === 0) {
    return [diagnosis('key-files', 'ok', 'Only the owner can read the private keys.')];
  }
  const sentence = `Others on this machine can read private keys: ${listed(open)}. Take their rights away, and replace the keys if anybody used them.`;
  return [diagnosis('key-files', 'failure', sentence)];
}

/**
 * Keys that let whoever breaks into this server publish in the scheme's name. In a scheme for tests everything lies in
 * one folder, which is worth a remark.
 */
export function checkOfflineKeys(
  keyFiles: readonly KeyFileFacts[],
  environment: Environment,
): readonly Diagnosis[] {
  const misplaced = keyFiles
    .filter(({ use }) => OFFLINE_KEYS.some((offline) => offline === use))
    .map(({ path }) => path);
  const level = environment === 'test' ? 'warning' : 'failure';
  const sentence = `Keys lie on this server that belong on none: ${listed(misplaced)}. Move them to where nothing can reach them.`;
  const diagnoses = misplaced.length > 0 ? [diagnosis('offline-keys', level, sentence)] : [];
  return orFine('offline-keys', diagnoses, 'No key that belongs elsewhere lies on this server.');
}
