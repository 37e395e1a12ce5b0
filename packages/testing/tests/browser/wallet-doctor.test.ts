import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { freePort } from '../../src/free-port.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { judgePage } from './judge-page.ts';
import { complaintsOf } from './watched-page.ts';

// Whoever runs an issuer at the wallet doctor's page, in a real browser. This one is reached at an address that its certificates do not name.

const WIDTHS = [1280, 360];

let browser: Browser;
let issuer: TestIssuer;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  [browser, issuer] = await Promise.all([
    launchChromium(),
    createTestIssuer({
      ...{ host: 'localhost', port, baseUrl: url },
      namedUrl: 'https://elsewhere.example',
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await issuer.close();
});

test('what wallets refuse is on the page, and every check behind a word', async () => {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${url}/wallet-doctor`);
  await judgePage(page, 'wallet-doctor-choice', WIDTHS);
  await page.getByRole('link', { name: 'BE:0120' }).click();
  await page.getByText('Wallets will refuse this.').waitFor();
  await page.getByText('The certificate names neither the issuer nor its host.').first().waitFor();
  await judgePage(page, 'wallet-doctor', WIDTHS);
  await page.getByText(/^All \d+ in their order$/).click();
  await page.getByRole('rowheader', { name: 'metadata-place' }).waitFor();
  await judgePage(page, 'wallet-doctor-all', WIDTHS);
  expect(complaints).toEqual([]);
});
