import type { DemoPerson } from '@prova/demo-provider';
import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { type FetchBrowser, fetchBrowser, type Shown } from '../../src/index.ts';
import { belgianCatalogue } from '../../src/status/belgium.ts';
import { bufferHeader } from '../../src/status/status-files.ts';
import { withoutChance } from '../../src/without-chance.ts';
import { zxingWasm } from '../../src/zxing.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';
import { copiesOf } from './copies-of.ts';
import { press } from './press.ts';

// People at the pages of the status service, with an issuer and a provider at work: what they see, what they may take, and what nobody is told.

const BIM = '85613000150';
const VICTIM = '48621700554';
const PARENT = '61710500274';
const CHILD = '19632100441';
const NOBODY = '92722400661';
const FORMER = '14660900327';
const MUSEUM = 'be.local.museum-x.reduced';
const RAIL = 'be.rail.increased-intervention';
const ENERGY = 'be.energy.social';
const WAR = 'be.transport.war';

const PEOPLE: readonly DemoPerson[] = [
  { subject: 'mia', name: 'Mia', roles: [], personalNumber: BIM },
  { subject: 'vic', name: 'Vic', roles: [], personalNumber: VICTIM },
  { subject: 'pia', name: 'Pia', roles: [], personalNumber: PARENT },
  { subject: 'ned', name: 'Ned', roles: [], personalNumber: NOBODY },
  { subject: 'old', name: 'Old', roles: [], personalNumber: FORMER },
  { subject: 'bare', name: 'Bare', roles: [] },
];

let citizens: TestCitizens;
let catalogue: ReturnType<typeof belgianCatalogue> | undefined = belgianCatalogue();
beforeAll(async () => {
  citizens = await createTestCitizens(PEOPLE, { catalogue: () => catalogue });
  await citizens.status.register([
    person(BIM, 'Mia', { former: [{ ssin: FORMER, state: 'replaced' }] }),
    person(VICTIM, 'Vic'),
    person(PARENT, 'Pia'),
    person(CHILD, 'Lotte', { birthDate: '2019-03-21' }),
  ]);
  const entries = [
    { ssin: BIM, statuses: [status('BIM', 'CIN', 'person')] },
    { ssin: VICTIM, statuses: [status('TERR', 'SFP', 'person')] },
    { ssin: PARENT, statuses: [status('CH66', 'AVIQ', 'household')] },
    { ssin: CHILD, statuses: [status('CH66', 'AVIQ', 'person')] },
  ];
  const { covers } = Object(bufferHeader(entries.length));
  const terror = { status: 'TERR', scope: 'person', authorities: ['SFP'] };
  await citizens.status.buffer(entries, { covers: [...covers, terror] });
});
afterAll(() => citizens.close());

function person(ssin: string, givenNames: string, more: object = {}) {
  return { ssin, familyName: 'Geplantenaam', givenNames, birthDate: '1985-03-14', ...more };
}

function status(code: string, authority: string, scope: 'person' | 'household') {
  return { status: code, scope, authority, periods: [{ from: '2026-01-01', until: '2026-12-31' }] };
}

/** A browser in which somebody has signed in, and the first page that they saw. */
async function signedIn(subject: string): Promise<{ browser: FetchBrowser; first: Shown }> {
  const browser = fetchBrowser();
  const choice = await browser.visit(`${citizens.url}/my/rights?lang=en`);
  const first = await browser.submit(choice, { person: subject });
  return { browser, first };
}

/** The card of a right on a page. */
function cardOf(page: Shown, title: string): string {
  const card = page.text.split('<article').find((each) => each.includes(`<h3>${title}</h3>`));
  return card?.split('</article>')[0] ?? '';
}

async function take(browser: FetchBrowser, right: string, whose = 'named'): Promise<Shown> {
  return press(browser, `${citizens.url}/my/proofs`, { right, whose });
}

test('a stranger is shown what it is for, and sent to sign in', async () => {
  const browser = fetchBrowser();
  const welcome = await browser.visit(`${citizens.url}/?lang=fr`);
  expect(welcome.text).toContain('S’identifier');
  const answer = await browser.ask(`${citizens.url}/my/rights`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/signIn?returnTo=%2Fmy%2Frights',
  ]);
});

