import { createHash } from 'node:crypto';
import type { LinkAnswer } from '../../src/catalogue/links/check-link.ts';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { filledFrom } from '../../src/pages/catalogue/entry-form/read-entry.ts';
import { RIGHTS_WORDS } from '../../src/pages/catalogue/rights-words/rights-words.ts';
import { BELGIUM_IMPORT, rightOf } from '../catalogue/belgium.ts';
import { NOW } from '../throwaway-scheme.ts';
import { type OfficerClient, officerClient } from './officer-client.ts';
import { type RegistryHouse, registryHouse } from './registry-house.ts';

const LAW = 'https://law.example/museum';
const answers = new Map<string, LinkAnswer>();
const network = {
  resolve: async () => ['93.184.216.34'],
  reach: async (url: URL) => answers.get(url.href),
};

let house: RegistryHouse;
let anna: OfficerClient;
let bert: OfficerClient;
let liaison: OfficerClient;
beforeAll(async () => {
  house = await registryHouse({ network });
  const { officers } = house;
  [anna, bert, liaison] = [
    await officerClient(house, officers.anna),
    await officerClient(house, officers.bert),
    await officerClient(house, officers.carla),
  ];
});
afterAll(() => house.close());

const get = (path: string) => fetch(`${house.url}${path}`);
const page = async (path: string) => (await get(path)).text();

async function agree(change: ChangeDocument) {
  const made = anna.submission(change);
  const { status } = await anna.submit(made);
  const decided = await bert.decide('approve', made);
  return [status, decided.status];
}

const museum = { ...rightOf('be.local.museum-x.reduced'), rightId: 'be.local.museum-z.reduced' };
const put = (content: object): ChangeDocument => ({
  kind: 'catalogue-entry',
  entry: { of: 'right', content },
});

test('before there is a catalogue, its page says so', async () => {
  expect(await page('/rights')).toContain('No catalogue yet');
  expect((await get('/catalogue/rights.jwt')).status).toBe(404);
});

test('two officers take one; once published it is served, and shown by sector', async () => {
  expect(await agree(BELGIUM_IMPORT)).toEqual([201, 200]);
  await house.publishAll();
  const shown = await page('/rights');
  for (const text of ['Transport', 'be.rail.increased-intervention', 'Published', 'Proposed']) {
    expect(shown).toContain(text);
  }
  const inDutch = await fetch(`${house.url}/rights`, {
    headers: { 'accept-language': 'nl-BE,en;q=0.5' },
  });
  expect(inDutch.headers.get('content-language')).toBe('nl');
  expect(await inDutch.text()).toContain('Vervoer');
  expect(await page('/rights?lang=de')).toContain('<html lang="de">');
  const plain = { headers: { 'accept-encoding': 'identity' } };
  const file = await fetch(`${house.url}/catalogue/rights.jwt`, plain);
  expect(file.headers.get('content-type')).toBe('application/jwt');
  const etag = file.headers.get('etag') ?? '';
  const hash = createHash('sha256').update(Buffer.from(await file.arrayBuffer()));
  expect(etag).toBe(`"sha256-${hash.digest('base64url')}"`);
  const again = { headers: { ...plain.headers, 'if-none-match': etag } };
  expect((await fetch(`${house.url}/catalogue/rights.jwt`, again)).status).toBe(304);
});

/** What the form says in English, in more than a word. */
const ENGLISH = JSON.stringify(RIGHTS_WORDS.en.announcing).match(/(?<=")[A-Z]\w* [^"]+/g) ?? [];

