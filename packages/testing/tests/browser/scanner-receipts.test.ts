import { createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBase64url, encodeQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { checkReceipts, parseExport } from '@prova/verifier';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { readPdf } from '../../src/read-pdf.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { SAMPLE_PRC } from '../../src/tokens.ts';
import { prova } from '../../src/witness/prova.ts';
import { type Clinic, ENDED, openClinic } from './clinic.ts';
import { openDeskBrowser } from './counter.ts';
import { judgePage } from './judge-page.ts';
import { databasesOf } from './kept-by.ts';
import { saved, saveStation } from './save-station.ts';
import { scanText } from './scan-text.ts';
import { complaintsOf } from './watched-page.ts';

// Receipts and exports of the clinic's page: what it writes is what the command line checks, over all windows of a browser, and where
// nothing can be written that is said.

const WIDTHS = [1280, 360];
const MARK_KEY = encodeBase64url(new Uint8Array(32).fill(7));
const FOREIGN = 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8';

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

/** It keeps receipts, and not the page: that is another matter, and takes its time. */
const openBrowser = () => openDeskBrowser(browser, { serviceWorkers: 'block' });

const complaints: string[][] = [];
afterEach(() => expect(complaints.splice(0).flat()).toEqual([]));

/** One more window. */
async function openWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  complaints.push(complaintsOf(page));
  await page.goto(clinic.origin);
  await page.getByText('Trust list of 24 November').waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const entry = (page: Page) => page.getByRole('button', { name: /^Receipts/ });
const dialog = (page: Page) => page.getByRole('dialog');

async function begin(page: Page, label: string, clinicKey = ''): Promise<void> {
  await entry(page).click();
  await page.getByLabel('Name of this station').fill(label);
  await page.getByLabel('Key of the clinic').fill(clinicKey);
  await button(page, 'Write receipts from now on').click();
  await button(page, 'Save the receipts').waitFor();
  await button(page, 'Close').click();
}

/** Scans, and answers the verdict that is shown for it. */
async function scan(page: Page, text: string): Promise<string | null> {
  await scanText(page, text);
  const shown = page.locator('[data-verdict]');
  await shown.waitFor();
  return shown.getAttribute('data-verdict');
}

/** The clock of all windows stands from now on: nobody's patience ends. */
async function stopClock(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.context().clock.pauseAt(now + 10_000);
}

/** The next receipt is held while it is signed, until the page is told `letGo()`. */
async function holdSigning(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { sign } = SubtleCrypto.prototype;
    const held: typeof sign = async function (this: SubtleCrypto, ...given) {
      Object.assign(SubtleCrypto.prototype, { sign });
      await new Promise((resolve) => Object.assign(globalThis, { letGo: resolve }));
      return sign.apply(this, given);
    };
    Object.assign(SubtleCrypto.prototype, { sign: held });
  });
}

/** A folder of its own for what a station has. */
async function savedStation(page: Page): Promise<string> {
  const folder = await mkdtemp(join(room, 'station-'));
  await saveStation(page, folder);
  return folder;
}

