import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQrText } from '@prova/credential';
import { replaceFile } from '@prova/platform-node';
import { createTestAuthority, makeToken, readPdf, withoutChance } from '@prova/testing';
import { parseExport } from '@prova/verifier';
import { prova, typed } from '../../support/command-line.ts';
import { AT_NOON } from '../../support/moment.ts';

const authority = await createTestAuthority();
const institution = authority.institution('BE:0120');

/** Names that stand nowhere but in the document. */
const PRC = { fn: 'Plantedsurname', gn: 'Plantedgiven', dob: '1931-03-07', hi: 'PLANTEDHI01' };
const token = makeToken(institution, { payload: { jti: 'PLANTEDJTI000001' }, prc: PRC });
const SECRETS = /planted|1931/i;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'prova-receipts-'));
  const place = join(cwd, '.prova', 'trust', 'test');
  await replaceFile(join(cwd, '.prova', 'config.json'), '{"environment":"test"}');
  await replaceFile(join(place, 'root.der'), authority.root.certificate);
  await replaceFile(join(place, 'snapshot.cose'), await authority.snapshot());
  await writeFile(join(cwd, 'card.txt'), encodeQrText(token));
  await writeFile(join(cwd, 'other.txt'), encodeQrText(makeToken(institution)));
  await writeFile(join(cwd, 'foreign.txt'), 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8');
});
afterAll(() => rm(cwd, { recursive: true }));

const verify = (folder: string, ...words: readonly string[]) =>
  typed(['verify', '--receipt', folder, ...AT_NOON, ...words], { cwd });
const check = (...words: readonly string[]) => typed(['receipts', 'check', ...words], { cwd });
const at = (...names: readonly string[]) => join(cwd, ...names);
const linesOf = async (folder: string) =>
  (await readFile(at(folder, 'receipts.jsonl'), 'utf8')).trimEnd().split('\n');

/** What the receipts of a folder say, without a look at their signatures. */
const saidIn = async (folder: string) =>
  (await linesOf(folder)).map((line) => {
    const [, payload = ''] = String(JSON.parse(line).receipt).split('.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  });

/** A folder with four receipts, to be spoilt: copied, so that each test has its own. */
async function spoilt(name: string, spoil: (lines: string[]) => string[]): Promise<string> {
  if (!(await readdir(cwd)).includes('four')) {
    await verify('four', 'card.txt', 'other.txt', 'foreign.txt', 'card.txt');
  }
  await cp(at('four'), at(name), { recursive: true });
  const content = spoil(await linesOf('four')).map((line) => `${line}\n`);
  await writeFile(at(name, 'receipts.jsonl'), content.join(''));
  return name;
}

test('each verdict adds a receipt, over several runs, and they are whole', async () => {
  const first = await verify('desk', '--station', 'Reception 2', 'card.txt', 'foreign.txt');
  expect(first).toMatchObject({ code: 3, stderr: '' });
  expect(first.stdout).toMatch(/ACCEPTED[\s\S]*NOT JUDGED/i);
  expect((await verify('desk', '--treatment-date', '2026-11-23', 'card.txt')).code).toBe(1);
  expect(await saidIn('desk')).toMatchObject([
    { number: 1, verdict: 'accepted', station: 'Reception 2', environment: 'test' },
    { number: 2, verdict: 'not-judged', station: 'Reception 2' },
    {
      number: 3,
      verdict: 'rejected',
      station: 'desk',
      reasons: ['not-yet-valid', expect.any(String)],
    },
  ]);
  const { code, stdout } = await check('desk');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^TEST[\s\S]*whole\nreceipts +3\nfirst +2026-11-24T12:00:00Z\n[\s\S]*head +[\w-]{43}\n$/,
  );
});

test('files are for their owner alone, and no key is made twice', async () => {
  const mode = async (name: string) => (await stat(at('desk', name))).mode & 0o777;
  for (const name of ['station.pem', 'clinic.key', 'receipts.jsonl'])
    expect(await mode(name)).toBe(0o600);
  expect(await readdir(at('desk'))).toEqual([
    'clinic.key',
    'receipts.jsonl',
    'station.pem',
    'station.pub',
  ]);
  expect(await readFile(at('desk', 'station.pub'), 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
});

test('a receipt holds nothing of the person, and an export holds the document', async () => {
  await verify('exports', '--export', 'card.txt', 'foreign.txt');
  const receipts = JSON.stringify([await saidIn('exports'), await linesOf('exports')]);
  expect(withoutChance(receipts)).not.toMatch(SECRETS);
  expect(receipts).not.toContain(token.split('.')[2]);
  const [first, second] = await Promise.all(
    [1, 2].map(async (n) => parseExport(await readFile(at('exports', `export-${n}.json`), 'utf8'))),
  );
  expect(JSON.stringify(first)).toMatch(SECRETS);
  expect(first).toMatchObject({
    verdict: 'accepted',
    token,
    payload: { prc: PRC },
    issuer: { country: 'BE', officialId: '0120' },
    verifier: { station: 'desk' },
    trust: { environment: 'test', state: 'FRESH' },
    receipt: { number: 1 },
  });
  expect(second).toMatchObject({ verdict: 'not-judged', receipt: { number: 2 } });
  for (const file of ['export-1.json', 'export-1.pdf', 'export-2.json', 'export-2.pdf']) {
    expect((await stat(at('exports', file))).mode & 0o777).toBe(0o600);
  }
});

test('the page of an export holds the export, and is verified again like the document itself', async () => {
  await verify('paper', '--export', 'card.txt');
  const page = await readFile(at('paper', 'export-1.pdf'));
  expect((await readPdf(page)).files).toEqual({
    'document.jws': token,
    'export.json': await readFile(at('paper', 'export-1.json'), 'utf8'),
  });
  const again = await typed(['verify', ...AT_NOON, 'paper/export-1.pdf'], { cwd });
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/ACCEPTED/) });
  expect(again.stdout).not.toMatch(/another document|does not print/);
});

test('with the key of the clinic the receipts of a document are found', async () => {
  const folder = await spoilt('found', (lines) => lines);
  const one = await check(folder, '--document', 'card.txt');
  expect(one.stdout).toMatch(/of this document +1 \(accepted, [^)]*\), 4 \(accepted/);
  const none = await check(folder, '--document', 'foreign.txt');
  expect(none).toMatchObject({ code: 64, stderr: expect.stringContaining('holds no document') });
  await writeFile(at(folder, 'clinic.key'), `${Buffer.alloc(32).toString('base64url')}\n`);
  const { stdout } = await check(folder, '--document', 'card.txt');
  expect(stdout).toMatch(/of this document +none/);
});

test.each([
  ['missing', (lines: string[]) => lines.toSpliced(1, 1), /Line 2 .*Receipt 2 is missing/],
  [
    'swapped',
    ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest],
    /Line 1 .*not in its place/,
  ],
  [
    'changed',
    (lines: string[]) =>
      lines.with(
        2,
        (lines[2] ?? '').replace(/.(?=.{40}"}$)/, (it) => (it === 'A' ? 'B' : 'A')),
      ),
    /Line 3 .*(not as it was signed|signed form)/,
  ],
  ['blank', (lines: string[]) => lines.toSpliced(1, 0, ''), /Line 2 .*signed form/],
])('receipts of which one is %s are broken, and where is said', async (name, spoil, said) => {
  const { code, stdout } = await check(await spoilt(name, spoil));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^BROKEN/);
  expect(stdout).toMatch(said);
});

test('receipts of another key are not those of the station', async () => {
  const folder = await spoilt('keys', (lines) => lines);
  await verify('elsewhere', 'card.txt');
  const other = await check(folder, '--key', 'elsewhere/station.pub');
  expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('another station') });
  expect((await check(folder, '--key', `${folder}/station.pub`)).code).toBe(0);
  expect(await check(folder, '--key', 'card.txt')).toMatchObject({ code: 64 });
});

