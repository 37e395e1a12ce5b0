import { Readable } from 'node:stream';
import { encodeUtf8 } from '@prova/credential';
import {
  type BufferEntry,
  bufferFile,
  bufferHeader,
  codeMatchers,
  fileOf,
  testSsin,
} from '@prova/testing';
import { StatusError } from '../../../src/errors.ts';
import { currentLoad } from '../../../src/sources/buffer/buffer-load.ts';
import { loadBuffer } from '../../../src/sources/buffer/load-buffer.ts';
import {
  BIM,
  createTestOffice,
  DISABLED,
  has,
  NOTHING,
  type TestOffice,
  TODAY,
} from '../../support/test-office.ts';

expect.extend(codeMatchers);

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const days = { from: TODAY, until: TODAY };
const ask = async (ssin: string) => {
  const questions = [{ status: 'BIM', scope: 'person' }] as const;
  const [answer] = (await office.source.ask({ ssin, questions, days })).get('BIM') ?? [];
  return answer?.outcome === 'unknown' ? answer.reason : answer?.outcome;
};
const entries: readonly BufferEntry[] = [
  { ssin: BIM, statuses: [has('BIM', 'CIN')] },
  { ssin: NOTHING, statuses: [] },
];
/** By when all files of this page are of a day that was. */
const clerk = () => ({ ...office, today: () => '2027-04-02' });
const NEXT = { quarter: '2027-Q1', asOf: '2027-01-04', nextLoad: '2027-04-15' };

const AFTER = { quarter: '2027-Q2', nextLoad: '2027-07-15' };
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ssin: testSsin(at), statuses: [] }));

test('before the first load nothing is known', async () => {
  expect(await ask(BIM)).toBe('buffer-incomplete');
});

test('a load says who has a status, who has none, and of whom it knows nothing', async () => {
  // As an office on Windows writes it: a mark of the byte order, CRLF, and no end of the last line.
  const lines = [bufferHeader(2), ...entries].map((line) => JSON.stringify(line));
  const file = [encodeUtf8(`\uFEFF${lines.join('\r\n')}`)];
  expect(await loadBuffer(office, Readable.from(file))).toBe(2);
  expect([await ask(BIM), await ask(NOTHING), await ask(DISABLED)]).toEqual([
    'applies',
    'not-applies',
    'no-data',
  ]);
});

const later = (lines: readonly unknown[], header: object = {}) => {
  const file = bufferFile([], { ...NEXT, persons: lines.length, ...header });
  return (async function* () {
    yield* file;
    yield* fileOf(lines[0] ?? '', lines.slice(1));
  })();
};