test('somebody sees what they have, what they have not, what is not known, and never their number', async () => {
  const { first } = await signedIn('mia');
  expect(first.status).toBe(200);
  expect(cardOf(first, 'Reduced rail fare')).toContain('You have this right');
  expect(cardOf(first, 'Reduced rail fare')).toContain('at least until 31 December 2026');
  expect(cardOf(first, 'Travel guarantee De Lijn')).toContain('You do not have this right');
  expect(cardOf(first, 'Companion card')).toContain('This cannot be known now');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.text).not.toMatch(/85613000150|85\.61\.30/);
});

test.each(['old', 'bare', 'ned'])(
  '%s, whom the register has by no number of now, is told so',
  async (subject) => {
    const { first } = await signedIn(subject);
    expect([first.status, first.text.includes('We do not know you here.')]).toEqual([404, true]);
  },
);

test('what others in a household have is not said', async () => {
  const { first } = await signedIn('pia');
  const card = cardOf(first, 'Social energy tariff');
  expect(card).toContain('You have this right');
  expect(card).toContain('What others in your household have is not shown');
  const needs = card.split('<details>')[1] ?? '';
  expect(needs).toContain('yours or that of somebody in your household');
  expect(needs).not.toContain('<strong>');
});

test('a proof is taken, its page is read and accepted, and it says no reason', async () => {
  const { browser } = await signedIn('mia');
  const page = await take(browser, RAIL);
  expect([page.status, page.text.includes('Your proof')]).toEqual([200, true]);
  const again = await take(browser, RAIL);
  expect(again.url).toBe(page.url);
  const report = await verdictOf(browser, page.url);
  expect(report).toMatchObject({
    verdict: 'accepted',
    document: { type: 'entitlement', data: { r: RAIL, nm: 'Mia Geplantenaam', yb: '1985' } },
  });
  expect(withoutChance(JSON.stringify(report))).not.toMatch(/BIM|CIN|85613000150/);
});

test('a proof without a name is of a right that needs none, and of no other', async () => {
  const { browser } = await signedIn('mia');
  const page = await take(browser, MUSEUM, 'bearer');
  const report = await verdictOf(browser, page.url);
  expect(report).toMatchObject({ verdict: 'accepted' });
  expect(JSON.stringify(report)).not.toContain('Geplantenaam');
  expect((await take(browser, RAIL, 'bearer')).status).toBe(403);
});

test('what somebody has not, what is not known and what no counter may know is not proven', async () => {
  const { browser, first } = await signedIn('vic');
  expect(cardOf(first, 'Free travel, special group')).toContain('You have this right');
  expect(cardOf(first, 'Free travel, special group')).toContain('No proof is given of this right');
  expect((await take(browser, 'be.delijn.guarantee')).text).toContain('you do not have this right');
  const unknown = await take(browser, 'be.transport.companion');
  expect([unknown.status, unknown.text.includes('It cannot be known now')]).toEqual([409, true]);
  expect((await take(browser, WAR)).status).toBe(403);
  const inWallet = await press(browser, `${citizens.url}/my/status`);
  expect([inWallet.status, inWallet.text.includes('No proof was made.')]).toEqual([409, true]);
  const proofs = await browser.visit(`${citizens.url}/my/proofs?lang=en`);
  expect(proofs.text).toContain('You have taken no proof.');
});

test.each([
  ['nl', 'Dit recht bestaat nu niet.', 'De lijst van rechten is er niet.'],
  ['fr', 'Ce droit n’existe pas maintenant.', 'La liste des droits'],
  ['de', 'Dieses Recht gibt es jetzt nicht.', 'Die Liste der Rechte'],
  ['en', 'There is no such right now.', 'The list of rights is not here.'],
])(
  'who takes what is there no more, from a page of before, is told so in %s',
  async (lang, gone, missing) => {
    const { browser } = await signedIn('mia');
    const form = { right: 'be.local.retired', whose: 'named', lang };
    const takeIn = () => press(browser, `${citizens.url}/my/proofs`, form);
    const page = await takeIn();
    expect([page.status, page.text.includes(gone)]).toEqual([409, true]);
    expect(page.text).toMatch(new RegExp(`<html lang="${lang}"`));
    const held = catalogue;
    catalogue = undefined;
    const without = await takeIn();
    catalogue = held;
    expect([without.status, without.text.includes(missing)]).toEqual([503, true]);
  },
);

