import type { Page } from 'playwright-core';
import { violations } from './judge-page.ts';
import { cutOff, edgeless, lostFocus, moving, smallTargets, spaceText } from './screen-measures.ts';

const SHOTS = process.env['PROVA_SHOTS'];

/** A screen for who sees it large, with its text far apart, in other colours, without motion, or goes through it by keyboard. */
export async function judgeForAll(page: Page, name: string): Promise<void> {
  const shoot = async (manner: string) => {
    const path = `${SHOTS}/access-${name}-${manner}.png`;
    if (SHOTS) await page.screenshot({ path, fullPage: true });
  };
  // All that can be opened is.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  const close = await spaceText(page);
  expect(await cutOff(page)).toEqual([]);
  await shoot('spaced');
  await close();
  expect(await cutOff(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(await lostFocus(page)).toEqual([]);
  await shoot('320');
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await lostFocus(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page)).toEqual([]);
  expect(await moving(page)).toEqual([]);
  await shoot('dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect(await violations(page)).toEqual([]);
  expect(await edgeless(page)).toEqual([]);
  await shoot('forced');
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
}
