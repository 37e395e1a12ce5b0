import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { judgePage } from './judge-page.ts';
import { registryOffice } from './registry-office.ts';
import { complaintsOf } from './watched-page.ts';

// Two officers at two browsers, and somebody who passes by: real pages, a real browser, the policy that is served.

/** 2026-11-24T12:00:00Z. */
const NOW = 1_795_521_600;

let browser: Browser;
let office: Awaited<ReturnType<typeof registryOffice>>;
let anna: Desk;
let bruno: Desk;
let visitor: Desk;

beforeAll(async () => {
  [browser, office] = await Promise.all([launchChromium(), registryOffice(NOW)]);
  [anna, bruno, visitor] = [await openDesk(), await openDesk(), await openDesk()];
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** One person's browser, watched. */
interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Words on the console, faults, and what the policy forbade. */
  readonly complaints: string[];
}

async function openDesk(): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.clock.setFixedTime(NOW * 1000);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden by ${violatedDirective}: ${blockedURI}`);
    });
  });
  return { page, context, complaints };
}

const go = (desk: Desk, path: string) => desk.page.goto(`${office.url}${path}`);
const heading = (desk: Desk) => desk.page.locator('h1').textContent();

const judge = ({ page }: Desk, name: string) => judgePage(page, name);

async function enrol(desk: Desk, code: string): Promise<void> {
  await go(desk, '/officers/enrol');
  await desk.page.getByLabel('Code').fill(code);
  await desk.page.getByRole('button', { name: 'Enrol' }).click();
  await desk.page.waitForURL('**/officers');
}

/** The address of the request that the newest line of the list names. */
async function openNewest(desk: Desk, name: string): Promise<void> {
  await go(desk, '/officers');
  await desk.page.getByRole('link', { name, exact: true }).first().click();
  await desk.page.waitForURL('**/officers/requests/*');
}

test('whoever passes by sees who may issue, since when, and how old the list is', async () => {
  await go(visitor, '/');
  expect(await heading(visitor)).toBe('Institutions');
  await judge(visitor, 'institutions');
  await visitor.page.getByLabel('Name or number').fill('sud');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.waitForURL('**/?name=sud*');
  await visitor.page.getByRole('link', { name: 'Krankenkasse Süd' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: 'Krankenkasse Süd' }).waitFor();
  await visitor.page.getByText('Details for programs').click();
  await judge(visitor, 'institution');
  await visitor.page.getByRole('link', { name: 'The lists' }).click();
  await visitor.page.waitForURL('**/lists');
  await judge(visitor, 'lists');
  await go(visitor, '/docs');
  await judge(visitor, 'docs');
  await go(visitor, '/institutions/BE/9999');
  await judge(visitor, 'missing');
});

test('a stranger is shown the way in, and a browser without a key is told so', async () => {
  await go(visitor, '/officers/log');
  expect(await heading(visitor)).toBe('Sign in');
  await visitor.page.getByRole('button', { name: 'Sign in' }).click();
  await visitor.page.getByText('This browser has no key of yours').first().waitFor();
  await judge(visitor, 'sign-in');
  await go(visitor, '/officers/enrol');
  await visitor.page.getByLabel('Code').fill('AAAAAAAAAAAAAAAAAAAAAA');
  await visitor.page.getByRole('button', { name: 'Enrol' }).click();
  await visitor.page.getByText('There is no such code').waitFor();
  await judge(visitor, 'enrol');
});

test('an officer enrols a browser by a code or a link, and its key cannot leave it', async () => {
  await enrol(anna, await office.invitationOf(office.anna));
  await go(bruno, `/officers/enrol#${await office.invitationOf(office.bruno)}`);
  expect(new URL(bruno.page.url()).hash).toBe('');
  await bruno.page.getByRole('button', { name: 'Enrol' }).click();
  await bruno.page.waitForURL('**/officers');
  expect(await anna.page.getByText('Anna Peeters, Registry House').count()).toBe(1);
  await judge(anna, 'requests-empty');
  const isExtractable = await anna.page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('prova-officer').onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const asked = result.transaction('keys').objectStore('keys').get('officer');
          asked.onsuccess = () => resolve(asked.result.privateKey.extractable);
        };
      }),
  );
  expect(isExtractable).toBe(false);
});

