import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { type Clinic, ENDED, openClinic } from './clinic.ts';
import { openCounter, verdictOn } from './counter.ts';
import { judgeForAll } from './judge-for-all.ts';
import { violations } from './judge-page.ts';
import { pasteText, scanText } from './scan-text.ts';
import { cutOff, edgeless, inkIn, lostFocus, moving, smallTargets } from './screen-measures.ts';

const SHOTS = process.env['PROVA_SHOTS'];

// The clinic's page for who sees it large, in other colours, without motion, or not at all; and for who has no mouse.

let clinic: Clinic;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  [clinic, browser] = await Promise.all([
    openClinic(),
    // A camera that sees no code.
    launchChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']),
  ]);
  ({ page, complaints } = await openCounter(browser, clinic));
  await page.getByText('Ready for use without a network').waitFor();
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  await browser.close();
  await clinic.close();
});

const cameraButton = () => page.getByRole('button', { name: 'Scan with the camera' });

async function start(): Promise<void> {
  await page.reload();
  await page.getByText('Ready for use without a network').waitFor();
}

async function judge(text: string, expected: string): Promise<void> {
  await pasteText(page, text);
  expect(await verdictOn(page)).toBe(expected);
}

/** The four verdicts, each with its longest reason of those that happen daily. */
const VERDICTS = {
  accepted: () => judge(clinic.code({ prc: { fn: 'Ανυπάρκτου-Παπαδοπούλου' } }), 'accepted: Valid'),
  undetermined: () =>
    judge(
      clinic.code({ payload: { jti: 'X', rid: 'https://lists.example/BE-0120/none.jws' } }),
      'undetermined: Not confirmed',
    ),
  rejected: () => judge(clinic.code(ENDED), 'rejected: Not valid'),
  'not-judged': () => judge('HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8', 'not-judged: No EHIC code read'),
};

const SCREENS: readonly (readonly [string, () => Promise<void>])[] = [
  ['start', start],
  [
    'shared',
    async () => {
      await page.evaluate(async () => {
        const body = new FormData();
        body.append('text', 'HC1:');
        await fetch('/share', { method: 'POST', body, redirect: 'manual' });
      });
      await page.reload();
      await page.getByText('A document was shared').waitFor();
    },
  ],
  [
    'notice',
    async () => {
      await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await cameraButton().click();
      await page.locator('.banner').filter({ hasText: 'may not use the camera' }).waitFor();
    },
  ],
  [
    'camera',
    async () => {
      await start();
      await cameraButton().click();
      await page.getByRole('heading', { name: 'Show the code to the camera' }).waitFor();
    },
  ],
  ...Object.entries(VERDICTS),
  [
    'receipts',
    async () => {
      await start();
      await page.getByRole('button', { name: /^Receipts/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

test.each(SCREENS)(
  '%s: large, far apart, dark, in forced colours, at rest, and by keyboard',
  async (name, open) => {
    await open();
    await judgeForAll(page, name);
  },
);

test('in forced colours each verdict has a shape that is seen, and is no other’s', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const shapes = new Set<string>();
  for (const open of Object.values(VERDICTS)) {
    await open();
    const shape = await page.locator('.verdict svg').screenshot();
    expect(await inkIn(page, shape)).toBeGreaterThan(0.1);
    shapes.add(shape.toString('base64'));
  }
  expect(shapes.size).toBe(4);
  await page.emulateMedia({ forcedColors: null });
});

/** From now on, what moves by itself is noted. */
function watchMoves(): Promise<void> {
  return page.evaluate(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) moved.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
  });
}

test('a verdict that is shown does not move, at a desk and on a phone', async () => {
  const frame = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    // What a turned phone moves is no fault, and a busy one turns late.
    await page.waitForFunction((turned) => innerWidth === turned, width);
    await frame();
    await frame();
    await watchMoves();
    for (const open of Object.values(VERDICTS)) {
      await open();
      await frame();
    }
    expect([width, await page.evaluate('moved')]).toEqual([width, []]);
  }
  // The watch sees what does move, or this waits for ever.
  await page.evaluate(async () => {
    const pushed = document.createElement('div');
    pushed.style.height = '100px';
    document.body.prepend(pushed);
    const moved: readonly number[] = Reflect.get(globalThis, 'moved');
    while (moved.length === 0) await new Promise((next) => requestAnimationFrame(next));
  });
});

test('who hears the page is told the verdict once, at its heading, in its language', async () => {
  await start();
  const told = await page.getByRole('status').first().elementHandle();
  expect(await told?.textContent()).toBe('');
  await VERDICTS.accepted();
  expect(await told?.textContent()).toMatch(/^Valid\. .*[Cc]ompare/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  // What changes on the screen now is not told as another verdict.
  expect(await page.locator('[role=status] .person, [aria-live] .person').count()).toBe(0);
  await page.locator('#language').selectOption('pl');
  await page.locator('[data-verdict] > [lang=pl]').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('status').first().getAttribute('lang')).toBe('pl');
  await page.locator('#language').selectOption('de');
  await page.locator('[data-verdict] > [lang=de]').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.locator('#language').selectOption('en');
});

/** Goes to a control with the Tab key alone. */
async function tabTo(name: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels = focused instanceof HTMLInputElement ? focused.labels : undefined;
      return (labels?.[0] ?? focused)?.textContent;
    });
    if (label === name) return;
  }
  throw new Error(`No way leads to “${name}”.`);
}

