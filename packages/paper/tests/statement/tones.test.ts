import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { SHAPES, STYLESHEET, type Tone } from '@prova/look';
import { TONE_COLOURS } from '../../src/statement/tones.ts';
import { rendered } from '../read-pdf.ts';
import { pagesOf, printed } from './statements.ts';

// One look: what is drawn on paper is what the pages of the house show.

const TONES = Object.keys(SHAPES) as Tone[];

const DOTS_PER_INCH = 300;
const dots = (millimetres: number) => Math.round((millimetres * DOTS_PER_INCH) / 25.4);

/** The square of the shape, in the band under the title. */
const [LEFT, TOP, SIDE] = [dots(22), dots(36.9), dots(11)];

test.each(TONES)('%s has the colours of a verdict elsewhere', (tone) => {
  const { front, back } = TONE_COLOURS[tone];
  expect(STYLESHEET).toContain(front);
  expect(STYLESHEET).toContain(back);
});

test.each(TONES)('%s has the shape of a verdict elsewhere', async (tone) => {
  const conclusion = { tone, title: 'Word', sentence: 'Sentence.' };
  const [page] = await pagesOf(await printed({ conclusion }));
  if (!page) throw new Error('no page');
  const own = inked((await rendered(page, DOTS_PER_INCH)).getContext('2d'), LEFT, TOP);
  const expected = TONES.map((each) => ({ each, ink: inked(drawn(each), 0, 0) }));
  const shares = expected.map(({ each, ink }) => {
    return [each, own.filter((isInk, index) => isInk !== ink[index]).length / own.length] as const;
  });
  // Two rasterisers differ along the edges, and nowhere else; the other shapes differ by far more.
  const alike = shares.filter(([, share]) => share < 0.03).map(([each]) => each);
  expect(alike).toEqual([tone]);
});

/** The shape as a page of the house draws it. */
function drawn(tone: Tone): SKRSContext2D {
  const context = createCanvas(SIDE, SIDE).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIDE, SIDE);
  context.scale(SIDE / 24, SIDE / 24);
  Object.assign(context, { lineWidth: 2, lineCap: 'round', lineJoin: 'round' });
  context.strokeStyle = '#000';
  context.stroke(new Path2D(SHAPES[tone]));
  return context;
}

/** Dark or not, dot by dot. */
function inked(context: SKRSContext2D, x: number, y: number): readonly boolean[] {
  const { data } = context.getImageData(x, y, SIDE, SIDE);
  return Array.from({ length: SIDE * SIDE }, (_, index) => (data[index * 4 + 1] ?? 255) < 140);
}
