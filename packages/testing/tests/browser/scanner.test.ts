import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQrText } from '@prova/credential';
import { attestationQr, qrPng } from '@prova/paper';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { LAYOUTS, type Layout, typedOn } from '../../src/keyboards.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { SAMPLE_PRC } from '../../src/tokens.ts';
import { SAMPLE_PDA1 } from '../../src/wallet/sample-pda1.ts';
import { writeCameraFilm } from './camera-film.ts';
import { type Clinic, ENDED, openClinic } from './clinic.ts';
import {
  type Counter,
  openCounter as openCounterAt,
  openDeskBrowser,
  untilKept,
  verdictOn,
} from './counter.ts';
import { judgePage } from './judge-page.ts';
import { printedPage } from './printed-page.ts';
import { ENTER, scanText } from './scan-text.ts';
import { complaintsOf } from './watched-page.ts';

// The clinic's page as it is built and served, in a real browser: every way in, the four verdicts, and no network.

/** A desk, and the smallest phone. */
const WIDTHS = [1280, 360];

let clinic: Clinic;
let browser: Browser;
let room: string;
beforeAll(async () => {
  [clinic, browser, room] = await Promise.all([
    openClinic(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'prova-room-')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await clinic.close();
  await rm(room, { recursive: true });
});

/** A counter of its own: a clock that runs, a language that is chosen and what was shared stay in its browser. */
async function openOwn(by: Browser = browser, clock?: 'real'): Promise<Counter> {
  const counter = await openCounterAt(by, { origin: clinic.origin, ...(clock && { clock }) });
  await untilKept(counter.page);
  return counter;
}

/** A browser that keeps the page, as at a desk on any day but the first. */
let everyday: BrowserContext | undefined;
afterEach(async () => {
  for (const page of everyday?.pages() ?? []) await page.close();
});

/** A counter at which nobody has scanned since the page was opened. */
async function openCounter(): Promise<Counter> {
  everyday ??= await openDeskBrowser(browser);
  const page = await everyday.newPage();
  const complaints = complaintsOf(page);
  await page.goto(clinic.origin);
  await untilKept(page);
  return { page, context: everyday, complaints };
}

/** Types as a scanner does, which the computer takes for a keyboard of this layout: five milliseconds a key. */
async function type(counter: Counter, text: string, layout: Layout): Promise<void> {
  const line = await counter.context.newCDPSession(counter.page);
  const strokes = [...typedOn(layout, text), ENTER];
  await Promise.all(
    strokes.map(({ key, code, shiftKey }, index) =>
      line.send('Input.dispatchKeyEvent', {
        ...{ type: 'keyDown', key, code, modifiers: shiftKey ? 8 : 0 },
        ...(key.length === 1 && { text: key }),
        timestamp: 1 + index / 200,
      }),
    ),
  );
  await line.detach();
}

const scan = ({ page }: Counter, text: string) => scanText(page, text);

const verdict = ({ page }: Counter) => verdictOn(page);

const next = ({ page }: Counter) => page.getByRole('button', { name: 'Next scan' }).click();

test('a scan with a handheld scanner, whatever the keyboard of the computer', async () => {
  // A clock that is set gives events the time at which they are looked at, so this one is real, and the list old or not.
  const counter = await openOwn(browser, 'real');
  for (const layout of LAYOUTS) {
    await type(counter, clinic.code(), layout);
    expect([layout, await verdict(counter)]).not.toEqual([layout, 'not-judged: No EHIC code read']);
    expect(await counter.page.getByText('The text was put right').count()).toBe(
      layout === 'us' ? 0 : 1,
    );
    await next(counter);
  }
  expect(counter.complaints).toEqual([]);
});

test('what is compared, what is billed, and how it was found; the next scan is one key', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await scan(counter, clinic.code({ prc: { fn: 'Ανυπάρκτου', dob: '1968-00-00' } }));
  expect(await verdict(counter)).toBe('accepted: Valid');
  expect(await page.title()).toBe('Valid – Card check');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Valid');
  const person = await page.locator('.person').textContent();
  expect(person).toContain('Ανυπάρκτου');
  expect(person).toContain('Anyparktou');
  expect(person).toContain('00/00/1968');
  const isSeen = () => page.getByText(SAMPLE_PRC.hi).isVisible();
  expect(await isSeen()).toBe(false);
  await page.getByText('Data for billing').click();
  expect(await isSeen()).toBe(true);
  await page.getByText('Details').click();
  expect(await page.locator('.compact dt').count()).toBe(27);
  await judgePage(page, 'scanner-details', WIDTHS);
  await page.locator('h1').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Scan with the camera' }).waitFor();
  expect(await page.locator('.person').count()).toBe(0);
  const own = page.getByRole('link', { name: 'Look at a document of your own' });
  expect(await own.getAttribute('href')).toBe('https://issuer.example/my');
  await judgePage(page, 'scanner-start', WIDTHS);
  expect(counter.complaints).toEqual([]);
});

test('of a PD A1 the work is shown, and nothing to bill', async () => {
  const counter = await openCounter();
  const { page } = counter;
  const pda1 = { ...SAMPLE_PDA1, ii: '0120', sd: '2026-11-24', ed: '2027-11-23' };
  const payload = { sid: 'prova:pda1:0.1', prc: undefined, pda1 };
  await scan(counter, clinic.code({ payload }));
  expect(await verdict(counter)).toBe('accepted: Valid');
  expect(await page.locator('.person').textContent()).toContain('Vandenbroucke');
  expect(await page.getByText('Data for billing').count()).toBe(0);
  await page.getByText('Work and legislation').click();
  const work = await page.locator('.billing').textContent();
  for (const said of [
    'Portable document A1',
    'A1-2026-000417',
    '24 November 2026',
    '23 November 2027',
    '12(1)',
    'Bouwwerken De Clercq, 0403199702, BE',
    'rue Nationale 12, 59000 Lille, FR',
  ]) {
    expect(work).toContain(said);
  }
  await page.getByLabel('Day of work').waitFor();
  await judgePage(page, 'scanner-pda1', WIDTHS);
  await scan(
    counter,
    clinic.code({ payload: { ...payload, pda1: { ...pda1, ed: '2026-11-23', sd: '2026-11-01' } } }),
  );
  expect(await verdict(counter)).toMatch(/^rejected/);
  expect(await page.locator('.verdict').textContent()).toContain('before the day of work.');
  expect(await page.getByText('Bouwwerken').count()).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/treatment|patient/i);
  expect(counter.complaints).toEqual([]);
});

