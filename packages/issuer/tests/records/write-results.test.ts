import fc from 'fast-check';
import { type ResultRow, writeCsv, writeNdjson } from '../../src/records/write-results.ts';

type Column = 'line' | 'id' | 'warnings';
const COLUMNS = ['line', 'id', 'warnings'] as const;

async function* each(rows: readonly ResultRow<Column>[]) {
  yield* rows;
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

const csvOf = (...ids: string[]) =>
  textOf(writeCsv(COLUMNS, each(ids.map((id, i) => ({ line: i + 1, id })))));

test('CSV names its columns, quotes what needs it, and leaves absent cells empty', async () => {
  const rows = [{ line: 1, id: 'a', warnings: ['x', 'y'] }, { line: 2, id: 'b"c,d' }, { line: 3 }];
  expect(await textOf(writeCsv(COLUMNS, each(rows)))).toBe(
    'line,id,warnings\r\n1,a,x y\r\n2,"b""c,d",\r\n3,,\r\n',
  );
});

test('NDJSON has one object a line, without absent members', async () => {
  const rows = [{ line: 1, id: 'a', warnings: ['x'] }, { line: 2 }];
  expect(await textOf(writeNdjson(each(rows)))).toBe(
    '{"line":1,"id":"a","warnings":["x"]}\n{"line":2}\n',
  );
});

test('without rows there is the line of names, or nothing', async () => {
  expect(await csvOf()).toBe('line,id,warnings\r\n');
  expect(await textOf(writeNdjson(each([])))).toBe('');
});

describe('no sheet runs a cell', () => {
  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum(A1)', "'@sum(A1)"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['\t=1', `"\t'=1"`],
    ['a;=1', `"a;'=1"`],
    ['a\r\n=1', `"a\r\n'=1"`],
    ['a;"=1"', `"a;'""=1"""`],
  ])('%j', async (id, cell) => {
    expect(await csvOf(id)).toBe(`line,id,warnings\r\n1,${cell},\r\n`);
  });

  test.each([',', ';', '\t'])('whatever it is, cut at %j', async (delimiter) => {
    const text = fc.string({ unit: fc.constantFrom(...`=+-@＝,;\t\r\n"' a`) });
    await fc.assert(
      fc.asyncProperty(text, async (id) => {
        const begins = (await csvOf(id)).split(/[\r\n]/).flatMap((line) => line.split(delimiter));
        const run = begins
          .map((cell) => cell.replace(/^["]*/, ''))
          .filter((c) => /^[=+\-@＝]/.test(c));
        expect(run).toEqual([]);
      }),
    );
  });
});

test('many rows go out in pieces, and none is held back', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => ({ line: i + 1, id: `record-${i}` }));
  let pieces = 0;
  for await (const piece of writeCsv(COLUMNS, each(rows))) {
    pieces++;
    expect(piece.length).toBeLessThan(20_000);
  }
  expect(pieces).toBeGreaterThan(3);
});
