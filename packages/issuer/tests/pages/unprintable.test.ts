import { type ServedPages, servePages } from '../support/clerk-office.ts';
import { BE } from '../support/test-house.ts';

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages();
});
afterAll(() => pages.close());

const PERSON = {
  type: 'prc',
  fn: 'Peeters',
  gn: 'Anna',
  dob: '20/07/1954',
  hi: '54.07.20-021.97',
  sd: '2026-11-24',
  ed: '2027-02-20',
  language: 'en',
  second: 'fr',
};

test.each([
  [{ gn: 'Anna 李' }, 'There is a letter that cannot be printed. Write it in Latin letters.'],
  [{ fn: '\u2e3b'.repeat(40) }, 'This is too wide for its place on the page. Shorten it.'],
])('what a page cannot show is said beside its field: %o', async (change, sentence) => {
  const clara = await pages.signIn('clara');
  const shown = await clara.post(`/clerk/${BE}/proposals`, { ...PERSON, ...change });
  expect(shown.text).toContain(sentence);
  expect(await pages.house.owner.query('select from issuer.proposal')).toEqual([]);
});
