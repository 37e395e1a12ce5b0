import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { TEST_NOW } from '../../src/test-authority.ts';
import { complaintsOf } from './watched-page.ts';

/** A browser that has never seen the page, and what it complained of. */
export interface Counter {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export interface BrowserOrder extends BrowserContextOptions {
  /** Epoch seconds at which its clock stands, while its timers run; the day of all tests unless said. */
  readonly clock?: number | 'real';
}

export interface CounterOrder extends BrowserOrder {
  readonly origin: string;
  /** Done with the empty page, before it goes to the clinic's. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A browser of a desk in Brussels, which has never seen any page. */
export async function openDeskBrowser(
  browser: Browser,
  { clock = TEST_NOW, ...options }: BrowserOrder = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 720 }, timezoneId: 'Europe/Brussels', locale: 'en-GB' },
    ...options,
  });
  if (clock !== 'real') await context.clock.setFixedTime(clock * 1000);
  return context;
}

/** Opens the clinic's page. Nothing of it is waited for. */
export async function openCounter(
  browser: Browser,
  { origin, before, ...order }: CounterOrder,
): Promise<Counter> {
  const context = await openDeskBrowser(browser, order);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await before?.(page);
  await page.goto(origin);
  return { page, context, complaints };
}

/** Waits until the page, its lists and its own files are kept by the browser. */
export function untilKept(page: Page): Promise<void> {
  return page.getByText('Ready for use without a network').waitFor();
}

/** What the page says of the document that it judged: `accepted: Valid`. */
export async function verdictOn(page: Page): Promise<string> {
  const shown = page.locator('[data-verdict]');
  await shown.waitFor();
  return `${await shown.getAttribute('data-verdict')}: ${await page.locator('h1').textContent()}`;
}
