import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';

export type { Page, Worker } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', // root has no other way
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const CACHE = new URL('../../../node_modules/.cache/prova/', import.meta.url);
const UNPACKED = new URL('chromium-147.0.0/', CACHE);

const run = promisify(execFile);

/**
 * Starts Chromium with a profile of its own, which goes away when it is closed. `PROVA_CHROMIUM` names the program;
 * without it, the one that npm brought is unpacked once. `more` are flags of its own.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  // It is large, and not every suite that could open a browser does.
  const { chromium } = await import('playwright-core');
  const named = process.env['PROVA_CHROMIUM'];
  const args = [...FLAGS, ...more];
  if (named !== undefined) return chromium.launch({ executablePath: named, args });
  if (!existsSync(UNPACKED)) await unpack();
  const place = fileURLToPath(UNPACKED);
  return chromium.launch({
    executablePath: `${place}chromium`,
    args,
    // A machine that never had a browser lacks NSS, which therefore comes with the program.
    env: { ...process.env, LD_LIBRARY_PATH: `${place}al2023/lib` },
  });
}

/** Unpacks beside the goal and moves it there in one step, so that nobody ever starts half a browser. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const workshop = await mkdtemp(fileURLToPath(new URL('unpacking-', CACHE)));
  const script = "import c from '@sparticuz/chromium'; await c.executablePath();";
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on a Lambda.
  const env = { ...process.env, TMPDIR: workshop, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  await run(process.execPath, ['--input-type=module', '--eval', script], { env, cwd });
  try {
    await rename(workshop, UNPACKED);
  } catch (error) {
    if (!existsSync(UNPACKED)) throw error; // else another test was faster
    await rm(workshop, { recursive: true });
  }
}
