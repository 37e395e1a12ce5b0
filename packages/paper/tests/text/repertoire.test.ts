import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { createPrinter } from '../../src/index.ts';
import { repertoire, scriptGroupOf } from '../../src/text/repertoire.ts';
import { FONTS, PAYLOADS, signedPrc } from '../documents.ts';
import { openPdf, placedTexts, rendered } from '../read-pdf.ts';

const TEMPLATE = 'prc1/en/prod/verify.example';
const DPI = 288;
const SCALE = DPI / 72;
const PER_PAGE = 73;
/** Left edge and baseline of the two names, in points. */
const LEFT = (20.2 * 72) / 25.4;
const BASELINES = { fn: (84.4 * 72) / 25.4, gn: (96.15 * 72) / 25.4 };

/** Two engines smooth edges differently; another letter is further away than this. */
const TOLERANCE = 0.45;

const printer = createPrinter(FONTS);
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
);
GlobalFonts.registerFromPath(font, 'Reference');

/** Every letter of a group but white space, in strings as long as the two names may be. */
function sheets(group: 'latin' | 'all'): readonly { fn: string; gn: string }[] {
  const letters = repertoire(group)
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => letter.trim() !== '');
  const pages = Array.from({ length: Math.ceil(letters.length / PER_PAGE) }, (_, page) =>
    letters.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  // A letter of the group on every page keeps all pages on the template of that group.
  const marker = group === 'all' ? 'Ж' : '';
  return pages.map((page) => ({
    fn: marker + page.slice(0, 38).join(''),
    gn: page.slice(38).join(''),
  }));
}

async function printedPage(names: { fn: string; gn: string }) {
  const document = signedPrc({ ...PAYLOADS.minimal, prc: { ...PAYLOADS.minimal.prc, ...names } });
  await printer.prepare(TEMPLATE, [document]);
  return openPdf(printer.print(TEMPLATE, document));
}

/** The same letters set by another engine straight from the font file, one at a time. */
function reference(
  text: string,
  baseline: number,
  like: Canvas,
): { canvas: Canvas; edges: readonly number[] } {
  const canvas = createCanvas(like.width, like.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#14213d';
  context.font = `${11 * SCALE}px Reference`;
  const edges = [LEFT * SCALE];
  for (const letter of text) {
    const x = edges.at(-1) ?? 0;
    context.fillText(letter, x, baseline * SCALE);
    edges.push(x + context.measureText(letter).width);
  }
  return { canvas, edges };
}

function darkness(canvas: Canvas, left: number, right: number, baseline: number): Uint8Array {
  const [x, width] = [Math.round(left), Math.max(1, Math.round(right - left))];
  const top = Math.round((baseline - 11) * SCALE);
  const { data } = canvas.getContext('2d').getImageData(x, top, width, 15 * SCALE);
  return Uint8Array.from({ length: data.length / 4 }, (_, i) => 255 - (data[4 * i + 1] ?? 255));
}

/** 0 for two equal pictures, 1 for pictures without anything in common. */
function difference(one: Uint8Array, other: Uint8Array): number {
  let apart = 0;
  let ink = 0;
  one.forEach((value, i) => {
    apart += Math.abs(value - (other[i] ?? 0));
    ink += Math.max(value, other[i] ?? 0);
  });
  return ink === 0 ? 1 : apart / ink;
}

describe.each(['latin', 'all'] as const)('every letter of the group %s', (group) => {
  test('reads back as itself and looks like itself', async () => {
    const wrong: string[] = [];
    for (const names of sheets(group)) {
      const page = await printedPage(names);
      const texts = await placedTexts(page);
      const values = texts.filter(
        ({ size, baseline }) => size === 11 && baseline > 75 && baseline < 99,
      );
      expect(values.map(({ text }) => text).join('')).toBe(names.fn + names.gn);

      const canvas = await rendered(page, DPI);
      for (const field of ['fn', 'gn'] as const) {
        const baseline = BASELINES[field];
        const { canvas: expected, edges } = reference(names[field], baseline, canvas);
        [...names[field]].forEach((letter, i) => {
          const [left = 0, right = 0] = [edges[i], edges[i + 1]];
          const ours = darkness(canvas, left, right, baseline);
          if (difference(ours, darkness(expected, left, right, baseline)) > TOLERANCE)
            wrong.push(letter);
        });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the group of a document', () => {
  test.each([
    ['Vandenbroucke', 'latin'],
    ['Ștefan Țîrlea ẞ Œ ŵ', 'latin'],
    ['Παπαδημητρίου', 'all'],
    ['Хаджидимитрова', 'all'],
    ['Ǿ Ѣ', 'all+1fe,462'],
    // Nothing that needs shaping makes a template: the printer refuses it by name.
    ['Zoe\u0308 李 \u0007', 'latin'],
  ])('%s → %s', (text, group) => {
    expect(scriptGroupOf([text])).toBe(group);
  });

  test('does not depend on the order of its letters', () => {
    expect(scriptGroupOf(['Ѣ', 'Ǿ'])).toBe(scriptGroupOf(['Ǿ', 'Ѣ']));
  });

  test('holds every letter that the fonts have for it', () => {
    expect(repertoire('all').length).toBe(new Set(repertoire('all')).size);
  });
});
