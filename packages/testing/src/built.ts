import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TEST_NOW } from './test-authority.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/prova/built');

type Tool = 'build-page' | 'build-embed' | 'build-processes';

/** The builds that this process asked for: what a tool reads does not change while tests run. */
const known = new Map<Tool, Promise<string>>();

/**
 * The folder with what a script of `tools/` builds, as if it were made on the day before all tests. Built once and kept by the digest of
 * all it could be made of, so that the suites of a run share it: nobody writes there. Takes some seconds the first time.
 */
export function builtBy(tool: Tool): Promise<string> {
  const folder = known.get(tool) ?? kept(tool);
  known.set(tool, folder);
  return folder;
}

/** The embedded verifier as a host serves it, under `/prova/`: its files by their paths. */
export async function builtVerifier(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await builtBy('build-embed');
  const files = new Map<string, Uint8Array>();
  for (const path of await filesOf(folder)) {
    const name = relative(folder, path).replaceAll('\\', '/');
    files.set(`/prova/${name}`, await readFile(path));
  }
  return files;
}

/** A program that tests start again and again, as one file and what it asks for later: what runs is the source of now, compiled once. */
export async function builtProcess(
  name: 'prova' | 'issuer-process' | 'publisher',
): Promise<string> {
  return join(await builtBy('build-processes'), `${name}.mjs`);
}

async function kept(tool: Tool): Promise<string> {
  const folder = join(CACHE, `${tool}-${await digestOfSources()}`);
  if (!existsSync(folder)) await build(tool, folder);
  return folder;
}

/** Builds beside the goal and moves it there in one step, so that nobody ever reads half a page. */
async function build(tool: Tool, folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const older = (await readdir(CACHE)).filter((name) => name.startsWith(`${tool}-`));
  const workshop = await mkdtemp(join(CACHE, 'building-'));
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(TEST_NOW - 86_400), NODE_OPTIONS: '' };
  const script = join(ROOT, 'tools', `${tool}.mjs`);
  await promisify(execFile)(process.execPath, [script, workshop], { env });
  for (const name of older) await rm(join(CACHE, name), { recursive: true, force: true });
  try {
    await rename(workshop, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another test was faster
    await rm(workshop, { recursive: true });
  }
}

/** In a package, what is not a source of it. */
const OTHER = new Set(['node_modules', 'dist', 'tests', 'page', 'files']);

/** Of the tools, the lockfile, and the sources of every package. */
async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const tools = await filesOf(join(ROOT, 'tools'));
  const packages = join(ROOT, 'packages');
  const folders = (await readdir(packages)).sort().map((name) => join(packages, name));
  const sources = await Promise.all(folders.map((folder) => filesOf(folder, OTHER)));
  for (const path of [join(ROOT, 'pnpm-lock.yaml'), ...tools, ...sources.flat()]) {
    const digest = createHash('sha256').update(await readFile(path));
    hash.update(`${relative(ROOT, path)} ${digest.digest('hex')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The paths of all files below a folder, but for what lies in it under one of these names. */
async function filesOf(folder: string, but?: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths = entries
    .filter(({ name }) => !but?.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesOf(path) : [path];
    });
  return (await Promise.all(paths)).flat();
}
