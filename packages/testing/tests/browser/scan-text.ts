import type { Page } from 'playwright-core';
import { typedOn } from '../../src/keyboards.ts';

export const ENTER = { key: 'Enter', code: 'Enter', shiftKey: false };

/** A scan with a handheld scanner, as a page hears it: at its pace, however busy this machine is. */
export async function scanText(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (strokes) => {
      // Once: a machine that stops between two keys would make two scans of one.
      const end = performance.now();
      for (const [index, stroke] of strokes.entries()) {
        const event = new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true });
        const timeStamp = end - 5 * (strokes.length - index);
        Object.defineProperty(event, 'timeStamp', { value: timeStamp });
        dispatchEvent(event);
      }
    },
    [...typedOn('us', text), ENTER],
  );
}