test('from the start to a verdict and on to the next scan without a mouse, by text, by file and by camera', async () => {
  await start();
  await tabTo('Paste the text of a code');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(clinic.code());
  await tabTo('Check');
  await page.keyboard.press('Enter');
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await tabTo('Data for billing');
  await page.keyboard.press('Enter');
  expect(await page.getByText('Personal identification number').isVisible()).toBe(true);
  await page.locator('h1').focus();
  await tabTo('Next scan');
  await page.keyboard.press('Enter');
  await cameraButton().waitFor();

  const chooser = page.waitForEvent('filechooser');
  await tabTo('Choose a PDF or a picture');
  await page.keyboard.press('Enter');
  const buffer = Buffer.from(clinic.code());
  await (await chooser).setFiles({ name: 'code.txt', mimeType: 'text/plain', buffer });
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await page.keyboard.press('Space');
  await cameraButton().waitFor();

  await tabTo('Scan with the camera');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Show the code to the camera' }).waitFor();
  await tabTo('Stop');
  await page.keyboard.press('Enter');
  await cameraButton().waitFor();
});

test('the warning that a result will go stands above the foot, and can be answered', async () => {
  const counter = await openCounter(browser, clinic);
  await counter.context.clock.install({ time: TEST_NOW * 1000 });
  await counter.page.reload();
  await counter.page.getByText('Trust list of 24 November').waitFor();
  await scanText(counter.page, clinic.code());
  expect(await verdictOn(counter.page)).toBe('accepted: Valid');
  await counter.page.getByText('Data for billing').click();
  await counter.page.evaluate(() => scrollTo(0, 0));
  await counter.context.clock.runFor(46_000);
  const keep = counter.page.getByRole('button', { name: 'Keep it open' });
  await keep.waitFor();
  const isOnTop = await keep.evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === button;
  });
  if (SHOTS) await counter.page.screenshot({ path: `${SHOTS}/access-leaving.png` });
  expect(isOnTop).toBe(true);
  expect(await violations(counter.page)).toEqual([]);
  await counter.context.close();
});

test('the measures bite', async () => {
  await start();
  await page.evaluate(() => {
    const bad = document.createElement('div');
    const style = { overflow: 'hidden', width: '40px', height: '20px', whiteSpace: 'nowrap' };
    bad.append('what is longer than its box', document.createElement('button'));
    Object.assign(bad.style, style);
    const small = document.createElement('button');
    small.append('x');
    Object.assign(small.style, {
      all: 'unset',
      width: '10px',
      height: '10px',
      transition: 'all 1s',
    });
    const cover = document.createElement('div');
    Object.assign(cover.style, { position: 'fixed', inset: '0' });
    document.body.append(bad, small, cover);
  });
  expect(await cutOff(page)).toContainEqual(expect.stringMatching(/^cut off: DIV what is longer/));
  expect(await smallTargets(page)).toContainEqual(expect.stringMatching(/^x : 10 × 10/));
  expect(await edgeless(page)).toContain('BUTTON x');
  expect(await moving(page)).toContainEqual(expect.stringMatching(/^BUTTON/));
  const lost = await lostFocus(page);
  expect(lost).toContainEqual(expect.stringMatching(/^is covered, or out of sight: /));
  expect(lost).toContainEqual(expect.stringMatching(/^shows no focus: /));
});
