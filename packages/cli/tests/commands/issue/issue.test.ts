import { readdir } from 'node:fs/promises';
import { prova } from '../../support/command-line.ts';
import { AT_NOON } from '../../support/moment.ts';
import {
  DE_BA82708,
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop({ more: [DE_BA82708] });
}, PATIENCE);
afterAll(() => shop.remove());

/** A folder name that no test used before. */
let used = 0;
const fresh = () => `out-${++used}`;

const accepted = async (...files: string[]) =>
  (await shop.type(['verify', ...AT_NOON, ...files])).code === 0;

test('a record becomes a page and a text that a clinic accepts', async () => {
  const out = fresh();
  await shop.write('one.ndjson', ndjson([record('one')]));
  const { code, stdout, stderr } = await shop.issue('one.ndjson', out);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^TEST/);
  expect(await shop.list(out)).toEqual(['one.pdf', 'one.txt', 'report.ndjson']);
  expect(await shop.read(out, 'one.txt')).toMatch(/^[0-9A-Z $%*+./:-]+$/);
  expect(await accepted(`${out}/one.pdf`, `${out}/one.txt`)).toBe(true);
  expect(await shop.report(out)).toEqual([
    {
      environment: 'test',
      line: 1,
      id: 'one',
      outcome: 'issued',
      jti: expect.stringMatching(/^[0-9A-Z]{16}$/),
    },
  ]);
});

test('a card: issued, judged and shown as what it is, and as whose form it has', async () => {
  const out = fresh();
  const { sd, ed, ...card } = record('card', { ci: '80056001200012345678', xd: '2028-11-24' });
  await shop.write('cards.ndjson', ndjson([card, { ...card, id: 'dated', sd, ed }]));
  const { code, stdout, stderr } = await shop.issue('cards.ndjson', out, '--type', 'ehic');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^line 2: record-invalid: /),
  });
  expect(stdout).toMatch(/^cards +/m);
  expect(await accepted(`${out}/card.pdf`, `${out}/card.txt`)).toBe(true);
  const verified = await shop.type(['verify', ...AT_NOON, `${out}/card.pdf`]);
  expect(verified.stdout).toMatch(/^ {2}Kind +European Health Insurance Card$/m);
  expect(verified.stdout).toMatch(/^ {2}Entitled +24\/11\/2026 – 24\/11\/2028$/m);
  expect(verified.stdout).toContain('not an agreed European one');
  const inspected = await shop.type(['inspect', `${out}/card.txt`]);
  expect(inspected.stdout).toMatch(
    /^claims to be +a European Health Insurance Card, .*not an agreed/m,
  );
});

