import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { prepareZXingModule, readBarcodes, zxingWasm } from '../../src/zxing.ts';
import { createTestCitizens, type TestCitizens } from '../status/citizen-office.ts';
import { judgePage } from './judge-page.ts';
import { complaintsOf } from './watched-page.ts';

// A citizen at the pages of the status service in a real browser: how they look, light and dark, and whether the large code is read.

const SSIN = '85613000150';
const WIDTHS = [1280, 360];

let browser: Browser;
let citizens: TestCitizens;
beforeAll(async () => {
  const mia = { subject: 'mia', name: 'Mia', roles: [], personalNumber: SSIN };
  [browser, citizens] = await Promise.all([launchChromium(), createTestCitizens([mia])]);
  const known = { ssin: SSIN, familyName: 'Geplantenaam', givenNames: 'Mia' };
  await citizens.status.register([{ ...known, birthDate: '1958-03-14', municipality: '44021' }]);
  const periods = [{ from: '2026-01-01', until: '2026-12-31' }];
  const bim = { status: 'BIM', scope: 'person', authority: 'CIN', periods } as const;
  await citizens.status.buffer([{ ssin: SSIN, statuses: [bim] }]);
  prepareZXingModule({ overrides: { wasmBinary: (await zxingWasm()).buffer } });
});
afterAll(async () => {
  await browser.close();
  await citizens.close();
});

const judge = (page: Page, name: string) => judgePage(page, `citizen-${name}`, WIDTHS);

test.each(['light', 'dark'] as const)(
  'in %s: signing in, rights, a proof, its code, a wallet',
  async (colorScheme) => {
    const context = await browser.newContext({ locale: 'en-GB', colorScheme });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(citizens.url);
    await judge(page, `welcome-${colorScheme}`);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /Mia/ }).click();
    await page.getByRole('heading', { name: 'Your rights today' }).waitFor();
    await judge(page, `rights-${colorScheme}`);
    const rail = page.getByRole('article').filter({ hasText: 'Reduced rail fare' });
    await rail.getByText('What it needs').click();
    await judge(page, `needs-${colorScheme}`);
    await rail.getByRole('button', { name: 'Take a proof' }).click();
    await page.getByRole('heading', { name: 'Your proof' }).waitFor();
    await judge(page, `proof-${colorScheme}`);
    await page.getByRole('link', { name: 'Show it large' }).click();
    await page.getByRole('button', { name: 'Fill the screen' }).waitFor();
    await judge(page, `large-${colorScheme}`);
    await page.setViewportSize({ width: 360, height: 800 });
    const codes = await readBarcodes(new Uint8Array(await page.screenshot()));
    expect(codes.map(({ text }) => text.slice(0, 5))).toHaveLength(1);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Put it in my wallet' }).click();
    await page.getByRole('link', { name: 'Open my wallet' }).waitFor();
    await page.getByText('Show the six digits for the wallet').click();
    await judge(page, `offer-${colorScheme}`);
    await page.getByRole('link', { name: 'My proofs' }).click();
    await page.getByRole('table').waitFor();
    await judge(page, `proofs-${colorScheme}`);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('while the issuer is away, and after it withdrew: every page says so, and how to go on', async () => {
  const context = await browser.newContext({ locale: 'fr-BE' });
  const page = await context.newPage();
  await page.goto(`${citizens.url}/my/rights`);
  await page.getByRole('button', { name: /Mia/ }).click();
  const rail = page.getByRole('article').filter({ hasText: 'Prendre une preuve' }).first();
  await rail.getByRole('button', { name: 'Prendre une preuve', exact: true }).click();
  await page.getByRole('heading', { name: 'Votre preuve' }).waitFor();
  citizens.way.otherwise = () => ({ status: 502, type: 'text/html', body: '<h1>502</h1>' });
  await page.reload();
  await page.getByText('L’émetteur ne répond pas maintenant.').waitFor();
  await judge(page, 'away-proof');
  await page.getByRole('link', { name: 'Mes preuves' }).click();
  await page.getByRole('table').waitFor();
  await judge(page, 'away-proofs');
  await page.getByRole('link', { name: 'Mes droits' }).click();
  const museum = page.getByRole('article').filter({ hasText: 'Musée X' });
  await museum.getByRole('button', { name: 'Prendre une preuve', exact: true }).click();
  await page.getByText('Aucune preuve ne peut être faite maintenant.').waitFor();
  await judge(page, 'away-rights');
  citizens.way.otherwise = () => undefined;
  await page.getByRole('link', { name: 'Mes preuves' }).click();
  await page.getByText('Pas encore faite').first().waitFor();
  await judge(page, 'unfinished-proofs');
  await page.getByRole('row').filter({ hasText: 'Compte' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Retirer cette preuve' }).click();
  await page.getByText('Plus personne ne devrait accepter cette preuve.').waitFor();
  await judge(page, 'withdrawn');
  await context.close();
});

test('where no page came of an address, the page that says so looks as the others do', async () => {
  const context = await browser.newContext({ locale: 'nl-BE' });
  const page = await context.newPage();
  await page.goto(`${citizens.url}/nothing`);
  await page.getByRole('heading', { name: 'Hier is niets.' }).waitFor();
  await judge(page, 'nothing');
  await context.close();
});
