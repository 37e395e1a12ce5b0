import fc from 'fast-check';
import { IssuerError, type RecordsForm, readRecords } from '../../src/index.ts';
import { RECORD_BYTES } from '../../src/records/record-line.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is read from bytes that come in pieces of a size. */
async function read(
  content: string | Uint8Array,
  { size = 65_536, form }: { size?: number; form?: RecordsForm } = {},
): Promise<unknown[]> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  return await all(readRecords(pieces(), form));
}

async function all(lines: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const fault = (line: number, code: string) => ({
  line,
  fault: { code, message: expect.stringMatching(/^[A-Z].*\.$/) },
});

const A = { line: 1, record: { id: 'a', fn: 'Vu' } };

describe('JSON', () => {
  test.each([
    ['NDJSON', '{"id":"a","fn":"Vu"}\n{"id":"b"}\n', [A, { line: 2, record: { id: 'b' } }]],
    ['without the last line break', '{"id":"a","fn":"Vu"}', [A]],
    ['CRLF, a byte order mark and empty lines', '\uFEFF{"id":"a","fn":"Vu"}\r\n\r\n\n', [A]],
    ['one object over several lines', '{\n"id":"a",\n"fn":"Vu"\n}\n', [A]],
    ['a list', '[{"id":"a","fn":"Vu"},\n{"id":"b"}]', [A, { line: 2, record: { id: 'b' } }]],
    ['a list over many lines', '[\n {"id":\n"a","fn":"Vu"}\n]\n', [{ ...A, line: 2 }]],
    ['an empty list', '[]', []],
    ['an empty file', '', []],
    [
      'what is no object',
      '[1,"x"]',
      [
        { line: 1, record: 1 },
        { line: 1, record: 'x' },
      ],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test.each([
    ['a line that is not JSON', '{"id":"a","fn":"Vu"}\n{"id"\n', [A, fault(2, 'json-malformed')]],
    ['a member twice', '{"id":"a","\\u0069d":"b"}\n', [fault(1, 'json-duplicate-member')]],
    ['a member twice in a list', '[{"id":"a","id":"b"}]', [fault(1, 'json-duplicate-member')]],
    [
      'a list with a hole',
      '[{"id":"a","fn":"Vu"},,]',
      [A, fault(1, 'json-malformed'), fault(1, 'json-malformed')],
    ],
    ['a list that never ends', '[{"id":"a","fn":"Vu"},{"id"', [A, fault(1, 'json-malformed')]],
    ['nesting without end', `${'{"a":'.repeat(5000)}\n`, [fault(1, 'json-malformed')]],
  ])('%s', async (_what, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('CSV', () => {
  test.each([
    ['commas', 'id,fn\na,Vu\n'],
    ['semicolons', 'id;fn\na;Vu\n'],
    ['CRLF and a byte order mark', '\uFEFFid,fn\r\na,Vu\r\n'],
    ['no last line break', 'id,fn\na,Vu'],
    ['quotes', '"id","fn"\r\n"a","Vu"'],
    ['empty lines, and lines of empty cells', 'id,fn\n\na,Vu\n,\n"",\n\n'],
  ])('%s', async (_what, text) => {
    const [found, ...more] = await read(text);
    expect(found).toMatchObject({ record: A.record });
    expect(more).toEqual([]);
  });

  test('a quoted cell holds the separator and quotes', async () => {
    expect(await read('id;fn\na;"d""Or; de"\n')).toEqual([
      { line: 2, record: { id: 'a', fn: 'd"Or; de' } },
    ]);
  });

  test('a line without quotes reads as its quoted twin', async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."aé ,;=\t'") });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 12, maxLength: 12 }), async (cells) => {
        const plain = cells.map((text) => text.replaceAll(/[,;]/g, '.'));
        const header = 'id,fn,gn,dob,hi,ic,in,ii,ci,sd,ed,xd\n';
        const quoted = plain.map((text) => `"${text}"`);
        expect(await read(`${header}${plain.join(',')}`, { form: 'csv' })).toEqual(
          await read(`${header}${quoted.join(',')}`, { form: 'csv' }),
        );
      }),
    );
  });

  test('a formula is text', async () => {
    expect(await read('id,fn\n=cmd|calc,+1\n')).toEqual([
      { line: 2, record: { id: '=cmd|calc', fn: '+1' } },
    ]);
  });

  test('a name of the language is a cell like any other', async () => {
    expect(await read('id,fn\n__proto__,constructor\n')).toEqual([
      { line: 2, record: { id: '__proto__', fn: 'constructor' } },
    ]);
  });

  test.each([
    ['too few cells', 'a', 'csv-fields'],
    ['too many cells', 'a,Vu,more', 'csv-fields'],
    ['a quote that never ends', 'a,"Vu', 'csv-quotes'],
    ['a quote in the middle', 'a,V"u', 'csv-quotes'],
    ['letters after a quote', 'a,"V"u', 'csv-quotes'],
  ])('%s is a fault of that line alone', async (_what, line, code) => {
    expect(await read(`id,fn\n${line}\nb,Wu\n`)).toEqual([
      fault(2, code),
      { line: 3, record: { id: 'b', fn: 'Wu' } },
    ]);
  });

  test.each([
    ['a first line that is data', 'a,Vandenbroucke\n'],
    ['a column named twice', 'id,fn,fn\na,b,c\n'],
    ['no column id', 'fn,gn\na,b\n'],
    ['a first line with broken quotes', '"id,fn\na,b\n'],
  ])('%s stops before the first record, and quotes nothing', async (_what, text) => {
    const error: unknown = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IssuerError);
    expect(error).toMatchObject({
      code: 'records-malformed',
      message: expect.not.stringContaining('Vandenbroucke'),
    });
  });
});

