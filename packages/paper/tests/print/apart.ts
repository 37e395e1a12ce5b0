import { PAGE_LANGUAGES, type PageLanguage } from '../../src/index.ts';
import type { PlacedText } from '../read-pdf.ts';

type Languages = readonly [PageLanguage] | readonly [PageLanguage, PageLanguage];

/** Every language alone, and every two of them in either order, each under a name of its own. */
export const LANGUAGES: readonly (readonly [string, Languages])[] = PAGE_LANGUAGES.flatMap(
  (first) =>
    PAGE_LANGUAGES.map((second) => {
      const languages: Languages = first === second ? [first] : [first, second];
      return [languages.join('+'), languages] as const;
    }),
);

/** Nothing is in a margin, on a fold of a letter, within four modules of the code, or on another text. Millimetres. */
export function expectApart(texts: readonly PlacedText[]): void {
  // Told at once: a page has thousands of pairs, and there are hundreds of pages.
  expect(texts.flatMap((text) => faultsOf(text, texts))).toEqual([]);
}

/** What is wrong with the place of a text. */
function faultsOf(text: PlacedText, texts: readonly PlacedText[]): string[] {
  const faults: string[] = [];
  const note = (fault: string) => faults.push(`${text.text} ${fault}`);
  if (!(text.left > 17.9 && text.right < 192.1)) note('is in a margin');
  const height = (text.size * 25.4) / 72;
  const [top, bottom] = [text.baseline - 0.75 * height, text.baseline + 0.22 * height];
  if ([99, 148.5, 198].some((fold) => top < fold && bottom > fold)) note('is on a fold');
  if (text.right > 135 && bottom > 202 && top < 259) note('is at the code');
  for (const other of texts) {
    if (other === text || other.left >= text.right - 0.1 || other.right <= text.left + 0.1) {
      continue;
    }
    const gap = Math.abs(other.baseline - text.baseline);
    const least = (0.78 * Math.min(text.size, other.size) * 25.4) / 72;
    if (!(gap > least)) note(`is on ${other.text}`);
  }
  return faults;
}
