import type { Page } from 'playwright-core';

/** Presses the button that asks the server for newer lists, and answers what the machine then says of itself, line by line. */
export async function updateNow(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const before = document.querySelector<HTMLElement>('.foot details');
    if (before) before.dataset['before'] = '';
    before?.querySelector<HTMLElement>('button')?.click();
  });
  await page.locator('.foot details:not([data-before])').waitFor();
  return footLines(page);
}

/** What the machine says of itself. */
function footLines(page: Page): Promise<readonly string[]> {
  return page
    .locator('.foot summary, .foot p')
    .evaluateAll((lines) => lines.map((line) => line.textContent ?? ''));
}
