import type { Page } from 'playwright-core';

/** What a page did that it must never do. */
export interface Watch {
  /** In words, since the last look. None: all is well. */
  faults(): readonly string[];
}

/** A fetch that failed is told by the browser itself, as an error, whether or not the page made something of it. */
const FAILED_FETCH = /^Failed to load resource/;
/** The same of a service worker, without an address. */
const FAILED_WORKER = /^A bad HTTP response code .* fetching the script/;

/**
 * Watches a page from before its first script: words on its console, faults that nobody caught, breaches of its policy, questions
 * to anybody but its own server, windows, dialogs and downloads, and pages it goes to. `spoilt` are the paths that a test answers wrongly: that
 * these could not be loaded is no fault of the page.
 */
export async function watchPage(
  page: Page,
  { origin, spoilt = new Set() }: { origin: string; spoilt?: ReadonlySet<string> },
): Promise<Watch> {
  const found: string[] = [];
  const isSpoilt = (url: string) => url.startsWith(origin) && spoilt.has(url.slice(origin.length));
  page.on('console', (message) => {
    const isExpected = FAILED_FETCH.test(message.text()) && isSpoilt(message.location().url);
    const isWorker = FAILED_WORKER.test(message.text()) && spoilt.has('/sw.js');
    if (!isExpected && !isWorker) found.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`uncaught: ${error.message}`));
  page.on('crash', () => found.push('the page crashed'));
  page.on('popup', (other) => found.push(`opened ${other.url()}`));
  page.on('dialog', (dialog) => {
    found.push(`asked: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => found.push(`downloaded ${download.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`);
    if (!isOwn) found.push(`asked ${url.slice(0, 200)}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== `${origin}/`) found.push(`went to ${frame.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden by ${violatedDirective}: ${blockedURI}`);
    });
    addEventListener('unhandledrejection', ({ reason }) => {
      console.error(`nobody caught ${String(reason)}`);
    });
  });
  return { faults: () => found.splice(0) };
}
