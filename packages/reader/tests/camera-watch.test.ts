import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type FrameReading, type Pixels, type Reader } from '@prova/reader';
import { asFrame, degradedPictures, sampleCards } from '@prova/testing';
import fc from 'fast-check';
import { frameOf, frameOfCodes, otherSymbol } from './support/frames.ts';
import { qrPng, TEXT, zxingWasm } from './support/qr.ts';
import { smallSymbol } from './support/small-symbol.ts';

let reader: Reader;
/** With a code of ours. */
let good: Pixels;
beforeAll(async () => {
  reader = await createReader({ zxingWasm, platform });
  good = await frameOf(await qrPng());
});

/** A document held still: so many frames of one watch that are alike. */
async function held(frame: Pixels, frames = 4): Promise<FrameReading[]> {
  const watch = reader.watch();
  const readings: FrameReading[] = [];
  for (let i = 0; i < frames; i += 1) readings.push(await watch.read(frame));
  return readings;
}

const NOTHING = { qrTexts: [], findings: [] };
const refusal = (code: string) => ({ qrTexts: [], findings: [expect.objectContaining({ code })] });

test('reads the code of a frame, and leaves the frame as it is', async () => {
  const before = good.data.slice();
  expect(await reader.watch().read(good)).toEqual({ qrTexts: [TEXT], findings: [] });
  expect(Buffer.from(good.data).equals(Buffer.from(before))).toBe(true);
});

test('two codes are two texts: which one is meant is not for the reader to say', async () => {
  const { qrTexts } = await reader.watch().read(await frameOfCodes('FIRST', 'SECOND'));
  expect([...qrTexts].sort()).toEqual(['FIRST', 'SECOND']);
});

test('the code of a restaurant is the text that it is', async () => {
  const menu = 'https://restaurant.example/menu?table=7';
  expect((await reader.watch().read(await frameOfCodes(menu))).qrTexts).toEqual([menu]);
});

test('an empty desk shows nothing, however often it is looked at', async () => {
  expect(await held(await frameOf(), 8)).toEqual(Array(8).fill(NOTHING));
});

test.each(['Aztec', 'DataMatrix', 'PDF417', 'Code128'] as const)(
  'a symbol of the kind %s is none of ours',
  async (format) => {
    const frame = await frameOf(await otherSymbol('PROVA 1234567890', format));
    expect(await held(frame)).toEqual(Array(4).fill(NOTHING));
  },
);

test('a part of a text that goes on in another symbol is no text', async () => {
  const text = 'PART OF A TEXT';
  const [whole, part] = [smallSymbol(text), smallSymbol(text, { index: 0, total: 2 })];
  expect((await reader.watch().read(asFrame(whole))).qrTexts).toEqual([text]);
  expect(await reader.watch().read(asFrame(part))).toEqual(refusal('qr-mode'));
});

test('text beyond ASCII is withheld', async () => {
  expect(await reader.watch().read(await frameOfCodes('Zürich'))).toEqual(refusal('qr-mode'));
});

describe('the ladder', () => {
  /** Is read half as large again, and in no other way. */
  let frame: Pixels;
  let qrText: string;
  beforeAll(async () => {
    const pictures = degradedPictures(await sampleCards());
    const folded = pictures.find(
      ({ kind, card }) => `${kind} ${card}` === 'folded prc, version 18',
    );
    if (folded === undefined) throw new Error('There is no such picture.');
    frame = asFrame(folded.draw());
    qrText = folded.qrText;
  });

  test('is climbed frame by frame, and from the first rung again once a text was read', async () => {
    const texts = (await held(frame, 6)).map(({ qrTexts }) => qrTexts);
    expect(texts).toEqual([[], [], [qrText], [], [], [qrText]]);
  });

  test('begins again after the last rung', async () => {
    const watch = reader.watch();
    const desk = await frameOf();
    for (let i = 0; i < 6; i += 1) expect(await watch.read(desk)).toEqual(NOTHING);
    expect((await watch.read(frame)).qrTexts).toEqual([qrText]);
  });

  test('of one watch is not that of another, and frames that are refused are no rungs', async () => {
    const [one, other] = [reader.watch(), reader.watch()];
    for (const watch of [one, other, one, other]) expect(await watch.read(frame)).toEqual(NOTHING);
    const refused = { width: 0, height: 0, data: new Uint8ClampedArray(0) };
    expect(await one.read(refused)).toEqual(refusal('image-malformed'));
    expect((await one.read(frame)).qrTexts).toEqual([qrText]);
    expect((await other.read(frame)).qrTexts).toEqual([qrText]);
  });

  test('passes over the enlarged look at a large frame', async () => {
    const watch = reader.watch();
    const large = { width: 2_000, height: 1_500 };
    const desk = { ...large, data: new Uint8ClampedArray(4 * 3_000_000).fill(180) };
    for (let i = 0; i < 3; i += 1) expect(await watch.read(desk)).toEqual(NOTHING);
    expect((await watch.read(good)).qrTexts).toEqual([TEXT]);
  });
});

