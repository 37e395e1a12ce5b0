import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a click on a button saves, and under which name. */
export async function saved(page: Page, label: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}

/** Saves all that a station has into a folder, as a person does for the command line. */
export async function saveStation(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: /^Receipts/ }).click();
  for (const label of [
    'Save the receipts',
    'Save the key that checks them',
    'Save the key of the clinic',
  ]) {
    const { name, text } = await saved(page, label);
    await writeFile(join(folder, name), text, { mode: 0o600 });
  }
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}
