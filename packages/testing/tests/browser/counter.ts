import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { TEST_NOW } from '../../src/test-authority.ts';

/** A browser that has never seen the page, on the day of all tests, and what it complained of. */
export interface Counter {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export interface CounterOrder extends BrowserContextOptions {
  readonly origin: string;
  /** Done with the empty page, before it goes to the clinic's. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens the clinic's page. Nothing of it is waited for. */
export async function openCounter(
  browser: Browser,
  { origin, before, ...options }: CounterOrder,
): Promise<Counter> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 720 }, timezoneId: 'Europe/Brussels', locale: 'en-GB' },
    ...options,
  });
  await context.clock.setFixedTime(TEST_NOW * 1000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await before?.(page);
  await page.goto(origin);
  return { page, context, complaints };
}

/** What the page says of the document that it judged: `accepted: Valid`. */
export async function verdictOn(page: Page): Promise<string> {
  const shown = page.locator('[data-verdict]');
  await shown.waitFor();
  return `${await shown.getAttribute('data-verdict')}: ${await page.locator('h1').textContent()}`;
}
