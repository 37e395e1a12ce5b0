import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TEST_NOW } from './test-authority.ts';

const TOOLS = new URL('../../../tools/', import.meta.url);

/**
 * What a script of `tools/` builds, as if it were made on the day before all tests, in a folder of its own. Whoever asked for it removes
 * it. Takes some seconds.
 */
export async function builtBy(tool: 'build-page' | 'build-embed'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `prova-${tool}-`));
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(TEST_NOW - 86_400), NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL(`${tool}.mjs`, TOOLS));
  await promisify(execFile)(process.execPath, [script, folder], { env });
  return folder;
}

/** The embedded verifier as a host serves it, under `/prova/`: its files by their paths. */
export async function builtVerifier(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await builtBy('build-embed');
  try {
    const files = new Map<string, Uint8Array>();
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.replace(folder, '/prova').replaceAll('\\', '/'), await readFile(path));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}
