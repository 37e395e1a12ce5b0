import type { Page } from 'playwright-core';

/** Presses the button that asks the server for newer lists, and answers what the machine then says of itself, line by line. */
export async function updateNow(page: Page): Promise<readonly string[]> {
  const foot = page.locator('.foot details');
  await foot.evaluate((details) => details.querySelector('button')?.click());
  // Other news draw it anew in the meantime: that the page itself was kept, for one.
  await page.locator('.foot details[aria-busy="false"]').waitFor();
  return footLines(page);
}

/** What the machine says of itself. */
function footLines(page: Page): Promise<readonly string[]> {
  return page
    .locator('.foot summary, .foot p')
    .evaluateAll((lines) => lines.map((line) => line.textContent ?? ''));
}
