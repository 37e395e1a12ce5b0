import { randomUUID } from 'node:crypto';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { freePort } from '../../src/free-port.ts';
import { createTestClient, type TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { prepareZXingModule, readBarcodes, zxingWasm } from '../../src/zxing.ts';
import { judgePage } from './judge-page.ts';
import { complaintsOf } from './watched-page.ts';

// A holder at their own document in a real browser: how it looks, whether the large code is read, and what the next person at the computer finds.

const WIDTHS = [1280, 360];
const DOB = '20/07/1954';
const NAME = 'Marie-Louise Vandenbroucke';

let browser: Browser;
let issuer: TestIssuer;
let portal: TestClient;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  [browser, issuer] = await Promise.all([
    launchChromium(),
    createTestIssuer({ host: 'localhost', port, baseUrl: url }),
  ]);
  const { clock } = issuer;
  const known = { clientId: 'portal', key: issuer.portal.key, now: clock.now };
  portal = createTestClient({ ...known, issuer: url, url: () => url });
  prepareZXingModule({ overrides: { wasmBinary: (await zxingWasm()).buffer } });
});
afterAll(async () => {
  await browser.close();
  await issuer.close();
});

async function issued(): Promise<string> {
  const { status, body } = await portal.call('POST', ATTESTATIONS, {
    body: issueBody({ dob: '1954-07-20' }),
    key: randomUUID(),
  });
  expect(status).toBe(201);
  return String(body.id);
}

/** An offer of a document to a wallet. */
async function offered(): Promise<{ readonly page: string; readonly uri: string }> {
  const { status, body } = await portal.call('POST', '/issuer/v1/credentialOffers', {
    body: issueBody(),
    key: randomUUID(),
  });
  expect(status).toBe(201);
  return body;
}

/** A browser of its own, watched: words on its console that are no answer of ours, and faults. */
async function newHolder(options: object = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${url}/my`);
  return { context, page, complaints };
}

async function open(page: Page, document: string, birthDate = DOB): Promise<void> {
  await page.getByLabel('Document number').fill(document);
  await page.getByLabel('Date of birth').fill(birthDate);
  await page.keyboard.press('Enter');
}

const judge = (page: Page, name: string) => judgePage(page, `holder-${name}`, WIDTHS);

test('a number and a birth date open a document, and its large code is read from the screen', async () => {
  const id = await issued();
  const { context, page, complaints } = await newHolder();
  await open(page, 'nothing', 'nothing');
  await page.getByText('A document number has 16 letters and digits.').waitFor();
  await judge(page, 'faults');
  await open(page, id.toLowerCase().replace(/(.{4})/g, '$1 '));
  await page.getByText(NAME).waitFor();
  expect(page.url()).toBe(`${url}/my/document`);
  expect(await page.title()).toBe('Your certificate – My document');
  await judge(page, 'document');

  const { bytes } = await portal.call('GET', `${ATTESTATIONS}/${id}/token?format=qr`);
  const text = new TextDecoder().decode(bytes);
  await page.getByRole('link', { name: 'Show it large' }).click();
  await page.getByRole('img').waitFor();
  await judge(page, 'large');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const shot = new Uint8Array(await page.screenshot());
    expect((await readBarcodes(shot)).map((code) => code.text)).toEqual([text]);
  }
  await page.getByRole('button', { name: 'Fill the screen' }).click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.getByRole('note', { name: 'TEST' }).waitFor();
  expect(await readFile(context)).toMatchObject({ kind: 'file', medium: 'pdf', findings: [] });
  expect(complaints).toEqual([]);
  await context.close();
});

/** The saved page as a clinic reads it. */
async function readFile(context: BrowserContext) {
  const answer = await context.request.get(`${url}/my/file`);
  const reader = await createReader({ zxingWasm: await zxingWasm(), platform });
  return reader.read(new Uint8Array(await answer.body()));
}

test('the next person at the computer goes back and finds nothing', async () => {
  const id = await issued();
  const { context, page } = await newHolder();
  await open(page, id);
  await page.getByText(NAME).waitFor();
  await page.getByRole('link', { name: 'Show it large' }).click();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('It is closed.').waitFor();
  for (let steps = 0; steps < 5; steps += 1) {
    await page.goBack();
    await page.waitForLoadState();
    expect([steps, await page.getByText(NAME).count()]).toEqual([steps, 0]);
    expect([steps, await page.locator('img').count()]).toEqual([steps, 0]);
    const typed = await page
      .locator('#birthDate, #document')
      .evaluateAll((fields) =>
        fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
      );
    expect([steps, typed.join('')]).toEqual([steps, '']);
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('what was withdrawn is said loudly; whoever guesses is told to wait', async () => {
  const id = await issued();
  const { context, page } = await newHolder();
  await open(page, id, '21/07/1954');
  await page.getByText('Nothing was found.').waitFor();
  await portal.call('POST', `${ATTESTATIONS}/${id}/revoke`, { body: { reason: 'lost-or-stolen' } });
  await open(page, id);
  await page.getByText('Withdrawn', { exact: true }).waitFor();
  await judge(page, 'withdrawn');
  await page.goto(`${url}/my`);
  for (let tries = 0; tries < 4; tries += 1) {
    await open(page, id, '21/07/1954');
    await page.getByText('Nothing was found.').waitFor();
  }
  await open(page, id);
  await page.getByText('Too many tries.').waitFor();
  await judge(page, 'waiting');
  await context.close();
});

test('in German, in the dark, on a phone', async () => {
  const { context, page } = await newHolder({ locale: 'de', colorScheme: 'dark' });
  await page.getByLabel('Dokumentnummer').fill(await issued());
  await page.getByLabel('Geburtsdatum').fill(DOB);
  await page.keyboard.press('Enter');
  await page.getByText(NAME).waitFor();
  await judgePage(page, 'holder-document-de', [360]);
  await context.close();
});

test('an offer to a wallet is from an institution, opens one, and is scanned by another; one that is over says so', async () => {
  const made = await offered();
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(made.page);
  await page.getByRole('link', { name: 'Open my wallet' }).waitFor();
  expect(await page.locator('header').textContent()).toContain('BE:0120');
  await judge(page, 'offer');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole('img').scrollIntoViewIfNeeded();
    const shot = new Uint8Array(await page.screenshot());
    expect((await readBarcodes(shot)).map((code) => code.text)).toEqual([made.uri]);
  }
  await page.goto(made.page.replace(/.{8}$/, 'AAAAAAAA'));
  await page.getByText('This offer is over').first().waitFor();
  await judge(page, 'offer-over');
  await context.close();
  const dark = await browser.newContext({ locale: 'de', colorScheme: 'dark' });
  const german = await dark.newPage();
  await german.goto(made.page);
  await german.getByRole('link', { name: 'Meine Wallet öffnen' }).waitFor();
  await judge(german, 'offer-de');
  await dark.close();
});

test('without JavaScript, in another language than the browser’s', async () => {
  const id = await issued();
  const { context, page } = await newHolder({ javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.getByLabel('Dokumentnummer').fill(id);
  await page.getByLabel('Geburtsdatum').fill('20.7.1954');
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await page.getByText(NAME).waitFor();
  await page.getByRole('link', { name: 'Groß zeigen' }).click();
  await page.getByRole('link', { name: 'Zurück' }).click();
  await page.getByRole('button', { name: 'Schließen' }).click();
  await page.getByText('Es ist geschlossen.').waitFor();
  await context.close();
});
