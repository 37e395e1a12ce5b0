import { readFileSync } from 'node:fs';
import { COMMANDS } from '../src/index.ts';
import { VERSION } from '../src/version.ts';
import { prova, typed } from './support/command-line.ts';
import { openFolder, PATIENCE, type Workshop } from './support/workshop.ts';

/** Nothing is here: no home, no file. */
let empty: Workshop;
beforeAll(async () => {
  empty = await openFolder();
}, PATIENCE);
afterAll(() => empty.remove());

const names = COMMANDS.map(({ name }) => name);

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
  expect(await prova(['--version'], { cwd: empty.folder })).toEqual({
    code: 0,
    stdout: `prova ${version}\n`,
    stderr: '',
  });
});

test('--help names every command, on standard output', async () => {
  const { code, stdout, stderr } = await prova(['--help'], { cwd: empty.folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}  +\\S`, 'm'));
});

test('no command at all is a mistake, and gets the same help', async () => {
  const { code, stdout, stderr } = await prova([], { cwd: empty.folder });
  expect(code).toBe(64);
  expect(stdout + stderr).toContain('prova COMMAND --help');
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s --help explains every option, and does nothing else',
  async (name, { options, summary }) => {
    const ended = await empty.type([...name.split(' '), '--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout.split('\n')[0]).toMatch(new RegExp(`^prova ${name} .*\\[options\\]$`));
    expect(ended.stdout).toContain(summary);
    for (const option of [...Object.keys(options), 'help', 'debug']) {
      expect(ended.stdout).toMatch(new RegExp(`^  --${option}( \\S+)?  +\\S`, 'm'));
    }
    expect(await empty.list('.')).toEqual([]);
  },
);

/** One sentence that begins with our name, and no stack. */
const SENTENCE = /^prova: [^\n]+\.\n$/;

test.each([
  ['fly'],
  ['registry'],
  ['registry', 'fly'],
  ['verify'],
  ['verify', '--fly', 'x'],
  ['verify', '--json=yes', 'x'],
  ['verify', '--trust'],
  ['verify', '--trust', '--json', 'x'],
  ['verify', 'no-such-file.pdf'],
  ['verify', '.'],
  ['verify', '--language', 'xx', '-'],
  ['verify', '--environment', 'moon', '-'],
  ['verify', '--now', 'tomorrow', '-'],
  ['verify', '--now', '2026-02-30T00:00:00Z', '-'],
  ['verify', '--now', '2026-11-24', '-'],
  ['verify', '--today', '24/11/2026', '-'],
  ['verify', '--root', 'no-such-file', '-'],
  ['verify', '--trust', 'no-such-file', '-'],
  ['issue'],
  ['issue', '--type', 'passport'],
  ['issue', '--type', 'prc', '--institution', 'Belgium', '--in', '-', '--out', 'out'],
  ['issue', '--type', 'prc', '--institution', 'BE:0120', '--in', '-', '--out', 'out'],
  ['inspect'],
  ['inspect', 'no-such-file'],
  ['inspect', 'one', 'two'],
  ['registry', 'init', 'now'],
  ['registry', 'init', '--environment', 'prod'],
  ['registry', 'init', '--institutions', 'no-such-file'],
  ['registry', 'init', '--institutions', '-', '--accredited-from', 'ever'],
  ['registry', 'publish'],
  ['registry', 'publish', 'now'],
  ['registry', 'export'],
  ['registry', 'show'],
  ['registry', 'import-ir'],
  ['registry', 'import-ir', 'no-such-file'],
  ['registry', 'import-catalogue'],
  ['registry', 'import-catalogue', 'no-such-file'],
  ['registry', 'propose', 'accredit'],
  ['registry', 'propose', 'accredit', '--in', 'no-such-file'],
  ['registry', 'requests'],
  ['registry', 'approve'],
  ['registry', 'approve', 'x', '--as', 'Alma'],
  ['registry', 'suspend', '--reason', 'x'],
  ['registry', 'suspend', '--reason', 'x', '--institution', 'BE:0120'],
  ['registry', 'audit', 'verify'],
  ['registry', 'mirror'],
  ['registry', 'mirror', '--resolver', 'http://localhost:1'],
  ['registry', 'doctor'],
  ['registry', 'publish', '--step', 'dance'],
  ['registry', 'retire', '--certificate', 'x', '--institution', 'BE:0120'],
  ['registry', 'lift'],
  ['trust', 'update'],
  ['serve', 'registry'],
  ['officers', 'list'],
  ['officers', 'invite'],
  ['registry', 'revoke', '--certificate', 'x'],
  ['registry', 'revoke', '--certificate', 'x', '--reason', 'boredom'],
  ['keys', 'list'],
  ['keys', 'request'],
])('prova %s %s %s %s %s is 64 and one sentence', async (...words) => {
  const { code, stdout, stderr } = await empty.type(words);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(SENTENCE);
});

test('a mistake leaves nothing behind', async () => {
  expect(await empty.list('.')).toEqual([]);
});

describe('--debug', () => {
  const words = ['verify', 'no-such-file.pdf'];

  test('shows where an error comes from', async () => {
    const { code, stderr } = await prova([...words, '--debug'], { cwd: empty.folder });
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: .+\n(.*\n)*\s+at .+\.m?js:\d+/);
  });

  test('and nothing else does', async () => {
    const { code, stderr } = await prova(words, { cwd: empty.folder });
    expect(code).toBe(64);
    expect(stderr).toMatch(SENTENCE);
  });
});

test('a fault of the program is 70, and its words stay with --debug', async () => {
  const faulty = {
    cwd: empty.folder,
    // No process has such a variable; what reads it fails in a way that nobody foresaw.
    env: {
      get PROVA_HOME(): string {
        throw new Error('secret of the program');
      },
    },
  };
  const quiet = await typed(['registry', 'show'], faulty);
  expect(quiet).toMatchObject({ code: 70, stdout: '' });
  expect(quiet.stderr).not.toContain('secret');
  const loud = await typed(['registry', 'show', '--debug'], faulty);
  expect(loud.code).toBe(70);
  expect(loud.stderr).toContain('secret of the program');
});

test('what was typed is shown without its hidden characters', async () => {
  const { code, stderr } = await empty.type(['verify', 'card\u001b[2J\u202e.pdf']);
  expect(code).toBe(64);
  expect(stderr).toContain('card\\u{1b}[2J\\u{202e}.pdf');
});

test.each(['-Xb3', '--b3', '-'])('a value may begin with a dash: %s', async (thumbprint) => {
  const words = ['registry', 'revoke', '--certificate', thumbprint, '--reason', 'keyCompromise'];
  // What is missing is the scheme, not the value.
  expect((await empty.type(words)).stderr).toContain('prova registry init');
});

test.each(['-', '--', '-3'])('a thumbprint may begin with %s', async (beginning) => {
  const words = ['officers', 'end-key', beginning.padEnd(43, 'w'), '--as', 'Alma'];
  // What is missing is the scheme, not the key.
  expect((await empty.type(words)).stderr).toContain('prova registry init');
});

test('an option that stands where a value should be is a forgotten value', async () => {
  const { code, stderr } = await empty.type(['registry', 'revoke', '--certificate', '--reason']);
  expect({ code, stderr }).toMatchObject({ code: 64, stderr: expect.stringContaining('needs') });
});
