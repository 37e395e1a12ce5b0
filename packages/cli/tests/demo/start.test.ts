import { spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { freePort } from '@prova/testing';
import { MAIN } from '../support/command-line.ts';
import { openFolder } from '../support/workshop.ts';

/** Initialising a database takes a while on a machine that has other things to do. */
const PATIENCE = 400_000;

/** What was started, so that an expectation that fails leaves no service behind. */
const started: { readonly kill: (signal: 'SIGKILL') => void }[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(cwd: string, ...words: readonly string[]) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, 'start', '--port', '0', ...words], {
    ...{ cwd, env: { PATH } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

test(
  'on a database of its own: the demo, then the services, twice on one home, until they are told to stop',
  async () => {
    const folder = await openFolder();
    // Also the user who runs the database where root does not must get through.
    await chmod(folder.folder, 0o711);
    // Of one house for good: its address is signed into every document.
    const issuerPort = await freePort();
    const others = ['--desk-port', `${await freePort()}`, '--status-port', `${await freePort()}`];
    const ports = ['--issuer-port', `${issuerPort}`, ...others];
    // Where the port of one service is taken the demo is done and the home is begun; then all of them end, and it is said.
    const other = createServer().listen(issuerPort, '127.0.0.1');
    const refused = start(folder.folder, ...ports);
    let why = '';
    refused.stderr.setEncoding('utf8').on('data', (text: string) => {
      why += text;
    });
    const code = await new Promise((resolve) => refused.on('close', resolve));
    expect([code, why]).toEqual([64, expect.stringContaining('Cannot listen')]);
    expect(await folder.read('.prova', 'public', 'current')).toBe('1\n');
    await new Promise((resolve) => other.close(resolve));

    const child = start(folder.folder, ...ports);
    let said = '';
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C')) resolve();
      });
      child.on('close', () => resolve());
    });
    expect(said).toMatch(/^(\d+) of \1 verdicts as expected\./m);
    expect(said.match(/#[\w-]{22}$/gm)).toHaveLength(2);
    const [, url = ''] = /^who may issue.* (http\S+)\/$/m.exec(said) ?? [];
    const page = await (await fetch(`${url}/`)).text();
    expect(page).toContain('Onderling Fonds van Nergens');
    const [, holders = ''] = /^for holders.* (http\S+)$/m.exec(said) ?? [];
    expect(await (await fetch(holders)).text()).toContain('Look at your document');
    const list = await fetch(`${url}/api/v1/issuers`);
    expect(await list.json()).toHaveProperty('results');
    const [, desk = ''] = /^for counters.* (http\S+)\/$/m.exec(said) ?? [];
    const question = await fetch(`${desk}/verifier/v1/presentations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ preset: 'ehic', mode: 'cross-device' }),
    });
    expect(question.status).toBe(201);
    const [, status = ''] = /^who has a right.* (http\S+)\/docs$/m.exec(said) ?? [];
    expect(await (await fetch(`${status}/health`)).json()).toEqual({ status: 'UP' });
    // Whoever wants to see their rights is sent to where invented people sign in.
    expect(await (await fetch(`${status}/`)).text()).toContain('/signIn');
    const signIn = await fetch(`${status}/signIn?returnTo=/my/rights`);
    expect(await signIn.text()).toContain('TEST sign-in');
    const rights = await fetch(`${status}/status/v1/rights`);
    expect(await rights.text()).toContain('be.local.museum-x.reduced');
    const text = await folder.read('.prova', 'cards', 'all-fields.txt');
    const asked = await fetch(`${desk}/verifier/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    expect(await asked.json()).toMatchObject({ verdict: 'accepted', status: { state: 'good' } });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await folder.read('.prova', 'public', 'current')).toBe('2\n');
    await folder.remove();
  },
  PATIENCE,
);