describe('a frame that cannot be one is refused by code', () => {
  const pixels = (width: number, height: number, bytes: number): Pixels => {
    return { width, height, data: new Uint8ClampedArray(bytes) };
  };

  test.each([
    ['more than 40 million pixels', pixels(8_000, 5_001, 4), 'image-too-large'],
    ['no pixels yet', pixels(0, 0, 0), 'image-malformed'],
    ['fewer pixels than it says', pixels(10, 10, 399), 'image-malformed'],
    ['more pixels than it says', pixels(10, 10, 401), 'image-malformed'],
    ['no whole number of lines', pixels(10, 10.5, 420), 'image-malformed'],
    ['a negative size', pixels(-10, -10, 400), 'image-malformed'],
    ['no size', pixels(Number.NaN, 10, 400), 'image-malformed'],
  ])('%s', async (_, frame, code) => {
    const watch = reader.watch();
    expect(await watch.read(frame)).toEqual(refusal(code));
    expect((await watch.read(good)).qrTexts).toEqual([TEXT]);
  });

  test('a frame that was handed to somebody else', async () => {
    const frame = { ...good, data: good.data.slice() };
    structuredClone(frame.data.buffer, { transfer: [frame.data.buffer] });
    expect(await reader.watch().read(frame)).toEqual(refusal('image-malformed'));
  });

  test('one pixel shows nothing', async () => {
    expect(await held(pixels(1, 1, 4))).toEqual(Array(4).fill(NOTHING));
  });
});

describe('whatever the frame, an answer; and never a text that was not there', () => {
  test('random pixels', async () => {
    const watch = reader.watch();
    const side = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        side,
        side,
        fc.uint8Array({ maxLength: 64 }),
        async (width, height, seed) => {
          const data = Uint8ClampedArray.from(
            { length: 4 * width * height },
            (_, i) => seed[i % 61] ?? i,
          );
          expect((await watch.read({ width, height, data })).qrTexts).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any size with any number of bytes', async () => {
    const watch = reader.watch();
    const size = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 7, 2 ** 32));
    await fc.assert(
      fc.asyncProperty(size, size, fc.nat(1_000), async (width, height, bytes) => {
        const { qrTexts, findings } = await watch.read({
          width,
          height,
          data: new Uint8ClampedArray(bytes),
        });
        expect(qrTexts).toEqual([]);
        for (const { code } of findings) expect(code).toMatch(/^image-(malformed|too-large)$/);
      }),
    );
  });

  test('a frame with stripes painted over its code', async () => {
    const watch = reader.watch();
    const { width } = good;
    const stripe = fc.tuple(fc.nat(479), fc.integer({ min: 1, max: 60 }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(stripe, { minLength: 1, maxLength: 4 }), async (stripes) => {
        const data = good.data.slice();
        for (const [top, height, grey] of stripes) {
          data.fill(grey, 4 * width * top, 4 * width * (top + height));
        }
        expect([[], [TEXT]]).toContainEqual((await watch.read({ ...good, data })).qrTexts);
      }),
      { numRuns: 40 },
    );
  });
});
