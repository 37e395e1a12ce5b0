import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/chromium.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { TEST_NOW } from '../../src/test-authority.ts';
import { withoutChance } from '../../src/without-chance.ts';
import { prova } from '../../src/witness/prova.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { type Counter, type CounterOrder, openCounter, verdictOn } from './counter.ts';
import { judgePage } from './judge-page.ts';
import { keptBy } from './kept-by.ts';
import { saveStation } from './save-station.ts';
import {
  COPY,
  HOLDER,
  NUMBER,
  openWalletClinic,
  RIGHT_HOLDER,
  type WalletClinic,
} from './wallet-clinic.ts';
import { askFor, button, linkOn, WITH_IDENTITY } from './wallet-counter.ts';

// Documents in wallets at the clinic's page: the desk as it is served, a wallet of which nothing is ours, and what a person sees between them.

const WIDTHS = [1280, 360];

// The wallet’s library looks at the clock of its machine.
afterAll(stopClock(TEST_NOW));

let clinic: WalletClinic;
let browser: Browser;
beforeAll(async () => {
  [clinic, browser] = await Promise.all([openWalletClinic(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await clinic.close();
});

const counters: Counter[] = [];
afterEach(async () => {
  for (const { context, complaints } of counters.splice(0)) {
    await context.close();
    expect(complaints).toEqual([]);
  }
});

async function openPage(options: Omit<CounterOrder, 'origin'> = {}): Promise<Page> {
  const order = { origin: clinic.origin, serviceWorkers: 'block', ...options } as const;
  const counter = await openCounter(browser, order);
  counters.push(counter);
  return counter.page;
}

test('a card from a wallet: its verdict, the number to compare, the three layers and who judged', async () => {
  const page = await openPage();
  await button(page, 'From a wallet on a phone').click();
  await page.getByRole('heading', { name: 'Ask a wallet' }).waitFor();
  await judgePage(page, 'wallet-choice', WIDTHS);
  await button(page, 'Show a code for the holder’s phone').click();
  await page.getByText('Waiting for a wallet.').waitFor();
  await page.getByText('Whoever sees this code can answer it').waitFor();
  await page.getByText('This ends in 5 minutes.').waitFor();
  await judgePage(page, 'wallet-code', WIDTHS);
  const request = await clinic.take(await linkOn(page));
  await page.locator('.doing').filter({ hasText: 'A wallet has the request' }).waitFor();
  expect(await page.locator('img.code').count()).toBe(0);
  await page.getByText('Is it the holder’s phone').waitFor();
  await judgePage(page, 'wallet-fetched', WIDTHS);
  await clinic.agree(request);
  expect(await verdictOn(page)).toBe('accepted: Valid');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Valid');
  expect(await page.locator('.person').textContent()).toContain(NUMBER);
  await page.getByText('The document names nobody.').waitFor();
  await page.getByText('Which phone answered, you have seen').waitFor();
  const layers = await page.locator('.validity').textContent();
  expect(layers).toContain('1 January 2026 to 31 December 2027');
  expect(layers).toContain('1 February 2026 to 30 June 2027');
  expect(layers).toContain('12 February 2027');
  expect(layers).toContain('10 minutes old');
  await page.getByText('Data for billing').click();
  await page.getByText('80056001200012345678').waitFor();
  await page.getByText('Details').click();
  expect(await page.locator('.compact dt').allTextContents()).toEqual([
    '1',
    'w1',
    'w2',
    'w3',
    'w4',
    'w5',
    'w6',
    'w7',
    'w8',
    'w9',
  ]);
  await page
    .getByText(`the desk ${new URL(clinic.origin).host}, which the wallet answered`)
    .waitFor();
  await judgePage(page, 'wallet-accepted', WIDTHS);
  // Nothing judges it again: in another language the page says what was said.
  await page.locator('#language').selectOption('de');
  await page.getByRole('heading', { name: 'Was bis wann gilt' }).waitFor();
  expect(await page.locator('[data-verdict] > [lang=en] h1').textContent()).toBe('Valid');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Eine Wallet fragen' }).waitFor();
  expect(await page.locator('.person').count()).toBe(0);
});

test('with identity data: names to compare, for which nobody vouches', async () => {
  const page = await openPage();
  await askFor(page, WITH_IDENTITY);
  await clinic.agree(await clinic.take(await linkOn(page)));
  expect(await verdictOn(page)).toBe('accepted: Valid');
  const person = await page.locator('.person').textContent();
  for (const text of [HOLDER.family_name, HOLDER.given_name, '20 July 1984'])
    expect(person).toContain(text);
  await page.getByText('Nobody here vouches for them').waitFor();
  await judgePage(page, 'wallet-identity', WIDTHS);
});

test('a PD A1: whose law applies, and the number of the document', async () => {
  const page = await openPage();
  await askFor(page, 'Portable document A1 (PD A1)');
  expect(await page.locator('main').textContent()).not.toMatch(/treatment|patient/i);
  await clinic.agree(await clinic.take(await linkOn(page)));
  expect(await verdictOn(page)).toBe('accepted: Valid');
  const main = await page.locator('main').textContent();
  expect(main).toContain('Day of work:');
  expect(main).toContain('Period1 November 2026 to 30 November 2027');
  expect(main).not.toMatch(/treatment|patient|entitlement/i);
  await page.getByText('Work and legislation').click();
  const facts = await page.locator('.billing').textContent();
  for (const text of ['A1-2026-000417', 'Legislation that appliesBE'])
    expect(facts).toContain(text);
  await judgePage(page, 'wallet-pda1', WIDTHS);
});

test('who keeps back what was asked has shown something else', async () => {
  const page = await openPage();
  await askFor(page);
  await clinic.agree(await clinic.take(await linkOn(page)), { isReserved: true });
  await page.getByRole('heading', { name: 'Nothing to judge' }).waitFor();
  await page.getByText('something else than was asked').first().waitFor();
  await page.getByText('answer-unsatisfying').waitFor();
});

test('withdrawn, suspended, ended, and not known: each with its reason, and nothing of the holder where it is not valid', async () => {
  const page = await openPage();
  const judge = async (patient: Parameters<WalletClinic['agree']>[1]) => {
    await page.goto(clinic.origin);
    await askFor(page);
    await clinic.agree(await clinic.take(await linkOn(page)), patient);
    return verdictOn(page);
  };
  const band = page.locator('.verdict');
  expect(await judge({ status: 'revoked' })).toBe('rejected: Not valid');
  expect(await band.textContent()).toContain('The institution withdrew this document.');
  expect(await page.locator('.validity').textContent()).toContain('Yes, by the list of');
  expect(await page.locator('body').textContent()).not.toContain(NUMBER);
  await judgePage(page, 'wallet-rejected', WIDTHS);
  expect(await judge({ status: 'suspended' })).toBe('undetermined: Not confirmed');
  expect(await band.textContent()).toContain('has suspended this document for now');
  expect(await page.locator('.validity').textContent()).toContain('Suspended for now, by the list');
  await judgePage(page, 'wallet-suspended', WIDTHS);
  expect(await judge({ until: '2026-11-23' })).toBe('rejected: Not valid');
  expect(await page.locator('.validity').textContent()).toContain('23 November 2026 Ended.');
  expect(await page.locator('.validity').textContent()).toContain('Not looked at any more.');
  await clinic.publishList(3 * 86_400);
  try {
    expect(await judge({})).toBe('undetermined: Not confirmed');
    expect(await band.textContent()).toContain('whether the document was withdrawn is not known');
    expect(await page.locator('.validity').textContent()).toContain('3 days old');
    expect(await page.locator('.person').textContent()).toContain(NUMBER);
    await judgePage(page, 'wallet-undetermined', WIDTHS);
  } finally {
    await clinic.publishList(600);
  }
});

test('who declines has shown nothing; who comes too late neither; and the person at the desk can ask again', async () => {
  const page = await openPage();
  await askFor(page);
  await clinic.decline(await clinic.take(await linkOn(page)));
  await page.getByRole('heading', { name: 'Nothing to judge' }).waitFor();
  await page.getByText('The holder, or the wallet, declined.').first().waitFor();
  expect(await page.getByRole('status').first().textContent()).toContain('declined');
  await judgePage(page, 'wallet-declined', WIDTHS);
  await button(page, 'Ask once more').click();
  await button(page, 'Show a code for the holder’s phone').click();
  const link = await linkOn(page);
  clinic.clock.now += 301;
  try {
    await page.getByText('The time for an answer is over.').first().waitFor();
  } finally {
    clinic.clock.now -= 301;
  }
  await judgePage(page, 'wallet-expired', WIDTHS);
  expect(link).toMatch(/^openid4vp:/);
});

test('what is cancelled, or left for another scan, no wallet can answer any more', async () => {
  const page = await openPage();
  for (const leave of [
    () => button(page, 'Cancel').click(),
    () =>
      page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'HC1:');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }),
  ]) {
    await page.goto(clinic.origin);
    await askFor(page);
    const link = await linkOn(page);
    const cancelled = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await leave();
    expect((await cancelled).status()).toBe(204);
    await expect(clinic.take(link)).rejects.toThrow();
  }
});