describe('announcing', () => {
  const PATH = '/registry/v1/catalogue/announcements';
  const told = { announcedBy: 'citizen', title: 'Reduced entry', granter: 'Museum of Nowhere' };
  const send = (body: object) => bert.send('POST', PATH, body);

  test('anybody tells of a right, on the page or by program; officers deal with it', async () => {
    expect((await send({ ...told, regulationUrl: LAW })).status).toBe(204);
    const form = await fetch(`${house.url}/rights/announce`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        ...told,
        title: 'Free entry',
        conditions: '',
        regulationUrl: '',
      }),
    });
    expect([form.status, form.headers.get('location')]).toEqual([303, '/rights/announced?lang=en']);
    const { json } = await anna.send('GET', '/admin/v1/catalogue/announcements');
    expect(json.items).toMatchObject([
      { ...told, regulationUrl: LAW, at: '2026-11-24T00:00:00Z' },
      { ...told, title: 'Free entry' },
    ]);
    expect(await page('/rights')).not.toContain('Free entry');
    const closure = `/admin/v1/catalogue/announcements/${json.items[0].id}/closures`;
    const outcome = { outcome: 'dismissed' };
    expect((await liaison.send('POST', closure, outcome)).json.code).toBe('role-not-allowed');
    expect((await anna.send('POST', closure, outcome)).status).toBe(204);
    expect((await anna.send('POST', closure, outcome)).json.code).toBe('announcement-unknown');
  });

  test.each([
    { title: '' },
    { title: 'x'.repeat(81) },
    { title: 'two\nlines' },
    { announcedBy: 'somebody' },
    { regulationUrl: 'http://law.example' },
    { regulationUrl: 'javascript:alert(1)' },
    { nationalNumber: '85613000150' },
  ])('%j is refused', async (wrong) => {
    expect((await send({ ...told, ...wrong })).status).toBe(400);
  });

  test('the page says what to write differently, and keeps what was written', async () => {
    const body = new URLSearchParams({ ...told, regulationUrl: 'law.example' });
    const answer = await fetch(`${house.url}/rights/announce`, { method: 'POST', body });
    const text = await answer.text();
    expect(text).toContain('Write an address that begins with https://');
    expect(text).toContain('Museum of Nowhere');
  });

  test.each(['fr', 'nl', 'de'] as const)(
    '%s: the form, what is wrong in it and the thanks are in the language of the page about rights',
    async (lang) => {
      const { announcing: words, announce } = RIGHTS_WORDS[lang];
      expect(await page(`/rights?lang=${lang}`)).toContain(`/rights/announce?lang=${lang}"`);
      const empty = await fetch(`${house.url}/rights/announce`, {
        headers: { 'accept-language': `${lang}-BE,en;q=0.5` },
      });
      expect(empty.headers.get('content-language')).toBe(lang);
      const form = await empty.text();
      expect(form).toContain(`<html lang="${lang}">`);
      expect(form).toContain(`<h1>${announce}</h1>`);
      const body = new URLSearchParams({ ...told, regulationUrl: 'law.example', lang });
      const wrong = await fetch(`${house.url}/rights/announce`, { method: 'POST', body });
      const said = await wrong.text();
      expect(said).toContain(words.faults.regulationUrl);
      const thanks = await page(`/rights/announced?lang=${lang}`);
      expect(thanks).toContain(words.thanks.sentence);
      for (const shown of [form, said, thanks]) {
        for (const english of ENGLISH) expect(shown).not.toContain(english);
      }
    },
  );

  test('whoever tells too much is asked to come later', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => (await send(told)).status),
    );
    expect(statuses).toContain(429);
  });
});

describe('validating', () => {
  const proposed = { ...museum, state: 'proposed', regulationUrl: LAW };
  const provenance = { ...museum.provenance, linkCheckedOn: '2026-11-24' };
  const validated = { ...proposed, state: 'validated', provenance };
  const tried = (url: string) => anna.send('POST', '/admin/v1/catalogue/linkChecks', { url });
  const refusal = async () => (await anna.submit(anna.submission(put(validated)))).json.code;

  test('demands that the law was found on the day that the entry says', async () => {
    expect(await agree(put(proposed))).toEqual([201, 200]);
    expect(await refusal()).toBe('link-not-checked');
    answers.set(LAW, { status: 404 });
    expect((await tried(LAW)).json).toEqual({ url: LAW, day: '2026-11-24', outcome: 'not-found' });
    expect(await refusal()).toBe('link-not-checked');
    answers.set(LAW, { status: 200 });
    expect((await tried(LAW)).json).toMatchObject({ outcome: 'found' });
    expect(await agree(put(validated))).toEqual([201, 200]);
  });

  test('is not for a liaison, nor is the catalogue', async () => {
    const check = await liaison.send('POST', '/admin/v1/catalogue/linkChecks', { url: LAW });
    expect(check.json.code).toBe('role-not-allowed');
    const made = liaison.submission(put({ ...proposed, sector: 'leisure' }));
    expect((await liaison.submit(made)).json.code).toBe('role-not-allowed');
  });

  test('an address inside the house is never asked', async () => {
    const inside = await tried('https://127.0.0.1/');
    expect(inside.json).toMatchObject({ outcome: 'not-public' });
  });
});

