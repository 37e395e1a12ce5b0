import { launchChromium, type Page, type Worker } from '../../chromium.ts';
import { serveStrictly } from '../../strict-server.ts';
import { verdictFiles } from './verdict-files.ts';

/** A page in Chromium, and its worker, which is ready to judge. Both have a function `rate`: see `assets/verdict-*.js`. */
export interface VerdictPlace {
  readonly page: Page;
  readonly worker: Worker;
  close(): Promise<void>;
}

/** Without the rest of the policy of a clinic's page: there are no scripts but those of the bench. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Builds the embedded verifier, serves it, and opens it in the worker of a page. */
export async function openVerdictPlace(): Promise<VerdictPlace> {
  const server = await serveStrictly(await verdictFiles(), () => POLICY);
  const browser = await launchChromium();
  async function close(): Promise<void> {
    await browser.close();
    await server.close();
  }
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const starting = page.waitForEvent('worker');
    await page.addScriptTag({ url: '/verdict-page.js', type: 'module' });
    const worker = await starting;
    await page.evaluate('ready');
    return { page, worker, close };
  } catch (error) {
    await close();
    throw error;
  }
}
