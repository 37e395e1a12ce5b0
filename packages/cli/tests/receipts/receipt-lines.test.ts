import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CliError } from '../../src/errors.ts';
import { lastReceipt, lineOf, receiptsIn } from '../../src/receipts/receipt-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

const token = fc.stringMatching(/^[\w-]{1,40}\.[\w-]{1,40}\.[\w-]{1,40}$/);

async function last(content: string | Uint8Array) {
  const path = join(folder, 'receipts.jsonl');
  await writeFile(path, content);
  const found = await lastReceipt(path).catch((error: unknown) => error);
  return { found, left: await readFile(path, 'utf8') };
}

test('what is written is read, and each line is JSON', () => {
  fc.assert(
    fc.property(fc.array(token), (texts) => {
      const content = texts.map(lineOf).join('');
      expect(receiptsIn(content)).toEqual(texts);
      for (const line of content.split('\n').slice(0, -1))
        expect(() => JSON.parse(line)).not.toThrow();
    }),
  );
});

test('an unfinished line is a receipt that opens never, and the last receipt is the one before it', async () => {
  const [first, second] = [lineOf('a.b.c'), lineOf('d.e.f')];
  for (let length = 1; length < second.length; length++) {
    const content = first + second.slice(0, length);
    expect(receiptsIn(content)).toEqual(['a.b.c', '']);
    const { found, left } = await last(content);
    expect(found).toEqual({ receipt: 'a.b.c', tail: 'mended' });
    expect(left).toBe(first);
  }
  expect((await last(first + second)).found).toEqual({ receipt: 'd.e.f', tail: 'whole' });
});

test('a file that is empty, unfinished from its first line on, or not there has no last receipt', async () => {
  expect((await last('')).found).toEqual({ receipt: undefined, tail: 'whole' });
  expect(await last('{"rec')).toEqual({ found: { receipt: undefined, tail: 'mended' }, left: '' });
  expect(await lastReceipt(join(folder, 'nowhere'))).toEqual({ receipt: undefined, tail: 'whole' });
});

test('a file whose end is no line is left as it is', async () => {
  const content = 'x'.repeat(40_000);
  const { found, left } = await last(content);
  expect(found).toBeInstanceOf(CliError);
  expect(left).toBe(content);
});

test('whatever the lines, they are read; whatever the file, its end is, or is refused by a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(Array.isArray(receiptsIn(Buffer.from(bytes).toString()))).toBe(true);
      const { found } = await last(bytes);
      expect(found instanceof CliError || Object(found).tail !== undefined).toBe(true);
    }),
    { numRuns: 50 },
  );
});
