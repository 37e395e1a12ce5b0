import { encodeQrText } from '@prova/credential';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { SAMPLE_PRC } from '../../src/tokens.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { openCounter, untilKept } from './counter.ts';
import { keptBy } from './kept-by.ts';
import { scanText } from './scan-text.ts';

// The trust list of a clinic's page: how it comes, how it ages, and that page and list are there when nothing else is.

const DAY = 86_400;
let clinic: Clinic;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

async function openPage(): Promise<Page> {
  const { page } = await openCounter(browser, clinic);
  await untilKept(page);
  return page;
}

/** A scan, as the page hears it. */
async function judged(page: Page, text: string): Promise<string | null> {
  await scanText(page, text);
  await page.locator('[data-verdict]').waitFor();
  return page.locator('.verdict').textContent();
}

/** What the page's own faces are worth here, for the letters of each kind that a document has. */
const ownType = (page: Page) =>
  page.evaluate(async () => {
    const faces = await Promise.all(
      ['é', 'ř', 'Ω', 'Ж'].map((letter) => document.fonts.load('16px "Noto Sans"', letter)),
    );
    return faces.map(([face]) => face?.status);
  });

const update = async (page: Page) => {
  if (!(await page.getByRole('button', { name: 'Update now' }).isVisible())) {
    await page.locator('.foot summary').click();
  }
  await page.getByRole('button', { name: 'Update now' }).click();
};

test('what was loaded once works on a plane: page, list, verdict and revocation, and nobody is asked', async () => {
  const page = await openPage();
  const { origin } = clinic;
  const text = clinic.code();
  await clinic.close();
  const other = await page.context().newPage();
  await other.goto(origin);
  await untilKept(other);
  expect(await ownType(other)).toEqual(['loaded', 'loaded', 'loaded', 'loaded']);
  expect(await judged(other, text)).toMatch(/^Valid/);
  await other.getByRole('button', { name: 'Back to the start' }).click();
  await update(other);
  await other.getByText('No server answered').waitFor();
});

test('a document that is withdrawn is red after the next update', async () => {
  const page = await openPage();
  const text = clinic.code();
  expect(await judged(page, text)).toMatch(/^Valid/);
  await clinic.withdraw('KEPT000000000001');
  await update(page);
  await page.getByText('newest there is').waitFor();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  expect(await judged(page, text)).toMatch(/^Not valid/);
});

test('an older list is refused and the one from before kept; one that is too old turns green to amber', async () => {
  const page = await openPage();
  const text = clinic.code();
  await page.locator('.foot summary').click();
  const buffer = Buffer.from(await clinic.snapshot({ sequence: 6 }));
  await page.locator('#list-file').setInputFiles({ name: 'list.cose', mimeType: '', buffer });
  await page.getByText('was refused (trust-rollback)').waitFor();
  expect(await judged(page, text)).toMatch(/^Valid/);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.context().clock.setFixedTime((TEST_NOW + 10 * DAY) * 1000);
  expect(await judged(page, text)).toMatch(/^Not confirmed/);
  await page.reload();
  await page.getByText('too old to confirm anything').waitFor();
});

test('nothing of a person is kept, with receipts too: not in storage, caches, addresses, or the log of the service', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Receipts' }).click();
  await page.getByLabel('Name of this station').fill('Reception 2');
  await page.getByRole('button', { name: 'Write receipts from now on' }).click();
  await page.getByRole('button', { name: 'Save the receipts' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  const token = clinic.token();
  const judgedAs = await judged(page, encodeQrText(token));
  expect(judgedAs).toMatch(/^Valid/);
  expect(await judged(page, clinic.code({ prc: { ed: '2026-11-23' } }))).toMatch(/^Not valid/);
  await page.getByText('Receipt 2 of Reception 2').waitFor({ state: 'attached' });
  const kept = await keptBy(page);
  // The list and the receipts are in it, so the search does search.
  expect(kept).toContain('https://lists.example/BE-0120/');
  expect(kept.match(/"station":"Reception 2"/g)).toHaveLength(2);
  const log = clinic.log.join('\n');
  const planted = [
    ...[SAMPLE_PRC.fn, SAMPLE_PRC.gn, SAMPLE_PRC.hi, SAMPLE_PRC.ci, SAMPLE_PRC.dob],
    ...['KEPT000000000001', ...token.split('.').slice(1)],
  ];
  for (const each of planted) {
    expect([each, kept.includes(each), log.includes(each)]).toEqual([each, false, false]);
  }
});

test('a page that has never been online says what it needs', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/trust/scheme.json', (route) => route.abort());
  await page.goto(clinic.origin);
  await page.getByText('has never been online').waitFor();
});