describe('the officers’ pages', () => {
  const at = '/officers/catalogue/rights/be.local.museum-z.reduced';
  /** Bearer and cookie are one to the service. */
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${house.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: `Bearer ${anna.opened.json.token}` },
      body: new URLSearchParams(fields),
    });

  test('show what a right gives away, and make a draft of its next step', async () => {
    const list = await anna.send('GET', '/officers/catalogue');
    expect(list.text).toContain('tickets.delijn.example');
    const shown = await anna.send('GET', at);
    expect(shown.text).toContain('Class A');
    expect(shown.text).toContain('learns nothing of why');
    const step = await post(`${at}/steps`, { to: 'published' });
    expect(step.status).toBe(303);
    const draft = await anna.send('GET', step.headers.get('location') ?? '');
    expect(draft.text).toContain('Enter something in the catalogue of rights');
    expect(draft.text).toMatch(/state[\s\S]*validated[\s\S]*published/);
    expect((await get(at)).url).toContain('/officers/signIn');
  });

  test('try the law before they make the draft that validates', async () => {
    const unpublished = '/officers/catalogue/rights/be.wal.property-tax/steps';
    answers.delete('https://law.example/wal-tax');
    expect(await (await post(unpublished, { to: 'validated' })).text()).toContain('Nobody answers');
    answers.set('https://law.example/wal-tax', { status: 200 });
    const step = await post(unpublished, { to: 'validated' });
    const draft = await anna.send('GET', step.headers.get('location') ?? '');
    expect(draft.text).toContain('law looked up on');
    expect(draft.text).toContain('2026-11-24');
  });

  describe('a body, a sector and a status as forms', () => {
    const names = { 'names.nl': 'de dienst', 'names.fr': 'le service', 'names.de': 'der Dienst' };
    const text = async (kind: string, fields: Record<string, string>) =>
      (await post(`/officers/catalogue/new/${kind}`, fields)).text();
    const marks = { 'namesAre.nl': 'open', 'namesAre.fr': 'open', 'namesAre.de': 'open' };
    const body = { code: 'NOWH', ...marks, ...names };
    const sector = { code: 'gardens', ...names };

    test.each([
      ['authority', body, 'NOWH'],
      ['authority', { ...body, 'counter.nl': 'x', 'counter.fr': 'y', 'counter.de': 'z' }, 'NOWH'],
      ['sector', sector, 'gardens'],
    ])('a new %s is looked at', async (kind, filled, name) => {
      const shown = await text(kind, { ...filled, to: 'look' });
      expect(shown).toContain('If this is decided');
      expect(shown).toContain(name);
    });

    test.each([
      ['authority', 'code', { ...body, code: 'nowh' }, 'Write two to twelve capital letters.'],
      ['authority', 'code', { ...body, code: 'CIN' }, 'There is one of this name.'],
      ['authority', 'namesAre.de', { ...body, 'namesAre.de': 'sure' }, 'Choose one of these.'],
      ['authority', 'namesAre.en', { ...body, 'names.en': 'it' }, 'Choose one where there is an'],
      ['authority', 'names.fr', { ...body, 'names.fr': '' }, 'Fill this in.'],
      ['sector', 'code', { ...sector, code: 'Gardens' }, 'Write small letters and dashes.'],
      ['sector', 'code', { ...sector, code: 'culture' }, 'There is one of this name.'],
    ])('of %s it says beside %s what is wrong', async (kind, path, filled, fault) => {
      const shown = await text(kind, { ...filled, to: 'draft' });
      const place = shown.indexOf(`name="${path}"`);
      expect(place).toBeGreaterThan(0);
      expect(shown.slice(place, place + 900)).toContain(fault);
    });

    test('a status is decided by bodies that the catalogue has', async () => {
      const status = {
        ...{ code: 'GARDENER', ...names, ...marks, scope: 'person', level: 'L1' },
        ...{ family: 'general', authorities: 'CIN NOWH', authoritiesAre: 'open' },
      };
      const shown = await text('status', { ...status, to: 'draft' });
      const place = shown.indexOf('name="authorities"');
      expect(shown.slice(place, place + 900)).toContain('The catalogue has no such body: NOWH.');
      expect(await text('status', { ...status, authorities: 'CIN', to: 'look' })).toContain(
        'If this is decided',
      );
    });
  });

  describe('a right as a form', () => {
    const form = '/officers/catalogue/entries/right/be.local.museum-z.reduced';
    // Its name is not filled in: it stays.
    const { rightId: _, ...filled } = filledFrom({ of: 'right', content: museum });
    const text = async (path: string, fields: Record<string, string>) =>
      (await post(path, fields)).text();

    test('is looked at: its rule in words, its class, what changes; nothing is kept by that', async () => {
      const before = (await anna.send('GET', '/officers')).text;
      const shown = await text(form, { ...filled, sector: 'leisure', to: 'look' });
      for (const words of ['If this is decided', 'Class A', 'The rule in words', 'leisure']) {
        expect(shown).toContain(words);
      }
      expect((await anna.send('GET', '/officers')).text).toBe(before);
    });

    test.each([
      ['rule', 'anyOf(status(BIM)', 'This is no rule. At character 18: “)” is expected.'],
      ['rule', 'status(NONE)', 'No such status. (NONE)'],
      ['rule', '', 'Fill this in.'],
      ['disclosure', 'P3', 'It needs a law, and where that is read.'],
      ['title.de', '', 'Fill this in.'],
      ['granter.enterpriseNumber', '0123456789', 'Write the ten digits'],
      ['paper', '32', 'Write a number of days from 1 to 31'],
      ['validity.until', '2026-02-30', 'Choose a day'],
      ['regulationUrl', 'http://law.example', 'Write an address that begins with https://'],
      ['sector', 'space', 'Choose one of these.'],
    ])('says beside %s what is wrong with %j', async (path, value, fault) => {
      const shown = await text(form, { ...filled, [path]: value, to: 'draft' });
      expect(shown).toContain(`aria-describedby="`);
      const place = shown.indexOf(`name="${path}"`);
      expect(shown.slice(place, place + 1_500)).toContain(fault);
    });

    test('is written down as a draft, reviewed today', async () => {
      const sent = await post(form, { ...filled, sector: 'leisure', to: 'draft' });
      const draft = await anna.send('GET', sent.headers.get('location') ?? '');
      expect(draft.text).toMatch(/sector[\s\S]*culture[\s\S]*leisure/);
    });

    test('begins as proposed, and under a name of its own', async () => {
      const fresh = '/officers/catalogue/new/right';
      expect((await anna.send('GET', fresh)).text).toContain('A new right');
      const { rightId: taken } = museum;
      expect(await text(fresh, { ...filled, rightId: taken, to: 'look' })).toContain(
        'There is one of this name',
      );
      const rightId = 'be.local.museum-y.reduced';
      expect(await text(fresh, { ...filled, to: 'look' })).toContain('Fill this in.');
      expect(await text(fresh, { ...filled, rightId, to: 'look' })).toMatch(/state[\s\S]*proposed/);
      expect(await text(fresh, { rightId, to: 'draft' })).toContain(
        'Something has to be filled in',
      );
    });

    test('is in one of the sectors that the catalogue has', async () => {
      const page = (await anna.send('GET', form)).text;
      const options = /<select[^>]*name="sector"[\s\S]*?<\/select>/.exec(page)?.[0] ?? '';
      expect(options).toContain('<option value="culture" selected="">');
      expect(options).toContain('value="leisure"');
    });

    test('is for officers who decide about it, of entries that are there', async () => {
      expect((await get(form)).url).toContain('/officers/signIn');
      expect((await anna.send('GET', `${form}-no`)).status).toBe(404);
      const asked = await liaison.send('POST', form, undefined);
      expect([400, 403, 415]).toContain(asked.status);
    });
  });

  test('let an officer deal with what was announced', async () => {
    const { json } = await anna.send('GET', '/admin/v1/catalogue/announcements');
    const closure = `/officers/catalogue/announcements/${json.items[0].id}/closures`;
    expect((await post(closure, { outcome: 'taken-up' })).status).toBe(303);
    expect((await post(closure, { outcome: 'taken-up' })).status).toBe(404);
    expect(house.clock.now).toBe(NOW);
  });
});

test('officers see why a catalogue that somebody forged does not go out, and the rest of their pages goes on', async () => {
  const sql = `update catalogue_entry set content = '{"code": 7}' where kind = 'status' and name = 'BIM'`;
  await house.opened.database.query(sql);
  for (const path of ['/officers/catalogue', '/officers/publications']) {
    const shown = await anna.send('GET', path);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('does not go out')]);
    expect(shown.text).toContain('status BIM');
  }
  expect((await anna.send('GET', '/officers')).status).toBe(200);
  expect(await page('/rights')).toContain('Transport');
});
