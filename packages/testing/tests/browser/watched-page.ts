import type { Browser, Page } from 'playwright-core';

/** The browser's own words where a test lets it keep no page (`serviceWorkers: 'block'`). */
const UNKEPT = 'Service Worker registration blocked by Playwright';

/** What a page will write on its console, and faults that nobody caught, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text() === UNKEPT) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return complaints;
}

/** An open page and what it did besides: words on its console, faults, and whom it asked. */
export interface WatchedPage {
  readonly page: Page;
  /** Chromium also writes to the console what a policy forbade. */
  readonly complaints: readonly string[];
  /** Addresses without `origin`, so what is left of one elsewhere begins with its scheme. */
  readonly requests: readonly string[];
}

/** Opens a page of `origin` in a new tab, watched from the start. */
export async function openWatched(
  browser: Pick<Browser, 'newPage'>,
  origin: string,
  path = '',
): Promise<WatchedPage> {
  const page = await browser.newPage();
  const complaints = complaintsOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(origin, '')));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden by ${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(origin + path);
  return { page, complaints, requests };
}