test('a proof is nobody else’s, is listed, offered to a wallet, and withdrawn for good', async () => {
  const { browser } = await signedIn('pia');
  const page = await take(browser, ENERGY);
  const at = page.url.replace(/\?.*/, '');
  const other = await signedIn('mia');
  expect((await other.browser.visit(at)).status).toBe(404);

  const offer = await press(browser, `${at}/offer`);
  expect(offer.text).toMatch(/href="openid-credential-offer:[^"]+"/);
  expect(offer.text).toMatch(/<details>.*class="digits"><code>\d{6}</s);
  expect((await browser.visit(`${at}/offer/code`)).text).toContain('<svg');

  const withdrawn = await press(browser, `${at}/withdraw`);
  expect(withdrawn.text).toContain('Nobody should accept this proof any more.');
  expect((await browser.ask(`${at}/file`)).status).toBe(303);
  const list = await browser.visit(`${citizens.url}/my/proofs?lang=en`);
  expect(list.text).toMatch(/Social energy tariff.*Withdrawn/s);
});

test('in a wallet, in both formats, a proof of a household’s right names neither the child nor why', async () => {
  const { browser } = await signedIn('pia');
  const page = await take(browser, ENERGY, 'bearer');
  const { credentials } = await copiesOf(citizens, browser, page);
  expect(credentials.map(({ id }) => id)).toEqual(['entitlement-sd-jwt-vc', 'entitlement-mdoc']);
  for (const { said } of credentials) {
    expect(said).toContain(ENERGY);
    expect(withoutChance(said)).not.toMatch(/CH66|AVIQ|Geplantenaam|Lotte|61710500274/);
  }
});

test('a social status goes into a wallet, and has neither page nor code', async () => {
  const { browser } = await signedIn('mia');
  const page = await press(browser, `${citizens.url}/my/status`);
  expect([page.status, page.text.includes('Put it in my wallet')]).toEqual([200, true]);
  expect(page.text).not.toContain('<img');
  expect(page.text).toContain('only your wallet can show it');
  expect(page.text).not.toContain('Have the code scanned');
  const { credentials } = await copiesOf(citizens, browser, page);
  expect(credentials.map(({ id }) => id)).toEqual(['status-sd-jwt-vc', 'status-mdoc']);
  expect(credentials[0]?.said).toMatch(/BIM/);
});

test.each([
  ['nl', 'U bent afgemeld'],
  ['fr', 'Vous êtes déconnecté'],
  ['de', 'Sie sind abgemeldet'],
  ['en', 'You are signed out'],
])('whoever signs out of a page in %s is told so in it, and is out', async (lang, title) => {
  const { browser } = await signedIn('mia');
  const page = await browser.visit(`${citizens.url}/my/rights?lang=${lang}`);
  const action = /action="(\/signOut[^"]*)"/.exec(page.text)?.[1] ?? '';
  const headers = { origin: citizens.url };
  const init = { method: 'POST', headers, body: new URLSearchParams() };
  const out = await browser.visit(citizens.url + action, init);
  expect([out.status, out.text.includes(`<h1>${title}</h1>`)]).toEqual([200, true]);
  expect(out.text).toMatch(new RegExp(`<html lang="${lang}"`));
  expect(out.text).toContain(`href="/?lang=${lang}"`);
  expect((await browser.ask(`${citizens.url}/my/rights`)).status).toBe(303);
});

