import { type FetchBrowser, fetchBrowser } from '../../src/index.ts';
import { type CutLine, layLine } from '../registry/cut-line.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';

// What people see at the pages of the status service of whose page nothing came: a sentence in their language, and how it goes on.

const SSIN = '85613000150';

let line: CutLine;
let citizens: TestCitizens;
let browser: FetchBrowser;
beforeAll(async () => {
  citizens = await createTestCitizens(
    [{ subject: 'mia', name: 'Mia', roles: [], personalNumber: SSIN }],
    {
      wayTo: async (url) => {
        line = await layLine(url);
        return line.url;
      },
    },
  );
  await citizens.status.register([
    { ssin: SSIN, familyName: 'Geplantenaam', givenNames: 'Mia', birthDate: '1985-03-14' },
  ]);
  browser = fetchBrowser();
  const choice = await browser.visit(`${citizens.url}/my/rights?lang=nl`);
  await browser.submit(choice, { person: 'mia' });
});
afterAll(async () => {
  await citizens.close();
  await line.close();
});
afterEach(() => line.restore());

test.each([
  ['nl', 'Dit kan nu niet.'],
  ['fr', 'C’est impossible maintenant.'],
  ['de', 'Das geht jetzt nicht.'],
  ['en', 'This cannot be done now.'],
])('%s: the database is away', async (lang, word) => {
  line.cut();
  const { status, text, headers } = await browser.visit(`${citizens.url}/my/rights?lang=${lang}`);
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(text).toContain(`<html lang="${lang}">`);
  expect(text).toContain(`<h1>${word}</h1>`);
  expect(text).toContain(`href="/?lang=${lang}"`);
  expect(text).not.toMatch(/Geplantenaam|85613000150/);
});

test('a form that is sent then is answered in the language of the browser', async () => {
  line.cut();
  const { status, text } = await browser.visit(`${citizens.url}/my/proofs`, {
    method: 'POST',
    headers: { origin: citizens.url, 'accept-language': 'fr-BE' },
    body: new URLSearchParams({ right: 'be.rail.increased-intervention', whose: 'named', of: '' }),
  });
  expect([status, text.includes('C’est impossible maintenant.')]).toEqual([503, true]);
});

test.each([
  ['a proof that there is not', '/my/proofs/00000000-0000-4000-8000-000000000000?lang=fr', 404],
  ['a page that there is not', '/my/nothing?lang=fr', 404],
])('%s is told in the language of the address', async (_what, path, expected) => {
  const { status, text } = await browser.visit(citizens.url + path);
  expect(status).toBe(expected);
  expect(text).toContain('<html lang="fr">');
  expect(text).not.toMatch(/There is|first page|theirs/);
});
