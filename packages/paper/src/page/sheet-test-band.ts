import type { Environment } from '@prova/credential';
import { type Band, drawBand, EDGES } from './band.ts';
import { fitting } from './fit.ts';
import { STYLES } from './look.ts';
import type { Sheet } from './sheet.ts';
import { BESIDE_CODE } from './test-band.ts';

/** What a sheet without a template says of a test. */
export interface TestMark {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Anything but `prod` carries the bands. */
  readonly environment: Environment;
  readonly test: {
    readonly word: string;
    readonly notice: string;
  };
}

/** Of a band there are stripes to see on both sides of its words. */
const STRIPES = 12;

/** There is no option: a sheet of another environment than the real one carries the bands at its head and its foot. */
export function drawTestEdges(sheet: Sheet, mark: TestMark): void {
  drawBands(sheet, mark, `${mark.test.word} – ${mark.test.notice}`, EDGES);
}

/** Cutting off the margins does not make a test look real. */
export function drawTestBesideCode(sheet: Sheet, mark: TestMark): void {
  drawBands(sheet, mark, mark.test.word, [BESIDE_CODE]);
}

function drawBands(
  sheet: Sheet,
  { environment, language }: TestMark,
  words: string,
  bands: readonly Band[],
): void {
  if (environment === 'prod') return;
  const style = STYLES.test;
  const children = bands.flatMap((band) => {
    const text = fitting(sheet, words, style, band.width - 2 * STRIPES);
    return drawBand(sheet, band, [{ text, style, language }]);
  });
  sheet.elements.push({ role: 'P', children });
}
