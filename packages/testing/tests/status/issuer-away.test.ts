import type { Instead } from '../../src/between.ts';
import { type FetchBrowser, fetchBrowser, type Shown } from '../../src/index.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';
import { press } from './press.ts';

// People at their pages while the issuer is away, slow, or answers nonsense: what they read, in their language, and what stays true.

const MIA = '85613000150';
const RAIL = 'be.rail.increased-intervention';
const MUSEUM = 'be.local.museum-x.reduced';
const TEC = 'be.tec.reduced';
const DELIJN = 'be.delijn.im';

const ORDERS = '/issuer/v1/attestations';
const LOOKS = '/issuer/v1/attestations/query';

let citizens: TestCitizens;
let browser: FetchBrowser;
beforeAll(async () => {
  const mia = { subject: 'mia', name: 'Mia', roles: [], personalNumber: MIA };
  citizens = await createTestCitizens([mia]);
  const known = { ssin: MIA, familyName: 'Geplantenaam', givenNames: 'Mia' };
  await citizens.status.register([{ ...known, birthDate: '1985-03-14' }]);
  const periods = [{ from: '2026-01-01', until: '2026-12-31' }];
  const bim = { status: 'BIM', scope: 'person', authority: 'CIN', periods } as const;
  await citizens.status.buffer([{ ssin: MIA, statuses: [bim] }]);
  browser = fetchBrowser();
  const choice = await browser.visit(`${citizens.url}/my/rights?lang=en`);
  await browser.submit(choice, { person: 'mia' });
});
afterEach(async () => {
  spoil(() => undefined);
  // So many social statuses in vain are more than one person may order in a day.
  await citizens.status.database.query("delete from status.proof where type = 'status'");
  Object.assign(citizens.patience, { make: 60_000, look: 60_000 });
});
afterAll(() => citizens.close());

function spoil(otherwise: (path: string) => Instead | undefined): void {
  citizens.way.otherwise = otherwise;
}

const orders = (instead: Instead) => (path: string) => (path === ORDERS ? instead : undefined);

/** What a page says, and nothing that it must not. */
const SAID = {
  nl: /De uitgever (antwoordt niet|antwoordt nu niet|maakt het nu niet|weigert dit nu|heeft niet gezegd)/,
  fr: /L’émetteur (ne répond pas|ne la fait pas|refuse cela|n’a pas dit)/,
  de: /Der Aussteller (antwortet|erstellt ihn jetzt nicht|lehnt das jetzt ab|hat nicht gesagt)/,
  en: /The issuer (does not answer|will not make it|refuses this|has not said)/,
} as const;
type Language = keyof typeof SAID;
const COUNTS = /class="mark accepted">(Telt|Compte|Zählt|Counts)</;

function expectAwayPage({ status, headers, text }: Shown, lang: Language): void {
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(text).toMatch(new RegExp(`<html lang="${lang}"`));
  expect(text).toMatch(SAID[lang]);
  expect(status).toBe(503);
  expect(text).not.toMatch(/problem|urn:|node:| at .*\.[jt]s:|StatusError|<!doctype.*<!doctype/is);
  expect(text).not.toMatch(COUNTS);
}

let addresses = 0;
/** From another house each time: of one, so many requests are too many. */
const elsewhere = () => ({
  'x-forwarded-for': `198.51.${(addresses >> 8) & 255}.${addresses++ & 255}`,
});

const post = (path: string, fields: Record<string, string>) =>
  press(browser, citizens.url + path, fields, elsewhere());

const visit = (path: string) => browser.visit(citizens.url + path, { headers: elsewhere() });

const take = (right: string, lang: Language = 'en') =>
  post('/my/proofs', { right, whose: 'named', lang });
const list = (lang: Language = 'en') => visit(`/my/proofs?lang=${lang}`);
const placeOf = ({ url }: Shown) => new URL(url).pathname;

/** A proof that counts, made while all is well. */
async function proof(): Promise<string> {
  const page = await take(RAIL);
  expect([page.status, page.text.includes('This page proves nothing.')]).toEqual([200, true]);
  return placeOf(page);
}

/** What the issuer has of Mia. */
async function issued(): Promise<readonly { jti: string; state: string }[]> {
  const { body } = await citizens.clerk.call('POST', LOOKS, {
    body: { personalNumber: MIA },
  });
  return body.items;
}