test('a proof of a right that two officers have ended since says so, and shows no code', async () => {
  const { browser } = await signedIn('mia');
  // Of another house: one address takes only so many in a minute.
  const elsewhere = { 'x-forwarded-for': '192.0.2.8' };
  const proof = { right: MUSEUM, whose: 'bearer' };
  const { url, text } = await press(browser, `${citizens.url}/my/proofs`, proof, elsewhere);
  expect(text).toContain('<img class="qr');
  const held = catalogue;
  const rights = new Map([...(held?.rights ?? [])].filter(([rightId]) => rightId !== MUSEUM));
  catalogue = held && { ...held, rights };
  const ended = await browser.visit(url);
  const list = await browser.visit(`${citizens.url}/my/proofs?lang=en`);
  const code = await browser.ask(`${url.replace(/\?.*/, '')}/code`);
  catalogue = held;
  expect([ended.status, ended.text.includes('There is no such right now.')]).toEqual([200, true]);
  expect(ended.text).not.toContain('<img class="qr');
  expect(list.text).toContain('No such right now');
  expect(code.status).toBe(303);
  expect((await browser.visit(url)).text).toContain('<img class="qr');
});

test('no form of another site takes a proof', async () => {
  const { browser } = await signedIn('mia');
  const answer = await browser.ask(`${citizens.url}/my/proofs`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body: new URLSearchParams({ right: RAIL, whose: 'named' }),
  });
  expect(answer.status).toBe(403);
});

test('what is pressed on a page of who signed in before is done for nobody, and what is pressed on one’s own is', async () => {
  const mia = await signedIn('mia');
  const listOfMia = await mia.browser.visit(`${citizens.url}/my/proofs?lang=en`);
  // By the session that is there when it is pressed.
  const { browser, first: ofPia } = await signedIn('pia');
  const placesNow = async () => {
    const { text } = await browser.visit(`${citizens.url}/my/proofs?lang=en`);
    return text.match(/\/my\/proofs\/[\w-]{36}/g);
  };
  const before = await placesNow();
  const pressOn = (page: Shown, action: string, more: object = {}) => {
    const form = page.text.split(`action="${action}"`)[1]?.split('</form>')[0] ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const members = hidden.map(([, name = '', value = '']) => [name, value]);
    const body = new URLSearchParams({ ...Object.fromEntries(members), ...more });
    // Of another house: one address takes only so many in a minute.
    const headers = { origin: citizens.url, 'x-forwarded-for': '192.0.2.7' };
    return browser.visit(citizens.url + action, { method: 'POST', headers, body });
  };
  const named = { right: ENERGY, whose: 'named' };
  for (const page of [
    await pressOn(mia.first, '/my/proofs', named),
    await pressOn(listOfMia, '/my/status'),
  ]) {
    expect([page.status, page.text.includes('That page was of somebody else')]).toEqual([
      409,
      true,
    ]);
  }
  // Of which nobody knows whose it is.
  const { status } = await browser.visit(`${citizens.url}/my/proofs`, {
    ...{ method: 'POST', headers: { origin: citizens.url }, body: new URLSearchParams(named) },
  });
  expect(status).toBe(400);
  expect(await placesNow()).toEqual(before);
  expect((await pressOn(ofPia, '/my/proofs', named)).url).toMatch(/\/my\/proofs\/[\w-]{36}/);
});

test('of a buffer that has expired nothing is known, and nothing is proven', async () => {
  citizens.status.clock.pass(100 * 86_400);
  const { browser, first } = await signedIn('mia');
  const card = cardOf(first, 'Reduced rail fare');
  expect(card).toContain('This cannot be known now');
  expect(card).toContain('too old to rely on');
  expect(card).toContain('your health insurance fund');
  const refused = await take(browser, RAIL);
  expect([refused.status, refused.text.includes('It cannot be known now')]).toEqual([409, true]);
});

test('neither log holds a number, a status or a name', () => {
  const lines = [...citizens.status.lines, ...citizens.issuer.lines].join('\n');
  expect(lines).not.toMatch(/BIM|CH66|CIN|AVIQ|Geplantenaam|85613000150|61710500274|be\.rail/);
});

/** What a counter says of the page of a proof, as a browser saves it. */
async function verdictOf(browser: FetchBrowser, url: string) {
  const at = new URL(`${url.replace(/\?.*/, '')}/file`);
  const cookie = [...(browser.cookies.get(at.host) ?? [])].map((pair) => pair.join('=')).join('; ');
  const file = await fetch(at, { headers: { cookie } });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const reader = await createReader({ zxingWasm: await zxingWasm(), platform: nodePlatform });
  const evidence = await reader.read(new Uint8Array(await file.arrayBuffer()));
  return citizens.judge(evidence);
}