test.each<[string, AsyncIterable<Uint8Array>, StatusError['code']]>([
  ['of the same quarter', bufferFile(entries), 'file-older'],
  [
    'of an older quarter',
    bufferFile(entries, { quarter: '2026-Q3', asOf: '2026-07-01', nextLoad: '2026-10-15' }),
    'file-older',
  ],
  ['of a later quarter and an older day', later(entries, { asOf: '2026-09-01' }), 'file-malformed'],
  ['of a day to come', later(entries, { ...AFTER, asOf: '2027-04-03' }), 'file-malformed'],
  ['that would speak for years', later(entries, { nextLoad: '2029-04-15' }), 'file-malformed'],
  [
    'that would speak beyond the next one',
    later(entries, { nextLoad: '2027-04-16' }),
    'file-malformed',
  ],
  [
    'that names the bodies of a status in two places',
    later(entries, {
      covers: ['CIN', 'SFP'].map((body) => ({
        ...{ status: 'BIM', scope: 'person', authorities: [body] },
      })),
    }),
    'file-malformed',
  ],
  ['that was cut off', later(entries, { persons: 3 }), 'file-incomplete'],
  ['that goes on', later(entries, { persons: 1 }), 'file-incomplete'],
  ['in which somebody stands twice', later([...entries, entries[0]]), 'file-duplicate'],
  [
    'in which a status stands twice',
    later([{ ssin: BIM, statuses: [has('BIM', 'CIN'), has('BIM', 'CIN')] }]),
    'file-duplicate',
  ],
  [
    'with a status that its header does not name',
    later([{ ssin: BIM, statuses: [has('TERR', 'SFP')] }]),
    'file-malformed',
  ],
  [
    'with a period that ends before it begins',
    later([
      { ssin: BIM, statuses: [has('BIM', 'CIN', { from: '2026-02-01', until: '2026-01-01' })] },
    ]),
    'file-malformed',
  ],
  ['with a line that is none', later(['{"ssin":"8']), 'file-malformed'],
  [
    'with a member twice',
    later([`{"ssin":"${BIM}","statuses":[],"statuses":[]}`]),
    'file-malformed',
  ],
  ['with a number of nobody', later([{ ssin: '85613000151', statuses: [] }]), 'ssin-invalid'],
  ['of another environment', later(entries, { environment: 'acc' }), 'file-environment'],
  ['whose next one is before it', later(entries, { nextLoad: '2027-01-04' }), 'file-malformed'],
  ['of another form, of commas', fileOf('format,quarter', [`${BIM},BIM`]), 'file-malformed'],
  ['of semicolons', later([`{"ssin";"${BIM}"}`]), 'file-malformed'],
  ['with a column more', later([{ ...entries[0], name: 'x' }]), 'file-malformed'],
  ['that begins twice', later([bufferHeader(1), entries[0]]), 'file-malformed'],
  ['in which one line of many is wrong', later([...others(2_100), '{}']), 'file-malformed'],
  ['without a header', fileOf(entries[0], []), 'file-malformed'],
  ['of nothing', fileOf('', []), 'file-malformed'],
])('a file %s is refused, and nothing of it is there', async (_, file, code) => {
  await expect(loadBuffer(clerk(), file)).toRejectWithCode(StatusError, code);
  expect(await office.test.database.query('select from status.buffer_load')).toHaveLength(1);
  expect(await office.test.database.query('select from status.buffer_row')).toHaveLength(2);
  expect(await ask(BIM)).toBe('applies');
});

test('half a file is seen by nobody; the whole is seen by all at once', async () => {
  const many = others(4_500).filter(({ ssin }) => ssin !== BIM);
  const seen: unknown[] = [];
  async function* watched() {
    for await (const piece of bufferFile([...many, { ssin: BIM, statuses: [] }], NEXT)) {
      if (seen.length < 40 && Math.floor(piece.length % 3) === 0) seen.push(await ask(BIM));
      yield piece;
    }
    // Everything was read, most of it is stored, and nothing counts.
    seen.push(await ask(BIM), (await currentLoad(office.database))?.quarter);
  }
  await loadBuffer(clerk(), watched());
  expect(new Set(seen)).toEqual(new Set(['applies', '2026-Q4']));
  // Of a day before the new one speaks.
  expect(await ask(BIM)).toBe('not-asked');
  expect(await currentLoad(office.database)).toMatchObject({ quarter: '2027-Q1' });
  const states = await office.test.database.query(
    'select state from status.buffer_load order by 1',
  );
  expect(states).toEqual([{ state: 'current' }, { state: 'previous' }]);
});

test('of two that are loaded at once the later one counts, and what the other left is gone', async () => {
  const file = (lines: Iterable<unknown>) =>
    fileOf({ ...bufferHeader(4_000), ...AFTER, quarter: '2027-Q2', asOf: '2027-04-01' }, lines);
  async function* overtaken() {
    yield* file(others(3_900));
    await loadBuffer(clerk(), bufferFile([], { ...AFTER, asOf: '2027-04-02' }));
    yield* fileOf(others(4_000).at(-1), others(3_999).slice(3_900));
  }
  await expect(loadBuffer(clerk(), overtaken())).toRejectWithCode(StatusError, 'file-older');
  const loads = await office.test.database.query(
    'select state, as_of as day from status.buffer_load order by 1',
  );
  expect(loads).toEqual([
    { state: 'current', day: '2027-04-02' },
    { state: 'previous', day: '2027-01-04' },
  ]);
});