test('the command line checks what the page wrote, and finds a document in it, and a byte that was changed', async () => {
  const page = await openWindow(await openBrowser());
  await begin(page, 'Reception 2', MARK_KEY);
  const code = clinic.code();
  expect(await scan(page, code)).toBe('accepted');
  expect(await scan(page, FOREIGN)).toBe('not-judged');
  expect(await scan(page, clinic.code(ENDED))).toBe('rejected');
  expect(await scan(page, code)).toBe('accepted');
  // A year that is being typed is no day. Another day is another verification, and so is another language.
  await page.getByLabel('Date of treatment').fill('0202-11-24');
  await page.getByLabel('Date of treatment').fill('2026-11-23');
  await page.locator('[data-verdict=rejected]').waitFor();
  await page.locator('#language').selectOption('fr');
  await page.getByRole('heading', { name: 'Non valable' }).waitFor();
  await page.locator('#language').selectOption('en');
  await page.getByRole('heading', { name: 'Not valid' }).waitFor();
  const folder = await savedStation(page);
  const document = join(folder, 'card.txt');
  await writeFile(document, code);

  const check = () => prova(folder, 'receipts', 'check', folder, '--document', document);
  const whole = check();
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole.stdout).toMatch(/whole\nreceipts +7\n/);
  expect(whole.stdout).toMatch(
    /of this document +1 \(accepted, .*\), 4 \(accepted, .*\), 5 \(rejected, .*\), 6 .*, 7 /,
  );
  const key = createPublicKey(await readFile(join(folder, 'station.pub'), 'utf8'));
  const spki = new Uint8Array(key.export({ format: 'der', type: 'spki' }));
  const path = join(folder, 'receipts.jsonl');
  const content = await readFile(path, 'utf8');
  const textsIn = (lines: string) =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => String(JSON.parse(line).receipt));
  const opened = await checkReceipts(textsIn(content), { key: spki, platform: nodePlatform });
  expect(opened[0]?.receipt).toMatchObject({
    station: 'Reception 2',
    environment: 'test',
    document: 'prc',
    issuer: { country: 'BE', officialId: '0120' },
  });

  const lines = content.split('\n');
  // In the middle of the signature of the third.
  const changed = lines.with(2, (lines[2] ?? '').replace(/.(?=.{40}"}$)/, flipped)).join('\n');
  await writeFile(path, changed);
  await expect(
    checkReceipts(textsIn(changed), { key: spki, platform: nodePlatform }),
  ).rejects.toMatchObject({ code: 'receipt-signature', place: 3 });
  expect(check()).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^BROKEN {2}Line 3 .*not as it was signed/),
  });
});

const flipped = (letter: string) => (letter === 'A' ? 'B' : 'A');

test('two windows that scan at the same time write one chain, and one knows what the other began', async () => {
  const context = await openBrowser();
  await context.clock.install({ time: TEST_NOW * 1000 });
  const windows = [await openWindow(context), await openWindow(context)] as const;
  const [one, other] = windows;
  await begin(one, 'Both');
  await other.getByRole('button', { name: 'Receipts: Both' }).waitFor();
  const code = clinic.code();
  // One has read where the chain ends, and is held while it signs; nobody's patience ends meanwhile.
  await stopClock(one);
  await holdSigning(one);
  await scanText(one, code);
  await one.waitForFunction(() => 'letGo' in globalThis);
  expect(await scan(other, code)).toBe('accepted');
  await one.evaluate('letGo()');
  await one.locator('[data-verdict=accepted]').waitFor();
  await one.getByText('Receipt 2 of Both').waitFor({ state: 'attached' });
  await Promise.all(
    windows.map(async (page) => {
      for (let i = 0; i < 3; i++) expect(await scan(page, code)).toBe('accepted');
    }),
  );
  // Nobody carries the key away, not even the page itself.
  const isOfThisBrowser = await (await databasesOf(one)).evaluate(async (kept) => {
    const [station] = kept['prova-receipts']?.['station'] ?? [];
    const { privateKey } = station as { privateKey: CryptoKey };
    const taken = await crypto.subtle.exportKey('jwk', privateKey).catch(({ name }) => name);
    return [privateKey.extractable, taken];
  });
  expect(isOfThisBrowser).toEqual([false, 'InvalidAccessError']);
  const folder = await savedStation(other);
  const { stdout } = prova(folder, 'receipts', 'check', folder);
  expect(stdout).toMatch(/whole\nreceipts +8\n/);
});

test('while another day is judged, and its receipt is waited for, nothing is said of it by the verdict before', async () => {
  const context = await openBrowser();
  await context.clock.install({ time: TEST_NOW * 1000 });
  const page = await openWindow(context);
  await begin(page, 'Slow');
  expect(await scan(page, clinic.code())).toBe('accepted');
  await stopClock(page);
  await holdSigning(page);
  await page.getByLabel('Date of treatment').fill('2026-11-23');
  await page.waitForFunction(() => 'letGo' in globalThis);
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  await page.getByRole('heading', { name: 'Reading …' }).waitFor();
  await page.evaluate('letGo()');
  await page.locator('[data-verdict=rejected]').waitFor();
});

