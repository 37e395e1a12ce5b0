import { DeskError } from '@prova/desk';
import { HttpError } from '@prova/http';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { FILE_TYPES, questionBody } from '../src/verifications/question.ts';

const BODY = questionBody();

/** Takes in bytes as if they had come over a line in pieces. */
async function take(mediaType: string, bytes: Uint8Array) {
  async function* pieces() {
    yield bytes.subarray(0, bytes.length / 2);
    yield bytes.subarray(bytes.length / 2);
  }
  try {
    return await BODY.take({ mediaType, bytes: pieces() });
  } catch (error) {
    if (error instanceof HttpError) return error.code;
    throw error;
  }
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test('whatever comes as JSON is a question or has a code', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.jsonValue().map(json),
    fc
      .record(
        {
          text: fc.oneof(fc.string({ unit: anyCharacter }), fc.jsonValue()),
          treatmentDate: fc.string(),
          language: fc.constantFrom('en', 'fr', 'xx', ''),
          identity: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      .map(json),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const taken = await take('application/json', body);
      const isKnown =
        typeof taken === 'string'
          ? ['malformed-json', 'duplicate-member', 'invalid-input'].includes(taken)
          : 'text' in taken && typeof taken.text === 'string' && taken.text !== '';
      expect(isKnown).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a text is handed on as it was scanned, with every space', async () => {
  const text = ' 6BF O+ ';
  expect(await take('application/json', json({ text }))).toEqual({ text });
});

test.each(FILE_TYPES)('%s is handed on as it came', async (mediaType) => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(await take(mediaType, bytes)).toEqual(bytes);
});

test('each kind of body keeps its own limit', async () => {
  const long = new Uint8Array(64 * 1024 + 1).fill(0x20);
  expect(await take('application/json', long)).toBe('payload-too-large');
  expect(await take('image/png', long)).toEqual(long);
  expect(await take('image/png', new Uint8Array(20_000_001))).toBe('payload-too-large');
});

test('of files, so many are on their way at a time, and texts are not counted', async () => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  async function* slow() {
    await arrived;
    yield Uint8Array.of(7);
  }
  const uploads = Array.from({ length: 16 }, (_, index) =>
    BODY.take({ mediaType: FILE_TYPES[index % 3] ?? '', bytes: slow() }),
  );
  const png = { mediaType: 'image/png', bytes: slow() };
  await expect(BODY.take(png)).rejects.toBeInstanceOf(DeskError);
  expect(await take('application/json', json({ text: 'A' }))).toEqual({ text: 'A' });
  arrive();
  expect(await Promise.all(uploads)).toHaveLength(16);
  expect(await BODY.take(png)).toEqual(Uint8Array.of(7));
  await expect(BODY.take({ mediaType: 'image/png', bytes: cutOff() })).rejects.toThrow(HttpError);
  expect(await take('image/png', Uint8Array.of(8))).toEqual(Uint8Array.of(8));
});

async function* cutOff() {
  yield Uint8Array.of(7);
  throw new HttpError('connection-lost', 'The connection ended before the body did.');
}