test('while it is swapped, whoever asks is answered from the one or the other', async () => {
  const day = '2027-07-20';
  const questions = [{ status: 'BIM', scope: 'person' }] as const;
  let swapped = false;
  const answers: unknown[] = [];
  const asking = (async () => {
    while (!swapped) {
      const [answer] =
        (await office.source.ask({ ssin: BIM, questions, days: { from: day, until: day } })).get(
          'BIM',
        ) ?? [];
      answers.push(answer?.outcome === 'unknown' ? answer.reason : answer?.outcome);
    }
  })();
  const three = { quarter: '2027-Q3', asOf: '2027-07-02', nextLoad: '2027-10-15' };
  const file = bufferFile([{ ssin: BIM, statuses: [has('BIM', 'CIN')] }], three);
  await loadBuffer({ ...office, today: () => day }, file).finally(() => {
    swapped = true;
  });
  await asking;
  expect(answers.every((answer) => answer === 'no-data' || answer === 'applies')).toBe(true);
  const [{ loads } = { loads: 0 }] = await office.test.database.query<{ loads: number }>(
    'select count(*) as loads from status.buffer_load',
  );
  expect(loads).toBe(2);
});

test('of two that are loaded at once the one that ends last is held against the other again', async () => {
  const LAST = { quarter: '2027-Q4', nextLoad: '2028-01-15' };
  const last = () => ({ ...office, today: () => '2027-10-02' });
  async function* overtaken() {
    yield* bufferFile(others(4_000), { ...LAST, asOf: '2027-10-01' });
    // All of it is stored now, and nothing of it counts.
    await loadBuffer(last(), bufferFile([], { ...LAST, asOf: '2027-10-02' }));
  }
  await expect(loadBuffer(last(), overtaken())).toRejectWithCode(StatusError, 'file-older');
  expect(await currentLoad(office.database)).toMatchObject({ asOf: '2027-10-02' });
});

test('of two that are loaded at once, one that the other swept away is not said to be here', async () => {
  const ours = () => ({ ...office, today: () => '2028-04-02' });
  async function* swept() {
    yield* bufferFile([], { quarter: '2028-Q2', asOf: '2028-04-01', nextLoad: '2028-07-15' });
    // Of an earlier quarter, and begun later: what had no place yet goes with it.
    const before = { quarter: '2028-Q1', asOf: '2028-01-05', nextLoad: '2028-04-15' };
    await loadBuffer(ours(), bufferFile([{ ssin: BIM, statuses: [] }], before));
  }
  await expect(loadBuffer(ours(), swept())).toRejectWithCode(StatusError, 'file-older');
  expect(await currentLoad(office.database)).toMatchObject({ quarter: '2028-Q1' });
});

test('of two of one quarter the one that began first and ends first counts', async () => {
  const THIS = { quarter: '2028-Q3', nextLoad: '2028-10-15' };
  const ours = () => ({ ...office, today: () => '2028-07-10' });
  const [go, goOn] = latch();
  const [begun, first] = latch();
  async function* slow() {
    yield* bufferFile([], { ...THIS, asOf: '2028-07-04', persons: 1 });
    first();
    await go;
    yield* fileOf({ ssin: BIM, statuses: [] }, []);
  }
  const earlier = loadBuffer(ours(), slow());
  await begun;
  async function* overtaken() {
    yield* bufferFile([], { ...THIS, asOf: '2028-07-02' });
    goOn();
    await earlier;
  }
  await expect(loadBuffer(ours(), overtaken())).toRejectWithCode(StatusError, 'file-older');
  expect(await currentLoad(office.database)).toMatchObject({ asOf: '2028-07-04', persons: 1 });
});

function latch(): readonly [Promise<void>, () => void] {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return [opened, () => open()];
}