test('where there is no room the verdict is shown, and that it has no receipt; with room the chain goes on', async () => {
  const page = await openWindow(await openBrowser());
  await begin(page, 'Full');
  const code = clinic.code();
  await scan(page, code);
  // As a disk without room does: what was asked for seems to go well, and the transaction ends without it.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    const full: typeof add = function (this: IDBObjectStore, ...given) {
      const asked = add.apply(this, given);
      asked.addEventListener('success', () => asked.transaction?.abort());
      return asked;
    };
    const makeRoom = () => Object.assign(IDBObjectStore.prototype, { add });
    Object.assign(IDBObjectStore.prototype, { add: full });
    Object.assign(globalThis, { makeRoom });
  });
  expect(await scan(page, code)).toBe('accepted');
  const sentence = page.getByText('No receipt of this verification was written');
  await sentence.waitFor();
  await page.getByText('Hand on this verification').click();
  await judgePage(page, 'receipts-none', WIDTHS);
  // It can be handed on all the same, and names no receipt.
  const { name, text } = await saved(page, 'Save as data (JSON)');
  expect([name, parseExport(text).receipt]).toEqual(['export.json', undefined]);
  await entry(page).click();
  await page.getByText('The last receipt could not be written').waitFor();
  await button(page, 'Close').click();
  await page.evaluate('makeRoom()');
  await scan(page, code);
  await page.getByText('Hand on this verification').click();
  await page.getByText('Receipt 2 of Full was written.').waitFor();
  expect(await sentence.count()).toBe(0);
});

test('a browser that lost its receipts says so with each verdict, until somebody decides', async () => {
  const page = await openWindow(await openBrowser());
  await begin(page, 'Lost');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('prova-receipts').onsuccess = resolve;
      }),
  );
  await page.reload();
  await entry(page).waitFor();
  expect(await scan(page, clinic.code())).toBe('accepted');
  await page.getByText('No receipt of this verification was written').waitFor();
  await entry(page).click();
  await page.getByText('wrote receipts as Lost').waitFor();
  await judgePage(page, 'receipts-gone', WIDTHS);
  await button(page, 'Go on without receipts').click();
  await dialog(page).getByText('A receipt says').waitFor();
  // The verdict behind it is judged anew, which takes a moment more.
  await page.getByText('No receipt of this verification was written').waitFor({
    state: 'detached',
  });
});

