import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { belgianCatalogue } from '../../src/status/belgium.ts';
import { createTestCitizens, type TestCitizens } from '../status/citizen-office.ts';
import { judgePage } from './judge-page.ts';

// Every page for citizens, also those that somebody sees when something is not as it should be.

/** That of the other suites, and the one with the longest words. */
const LANGUAGES = ['de', 'en'] as const;
const SSIN = '85613000150';
const MIA = {
  ...{ subject: 'mia', name: 'Mia', roles: [], personalNumber: SSIN },
  situation: 'Increased reimbursement, and nothing else.',
};
const NED = {
  ...{ subject: 'ned', name: 'Ned', roles: [], personalNumber: '92722400661' },
  situation: 'Nobody of the register.',
};
const DAY = 86_400;

let browser: Browser;
let citizens: TestCitizens;
let catalogue: ReturnType<typeof belgianCatalogue> | undefined = belgianCatalogue();
beforeAll(async () => {
  [browser, citizens] = await Promise.all([
    launchChromium(),
    createTestCitizens([MIA, NED], { catalogue: () => catalogue }),
  ]);
  const known = { ssin: SSIN, familyName: 'Geplantenaam', givenNames: 'Mia' };
  await citizens.status.register([{ ...known, birthDate: '1958-03-14', municipality: '44021' }]);
  const periods = [{ from: '2026-01-01', until: '2026-12-31' }];
  const bim = { status: 'BIM', scope: 'person', authority: 'CIN', periods } as const;
  await citizens.status.buffer([{ ssin: SSIN, statuses: [bim] }]);
});
afterAll(async () => {
  await browser.close();
  await citizens.close();
});

let context: BrowserContext;
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
});
afterEach(() => context.close());

async function signedIn(name = 'Mia'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${citizens.url}/my/rights`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/my/rights');
  return page;
}

/** A page in both languages; on a desk in English alone. */
async function judgeAll(page: Page, path: string, name: string): Promise<void> {
  for (const lang of LANGUAGES) {
    await page.goto(`${citizens.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    await judgeIn(page, name, lang);
  }
}

async function judgeIn(page: Page, name: string, lang: string): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await judgePage(page, `citizen-${name}-${lang}`, lang === 'en' ? [1280, 360] : [360]);
}

/** Sends a form of this page, as one of before would be sent. Answers the status. */
async function send(
  page: Page,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  await page.goto(`${citizens.url}/my/rights`);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const arrived = page.waitForEvent('load');
  await page.evaluate(
    ([action, entries]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action });
      const mark = document.querySelector<HTMLInputElement>('[name="of"]')?.value ?? '';
      for (const [name, value] of [...entries, ['of', mark] as const]) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name, value });
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    [path, Object.entries(fields)] as const,
  );
  const [answer] = await Promise.all([answered, arrived]);
  return answer.status();
}

test('what there is to see, in two languages', async () => {
  const page = await signedIn();
  await judgeAll(page, '/my/rights', 'rights-open');
  await judgeAll(page, '/my/proofs', 'proofs-none');
  const right = { right: 'be.local.museum-x.reduced', whose: 'bearer' };
  await send(page, '/my/proofs', right);
  const { pathname: at } = new URL(page.url());
  await page.getByRole('button', { name: 'Put it in my wallet' }).click();
  await page.getByRole('link', { name: 'Open my wallet' }).waitFor();
  await judgeAll(page, `${at}/offer`, 'offer');
  await judgeAll(page, at, 'proof-bearer');
  await judgeAll(page, `${at}/large`, 'large');
  await send(page, '/my/status', {});
  expect(page.url()).toContain('/my/proofs/');
  await judgeAll(page, new URL(page.url()).pathname, 'proof-status');
  await judgeAll(page, '/my/proofs', 'proofs');
  await page.goto(citizens.url);
  await context.clearCookies();
  await judgeAll(page, '/', 'welcome');
});