test('while another command writes receipts, nothing is judged, and the sentence says by whom', async () => {
  const folder = await spoilt('locked', (lines) => lines);
  await writeFile(at(folder, 'receipts.lock'), '4711\n');
  const { code, stdout, stderr } = await verify(folder, 'card.txt');
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(
    /^prova: Process 4711 writes receipts here .*remove the file if there is no such process/,
  );
  await rm(at(folder, 'receipts.lock'));
  expect((await verify(folder, 'card.txt')).code).toBe(0);
  expect((await check(folder)).stdout).toMatch(/receipts +5/);
});

test('commands at the same time fork nothing: each adds its receipt, or is refused', async () => {
  const ends = await Promise.all([
    ...Array.from({ length: 5 }, () => verify('together', 'card.txt')),
    prova(['verify', '--receipt', 'together', ...AT_NOON, 'card.txt'], { cwd }),
  ]);
  const done = ends.filter(({ code }) => code === 0).length;
  expect(done).toBeGreaterThan(0);
  for (const { code, stderr } of ends) {
    if (code !== 0)
      expect({ code, stderr }).toEqual({
        code: 64,
        stderr: expect.stringMatching(/writes receipts here/),
      });
  }
  expect(await saidIn('together')).toHaveLength(done);
  expect((await check('together')).code).toBe(0);
});

test('what a power cut left is removed and said, and the next receipt goes on', async () => {
  const folder = await spoilt('cut', (lines) => lines);
  const path = at(folder, 'receipts.jsonl');
  const content = await readFile(path, 'utf8');
  await writeFile(path, content.slice(0, -20));
  expect((await check(folder)).stdout).toMatch(/^BROKEN {2}Line 4/);
  const { code, stderr } = await verify(folder, 'card.txt');
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('unfinished end') });
  expect((await check(folder)).stdout).toMatch(/receipts +4/);
});

test('nothing goes on after a receipt that is none, and the lock is given up', async () => {
  const folder = await spoilt('refused', (lines) => lines.with(3, 'nonsense'));
  const { code, stdout, stderr } = await verify(folder, 'card.txt');
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/No receipt can be added/);
  expect(await readdir(at(folder))).not.toContain('receipts.lock');
});

test('a key that is gone or open to others is said, and no other is made', async () => {
  const folder = await spoilt('keyless', (lines) => lines);
  await chmod(at(folder, 'clinic.key'), 0o644);
  expect(await verify(folder, 'card.txt')).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('chmod 600'),
  });
  await rm(at(folder, 'clinic.key'));
  expect(await verify(folder, 'card.txt')).toMatchObject({
    code: 64,
    stderr: expect.stringContaining('clinic.key'),
  });
  await rm(at(folder, 'station.pem'));
  expect((await verify(folder, 'card.txt')).code).toBe(64);
  expect(await linesOf(folder)).toHaveLength(4);
  expect(await readdir(at(folder))).toEqual(['receipts.jsonl', 'station.pub']);
});

test.each([
  ['--export'],
  ['--station', 'Reception 2'],
  ['--receipt', 'never', '--station', 'a\nb'],
])('%s %s is no call', async (...words) => {
  const { code, stdout } = await typed(['verify', ...words, ...AT_NOON, 'card.txt'], { cwd });
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(await readdir(cwd)).not.toContain('never');
});
