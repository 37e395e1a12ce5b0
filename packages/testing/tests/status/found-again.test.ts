import { type FetchBrowser, fetchBrowser } from '../../src/index.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';
import { press } from './press.ts';

// A proof that was taken is found again: by who presses the button twice, and by who has another number since; and by nobody under the old one.

const [BEFORE, NOW] = ['14660900327', '85613000150'];
const RAIL = 'be.rail.increased-intervention';
const TEC = 'be.tec.reduced';
const DELIJN = 'be.delijn.im';
const NAMED = { familyName: 'Peeters', givenNames: 'An', birthDate: '1985-03-14' };

let citizens: TestCitizens;
beforeAll(async () => {
  citizens = await createTestCitizens([
    { subject: 'before', name: 'An', roles: [], personalNumber: BEFORE },
    { subject: 'now', name: 'An', roles: [], personalNumber: NOW },
  ]);
  await citizens.status.register([{ ssin: BEFORE, ...NAMED }]);
  const periods = [{ from: '2026-01-01' }];
  const statuses = [{ status: 'BIM', authority: 'CIN', scope: 'person' as const, periods }];
  await citizens.status.buffer([BEFORE, NOW].map((ssin) => ({ ssin, statuses })));
});
afterAll(() => citizens.close());

async function signedIn(subject: string): Promise<FetchBrowser> {
  const browser = fetchBrowser();
  const choice = await browser.visit(`${citizens.url}/my/rights?lang=en`);
  await browser.submit(choice, { person: subject });
  return browser;
}

test('whoever presses the button twice takes one proof', async () => {
  const browser = await signedIn('before');
  const take = () => press(browser, `${citizens.url}/my/proofs`, { right: DELIJN, whose: 'named' });
  const pages = await Promise.all([take(), take(), take()]);
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [place = '', ...others] = new Set(pages.map(({ url }) => new URL(url).pathname));
  expect(others).toEqual([]);
  const list = await browser.visit(`${citizens.url}/my/proofs`);
  expect(list.text.match(/\/my\/proofs\/[\w-]{36}/g)).toContain(place);
  expect(new Set(list.text.match(/\/my\/proofs\/[\w-]{36}/g)).size).toBe(1);
});

test('of a number that is replaced, the proofs are listed, shown and withdrawn under the new number, and are found by the old one no more', async () => {
  const earlier = await signedIn('before');
  const places: string[] = [];
  for (const right of [RAIL, TEC]) {
    const { url } = await press(earlier, `${citizens.url}/my/proofs`, { right, whose: 'named' });
    places.push(new URL(url).pathname);
  }
  const former = [{ ssin: BEFORE, state: 'replaced' as const }];
  await citizens.status.register([{ ssin: NOW, former, ...NAMED }]);
  expect((await earlier.visit(`${citizens.url}/my/proofs`)).status).toBe(404);

  const later = await signedIn('now');
  await press(later, `${citizens.url}/my/proofs`, { right: RAIL, whose: 'bearer' });
  const list = await later.visit(`${citizens.url}/my/proofs?lang=en`);
  expect(list.status).toBe(200);
  for (const place of places) expect(list.text).toContain(place);
  const [rail = ''] = places;
  expect((await later.visit(`${citizens.url}${rail}?lang=en`)).status).toBe(200);
  expect((await press(later, `${citizens.url}${rail}/withdraw`)).text).toContain(
    'Nobody should accept this proof',
  );
  expect((await later.visit(`${citizens.url}/my/proofs?lang=en`)).status).toBe(200);
});
