import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import {
  asFrame,
  type DegradedPicture,
  degradedPages,
  degradedPictures,
  type SampleCard,
  sampleCards,
} from '@prova/testing';
import { drawnPage } from './support/drawn-page.ts';
import { zxingWasm } from './support/qr.ts';

// Our own codes as cameras take them: read exactly or not at all, and nearly always read.

/** As many as there are ways to look: a document held still. */
const FRAMES = 4;

/** Of all the pictures together. */
const READ_SHARE = 0.98;

const reader = await createReader({ zxingWasm, platform });
const cards = await sampleCards();
const pictures = [...degradedPictures(cards), ...(await pagesOf(cards.slice(3, 4)))];
const kinds = [...new Set(pictures.map(({ kind }) => kind))];
const missed: string[] = [];

async function pagesOf(some: readonly SampleCard[]): Promise<readonly DegradedPicture[]> {
  const pages = [];
  for (const card of some) pages.push(...degradedPages(card, await drawnPage(card)));
  return pages;
}

/** What the first frame that showed anything said. */
async function textIn({ draw }: DegradedPicture): Promise<string | undefined> {
  const watch = reader.watch();
  const frame = asFrame(draw());
  for (let i = 0; i < FRAMES; i += 1) {
    const { qrTexts } = await watch.read(frame);
    if (qrTexts.length > 0) return qrTexts.join('\n');
  }
  return undefined;
}

test('there are enough pictures to speak of', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(100);
  expect(new Set(pictures.map(({ card }) => card)).size).toBe(cards.length);
});

test.each(kinds)('%s: exactly, or not at all', async (kind) => {
  for (const picture of pictures.filter((each) => each.kind === kind)) {
    const text = await textIn(picture);
    if (text === undefined) missed.push(`${kind}: ${picture.card}`);
    else expect(text).toBe(picture.qrText);
  }
});

test('nearly all are read', () => {
  const share = 1 - missed.length / pictures.length;
  expect(share < READ_SHARE ? missed : []).toEqual([]);
});

test('a picture is the same each time', () => {
  const webcam = pictures.find(({ kind }) => kind === 'VGA webcam');
  const [first, second] = [webcam?.draw().data ?? [], webcam?.draw().data ?? []];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});