test('one proposes by keyboard alone, cannot approve it, another approves, and the next list says so', async () => {
  const { page } = anna;
  await go(anna, '/officers/proposals');
  await judge(anna, 'proposals');
  await page.getByRole('link', { name: 'Admit an institution' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admit-institution');
  await page.getByLabel('Institution').fill('nowhere');
  await page.getByLabel('Name', { exact: true }).fill('Caisse du Léman');
  await page.getByLabel('From').fill('2026-11-24');
  await page.keyboard.press('Enter');
  await page.getByText('Write the two letters of the country').waitFor();
  await judge(anna, 'proposal-fault');
  await page.getByLabel('Institution').fill('FR:0777');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/officers/requests/*');
  await judge(anna, 'draft');
  await page.getByRole('button', { name: 'Sign and propose' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  await judge(anna, 'own-request');
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);

  await openNewest(bruno, 'Admit an institution');
  await bruno.page.getByText('Details').click();
  await judge(bruno, 'request');
  await bruno.page.getByRole('button', { name: 'Approve' }).click();
  await bruno.page.getByText('There is nothing left to decide').waitFor();
  await judge(bruno, 'approved');

  await office.publish(NOW + 60);
  await go(visitor, '/?name=L%C3%A9man');
  expect(await visitor.page.getByRole('link', { name: 'Caisse du Léman' }).count()).toBe(1);
});

test('who presses approve on a request of their own is refused with a sentence', async () => {
  const { page } = anna;
  await go(anna, '/officers/proposals/lift-certificate-suspension');
  await judge(anna, 'form-short');
  await go(anna, '/officers/proposals/accredit');
  await page.getByLabel('Institution').fill('BE:0120');
  await page.getByLabel('Document').selectOption({ label: 'Portable document A1' });
  await page.getByLabel('From').fill('2026-11-24');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Sign and propose' }).click();
  const withdraw = page.getByRole('button', { name: 'Withdraw' });
  await withdraw.waitFor();
  // The page offers no such button, so somebody makes one.
  await withdraw.evaluate((button) => {
    button.dataset['action'] = 'approve';
    button.dataset['path'] = button.dataset['path']?.replace('withdrawals', 'approvals');
  });
  await withdraw.click();
  await page.getByText('You proposed this yourself').waitFor();
  await judge(anna, 'refused');
  expect(anna.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
});

test('one officer suspends a stolen key at once, another confirms, both revoke it', async () => {
  const { page } = anna;
  const [thumbprint = ''] = office.thumbprints;
  await go(anna, '/officers/proposals/suspend-certificate');
  await page.getByLabel('Key').fill(thumbprint);
  await page.getByLabel('Why').selectOption({ index: 1 });
  await page.getByLabel('Ticket').fill('INC-2026/17');
  await judge(anna, 'form-suspend');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Suspend now' }).click();
  await page.getByText('You suspended this').waitFor();
  await openNewest(bruno, 'Suspend a key');
  await judge(bruno, 'suspension');
  await bruno.page.getByRole('button', { name: 'Confirm' }).click();
  await bruno.page.getByText('There is nothing left to decide').waitFor();
  await office.publish(NOW + 120);
  await go(visitor, '/institutions/BE/0120');
  await visitor.page.getByText('Suspended', { exact: true }).first().waitFor();

  await go(anna, '/officers/proposals/revoke-certificate');
  await page.getByLabel('Key').fill(thumbprint);
  await page.getByLabel('Why').selectOption('keyCompromise');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Sign and propose' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  await openNewest(bruno, 'Revoke a key');
  await bruno.page.getByRole('button', { name: 'Approve' }).click();
  await bruno.page.getByText('There is nothing left to decide').waitFor();
  await office.publish(NOW + 180);
  await go(visitor, '/institutions/BE/0120');
  await visitor.page.getByText('The key was stolen or lost').first().waitFor();
  await judge(visitor, 'revoked');
});

test('forms with a certificate, publications and the log can be read by everybody', async () => {
  for (const name of ['pin-certificate', 'revoke-certificate', 'close-institution']) {
    await go(anna, `/officers/proposals/${name}`);
    await judge(anna, name);
  }
  for (const name of ['publications', 'log', 'requests?state=approved', '']) {
    await go(anna, `/officers/${name}`.replace(/\/$/, ''));
    await judge(anna, `officers-${name.replace(/\W/g, '-')}`);
  }
});

test('anybody tells of a right that is missing; officers see what a right gives away, and take its next step', async () => {
  await go(visitor, '/rights');
  await judge(visitor, 'rights');
  for (const [language, first] of [
    ['Français', 'Droits'],
    ['Nederlands', 'Rechten'],
    ['Deutsch', 'Rechte'],
  ] as const) {
    await visitor.page.getByRole('link', { name: language }).click();
    await visitor.page.getByRole('heading', { level: 1, name: first, exact: true }).waitFor();
    await judgePage(visitor.page, `rights-${language}`, [360]);
  }
  await visitor.page.getByRole('link', { name: 'English' }).click();
  await visitor.page.getByRole('link', { name: 'Tell us of a right' }).click();
  await visitor.page.getByLabel('The right').waitFor();
  await judge(visitor, 'announce');
  for (const lang of ['fr', 'nl', 'de', 'en']) {
    const { pathname } = new URL(visitor.page.url());
    await go(visitor, `${pathname}?lang=${lang}`);
    await judgePage(visitor.page, `announce-${lang}`, [360]);
  }
  await visitor.page.getByLabel('The right').fill('Reduced entry to the castle');
  await visitor.page.getByLabel('Who grants it').fill('Castle of Nowhere');
  await visitor.page.getByLabel('Where the rule can be read').fill('http://castle.example');
  await visitor.page.getByRole('button', { name: 'Send' }).click();
  await visitor.page.getByText('Write an address that begins with').waitFor();
  await judge(visitor, 'announce-fault');
  await visitor.page.getByLabel('Where the rule can be read').fill('https://castle.example/entry');
  await visitor.page.getByRole('button', { name: 'Send' }).click();
  await visitor.page.getByText('Thank you.').waitFor();

  const { page } = anna;
  await go(anna, '/officers/catalogue');
  await page.getByText('Castle of Nowhere').waitFor();
  await judge(anna, 'catalogue');
  await page.getByRole('button', { name: 'Nothing comes of it' }).click();
  await page.getByText('Nobody waits for an answer').waitFor();
  await go(anna, '/officers/catalogue/rights/be.delijn.im');
  await judge(anna, 'right');
  await page.getByRole('link', { name: 'Change it' }).click();
  await page.getByLabel('The rule').waitFor();
  await judge(anna, 'right-form');
  await page.getByLabel('The rule').fill('anyOf(status(BIM), tier(lowIncome)');
  // By the keyboard alone: the first button of the form looks, and writes nothing.
  await page.getByLabel('How much').press('Enter');
  await page.getByText('At character').waitFor();
  await judge(anna, 'right-form-fault');
  await page.getByLabel('The rule').fill('anyOf(status(BIM), tier(lowIncome))');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText('If this is decided').waitFor();
  await judge(anna, 'right-form-looked-at');
  for (const kind of ['authority', 'sector', 'status', 'tier', 'relying-party']) {
    await go(anna, `/officers/catalogue/new/${kind}`);
    await page.getByRole('button', { name: 'Write the draft' }).click();
    await page.getByText('Something has to be filled in differently').waitFor();
    await judge(anna, `entry-form-${kind}`);
  }
  await go(anna, '/officers/catalogue/rights/be.wal.property-tax');
  await page.getByRole('button', { name: 'Validate' }).click();
  await page.getByText('Nobody answers at the address of the law').waitFor();
  await judge(anna, 'law-unreachable');
  await go(anna, '/officers/catalogue/rights/be.vl.property-tax');
  await page.getByRole('button', { name: 'Validate' }).click();
  await page.getByRole('button', { name: 'Sign and propose' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).waitFor();
  await openNewest(bruno, 'Enter something in the catalogue of rights');
  await judge(bruno, 'right-validated');
  await bruno.page.getByRole('button', { name: 'Approve' }).click();
  await bruno.page.getByText('There is nothing left to decide').waitFor();
});

test('whoever signs out is a stranger again', async () => {
  await anna.page.getByRole('button', { name: 'Sign out' }).click();
  await anna.page.waitForURL('**/officers/signIn');
  await go(anna, '/officers');
  expect(await heading(anna)).toBe('Sign in');
  await anna.page.getByRole('button', { name: 'Sign in' }).click();
  await anna.page.waitForURL('**/officers');
});

test('no page complained, and no policy was broken', () => {
  const refusals = /the server responded with a status of 40[49]/;
  for (const desk of [anna, bruno, visitor]) {
    expect(desk.complaints.filter((text) => !refusals.test(text))).toEqual([]);
  }
});