test('not confirmed, not valid, not judged: each with its reason, and nothing of the holder on what is not valid', async () => {
  const counter = await openCounter();
  const { page } = counter;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [clinic.code({ prc: { ed: '2026-11-30', xd: '2026-11-30' } }), 'accepted: Valid', /compare/],
    [clinic.code(ENDED), 'rejected: Not valid', /1 October 2026/],
    [
      clinic.code({ payload: { jti: 'X', rid: 'https://lists.example/BE-0120/none.jws' } }),
      'undetermined: Not confirmed',
      /withdrawn is not known/,
    ],
    ['HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8', 'not-judged: No EHIC code read', /health pass/],
    [
      clinic.code().replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'not-judged: No EHIC code read',
      /Scan it again/,
    ],
  ];
  for (const [text, expected, reason] of cases) {
    await scan(counter, text);
    await page.locator('.verdict p').filter({ hasText: reason }).waitFor();
    expect(await verdict(counter)).toBe(expected);
    const shown = (await page.locator('.person').count()) === 1;
    expect([expected, shown]).toEqual([expected, /^(accepted|undetermined)/.test(expected)]);
    await judgePage(page, `scanner-${expected.split(':')[0]}`, WIDTHS);
  }
  expect(counter.complaints).toEqual([]);
});

test('another treatment date is judged at once, without another scan', async () => {
  const counter = await openCounter();
  const { page } = counter;
  await scan(counter, clinic.code());
  expect(await verdict(counter)).toBe('accepted: Valid');
  await page.getByLabel('Date of treatment').fill('2026-11-23');
  await page.locator('[data-verdict=rejected]').waitFor();
  await page.getByLabel('Date of treatment').fill('2026-11-24');
  await page.locator('[data-verdict=accepted]').waitFor();
});

