import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { clerkOffice } from './clerk-office.ts';
import { judgePage } from './judge-page.ts';
import { complaintsOf } from './watched-page.ts';

// Two clerks at two browsers, by keyboard alone: from nobody to a certificate that a clinic accepts, and to its withdrawal.

let browser: Browser;
let office: Awaited<ReturnType<typeof clerkOffice>>;
let clara: Desk;
let arthur: Desk;

beforeAll(async () => {
  [browser, office] = await Promise.all([launchChromium(), clerkOffice()]);
  [clara, arthur] = [await signIn('Clara Clerk'), await signIn('Arthur Approver')];
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** One clerk's browser, watched. */
interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Words on the console, faults, and what the policy forbade. */
  readonly complaints: string[];
}

async function signIn(name: string): Promise<Desk> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${office.url}/`);
  const desk = { page, context, complaints };
  await press(desk, name);
  await page.waitForURL('**/clerk/BE:0120');
  return desk;
}

/** What the keyboard is on, as people call it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : at;
    return label?.textContent?.trim() ?? '';
  });
}

/** Waits until a page has put the keyboard there, which is a moment after it is shown. */
async function rests({ page }: Desk, name: string): Promise<void> {
  while ((await focused(page)) !== name);
}

/** Goes on by the tabulator until the keyboard is on what is called so. */
async function tabTo({ page }: Desk, name: string): Promise<void> {
  const passed = new Set<string>();
  for (let steps = 0; steps < 60; steps += 1) {
    const at = await focused(page);
    if (at === name) return;
    passed.add(at);
    await page.keyboard.press('Tab');
  }
  throw new RangeError(`No key leads to ${name}, but to: ${[...passed].join(', ')}`);
}

async function press(desk: Desk, name: string): Promise<void> {
  await tabTo(desk, name);
  await desk.page.keyboard.press('Enter');
}

async function type(desk: Desk, name: string, text: string): Promise<void> {
  await tabTo(desk, name);
  await desk.page.keyboard.type(text);
}

async function see({ page }: Desk, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function findPerson(desk: Desk, number: string): Promise<void> {
  const { page } = desk;
  await page.goto(`${office.url}/clerk/BE:0120`);
  await rests(desk, 'Personal identification number');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await see(desk, 'What there is');
}

const judge = ({ page }: Desk, name: string) => judgePage(page, `clerk-${name}`);

test('one finds nobody, types a person, looks, and proposes', async () => {
  const { page } = clara;
  await see(clara, 'Find a person');
  await rests(clara, 'Personal identification number');
  await judge(clara, 'find');
  await type(clara, 'Surname', 'Vandenbroucke');
  await page.keyboard.press('Enter');
  await page.getByText('Write day, month and year').first().waitFor();
  await rests(clara, 'Date of birth');
  await judge(clara, 'find-fault');
  await page.keyboard.type('20071954');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody was found.').waitFor();
  await judge(clara, 'nobody');
  await press(clara, 'New certificate');
  await see(clara, 'A new certificate');
  await rests(clara, 'Personal identification number');
  await judge(clara, 'form');
  await page.keyboard.press('Enter');
  await page.getByText('Not yet.').waitFor();
  await judge(clara, 'form-faults');
  await type(clara, 'Given names (may stay empty)', 'Μαρία-Λουίζα');
  await type(clara, 'Personal identification number', '54.07.20-021.97');
  await type(clara, 'To', '20022027');
  await tabTo(clara, 'Second language');
  await page.keyboard.type('French');
  await press(clara, 'Go on');
  await see(clara, 'What will be printed');
  await judge(clara, 'preview');
  await press(clara, 'Change it');
  await see(clara, 'A new certificate');
  await press(clara, 'Go on');
  await see(clara, 'What will be printed');
  await press(clara, 'Propose');
  await page.getByText('You proposed this.').waitFor();
  await judge(clara, 'proposed');
});

test('another reads the same and approves, and what is printed is accepted at a clinic', async () => {
  const { page } = arthur;
  await press(arthur, 'Waiting');
  await see(arthur, 'What waits for a second clerk');
  await judge(arthur, 'waiting');
  await press(arthur, 'Provisional replacement certificate');
  await see(arthur, 'What will be printed');
  await page.getByText('Vandenbroucke').first().waitFor();
  await judge(arthur, 'to-approve');
  await press(arthur, 'Approve and issue');
  await see(arthur, 'A certificate');
  await judge(arthur, 'document');
  await press(arthur, 'Copy');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(page.url()).toContain(await page.evaluate(() => navigator.clipboard.readText()));

  const link = await page.getByRole('link', { name: 'Open to print' }).getAttribute('href');
  const answer = await arthur.context.request.get(`${office.url}${link}`);
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const reader = await createReader({ zxingWasm: new Uint8Array(readFileSync(wasm)), platform });
  const evidence = await reader.read(new Uint8Array(await answer.body()));
  expect(evidence).toMatchObject({ kind: 'file', medium: 'pdf', findings: [] });
  expect(await office.judge(evidence)).toMatchObject({
    verdict: 'accepted',
    document: { type: 'prc' },
  });
});

test('a document is replaced by its form, and withdrawn for good', async () => {
  const { page } = clara;
  await findPerson(clara, '54072002197');
  await judge(clara, 'found');
  await press(clara, 'Provisional replacement certificate');
  await see(clara, 'A certificate');
  await press(clara, 'Replace it');
  await see(clara, 'A certificate in place of another');
  await press(clara, 'Go on');
  await see(clara, 'What will be printed');
  await judge(clara, 'replacement');
  await findPerson(clara, '54072002197');
  await press(clara, 'Provisional replacement certificate');
  await see(clara, 'A certificate');
  await press(clara, 'Withdraw it');
  await see(clara, 'Withdraw for good');
  await judge(clara, 'revoke');
  await tabTo(clara, 'Why');
  await page.keyboard.type('It was lost');
  await press(clara, 'Withdraw for good');
  await page.getByText('For good, on').waitFor();
  await judge(clara, 'revoked');
});

test('the form and the preview of a PD A1', async () => {
  const { page } = clara;
  await page.goto(`${office.url}/clerk/BE:0120/new?type=pda1`);
  await see(clara, 'A new certificate A1');
  await judge(clara, 'form-pda1');
  await type(clara, 'Surname', 'Peeters');
  await type(clara, 'Date of birth', '01/02/1990');
  await type(clara, 'Personal identification number', '90020100123');
  await press(clara, 'Go on');
  await page.getByText('Something has to be filled in differently.').waitFor();
  await judge(clara, 'form-pda1-faults');
});

test('one declines and says why', async () => {
  const { page } = clara;
  await page.goto(`${office.url}/clerk/BE:0120/new?type=ehic`);
  await see(clara, 'A new card');
  await judge(clara, 'form-card');
  await type(clara, 'Surname', 'Peeters');
  await type(clara, 'Date of birth', '01/02/1990');
  await type(clara, 'Personal identification number', '90020100123');
  await type(clara, 'Number of the card', '80056000001234567890');
  await type(clara, 'Expiry date of the card', '31012030');
  await press(clara, 'Go on');
  await see(clara, 'What will be printed');
  await judge(clara, 'preview-card');
  await press(clara, 'Propose');
  await page.getByText('You proposed this.').waitFor();
  await arthur.page.goto(page.url());
  await tabTo(arthur, 'Why');
  await arthur.page.keyboard.type('The papers');
  await press(arthur, 'Decline');
  await arthur.page.getByText('Declined.').waitFor();
  await judge(arthur, 'declined');
});

test('a file of records waits among the proposals', async () => {
  const batchId = randomUUID();
  await office.owner.query(
    `insert into issuer.batch (institution_id, batch_id, type, template_id, actor, state, records, received_at)
     values ('BE:0120', $1, 'prc', 'prc1/en/test/verify.example', 'client:portal', 'receiving', 0, $2)`,
    [batchId, office.now],
  );
  await office.owner.query(
    "update issuer.batch set state = 'waiting', records = 2500 where batch_id = $1",
    [batchId],
  );
  await arthur.page.goto(`${office.url}/clerk/BE:0120/waiting`);
  await judge(arthur, 'waiting-batch');
  await arthur.page.goto(`${office.url}/clerk/BE:0120/batches/${batchId}`);
  await judge(arthur, 'batch');
});

test('without JavaScript a certificate is issued as well', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(office.url);
  await page.getByRole('button', { name: 'Solange Seule' }).click();
  await page.getByRole('link', { name: 'New certificate', exact: true }).click();
  await page.getByLabel('Surname').fill('Muster');
  await page.getByLabel('Date of birth').fill('1.2.1980');
  await page.getByLabel('Personal identification number').fill('A123456789');
  await page.getByLabel('To', { exact: true }).fill('20.2.2027');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Issue' }).click();
  await page.getByRole('heading', { name: 'A certificate' }).waitFor();
  expect(page.url()).toContain('/clerk/BE:0130/documents/');
});

test('whoever signs out is a stranger again', async () => {
  await arthur.page.goto(`${office.url}/clerk/BE:0120`);
  await press(arthur, 'Sign out');
  await see(arthur, 'Sign out here too?');
  await press(arthur, 'Sign out');
  await see(arthur, 'Who do you want to be?');
  await arthur.page.goto(`${office.url}/clerk/BE:0120/waiting`);
  await see(arthur, 'Who do you want to be?');
});

test('no page complained, and no policy was broken', () => {
  for (const { complaints } of [clara, arthur]) expect(complaints).toEqual([]);
});