test('at the provider, and signed out, in the language that was chosen', async () => {
  const page = await context.newPage();
  // The page leads on by itself: it is looked at before it does.
  await context.route('**/signOut?*', async (route) => {
    const response = await route.fetch();
    const { refresh: _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  for (const lang of LANGUAGES) {
    await page.goto(`${citizens.url}/?lang=${lang}`);
    await page.locator('a.primary').click();
    await page.waitForURL('**/interaction/*');
    await judgeIn(page, 'provider', lang);
    await page.getByRole('button', { name: 'Mia' }).click();
    await page.waitForURL(`**/my/rights?lang=${lang}`);
    await page.locator('.who button').click();
    await page.waitForURL('**/signOut?*');
    await judgeIn(page, 'signed-out', lang);
    await page.locator('a.button').click();
    await page.waitForURL('**/session/end?*');
    await judgeIn(page, 'provider-sign-out', lang);
    await page.locator('button.primary').click();
    await page.waitForURL(`${citizens.url}/`);
  }
});

test('whoever writes programs reads what there is to ask', async () => {
  const page = await context.newPage();
  await page.goto(`${citizens.url}/docs`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await judgePage(page, 'status-docs');
});

test('whom the register does not know is told so', async () => {
  const page = await signedIn('Ned');
  await judgeAll(page, '/my/rights', 'unfound');
  // To come in by another number somebody has to be out first.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/session/end?*');
});

test('where no proof is made the page says why', async () => {
  const page = await signedIn();
  const refused = [
    ['not-entitled', 'be.delijn.guarantee', 409],
    ['not-known', 'be.transport.companion', 409],
    ['not-there', 'be.local.retired', 409],
  ] as const;
  for (const lang of LANGUAGES) {
    for (const [name, right, status] of refused) {
      expect(await send(page, '/my/proofs', { right, whose: 'named', lang })).toBe(status);
      await judgeIn(page, `refused-${name}`, lang);
    }
  }
  let status: number | undefined;
  for (let taken = 0; taken < 11 && status !== 429; taken++) {
    status = await send(page, '/my/status', { lang: 'en' });
  }
  expect(status).toBe(429);
  await judgeIn(page, 'refused-used-up', 'en');
});

test('where nothing came of it, a page says so, and once', async () => {
  const page = await signedIn();
  await judgeAll(page, '/my/rights?what=1', 'problem-400');
  await judgeAll(page, '/my/nothing', 'problem-404');
  await judgeAll(page, '/my/proofs/4d5b9cf2-6f2c-4c5e-8d3a-3f0c5d1e2a7b', 'problem-no-proof');
  await judgeAll(page, '/my/status', 'problem-405');
  await judgeAll(page, '/signIn/callback?state=x', 'problem-sign-in-again');
  const long = { right: 'x'.repeat(2_000_000), whose: 'named' };
  expect(await send(page, '/my/proofs', { ...long, lang: 'en' })).toBe(413);
  await judgeIn(page, 'problem-413', 'en');
  catalogue = undefined;
  await judgeAll(page, '/my/rights', 'no-catalogue');
  catalogue = belgianCatalogue();
});

test('whoever the provider does not let in is told so', async () => {
  const page = await context.newPage();
  await page.goto(`${citizens.url}/my/rights`);
  await page.getByRole('button', { name: 'None of them' }).click();
  await page.waitForURL('**/signIn/callback?*');
  await judgeIn(page, 'problem-not-let-in', 'en');
});

test('too much at once is said to be', async () => {
  const page = await signedIn();
  await page.evaluate(async () => {
    for (let asked = 0; asked < 121; asked++) await fetch('/my/proofs');
  });
  await judgeAll(page, '/my/proofs', 'problem-429');
});

test('what is over, and what is known from too long ago', async () => {
  const page = await signedIn();
  await send(page, '/my/proofs', { right: 'be.rail.increased-intervention', whose: 'named' });
  const { pathname: at } = new URL(page.url());
  citizens.status.clock.pass(100 * DAY);
  citizens.issuer.clock.pass(100 * DAY);
  // Signed out by then, and known at the provider still.
  await judgeAll(page, '/my/rights', 'rights-old');
  await judgeAll(page, at, 'proof-over');
});