test('a PD A1, from JSON and from a table: issued, judged and shown as what it is', async () => {
  const out = fresh();
  const { id: _, ...person } = record('a1', { dn: 'A1-2026-000417', sc: '01' });
  const work = {
    'em.et': '01',
    'em.id': '0403199702',
    'em.na': 'Bouwwerken De Clercq',
    'em.co': 'BE',
    'wa.lo': 'Lille',
    'wa.co': 'FR',
  };
  const lists = {
    em: [{ et: '01', id: '0403199702', na: 'Bouwwerken De Clercq', co: 'BE' }],
    wa: [{ lo: 'Lille', co: 'FR' }],
  };
  const row = { id: 'table', ...person, ...work, nf: '' };
  await shop.write('a1.ndjson', ndjson([{ id: 'lists', ...person, ...lists }]));
  await shop.write('a1.csv', `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
  for (const name of ['a1.ndjson', 'a1.csv']) {
    await expectDone(shop.issue(name, out, '--type', 'pda1'));
  }
  expect(await accepted(`${out}/lists.pdf`, `${out}/table.txt`)).toBe(true);
  const verified = await shop.type(['verify', ...AT_NOON, `${out}/table.pdf`]);
  expect(verified.stdout).toMatch(/^ {2}Kind +Portable document A1$/m);
  expect(verified.stdout).toContain('covers the day of work');
  expect(verified.stdout).toMatch(/^ {2}Legislation +BE, 883\/2004: 12\(1\)$/m);
  expect(verified.stdout).toMatch(/^ {2}Employer +Bouwwerken De Clercq, 0403199702, BE$/m);
  expect(verified.stdout).toMatch(/^ {2}Place of work +Lille, FR$/m);
  expect(verified.stdout).toContain('not an agreed European one');
  const inspected = await shop.type(['inspect', `${out}/table.txt`]);
  expect(inspected.stdout).toMatch(/^claims to be +a portable document A1, .*not an agreed/m);
});

const { id: _id, ...members } = record('csv');
const csv = `${['id', ...Object.keys(members)].join(';')}\r\n${['csv', ...Object.values(members)].join(';')}`;

test.each([
  ['records.json', JSON.stringify([record('a'), record('b')], undefined, 2), ['a', 'b']],
  ['record.json', JSON.stringify(record('a'), undefined, 2), ['a']],
  ['records.csv', csv, ['csv']],
  ['records.csv', `\uFEFF${csv.replaceAll(';', ',').replaceAll('\r', '')}\n`, ['csv']],
  ['records.jsonl', ndjson([record('a')]).trimEnd(), ['a']],
  ['records', ndjson([record('a')]), ['a']],
])('%s', async (name, content, ids) => {
  const out = fresh();
  await expectDone(shop.issue(await shop.write(name, content), out));
  expect((await shop.report(out)).map(({ id }) => id)).toEqual(ids);
  expect(await accepted(...ids.map((id) => `${out}/${id}.txt`))).toBe(true);
});

test('standard input', async () => {
  const out = fresh();
  const words = ['issue', '--type', 'prc', '--institution', 'BE:0120', '--in', '-', '--out', out];
  const input = ndjson([record('piped')]);
  const ended = await prova([...words, ...AT_NOON], { cwd: shop.folder, env: shop.env, input });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(await accepted(`${out}/piped.pdf`)).toBe(true);
});

test('an institution that signs with RSA', async () => {
  const out = fresh();
  await shop.write('rsa.ndjson', ndjson([record('rsa', { in: 'BKN' })]));
  await expectDone(shop.issue('rsa.ndjson', out, '--institution', 'DE:BA82708'));
  const { stdout } = await shop.type(['inspect', `${out}/rsa.txt`]);
  expect(stdout).toContain('"alg": "RS256"');
  expect(await accepted(`${out}/rsa.pdf`)).toBe(true);
});

test('one bad line among 300 stops nobody else', async () => {
  const out = fresh();
  const records = Array.from({ length: 300 }, (_, i) => record(`r${i}`));
  const lines = ndjson(records).split('\n');
  lines[150] = '{"id": "r150", "fn": ';
  await shop.write('many.ndjson', lines.join('\n'));
  const { code, stderr } = await shop.issue('many.ndjson', out);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^line 151: json-malformed: .+\.$/m);
  const report = await shop.report(out);
  expect(report.map(({ line }) => line)).toEqual(records.map((_, i) => i + 1));
  expect(report.filter(({ outcome }) => outcome === 'failed')).toEqual([
    {
      environment: 'test',
      line: 151,
      outcome: 'failed',
      code: 'json-malformed',
      message: expect.any(String),
    },
  ]);
  expect((await shop.list(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(299);
});

const SECRETS = {
  fn: 'Geheimnisträger',
  gn: 'Kryptonymia',
  hi: 'SECRET-HI-4711',
  ci: 'SECRETCARD0815',
};

/** Records with a fault each, all of them of one planted person. */
const BAD = [
  [record('dates', { ...SECRETS, ed: '2020-01-01' }), 'record-refused'],
  [record('birth', { ...SECRETS, dob: SECRETS.fn }), 'record-invalid'],
  [record('long', { ...SECRETS, gn: SECRETS.gn.repeat(9) }), 'record-invalid'],
  [record('number', { ...SECRETS, fn: 7 }), 'record-invalid'],
  [record('foreign', { ...SECRETS, [SECRETS.fn]: 'x' }), 'record-invalid'],
  [record('alias', { ...SECRETS, ic: 'EL' }), 'record-invalid'],
  [record('theirs', { ...SECRETS, ic: 'BE', ii: '0130' }), 'institution-mismatch'],
  [record('control', { ...SECRETS, fn: `${SECRETS.fn}\u0000\u202e` }), undefined],
  [record(`../${SECRETS.fn}`, SECRETS), 'record-id-invalid'],
  [record(`/tmp/${SECRETS.fn}`, SECRETS), 'record-id-invalid'],
  [record('..', SECRETS), 'record-id-invalid'],
  [record(`${SECRETS.fn}\n`, SECRETS), 'record-id-invalid'],
  [record('', SECRETS), 'record-id-invalid'],
  [{ ...record('x', SECRETS), id: 7 }, 'record-id-invalid'],
  [{ ...SECRETS }, 'record-id-invalid'],
  [[SECRETS], 'record-invalid'],
  [SECRETS.fn, 'record-invalid'],
  [null, 'record-invalid'],
] as const;

describe('bad records', () => {
  let out: string;
  let said: string;
  beforeAll(async () => {
    out = fresh();
    await shop.write(
      'bad.ndjson',
      ndjson([...BAD.map(([each]) => each as object), record('good')]),
    );
    const { code, stdout, stderr } = await shop.issue('bad.ndjson', out, '--debug');
    expect(code).toBe(1);
    said = stdout + stderr;
  }, PATIENCE);

  test('each has its code, in its place, and the good one is issued', async () => {
    const report = await shop.report(out);
    expect(report.map(({ line }) => line)).toEqual([...BAD.keys(), BAD.length].map((i) => i + 1));
    const codes = report.map(({ code, outcome }) => code ?? outcome);
    const expected = BAD.map(([, code]) => code ?? expect.any(String));
    expect(codes).toEqual([...expected, 'issued']);
    expect(await shop.list(out)).toEqual(['good.pdf', 'good.txt', 'report.ndjson']);
  });

  test('nothing of a person is said or reported', async () => {
    const report = await shop.read(out, 'report.ndjson');
    for (const secret of [...Object.values(SECRETS), '1954-07-20']) {
      expect(said).not.toContain(secret);
      expect(report).not.toContain(secret);
    }
  });

  test('nothing was written elsewhere', async () => {
    expect((await readdir(shop.folder)).filter((name) => name.startsWith('Geheim'))).toEqual([]);
  });
});

test('a second record of one id is refused, whatever became of the first', async () => {
  const out = fresh();
  const twice = [record('a'), record('a', { fn: 'Other' }), record('b', { ed: 'x' }), record('b')];
  await shop.write('twice.ndjson', ndjson(twice));
  expect((await shop.issue('twice.ndjson', out)).code).toBe(1);
  expect((await shop.report(out)).map(({ code }) => code)).toEqual([
    undefined,
    'duplicate-record',
    'record-invalid',
    'duplicate-record',
  ]);
  expect(await accepted(`${out}/a.pdf`)).toBe(true);
});

test('what was issued is kept, and its report too', async () => {
  const out = fresh();
  await shop.write('again.ndjson', ndjson([record('again')]));
  await expectDone(shop.issue('again.ndjson', out));
  const [page, report] = [await shop.readBytes(out, 'again.pdf'), await shop.report(out)];
  const { code, stderr } = await shop.issue('again.ndjson', out);
  expect(code).toBe(1);
  expect(stderr).toContain('file-exists');
  expect(await shop.readBytes(out, 'again.pdf')).toEqual(page);
  expect(await shop.report(out)).toEqual(report);
  expect(await shop.list(out)).toContain('report-2.ndjson');
});

test('a folder that cannot be written to is said, and nothing half-made stays', async () => {
  const out = fresh();
  await shop.write('blocked', 'a file where a folder should be');
  await shop.write('ro.ndjson', ndjson([record('ro')]));
  const { code, stderr } = await shop.issue('ro.ndjson', 'blocked/inside');
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: [^\n]*blocked[^\n]*\.\n$/);
  expect(await shop.list('.')).not.toContain(out);
});

test('every file appears whole: no draft is left', async () => {
  const folders = (await shop.list('.')).filter((name) => name.startsWith('out-'));
  const names = (await Promise.all(folders.map((name) => shop.list(name)))).flat();
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => /^\.|\.(tmp|part)$/.test(name))).toEqual([]);
});

test.each([
  ['missing input', ['--in', 'no-such-file', '--out', 'none']],
  ['a folder as input', ['--in', '.prova', '--out', 'none']],
  ['an unknown institution', ['--institution', 'BE:9999', '--in', 'one.ndjson', '--out', 'none']],
  ['a language that no page has', ['--languages', 'xx', '--in', 'one.ndjson', '--out', 'none']],
  ['a language twice', ['--languages', 'en,en', '--in', 'one.ndjson', '--out', 'none']],
  ['three languages', ['--languages', 'en,fr,nl', '--in', 'one.ndjson', '--out', 'none']],
  ['no language', ['--languages', 'en,', '--in', 'one.ndjson', '--out', 'none']],
  ['a CSV file without names', ['--in', 'bad.csv', '--out', 'none']],
])('%s is 64 and one sentence', async (_what, words) => {
  await shop.write('one.ndjson', ndjson([record('one')]));
  await shop.write('bad.csv', 'Geheimnisträger,7\n');
  const whose = words.includes('--institution') ? [] : ['--institution', 'BE:0120'];
  const ended = await shop.type(['issue', '--type', 'prc', ...AT_NOON, ...whose, ...words]);
  expect(ended).toMatchObject({ code: 64, stdout: '' });
  expect(ended.stderr).toMatch(/^(Stopped [^\n]+\n)?prova: [^\n]+\.\n$/);
  expect(ended.stderr).not.toContain('Geheimnisträger');
});

test('two languages', async () => {
  const out = fresh();
  await shop.write('two.ndjson', ndjson([record('two')]));
  await expectDone(shop.issue('two.ndjson', out, '--languages', 'fr,nl'));
  expect(await accepted(`${out}/two.pdf`)).toBe(true);
});

test('without a trust list that clinics would accept by, nothing is issued', async () => {
  const late = await shop.issue('one.ndjson', 'late', '--now', '2027-06-01T00:00:00Z');
  expect(late.code).toBe(64);
});

describe('progress', () => {
  test('is plain lines where nobody watches', async () => {
    const out = fresh();
    const lines = Array.from({ length: 2_100 }, (_, i) => `{"id":"p${i}"}\n`).join('');
    await shop.write('long.ndjson', lines);
    const { stderr } = await shop.issue('long.ndjson', out);
    for (const control of ['\r', '\u001b']) expect(stderr).not.toContain(control);
    expect(stderr.match(/^\d+ records, \d+ a second$/gm)).toHaveLength(2);
    expect(stderr.match(/^line \d+: /gm)).toHaveLength(20);
  });

  test('is a bar on a terminal, which is cleared', async () => {
    const out = fresh();
    await shop.write('bar.ndjson', ndjson([record('bar')]));
    const words = ['issue', '--type', 'prc', '--institution', 'BE:0120', ...AT_NOON];
    const more = ['--in', 'bar.ndjson', '--out', out];
    const { stderr } = await shop.type([...words, ...more], { isTerminal: true });
    const shown = stderr.split('\r\u001b[K');
    expect(shown).toContainEqual(
      expect.stringMatching(/^\[#{30}\] {2}1 records, \d+ a second, 0:00 left$/),
    );
    expect(shown.at(-1)).toBe('');
  });
});