test('on a phone: a link, the way back in another window, and a code that is good once', async () => {
  const page = await openPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  await button(page, 'From a wallet on a phone').click();
  await button(page, 'Open a wallet on this device').click();
  const open = page.getByRole('link', { name: 'Open the wallet' });
  const link = (await open.getAttribute('href')) ?? '';
  expect(link).toMatch(/^openid4vp:/);
  await judgePage(page, 'wallet-link', [360]);
  const back = (await clinic.agree(await clinic.take(link))) ?? '';
  expect(back).toMatch(/#response_code=/);
  await page.locator('.doing').filter({ hasText: 'The answer is being judged' }).waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  const other = await page.context().newPage();
  await other.goto(back);
  expect(await verdictOn(other)).toBe('accepted: Valid');
  expect(new URL(other.url()).hash).toBe('');
  await page.getByText('in another window of this browser').waitFor();
  const stranger = await openPage();
  await stranger.goto(back);
  await stranger.getByText('The time for an answer is over.').first().waitFor();
});

test('without a network the button says what it needs, and pressed all the same the page says it too', async () => {
  const page = await openPage();
  await button(page, 'From a wallet on a phone').waitFor();
  await page.context().setOffline(true);
  await button(page, 'From a wallet: needs a connection to the desk').click();
  await button(page, 'Show a code for the holder’s phone').click();
  await page.getByText('only it can ask a wallet').first().waitFor();
  await judgePage(page, 'wallet-offline', WIDTHS);
  await page.context().setOffline(false);
  // The browser’s own words.
  const { context, complaints } = counters.pop() ?? {};
  await context?.close();
  expect(complaints?.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('nothing of a patient is kept in the browser or logged by the desk, and a receipt names nobody', async () => {
  const page = await openPage();
  await button(page, /^Receipts/).click();
  await page.getByLabel('Name of this station').fill('Reception 2');
  await button(page, 'Write receipts from now on').click();
  await button(page, 'Save the receipts').waitFor();
  await button(page, 'Close').click();
  await askFor(page, WITH_IDENTITY);
  await clinic.agree(await clinic.take(await linkOn(page)));
  expect(await verdictOn(page)).toBe('accepted: Valid');
  await page.getByText('Receipt 1 of Reception 2 was written.').waitFor();
  const planted = new RegExp(
    [...Object.values(HOLDER), NUMBER, '80056001200012345678', 'K7Q2'].join('|'),
  );
  expect(await page.locator('body').textContent()).toMatch(planted);
  expect(withoutChance(await keptBy(page))).not.toMatch(planted);
  expect(clinic.log.join('\n')).not.toMatch(planted);
  expect(await page.title()).not.toMatch(planted);
  const folder = await mkdtemp(join(tmpdir(), 'prova-station-'));
  try {
    await saveStation(page, folder);
    const check = (copy: string) => prova(folder, 'receipts', 'check', folder, '--copy', copy);
    expect(check(COPY)).toMatchObject({ status: 0, stderr: '' });
    expect(check(COPY).stdout).toMatch(/whole[\s\S]*of this document +1 \(accepted/);
    expect(check(`${COPY}7`).stdout).toMatch(/of this document +none/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('a counter', () => {
  const LANGUAGES = ['fr', 'nl', 'de', 'en'];

  const paste = (page: Page, text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);

  async function answerTo(page: Page, text: string): Promise<string> {
    await paste(page, text);
    await page.locator('[data-answer]').waitFor();
    return verdictOn(page);
  }

  /** On a phone: the same for each answer, in each language. */
  async function placeOfBand(page: Page) {
    await page.setViewportSize({ width: 360, height: 800 });
    const { y, height } = (await page.locator('.verdict').boundingBox()) ?? {};
    return { top: y, height };
  }

  /** Somebody sets this desk to be a counter. */
  async function openCounterDesk(options: Omit<CounterOrder, 'origin'> = {}): Promise<Page> {
    const page = await openPage(options);
    await page.getByText('Trust list of').waitFor();
    await button(page, /^This desk/).click();
    await page.getByLabel('A counter: museum, pool, transport').check();
    await button(page, 'Close').click();
    await page.getByRole('heading', { name: 'Check a right to a reduction' }).waitFor();
    return page;
  }

  test('a right on paper: yes, until when, and whose name to compare; in four languages', async () => {
    const page = await openCounterDesk();
    expect(await page.locator('#day').count()).toBe(0);
    expect(await button(page, /^Receipts/).count()).toBe(0);
    await judgePage(page, 'counter-start', WIDTHS);
    expect(await answerTo(page, clinic.right(RIGHT_HOLDER))).toBe('accepted: Yes');
    const main = await page.locator('main').textContent();
    for (const text of [RIGHT_HOLDER.nm, '1985', '20 December 2026', 'admission for 2 euros'])
      expect(main).toContain(text);
    expect(await page.getByText('Hand on this verification').count()).toBe(0);
    await judgePage(page, 'counter-yes', WIDTHS);
    for (const language of LANGUAGES) {
      await page.locator('#language').selectOption(language);
      // Until it is told anew, the answer stands there in the language before.
      await page.locator(`[role=status][lang=${language}]:not(:empty)`).waitFor();
      await page.locator(`html[lang=${language}] [data-answer=yes]`).waitFor();
      await judgePage(page, `counter-yes-${language}`, [360]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await judgePage(page, 'counter-yes-dark', [360]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await answerTo(page, clinic.right())).toBe('accepted: Yes');
    await page.locator('.warning').getByText('Nobody is named').waitFor();
    await judgePage(page, 'counter-bearer', WIDTHS);
    // The counts are of answers, not of languages.
    await button(page, /^This desk/).click();
    await page.getByRole('cell', { name: '2', exact: true }).waitFor();
    await judgePage(page, 'counter-desk', WIDTHS);
    const kept = await keptBy(page);
    expect(kept).toContain('tally');
    expect(kept).not.toMatch(/Plantedshort/);
  });

  test('no, and that it cannot be told; a right of another counter, and a card, of which nothing is seen', async () => {
    const page = await openCounterDesk();
    const ended = { sd: '2026-11-01', ed: '2026-11-23', ...RIGHT_HOLDER };
    expect(await answerTo(page, clinic.right(ended))).toBe('rejected: No');
    expect(await page.locator('main').textContent()).not.toContain(RIGHT_HOLDER.nm);
    await judgePage(page, 'counter-no', WIDTHS);
    const band = await placeOfBand(page);
    for (const language of LANGUAGES) {
      await page.locator('#language').selectOption(language);
      await page.locator(`html[lang=${language}] [data-answer=no]`).waitFor();
      expect([language, await placeOfBand(page)]).toEqual([language, band]);
      await judgePage(page, `counter-no-${language}`, [360]);
    }
    const unknown = { ii: '0999' };
    expect(await answerTo(page, clinic.right(unknown))).toBe('undetermined: Cannot tell');
    await judgePage(page, 'counter-cannot-tell', WIDTHS);
    expect(await answerTo(page, clinic.right({ r: 'be.elsewhere' }))).toBe('rejected: No');
    await page.getByText('does not count at this counter').first().waitFor();
    await judgePage(page, 'counter-other-right', WIDTHS);
    expect(await answerTo(page, clinic.isiplus())).toBe('not-judged: No right shown');
    expect(await page.locator('main').textContent()).not.toMatch(/Nergens|19632100441|2019/);
    await judgePage(page, 'counter-other-document', WIDTHS);
    for (const language of LANGUAGES) {
      await page.locator('#language').selectOption(language);
      await page.locator(`html[lang=${language}] [data-answer=no-right]`).waitFor();
      expect([language, await placeOfBand(page)]).toEqual([language, band]);
      await judgePage(page, `counter-other-document-${language}`, [360]);
    }
  });

  test('without the catalogue that its trust list names it cannot be told, and the page says what to do', async () => {
    const page = await openCounterDesk({
      before: (empty) => empty.context().route('**/trust/catalogue.jwt', (route) => route.abort()),
    });
    expect(await answerTo(page, clinic.right(RIGHT_HOLDER))).toBe('undetermined: Cannot tell');
    await page.getByText('Connect it to the network').last().waitFor();
    await judgePage(page, 'counter-no-catalogue', WIDTHS);
    await button(page, /^This desk/).click();
    await page.getByRole('dialog').getByText('has not fetched the catalogue').waitFor();
  });

  test('from a wallet: the right and nothing else, unless a name is asked for', async () => {
    const page = await openCounterDesk();
    await askFor(page, 'The right, and nothing else');
    const request = await clinic.take(await linkOn(page));
    expect(JSON.stringify(request.authorizationRequestPayload)).not.toContain('birth_year');
    await clinic.agree(request);
    expect(await verdictOn(page)).toBe('accepted: Yes');
    await page.getByText('The wallet proved that it holds this right').waitFor();
    expect(await page.locator('main').textContent()).not.toContain(RIGHT_HOLDER.nm);
    await judgePage(page, 'counter-wallet', WIDTHS);
    await button(page, 'Next scan').click();
    await page.getByRole('heading', { name: 'Ask a wallet' }).waitFor();
    await judgePage(page, 'counter-wallet-choice', WIDTHS);
    await page.getByLabel('The right, a short name and the year of birth').check();
    await button(page, 'Show a code for the holder’s phone').click();
    await clinic.agree(await clinic.take(await linkOn(page)));
    expect(await verdictOn(page)).toBe('accepted: Yes');
    expect(await page.locator('.person').textContent()).toContain(RIGHT_HOLDER.nm);
    expect(clinic.log.join('\n')).not.toMatch(/Plantedshort|museum-x/);
  });

  test('from a wallet: the right with an age and a place, out of a social status; withdrawn, it is a no', async () => {
    const page = await openCounterDesk();
    await button(page, 'From a wallet on a phone').click();
    await page.getByLabel('The right, and an age or a place').check();
    await page.getByLabel('Age', { exact: true }).selectOption('25 or older');
    await page.getByLabel('Also the municipality').check();
    await judgePage(page, 'counter-circumstances', WIDTHS);
    for (const language of LANGUAGES) {
      await page.locator('#language').selectOption(language);
      await page.locator(`html[lang=${language}] #municipality`).waitFor();
      expect(await page.locator('#municipality').isChecked()).toBe(true);
      await judgePage(page, `counter-circumstances-${language}`, [360]);
    }
    await page.locator('#language').selectOption('en');
    await button(page, 'Show a code for the holder’s phone').click();
    await page.locator('img.code').waitFor();
    await clinic.agree(await clinic.take(await linkOn(page)));
    expect(await verdictOn(page)).toBe('accepted: Yes');
    const main = await page.locator('main').textContent();
    for (const text of ['25 or older', '44021', 'admission for 2 euros'])
      expect(main).toContain(text);
    expect(main).not.toMatch(/RIS|lowIncome|85613000150|Nergens/);
    await judgePage(page, 'counter-wallet-circumstances', WIDTHS);
    await button(page, 'Next scan').click();
    await page.getByLabel('The right, and an age or a place').check();
    await page.getByLabel('Age', { exact: true }).selectOption('25 or older');
    await page.getByLabel('Also the municipality').check();
    await button(page, 'Show a code for the holder’s phone').click();
    await page.locator('img.code').waitFor();
    await clinic.agree(await clinic.take(await linkOn(page)), { status: 'revoked' });
    expect(await verdictOn(page)).toBe('rejected: No');
    await judgePage(page, 'counter-wallet-circumstances-no', WIDTHS);
    // Of a no nothing of the person is shown, and at a counter nobody is a patient.
    expect(await page.locator('main').textContent()).not.toMatch(/25 or older|44021|patient/);
    expect(clinic.log.join('\n')).not.toMatch(/museum-x|44021/);
  });

  test('at a clinic: an ISI+ card out of a wallet, whose it is and that it pays for nothing', async () => {
    const page = await openPage();
    await askFor(page, 'ISI+ card');
    await clinic.agree(await clinic.take(await linkOn(page)));
    expect(await verdictOn(page)).toBe('accepted: Valid');
    expect(await page.locator('.person').textContent()).toContain('Lotte');
    await page.getByText('is not an identity document').waitFor();
    expect(await page.getByText('Data for billing').count()).toBe(0);
    await judgePage(page, 'clinic-wallet-isiplus', WIDTHS);
  });

  test('at a clinic a right is said to be one, and is not billed; an ISI+ card is no identity document', async () => {
    const page = await openPage();
    await page.getByText('Trust list of').waitFor();
    await paste(page, clinic.right(RIGHT_HOLDER));
    expect(await verdictOn(page)).toBe('accepted: Valid');
    await page.getByText('pays for no treatment').waitFor();
    expect(await page.getByText('Data for billing').count()).toBe(0);
    await judgePage(page, 'clinic-right', WIDTHS);
    await paste(page, clinic.isiplus());
    await page.getByText('is not an identity document').waitFor();
    await page.getByText('Data of the card').click();
    await page.getByText('19632100441').waitFor();
    await judgePage(page, 'clinic-isiplus', WIDTHS);
  });
});

describe('where the desk asks no wallets', () => {
  let without: Clinic;
  beforeAll(async () => {
    without = await openClinic();
  });
  afterAll(() => without.close());

  test('there is no button, and one sentence', async () => {
    const counter = await openCounter(browser, { ...without, serviceWorkers: 'block' });
    counters.push(counter);
    await counter.page.getByText('Documents in a wallet cannot be asked for here.').waitFor();
    expect(await button(counter.page, /wallet/i).count()).toBe(0);
  });
});