test('a picture, a printed page and a text: chosen, dropped, pasted', async () => {
  const counter = await openCounter();
  const { page } = counter;
  const token = clinic.token();
  const text = encodeQrText(token);
  const picture = Buffer.from(qrPng(attestationQr('prc', text), 4));
  const printed = Buffer.from(await printedPage(token));
  const choose = (name: string, buffer: Buffer, mimeType: string) =>
    page.locator('#file').setInputFiles({ name, mimeType, buffer });
  await choose('code.png', picture, 'image/png');
  expect(await verdict(counter)).toBe('accepted: Valid');
  await next(counter);
  await choose('page.pdf', printed, 'application/pdf');
  expect(await verdict(counter)).toBe('accepted: Valid');
  await next(counter);
  await choose('no.pdf', Buffer.from('%PDF-1.7 and no more'), 'application/pdf');
  expect(await verdict(counter)).toBe('not-judged: No EHIC code read');
  await next(counter);
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File([given], 'code.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, text);
  expect(await verdict(counter)).toBe('accepted: Valid');
  await next(counter);
  await page.getByText('Paste the text of a code').click();
  await page.getByLabel('Text of the code').fill(`${text}\n`);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  expect(await verdict(counter)).toBe('accepted: Valid');
  expect(counter.complaints).toEqual([]);
});

test('the camera reads the code that it is shown, and is let go at once', async () => {
  const film = join(room, 'film.y4m');
  await writeCameraFilm(film, attestationQr('prc', clinic.code()));
  const filming = await launchChromium([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const counter = await openOwn(filming);
    const { page } = counter;
    await page.evaluate(() => {
      const { getUserMedia } = navigator.mediaDevices;
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await getUserMedia.call(navigator.mediaDevices, wanted);
        Object.assign(globalThis, { filmed: stream });
        return stream;
      };
    });
    await page.getByRole('button', { name: 'Scan with the camera' }).click();
    expect(await verdict(counter)).toBe('accepted: Valid');
    const tracks = await page.evaluate(() =>
      (Reflect.get(globalThis, 'filmed') as MediaStream)
        .getTracks()
        .map((track) => track.readyState),
    );
    expect(tracks).toEqual(['ended']);
    expect(counter.complaints).toEqual([]);
  } finally {
    await filming.close();
  }
});

test('no camera, or none that may be used: one sentence, and another way in', async () => {
  const counter = await openCounter();
  const { page } = counter;
  const faults: readonly (readonly [string, RegExp])[] = [
    ['NotFoundError', /No camera was found/],
    ['NotAllowedError', /may not use the camera/],
    ['NotReadableError', /Another program is using the camera/],
  ];
  for (const [name, sentence] of faults) {
    await page.evaluate((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', fault));
    }, name);
    await page.getByRole('button', { name: 'Scan with the camera' }).click();
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await page.getByRole('button', { name: 'Scan with the camera' }).isVisible()).toBe(true);
  }
  await judgePage(page, 'scanner-no-camera', WIDTHS);
  expect(counter.complaints).toEqual([]);
});

test('nobody leaves a result on an unattended screen: it goes after a minute, and can be kept', async () => {
  const counter = await openOwn();
  const { page, context } = counter;
  await context.clock.install({ time: TEST_NOW * 1000 });
  await page.reload();
  await page.getByRole('button', { name: 'Scan with the camera' }).waitFor();
  await scan(counter, clinic.code());
  await verdict(counter);
  await context.clock.runFor(46_000);
  await page.getByRole('button', { name: 'Keep it open' }).click();
  await context.clock.runFor(46_000);
  expect(await page.locator('.person').count()).toBe(1);
  await context.clock.runFor(15_000);
  expect(await page.locator('.person').count()).toBe(0);
  expect(await page.title()).not.toContain('Valid');
});

test('a start screen that nobody touches stays as it is; what somebody left on it goes, and the day is that of the clock', async () => {
  const counter = await openOwn();
  const { page, context } = counter;
  await context.clock.install({ time: TEST_NOW * 1000 });
  await page.reload();
  const day = page.getByLabel('Date of treatment');
  await page.getByText('Paste the text of a code').click();
  await page.getByLabel('Text of the code').focus();
  await context.clock.runFor(61_000);
  expect(await page.getByLabel('Text of the code').isVisible()).toBe(true);
  await page.getByLabel('Text of the code').fill('left behind');
  await context.clock.runFor(61_000);
  expect(await page.getByLabel('Text of the code').isVisible()).toBe(false);
  expect(await day.inputValue()).toBe('2026-11-24');
  await context.clock.fastForward(24 * 3600 * 1000);
  await context.clock.runFor(61_000);
  expect(await day.inputValue()).toBe('2026-11-25');
});

