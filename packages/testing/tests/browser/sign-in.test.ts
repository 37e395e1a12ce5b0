import type { Browser } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { judgePage } from './judge-page.ts';
import { signInDesk } from './sign-in-desk.ts';
import { complaintsOf } from './watched-page.ts';

// Signing in and out in a real browser: its own rules for cookies, forms and redirections, and the policies that are served.

let browser: Browser;
let desk: Awaited<ReturnType<typeof signInDesk>>;
beforeAll(async () => {
  [browser, desk] = await Promise.all([launchChromium(), signInDesk()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

test('a clerk comes in by the demo provider, goes out, and is asked again', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  const heading = () => page.locator('h1').textContent();

  await page.goto(desk.url);
  expect(await heading()).toBe('Who do you want to be?');
  await judgePage(page, 'who');
  await page.getByRole('button', { name: 'Clara Clerk' }).click();
  await page.waitForURL(`${desk.url}/`);
  expect(await heading()).toBe('Desk of Clara Clerk');
  const cookies = await context.cookies(desk.url);
  expect(cookies.find(({ name }) => name === 'prova-session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  });

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign out here too?' }).waitFor();
  await judgePage(page, 'sign-out');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/interaction/*');
  expect(await heading()).toBe('Who do you want to be?');

  await page.getByRole('button', { name: 'None of them' }).click();
  await page.waitForURL(`${desk.url}/signIn/callback*`);
  expect(await heading()).toBe('You are not signed in.');
  await judgePage(page, 'denied');
  expect([...hosts].sort()).toEqual(['127.0.0.1', 'localhost']);
  expect(complaints.filter((line) => !line.includes('403'))).toEqual([]);
});

test('where the provider knows nobody, signing out leads straight back', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(desk.url);
  await page.getByRole('button', { name: 'Konrad Kassenwart' }).click();
  await page.waitForURL(`${desk.url}/`);
  await context.clearCookies({ domain: '127.0.0.1' });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/interaction/*');
  expect(await page.locator('h1').textContent()).toBe('Who do you want to be?');
});
