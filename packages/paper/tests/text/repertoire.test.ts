import type { Canvas } from '@napi-rs/canvas';
import { createPrinter } from '../../src/index.ts';
import { PAGE_HEIGHT } from '../../src/page/sheet.ts';
import { repertoire, scriptGroupOf } from '../../src/text/repertoire.ts';
import { FONTS } from '../documents.ts';
import { type OpenPdf, openPdf, placedTexts, rendered } from '../read-pdf.ts';
import { pixelsApart } from '../slow/pictures.ts';
import { slowPictures } from '../slow/slow-pictures.ts';
import { boxesOf, DPI, darkness, difference, reference } from './character-boxes.ts';
import { documentOf, printedIn, sheets, TEMPLATE } from './repertoire-sheets.ts';

/** Two engines smooth edges differently; another letter is further away than this. */
const TOLERANCE = 0.45;

const printer = createPrinter(FONTS);

const mm = (points: number) => (points * 25.4) / 72;

const GROUPS = ['latin', 'all'] as const;
const PAGES = GROUPS.flatMap((group) =>
  sheets(group).map((values) => ({ group, values, document: documentOf(values) })),
);

let slow: (index: number) => Promise<Canvas>;
/** The page that is looked at: pictures are large, and one at a time is enough. */
let page: OpenPdf;
let canvas: Canvas;
beforeAll(async () => {
  const documents = PAGES.map(({ document }) => document);
  await printer.prepare(TEMPLATE, documents);
  slow = await slowPictures(
    documents.map((document) => ({ id: TEMPLATE, document })),
    DPI,
  );
});

test.each(GROUPS)('the pages hold every character of the group %s', (group) => {
  const texts = PAGES.filter((page) => page.group === group).map(({ values }) => values);
  const printed = new Set(texts.flatMap((values) => [...Object.values(values).join('')]));
  const characters = repertoire(group).map((point) => String.fromCodePoint(point));
  expect(characters.filter((character) => !printed.has(character))).toEqual([]);
});

describe.each(PAGES.map((page, index) => [page.group, index + 1, page] as const))(
  'every character of the group %s, page %i',
  (_, number, { values, document }) => {
    const printed = printedIn(values);
    beforeAll(async () => {
      page = await openPdf(printer.print(TEMPLATE, document));
      canvas = await rendered(page, DPI);
    });

    test('reads back as itself', async () => {
      const texts = await placedTexts(page);
      for (const [text, { x, baseline }] of printed) {
        const [left, fromTop] = [mm(x), mm(PAGE_HEIGHT - baseline)];
        const found = texts.filter(
          (each) => Math.abs(each.baseline - fromTop) < 0.1 && each.left > left - 0.1,
        );
        // pdf.js calls every white space a space, and shows none at an end.
        expect(found.map((each) => each.text).join('')).toBe(
          text.replaceAll('\u00a0', ' ').trimEnd(),
        );
      }
    });

    test('has ink, and looks like itself to another engine', () => {
      const boxes = printed.flatMap(([text, slot]) => boxesOf(text, slot));
      const expected = reference(boxes, canvas);
      const wrong = boxes.filter((box) => {
        const ours = darkness(canvas, box);
        const isWhite = box.character.trim() === '';
        return !isWhite && difference(ours, darkness(expected, box)) > TOLERANCE;
      });
      expect(wrong.map(({ character }) => character)).toEqual([]);
    });

    test('is the same picture, to the last bit, as from the whole font', async () => {
      expect(pixelsApart(canvas, await slow(number - 1))).toBe(0);
    });
  },
);

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