/** What each address of a proof answers, and the forms about it. */
async function everywhere(at: string, lang: Language): Promise<readonly [string, Shown][]> {
  const asked: [string, Shown][] = [];
  for (const below of ['', '/large', '/code', '/file', '/offer', '/offer/code']) {
    asked.push([below, await visit(`${at}${below}?lang=${lang}`)]);
  }
  for (const below of ['/offer', '/withdraw']) {
    asked.push([`post ${below}`, await post(at + below, { lang })]);
  }
  asked.push(['take', await take(TEC, lang)]);
  asked.push(['take the same', await take(RAIL, lang)]);
  asked.push(['status', await post('/my/status', { lang })]);
  asked.push(['list', await list(lang)]);
  return asked;
}

const html =
  '<!doctype html><title>Welcome</title><script>location = "https://evil.example/"</script>';
const released = JSON.stringify({ state: 'released', jti: '0123456789ABCDEF' });
const FAULTS: readonly (readonly [string, Language, Instead])[] = [
  ['is down', 'nl', { status: 503, type: 'application/problem+json', body: '{"code":"x"}' }],
  ['breaks off', 'fr', 'cut'],
  ['has a fault', 'de', { status: 500, type: 'text/html', body: '<h1>Stack at x.ts:1</h1>' }],
  ['is behind a page that says 200', 'en', { type: 'text/html', body: html }],
  ['is behind a page that refuses', 'nl', { status: 403, type: 'text/html', body: html }],
  ['sends elsewhere', 'fr', { status: 302, location: 'https://evil.example/' }],
  ['answers without end', 'de', { endless: 100_000_000 }],
  ['says one thing twice', 'en', { type: 'application/json', body: '{"items":[],"items":[]}' }],
  ['answers in another form', 'nl', { type: 'application/json', body: released }],
  ['answers as another type', 'fr', { type: 'text/plain', body: '{"items":[]}' }],
  ['says nothing', 'de', { status: 204, type: 'application/json' }],
  ['says a number', 'en', { type: 'application/json', body: '7' }],
];

test.each(FAULTS)(
  'the issuer %s: each page says so, in %s, and nothing that is not so',
  async (_, lang, instead) => {
    const at = await proof();
    spoil(() => instead);
    for (const [what, shown] of await everywhere(at, lang)) {
      expect({ what, status: shown.status }).toEqual({ what, status: 503 });
      expectAwayPage(shown, lang);
    }
    spoil(() => undefined);
    const after = await visit(`${at}?lang=en`);
    expect(after.text).toContain('This page proves nothing.');
    expect((await list()).text).toMatch(COUNTS);
  },
);

test('the issuer is silent: it is waited for as long as was settled, and no longer', async () => {
  const at = await proof();
  Object.assign(citizens.patience, { make: 40, look: 40 });
  spoil(() => 'silent');
  for (const [, shown] of await everywhere(at, 'fr')) expectAwayPage(shown, 'fr');
});

test('the issuer gives no token: the same', async () => {
  const at = await proof();
  for (const { clock } of [citizens.status, citizens.issuer]) clock.pass(481);
  spoil((path) => (path === '/token' ? { type: 'text/html', body: html } : undefined));
  expectAwayPage(await visit(`${at}?lang=de`), 'de');
  spoil((path) =>
    path === '/token'
      ? { status: 401, type: 'application/json', body: '{"error":"invalid_client"}' }
      : undefined,
  );
  expectAwayPage(await take(DELIJN, 'nl'), 'nl');
});

test('an order whose answer was lost is found again, once, with its code', async () => {
  // Whatever was ordered in vain before is forgotten now.
  await list();
  const before = (await issued()).length;
  spoil(orders('lost'));
  expectAwayPage(await take(MUSEUM, 'nl'), 'nl');
  spoil(() => 'cut');
  const away = await list();
  expect([away.status, away.text.includes('Not known now')]).toEqual([503, true]);
  spoil(() => undefined);
  const page = await take(MUSEUM, 'fr');
  expect(page.status).toBe(200);
  expect((await visit(`${placeOf(page)}/code`)).text).toMatch(/^<svg/);
  const found = await list();
  expect([found.status, found.text.includes('Not made')]).toEqual([200, false]);
  expect(await issued()).toHaveLength(before + 1);
});

