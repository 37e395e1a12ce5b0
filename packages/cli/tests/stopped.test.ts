import { spawn, spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import type { Command } from '../src/command.ts';
import { CliError } from '../src/errors.ts';
import { run } from '../src/index.ts';
import { MAIN, typed } from './support/command-line.ts';
import { AT_NOON } from './support/moment.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from './support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  const records = Array.from({ length: 300 }, (_, i) => record(`r${i}`));
  await shop.write('in.ndjson', ndjson(records));
  await shop.write('one.ndjson', ndjson([record('one')]));
  await expectDone(shop.issue('one.ndjson', '.'));
}, PATIENCE);
afterAll(() => shop.remove());

const ISSUE = ['issue', '--type', 'prc', '--institution', 'BE:0120', ...AT_NOON, '--out'];

test(
  'issue finishes what it has begun, says so, and the rest can be issued later',
  async () => {
    const stopped = AbortSignal.abort();
    const words = [...ISSUE, 'out', '--in', 'in.ndjson'];
    const { code, stdout, stderr } = await shop.type(words, { stopped });
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    const [, count = ''] =
      /^Stopped after (\d+) records;.* report\.ndjson\.part\.\nprova: stopped\.\n$/.exec(
        stderr.replace(shop.at('out', 'report'), ' report'),
      ) ?? [];
    const names = await shop.list('out');
    const cards = Number(count);
    expect(cards).toBeGreaterThan(0);
    expect(cards).toBeLessThan(300);
    expect(names.filter((name) => /^r\d+\.pdf$/.test(name))).toHaveLength(cards);
    expect(names).toHaveLength(2 * cards + 1);
    expect((await shop.read('out', 'report.ndjson.part')).trimEnd().split('\n')).toHaveLength(
      cards,
    );
    await shop.type(words);
    expect((await shop.list('out')).filter((name) => name.endsWith('.pdf'))).toHaveLength(300);
  },
  PATIENCE,
);

test('verify judges no further file', async () => {
  const words = ['verify', ...AT_NOON, 'one.txt', 'one.pdf'];
  const ended = await shop.type(words, { stopped: AbortSignal.abort() });
  expect(ended).toEqual({ code: 130, stdout: '', stderr: 'prova: stopped.\n' });
});

test('a fault, or a file that there is not, is told all the same', async () => {
  const stopped = AbortSignal.abort();
  const env = {
    get PROVA_HOME(): string {
      throw new Error('nobody foresaw this');
    },
  };
  const faulty = await typed(['registry', 'show'], { cwd: shop.folder, env, stopped });
  expect(faulty).toMatchObject({
    code: 70,
    stderr: expect.stringMatching(/a fault of the program/),
  });
  const missing = await shop.type(['verify', ...AT_NOON, 'no-such-file.pdf'], { stopped });
  expect(missing).toMatchObject({ code: 64, stderr: expect.stringMatching(/no-such-file\.pdf/) });
});

test.each([
  ['what the signal says', (stopped: AbortSignal) => stopped.reason],
  ['an input that was closed', () => closedInput()],
])('%s is stopping, below whatever was made of it', async (_what, causeOf) => {
  const stopped = AbortSignal.abort();
  const command: Command = {
    ...{ name: 'read', summary: '', options: {} },
    run: async () => {
      throw new CliError('file-unreadable', 'Cannot read -.', { cause: await causeOf(stopped) });
    },
  };
  let said = '';
  const code = await run(['read'], [command], {
    ...{ stdout: () => undefined, stdin: (async function* () {})(), env: {}, cwd: shop.folder },
    ...{ now: Date.now, isTerminal: false, stopped },
    stderr: (text) => {
      said += text;
    },
  });
  expect({ code, said }).toEqual({ code: 130, said: 'prova: stopped.\n' });
});

/** What a reader of a stream gets that somebody destroys. */
async function closedInput(): Promise<unknown> {
  const stream = new PassThrough();
  stream.destroy();
  return (async () => {
    for await (const _ of stream);
  })().catch((error: unknown) => error);
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s also while waiting for input',
  async (signal) => {
    const { PATH = '' } = process.env;
    const words = [...ISSUE, `out-${signal}`, '--in', '-'];
    const child = spawn(process.execPath, [MAIN, ...words], { cwd: shop.folder, env: { PATH } });
    // Its first word shows that it has begun; the input never ends.
    child.stdin.on('error', () => undefined).write('{}\n'.repeat(300));
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') child.kill(signal);
      said += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(said).toMatch(/prova: stopped\.\n$/);
    expect(await shop.list(`out-${signal}`)).toEqual(['report.ndjson.part']);
  },
  PATIENCE,
);

test(
  'a reader that stops reading gets no stack, and no verdict',
  () => {
    const files = Array.from({ length: 200 }, () => 'one.txt').join(' ');
    const line = `(${process.execPath} ${MAIN} verify ${AT_NOON.join(' ')} ${files}; echo $? >&2) | head -1`;
    const { PATH = '' } = process.env;
    const ended = spawnSync(line, {
      cwd: shop.folder,
      shell: true,
      encoding: 'utf8',
      env: { PATH },
    });
    expect(ended).toMatchObject({ stdout: 'ACCEPTED  one.txt\n', stderr: '141\n' });
  },
  PATIENCE,
);
