import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, freePort } from '@prova/testing';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The lines of the README's blocks in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );
}

// A checkout in all but its own .prova: the commands make theirs in the folder they are typed in.
const checkout = mkdtempSync(join(tmpdir(), 'prova-readme-'));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));
for (const name of ['package.json', 'tools', 'node_modules', 'packages', 'fixtures']) {
  symlinkSync(join(root, name), join(checkout, name));
}

const { url: DATABASE_URL, drop } = await createTestDatabase();
afterAll(drop);
const shell = {
  cwd: checkout,
  shell: true,
  env: { ...process.env, DATABASE_URL },
} as const;

/** `npm start` as a person leaves it running: answers, once it says how to stop it, where it is and what does. */
async function start() {
  // Any free port: the one that the README names may be somebody else's here.
  const [port, issuerPort, deskPort] = [await freePort(), await freePort(), await freePort()];
  const others = `--desk-port ${deskPort} --status-port ${await freePort()}`;
  const words = `--port ${port} --issuer-port ${issuerPort} ${others}`;
  const child = spawn(`npm start -- ${words}`, { ...shell, detached: true });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  await new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C')) resolve();
      });
    }
  });
  const url = `http://localhost:${port}`;
  const issuer = `http://localhost:${issuerPort}`;
  const desk = `http://localhost:${deskPort}`;
  for (const each of [url, issuer, desk]) expect(said).toContain(`${each}/`);
  const stop = () => {
    // What Ctrl-C does: everybody in the terminal is told.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    return ended;
  };
  return { url, issuer, desk, stop };
}

type Running = Awaited<ReturnType<typeof start>>;

/** What the README uses of curl. */
const CURL = `#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const words = process.argv.slice(2);
const headers = {};
let body, url;
const lines = (text) => (text[0] === '@' ? readFileSync(text.slice(1), 'utf8').trim().split('\\n') : [text]);
while (words.length > 0) {
  const word = words.shift();
  if (word === '-H') {
    for (const line of lines(words.shift())) {
      const [name, ...rest] = line.split(': ');
      headers[name] = rest.join(': ');
    }
  } else if (word === '-d') body = lines(words.shift()).join('\\n');
  else if (word[0] !== '-') url = word;
}
fetch(url, { headers, body, method: body === undefined ? 'GET' : 'POST' }).then(async (answer) => {
  process.stdout.write(Buffer.from(await answer.arrayBuffer()));
  process.exitCode = answer.ok ? 0 : 22;
});
`;

test('the README’s commands run, word for word and in their order', async () => {
  const commands = blocks('sh').flatMap((block) => block.trim().split(/(?<!\\)\n/));
  expect(commands).toContain('npm start');
  let running: Running | undefined;
  let said = '';
  for (const command of commands) {
    // The test cannot run itself.
    if (command === 'npm test') continue;
    if (command === 'npm start') {
      running = await start();
      continue;
    }
    const typed = running ? command.replace('http://localhost:8081', running.url) : command;
    const ended = spawnSync(typed, { ...shell, encoding: 'utf8', timeout: 400_000 });
    const { status, stdout, stderr } = ended;
    expect({ command, status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({
      command,
      status: 0,
      stderr: '',
    });
    said += stdout;
  }
  const [paper = '', ...shown] = blocks('text');
  expect(said).toContain(paper.trimEnd());
  if (running) {
    const [wallet = '', right = '', api = ''] = blocks('bash');
    const heard = walk(`${wallet}\n${right}`, running);
    expect(heard).toMatchObject({ status: 0, stderr: '' });
    // The card and, after it, the right.
    expect(heard.stdout).toMatch(/^accepted$[\s\S]*^accepted$/m);
    for (const block of shown) expect(heard.stdout).toContain(elsewhere(block, running).trimEnd());
    walkThrough(api, running);
  }
  await running?.stop();
}, 900_000);

/** The same where the services of the test are. */
function elsewhere(text: string, { url, issuer, desk }: Running): string {
  return text
    .replaceAll('http://localhost:8080', issuer)
    .replaceAll('http://localhost:8081', url)
    .replaceAll('http://localhost:8082', desk);
}

/** A block for a shell, as one program. Where there is no curl, a few lines of Node take its place. */
function walk(block: string, running: Running) {
  const bin = join(checkout, 'bin');
  mkdirSync(bin, { recursive: true });
  if (spawnSync('curl', ['--version']).error) {
    writeFileSync(join(bin, 'curl'), CURL, { mode: 0o755 });
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', elsewhere(block, running)], {
    cwd: checkout,
    env: { ...shell.env, PATH: `${bin}:${process.env['PATH']}` },
    encoding: 'utf8',
    timeout: 400_000,
  });
  return { status, stdout, stderr };
}

/** The walk through the API, to a card that is withdrawn. */
function walkThrough(block: string, running: Running): void {
  const listed = `${running.issuer}/revocationLists/index.json`;
  const script = block
    // Nobody waits for a time to pass, nor keeps a core from the others: until the list of withdrawn documents is another one.
    .replace(/^sign POST \$card\/replace$/m, `before=$(curl -sS -f ${listed})\n$&`)
    .replace(/^sleep 5$/m, `while [ "$before" = "$(curl -sS -f ${listed})" ]; do sleep 0.2; done`);
  const { status, stdout, stderr } = walk(script, running);
  // Its last command is a verdict, and that is its exit code: the first card is withdrawn.
  expect({ status, stderr: status === 1 ? '' : stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/ACCEPTED[\s\S]*REJECTED[\s\S]*withdrew this document/);
}

test('the README’s library sample runs as it is', () => {
  const [sample = ''] = blocks('js');
  // It finds the packages from there, and other tests look for sources everywhere else.
  const file = join(root, 'packages/testing/node_modules/.readme-sample.mjs');
  try {
    writeFileSync(file, sample);
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: checkout,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'accepted Marie-Louise\n', stderr: '' });
  } finally {
    rmSync(file, { force: true });
  }
});
