// The one door behind every npm script. On a machine with Node and npm alone it fetches the pinned pnpm, installs from
// the lockfile, builds, and then does what was asked. What is already there is not done again.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.prova-lockfile');

// Each task builds the package that it runs, and what that stands on.
const tasks = {
  prova: { build: 'packages/cli', run: ['packages/cli/dist/main.js'] },
  demo: { build: 'packages/cli', run: ['packages/cli/dist/main.js', 'demo'] },
  start: { build: 'packages/cli', run: ['packages/cli/dist/main.js', 'start'] },
  witness: { build: 'packages/testing', run: ['packages/testing/dist/witness/main.js'] },
  bench: { build: 'packages/testing', run: ['packages/testing/dist/bench/main.js'] },
  drill: { build: 'packages/testing', run: ['packages/testing/dist/drill/main.js'] },
};

const [task, ...rest] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Prova needs Node 20.19 or newer; this is ${process.version}.`);
}

install();
if (task === 'check') {
  finish(await run('npx', ['--yes', PNPM, 'run', 'check', ...rest]));
} else if (Object.hasOwn(tasks, task)) {
  build(tasks[task].build);
  if (task === 'start' || (task === 'prova' && rest.join(' ').startsWith('serve desk')))
    buildPage();
  const [script, ...words] = tasks[task].run;
  finish(
    await run(process.execPath, [join(root, script), ...words, ...rest], process.env.INIT_CWD),
  );
} else {
  fail(`Unknown task ${task}; one of check, ${Object.keys(tasks).join(', ')}.`);
}

function install() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  process.stderr.write('Installing from the lockfile …\n');
  const done = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail(`The installation failed.\n${done.stdout}${done.stderr}`);
  writeFileSync(stamp, lockfile);
}

/** Quiet when it succeeds: what the command prints must be its own. */
function build(target) {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const built = spawnSync(tsc, ['-b', target], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) fail(`The build failed.\n${built.stdout}${built.stderr}`);
}

/** The clinic's page, which a desk serves. Two seconds, and quiet like the rest. */
function buildPage() {
  const built = spawnSync(process.execPath, [join(root, 'tools', 'build-page.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) fail(`The page was not built.\n${built.stdout}${built.stderr}`);
}

/** Runs to the end, whatever ends this process: a terminal tells both that it is over, anybody else only this one. */
function run(command, words, cwd = root) {
  const shell = command === 'npx' && process.platform === 'win32';
  const child = spawn(command, words, { cwd, stdio: 'inherit', shell });
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // npm hands a SIGTERM to the shell between us, which ends and tells nobody.
  const shellOfNpm = process.ppid;
  const watch = setInterval(() => process.ppid !== shellOfNpm && child.kill('SIGTERM'), 1_000);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  return new Promise((resolve) => {
    child.on('error', () => resolve(70));
    child.on('close', (status) => resolve(status ?? 70));
  });
}

function finish(status) {
  process.exit(status);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(70);
}
