import { launchChromium } from '../../src/chromium.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { openCounter, verdictOn } from './counter.ts';
import { judgeForAll } from './judge-for-all.ts';
import { openWalletClinic } from './wallet-clinic.ts';
import { askFor, button, linkOn, WITH_IDENTITY } from './wallet-counter.ts';

// The wallet’s library looks at the clock of its machine.
afterAll(stopClock(TEST_NOW));

test('a wallet is asked: each screen large, far apart, dark, in forced colours, at rest, and by keyboard', async () => {
  const [clinic, browser] = await Promise.all([openWalletClinic(), launchChromium()]);
  const order = { origin: clinic.origin, serviceWorkers: 'block', hasTouch: true } as const;
  const { page, complaints } = await openCounter(browser, order);
  await judgeForAll(page, 'wallet-start');
  await button(page, 'From a wallet on a phone').click();
  await judgeForAll(page, 'wallet-choice');
  await page.getByLabel(WITH_IDENTITY).check();
  await button(page, 'Open a wallet on this device').click();
  await page.getByRole('link', { name: 'Open the wallet' }).waitFor();
  await judgeForAll(page, 'wallet-link');
  await button(page, 'Cancel').click();
  await askFor(page, WITH_IDENTITY);
  await judgeForAll(page, 'wallet-code');
  const request = await clinic.take(await linkOn(page));
  await page.getByRole('heading', { name: 'The holder decides in the wallet' }).waitFor();
  await judgeForAll(page, 'wallet-fetched');
  await clinic.agree(request);
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await judgeForAll(page, 'wallet-accepted');
  await page.locator('h1').focus();
  await page.keyboard.press('Enter');
  await button(page, 'Show a code for the holder’s phone').click();
  await page.locator('img.code').waitFor();
  await clinic.decline(await clinic.take(await linkOn(page)));
  await page.getByRole('heading', { name: 'Nothing to judge' }).waitFor();
  await judgeForAll(page, 'wallet-declined');
  expect(complaints).toEqual([]);
  await browser.close();
  await clinic.close();
});
