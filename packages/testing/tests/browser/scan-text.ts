import type { Page } from 'playwright-core';
import { typedOn } from '../../src/keyboards.ts';

export const ENTER = { key: 'Enter', code: 'Enter', shiftKey: false };

/** A scan with a handheld scanner, as a page hears it: at its pace, however busy this machine is. */
export async function scanText(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (strokes) => {
      // Asked for once: a page that is kept waiting between two keys would take the text for two.
      const now = performance.now();
      for (const [index, stroke] of strokes.entries()) {
        const event = new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true });
        const timeStamp = now - 5 * (strokes.length - index);
        Object.defineProperty(event, 'timeStamp', { value: timeStamp });
        dispatchEvent(event);
      }
    },
    [...typedOn('us', text), ENTER],
  );
}

/** Pasted, as after a scan the page does not hear Tab for a moment: scanners send it. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}