test('what is handed on is what the published schema says: all of what is accepted, and the token alone of what is not', async () => {
  const file = new URL(
    '../../../verifier/schemas/verification-export.schema.json',
    import.meta.url,
  );
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(await readFile(file, 'utf8')));
  const page = await openWindow(await openBrowser());
  const token = clinic.token();
  await scan(page, encodeQrText(token));
  await page.getByText('Hand on this verification').click();
  await page.getByText('Name this one first').waitFor();
  await judgePage(page, 'receipts-nameless', WIDTHS);
  // Named now, the verification on the screen is done once more, in that name.
  await begin(page, 'Billing');
  const handedOn = async () => {
    await page.getByText('Hand on this verification').click();
    const { name, text } = await saved(page, 'Save as data (JSON)');
    expect(validate(JSON.parse(text)) || validate.errors).toBe(true);
    return { name, text, exported: parseExport(text) };
  };
  await page.getByText('Receipt 1 of Billing').waitFor({ state: 'attached' });
  const accepted = await handedOn();
  expect(accepted).toMatchObject({
    name: 'export-1.json',
    exported: {
      verdict: 'accepted',
      token,
      payload: { prc: SAMPLE_PRC },
      issuer: { country: 'BE', officialId: '0120' },
      verifier: { station: 'Billing' },
      treatmentDate: '2026-11-24',
      receipt: { number: 1 },
    },
  });
  const paper = await saved(page, 'Save as a page (PDF)');
  expect(paper.name).toBe('export-1.pdf');
  const { texts, files } = await readPdf(paper.bytes);
  expect(texts).toEqual(
    expect.arrayContaining([SAMPLE_PRC.fn, SAMPLE_PRC.gn, SAMPLE_PRC.hi, 'Billing']),
  );
  expect(files['export.json']).toBe(accepted.text);
  const ended = clinic.token(ENDED);
  await scan(page, encodeQrText(ended));
  const rejected = await handedOn();
  await judgePage(page, 'receipts-hand-on', WIDTHS);
  expect(rejected.exported).toMatchObject({
    verdict: 'rejected',
    reasons: expect.arrayContaining(['expired']),
    token: ended,
    receipt: { number: 2 },
  });
  for (const member of ['payload', 'issuer'])
    expect(JSON.parse(rejected.text)).not.toHaveProperty(member);
  await scan(page, FOREIGN);
  const foreign = await handedOn();
  expect(foreign.exported).toMatchObject({ verdict: 'not-judged', receipt: { number: 3 } });
  expect(foreign.text).not.toContain(FOREIGN);
  expect(foreign.exported.token).toBeUndefined();
});

test('receipts are begun and ended by keyboard, each fault in a sentence, and nothing is left of them', async () => {
  const page = await openWindow(await openBrowser());
  await entry(page).focus();
  // News of the trust list draw the foot anew under whoever stands in it.
  await page.locator('.foot').evaluate((foot) => {
    foot.lastElementChild?.setAttribute('data-old', '');
    dispatchEvent(new Event('online'));
  });
  await page.locator('[data-old]').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Receipts');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Receipts of verifications',
  );
  await page.keyboard.press('Escape');
  // Closed it is no dialog any more; the focus is back where it belongs when it is gone.
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Receipts');
  await page.keyboard.press('Enter');
  // It opens once the book was looked into.
  await dialog(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Give the station a name').waitFor();
  await page.keyboard.insertText('Night desk');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(MARK_KEY.slice(1));
  await page.keyboard.press('Enter');
  await page.getByText('This is no key of a clinic').waitFor();
  await judgePage(page, 'receipts-fault', WIDTHS);
  await page.getByLabel('Key of the clinic').fill('');
  await page.keyboard.press('Enter');
  await button(page, 'Save the receipts').waitFor();
  await judgePage(page, 'receipts-on', WIDTHS);
  // A scan goes before all else.
  await scan(page, clinic.code());
  expect(await dialog(page).count()).toBe(0);
  await entry(page).click();
  // A key for what is below does nothing.
  await page.keyboard.press('Enter');
  await button(page, 'End this station').click();
  await page.getByText('All receipts (1)').waitFor();
  await judgePage(page, 'receipts-ending', WIDTHS);
  await button(page, 'Keep them').click();
  await button(page, 'End this station').click();
  await button(page, 'Remove them').click();
  await page.getByLabel('Name of this station').waitFor();
  await button(page, 'Close').click();
  expect(await entry(page).textContent()).toBe('Receipts');
  const left = await (await databasesOf(page)).evaluate((kept) => kept['prova-receipts']);
  expect(left).toEqual({ receipts: [], station: [] });
});

test.each(['receipts-entry', 'desk-entry'])(
  '%s opens again for who is faster than the browser tells that it closed',
  async (id) => {
    const page = await openWindow(await openBrowser());
    await page.locator(`#${id}`).click();
    await dialog(page).waitFor();
    await page.evaluate(async (entryId) => {
      const open = document.querySelector('dialog');
      const told = new Promise((closed) => open?.addEventListener('close', closed));
      open?.close();
      document.getElementById(entryId)?.click();
      await told;
    }, id);
    expect(await dialog(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
  },
);
