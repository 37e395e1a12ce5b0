import type { Page } from 'playwright-core';
import { prepareZXingModule, readBarcodes, zxingWasm } from '../../src/zxing.ts';

export const WITH_IDENTITY = 'European Health Insurance Card, and who the patient is';

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Goes to the code for a wallet, which shall show this. */
export async function askFor(page: Page, preset = 'European Health Insurance Card'): Promise<void> {
  await button(page, 'From a wallet on a phone').click();
  await page.getByLabel(preset, { exact: true }).check();
  await button(page, 'Show a code for the holder’s phone').click();
  await page.locator('img.code').waitFor();
}

/** What a phone reads off the screen. */
export async function linkOn(page: Page): Promise<string> {
  phone ??= zxingWasm().then(({ buffer }) => {
    prepareZXingModule({ overrides: { wasmBinary: buffer } });
  });
  await phone;
  const picture = await page.locator('img.code').screenshot();
  const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return code?.text ?? '';
}

let phone: Promise<void> | undefined;
