import type { Browser } from 'playwright-core';
import { type Between, standBetween } from '../../../src/between.ts';
import { launchChromium } from '../../../src/chromium.ts';
import { TEST_NOW } from '../../../src/test-authority.ts';
import { openClinic } from '../clinic.ts';
import { FIXTURE_ROOT } from './kept-trust.ts';

/** A desk, a server before it that can be told to lie, and a browser. */
export interface HostileDesk {
  readonly between: Between;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The page of this desk trusts the frozen scheme of `fixtures/`; its server has no list, unless it is told to. */
export async function openHostileDesk(): Promise<HostileDesk> {
  const [clinic, browser] = await Promise.all([openClinic(), launchChromium()]);
  const between = await standBetween(clinic.origin, TEST_NOW);
  const root = Buffer.from(FIXTURE_ROOT).toString('base64');
  const scheme = JSON.stringify({ environment: 'test', root });
  between.answer('/trust/scheme.json', { type: 'application/json', body: scheme });
  between.answer('/trust/snapshot.cose', { status: 404 });
  between.answer('/trust/lists.json', { status: 404 });
  return {
    between,
    browser,
    async close() {
      await browser.close();
      await between.close();
      await clinic.close();
    },
  };
}