test('the page speaks the language of its browser, and another when it is asked', async () => {
  const counter = await openOwn();
  const { page } = counter;
  await page.locator('#language').selectOption('de');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await judgePage(page, 'scanner-start-de', WIDTHS);
  await scan(counter, clinic.code(ENDED));
  expect(await verdict(counter)).toBe('rejected: Nicht gültig');
  expect(await page.locator('.verdict').textContent()).toContain('1. Oktober 2026');
  await page.locator('#language').selectOption('fr');
  await page.locator('.verdict').filter({ hasText: '1er octobre 2026' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Scanner avec la caméra' }).waitFor();
});

test('what a phone shares is judged when somebody says so, and handed over once', async () => {
  const counter = await openOwn();
  const { page } = counter;
  await page.reload();
  await page.getByRole('button', { name: 'Scan with the camera' }).waitFor();
  await page.evaluate(async (text) => {
    const body = new FormData();
    body.append('text', text);
    await fetch('/share', { method: 'POST', body, redirect: 'manual' });
  }, clinic.code());
  await page.reload();
  await page.getByText('A document was shared').waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  await judgePage(page, 'scanner-shared', WIDTHS);
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await verdict(counter)).toBe('accepted: Valid');
  await page.reload();
  await page.getByRole('button', { name: 'Scan with the camera' }).waitFor();
  expect(await page.getByText('A document was shared').count()).toBe(0);
  expect(counter.complaints).toEqual([]);
});

test('a date belongs to one document: the next one is judged for today, and another day stands in the verdict', async () => {
  const counter = await openCounter();
  const { page } = counter;
  const dates = { sd: '2026-11-01', di: '2026-11-01' };
  const ended = clinic.code({ prc: { ...dates, ed: '2026-11-15', xd: '2026-11-15' } });
  await scan(counter, ended);
  expect(await verdict(counter)).toBe('rejected: Not valid');
  await page.getByLabel('Date of treatment').fill('2026-11-10');
  await page.locator('[data-verdict=accepted]').waitFor();
  await page.locator('.verdict').filter({ hasText: '10 November 2026' }).waitFor();
  await scan(counter, ended);
  await page.locator('[data-verdict=rejected]').waitFor();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  expect(await page.getByLabel('Date of treatment').inputValue()).toBe('2026-11-24');
});

test('what a scanner types into a field that has the focus is undone', async () => {
  const counter = await openOwn(browser, 'real');
  const { page } = counter;
  const field = page.getByLabel('Date of treatment');
  const before = await field.inputValue();
  await field.focus();
  await type(counter, `6${clinic.code()}`, 'us');
  await page.locator('[data-verdict]').waitFor();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  expect(await field.inputValue()).toBe(before);
});

test('a birth date that is no day is shown as it was signed, and nothing waits for ever', async () => {
  const counter = await openCounter();
  for (const [dob, shown] of [
    ['2011-02-31', '31/02/2011'],
    ['1951-00-15', '15/00/1951'],
  ] as const) {
    await scan(counter, clinic.code({ prc: { dob } }));
    await counter.page.locator('.person').filter({ hasText: shown }).waitFor();
  }
  expect(counter.complaints).toEqual([]);
});

test('a start takes less than 1.5 MB on the line, and all that is kept less than 3', async () => {
  const worker = await (await fetch(`${clinic.origin}/sw.js`)).text();
  const [list = '[]'] = /\[\{"url".*?\}\]/.exec(worker) ?? [];
  const kept: readonly { url: string }[] = JSON.parse(list);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const taken = new Set<string>();
  page.on('request', (request) => taken.add(new URL(request.url()).pathname));
  await page.goto(clinic.origin);
  // All that a camera needs is there when it starts; what judges comes with its worker, before anything is read.
  await page.getByRole('button', { name: 'Scan with the camera' }).click();
  await page.getByText('no camera').waitFor();
  expect(await onTheLine([...taken])).toBeLessThan(1_500_000);
  expect([...taken].filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(2);
  expect(await onTheLine(kept.map(({ url }) => url))).toBeLessThan(3_000_000);
  await context.close();
});

/** The bytes of these files of the page as a browser asks for them: compressed. */
async function onTheLine(paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const answer = await fetch(clinic.origin + path, { headers: { 'accept-encoding': 'br' } });
    bytes += Number(answer.headers.get('content-length'));
    await answer.body?.cancel();
  }
  return bytes;
}

test('a verdict that is shown does not move', async () => {
  const counter = await openCounter();
  await counter.page.evaluate(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) moved.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
  });
  await scan(counter, clinic.code());
  await verdict(counter);
  await counter.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await counter.page.evaluate('moved')).toEqual([]);
});