test('an order that is sent again before it is found is the same order', async () => {
  const before = (await issued()).length;
  spoil(orders('lost'));
  await take(DELIJN, 'nl');
  // The issuer does not tell of it, and the order that comes again asks for a page in another language.
  const none = { type: 'application/json', body: '{"items":[]}' };
  spoil((path) => (path === LOOKS ? none : undefined));
  expectAwayPage(await take(DELIJN, 'fr'), 'fr');
  expect(await issued()).toHaveLength(before + 1);
  spoil(() => undefined);
  const page = await take(DELIJN, 'fr');
  expect([page.status, (await issued()).length]).toEqual([200, before + 1]);
});

test('an order that never arrived is not shown for ever', async () => {
  spoil(orders({ status: 502, type: 'text/html', body: '<h1>502</h1>' }));
  await take(TEC);
  spoil(() => undefined);
  const soon = await list();
  expect([soon.status, soon.text.includes('Not made yet')]).toEqual([200, true]);
  expect(soon.text).toContain('The issuer has not said that it made this proof.');
  for (const { clock } of [citizens.status, citizens.issuer]) clock.pass(61);
  const later = await list();
  expect([later.status, later.text.includes('Not made<')]).toEqual([200, true]);
  expect((await list()).text).not.toContain('Not made');
});

test('what the issuer refuses is not kept, and is no refusal of the right', async () => {
  const refusal = { code: 'catalogue-version-unknown', status: 422 };
  const type = 'application/problem+json';
  spoil(orders({ status: 422, type, body: JSON.stringify(refusal) }));
  const refused = await take(TEC, 'de');
  expectAwayPage(refused, 'de');
  expect(refused.text).toContain('Ihr Recht bleibt Ihres');
  spoil(() => undefined);
  expect((await list()).text).not.toContain('Not made');
});

test('a withdrawal counts once the issuer says that it is one', async () => {
  const at = await proof();
  const [document] = await issued().then((all) => all.filter(({ state }) => state === 'released'));
  spoil((path) =>
    path.endsWith('/revoke')
      ? { type: 'application/json', body: JSON.stringify(document) }
      : undefined,
  );
  expectAwayPage(await post(`${at}/withdraw`, { lang: 'nl' }), 'nl');
  spoil(() => undefined);
  expect((await visit(`${at}?lang=en`)).text).not.toContain('Withdrawn');
});

test('what the issuer withdrew counts here no more, whether it answers later or not', async () => {
  const at = await proof();
  const before = await issued();
  const counted = before.filter(({ state }) => state === 'released');
  for (const { jti } of counted) {
    const path = `${ORDERS}/${jti}/revoke` as const;
    await citizens.clerk.call('POST', path, { body: { reason: 'data-wrong' } });
  }
  const page = await visit(`${at}?lang=en`);
  expect([page.status, page.text.includes('Nobody should accept this proof any more.')]).toEqual([
    200,
    true,
  ]);
  expect(page.text).not.toContain('<img');
  for (const below of ['/code', '/file', '/large', '/offer', '/offer/code']) {
    expect((await browser.ask(`${citizens.url}${at}${below}`)).status).toBe(303);
  }
  expect((await list()).text).not.toMatch(COUNTS);
  spoil(() => 'cut');
  const away = await list();
  expect([away.status, away.text.includes('Withdrawn')]).toEqual([200, true]);
  spoil(() => undefined);
  const next = await take(RAIL);
  expect([next.status, placeOf(next) === at]).toEqual([200, false]);
  expect(await issued()).toHaveLength(before.length + 1);
});

test('what has ended is over, and nobody is asked about it', async () => {
  const at = await proof();
  for (const { clock } of [citizens.status, citizens.issuer]) clock.pass(40 * 86_400);
  spoil(() => 'cut');
  await browser.submit(await visit(`${at}?lang=en`), { person: 'mia' });
  const page = await visit(`${at}?lang=en`);
  expect([page.status, page.text.includes('Its last day is past.')]).toEqual([200, true]);
  expect((await list()).text).not.toMatch(COUNTS);
});

test('no log says who, which right or which status', () => {
  const lines = [...citizens.status.lines, ...citizens.issuer.lines].join('\n');
  expect(lines).not.toMatch(/BIM|CIN|Geplantenaam|85613000150|be\.rail|be\.local/);
});