test.each([
  ['NDJSON', '{"id":"a","fn":"Vu"}\n{"id":"', '"}\n{"id":"b"}\n'],
  ['CSV', 'id,fn\nx,', '\nb,Wu\n'],
])('bytes that are not UTF-8 are a fault of their line: %s', async (_what, before, after) => {
  const lines = await read(Buffer.concat([utf8(before), Uint8Array.of(0xff), utf8(after)]));
  expect(lines).toContainEqual(fault(2, 'record-not-utf8'));
  expect(lines.at(-1)).toMatchObject({ line: 3, record: { id: 'b' } });
});

describe('what has no end', () => {
  test('a line longer than a record can be is a fault of that line alone', async () => {
    const long = `{"id":"${'x'.repeat(RECORD_BYTES)}"}`;
    expect(await read(`${long}\n{"id":"b"}\n`)).toEqual([
      fault(1, 'record-too-long'),
      { line: 2, record: { id: 'b' } },
    ]);
  });

  test.each([
    ['NDJSON', '{"id":"a"}\n{'],
    ['a list', '[{"id":"a"},{"'],
    ['CSV', 'id,fn\na,b\n'],
  ])('30 MB without a line break are never held: %s', async (_what, head) => {
    const piece = new Uint8Array(65_536).fill(0x41);
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    async function* endless() {
      yield utf8(head);
      for (let i = 0; i < 480; i++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield piece;
      }
    }
    const lines = await all(readRecords(endless()));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ fault: { code: expect.any(String) } });
    expect(most).toBeLessThan(10_000_000);
  });
});

describe('the form, where somebody knows it', () => {
  test('NDJSON whose first line is no JSON is not taken for CSV', async () => {
    expect(await read('id,fn\n{"id":"b"}\n', { form: 'ndjson' })).toEqual([
      fault(1, 'json-malformed'),
      { line: 2, record: { id: 'b' } },
    ]);
  });

  test('JSON that begins like CSV is a fault', async () => {
    expect(await read('id,fn\na,Vu\n', { form: 'json' })).toEqual([fault(1, 'json-malformed')]);
  });

  test('CSV is CSV, whatever its first cell begins with', async () => {
    await expect(read('{"id":"a"}\n', { form: 'csv' })).rejects.toMatchObject({
      code: 'records-malformed',
    });
  });
});

test('a member of the language changes nothing but its record', async () => {
  const [line] = await read('{"__proto__":{"isAdmin":true},"constructor":1,"id":"a"}');
  expect(line).toMatchObject({ line: 1 });
  expect(Object.keys(Object(line).record)).toEqual(['__proto__', 'constructor', 'id']);
  expect({}).not.toHaveProperty('isAdmin');
});

describe('the source', () => {
  const broken = new Error('connection lost');
  async function* cut() {
    yield utf8('{"id":"a"}\n{"id":');
    throw broken;
  }

  test('what it throws is passed on, after the records before it', async () => {
    const found: unknown[] = [];
    const reading = (async () => {
      for await (const line of readRecords(cut())) found.push(line);
    })();
    await expect(reading).rejects.toBe(broken);
    expect(found).toEqual([{ line: 1, record: { id: 'a' } }]);
  });

  test.each([undefined, 'ndjson', 'csv'] as const)(
    'is closed when nobody reads on: %s',
    async (form) => {
      let isClosed = false;
      async function* watched() {
        try {
          for (;;) yield utf8(form === 'csv' ? 'id\n' : '{"id":"a"}\n');
        } finally {
          isClosed = true;
        }
      }
      for await (const _line of readRecords(watched(), form)) break;
      expect(isClosed).toBe(true);
    },
  );
});

describe('any file', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'[]{}",;:\\\r\n\uFEFF idfna') }).map(utf8),
    fc.json().map(utf8),
  );

  test('ends with records, faults, or the one error of this package', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        try {
          for (const line of await read(bytes)) {
            expect(line).toMatchObject({ line: expect.any(Number) });
          }
        } catch (error) {
          expect(error).toBeInstanceOf(IssuerError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same whole and in pieces', async () => {
    const outcome = (bytes: Uint8Array, size: number) =>
      read(bytes, { size }).catch((error: unknown) => String(error));
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 7 }), async (bytes, size) => {
        expect(await outcome(bytes, size)).toEqual(await outcome(bytes, 65_536));
      }),
      { numRuns: 300 },
    );
  });
});
