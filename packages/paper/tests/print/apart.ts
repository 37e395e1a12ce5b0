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
  for (const text of texts) {
    expect(text.left).toBeGreaterThan(17.9);
    expect(text.right).toBeLessThan(192.1);
    const height = (text.size * 25.4) / 72;
    const [top, bottom] = [text.baseline - 0.75 * height, text.baseline + 0.22 * height];
    for (const fold of [99, 148.5, 198]) expect(top < fold && bottom > fold).toBe(false);
    expect(text.right > 135 && bottom > 202 && top < 259).toBe(false);
    for (const other of texts) {
      if (other === text || other.left >= text.right - 0.1 || other.right <= text.left + 0.1) {
        continue;
      }
      const gap = Math.abs(other.baseline - text.baseline);
      const least = (0.78 * Math.min(text.size, other.size) * 25.4) / 72;
      expect([text.text, other.text, gap > least]).toEqual([text.text, other.text, true]);
    }
  }
}
