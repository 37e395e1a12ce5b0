import { verifyAudit } from '@prova/store';
import { withoutChance } from '@prova/testing';
import { issuerAudit } from '../../src/ledger/audit.ts';
import {
  type ClerkBrowser,
  DE,
  headingOf,
  pathOf,
  type ServedPages,
  servePages,
} from '../support/clerk-office.ts';
import { BE } from '../support/test-house.ts';

// Clerks at their pages, over HTTP, signed in at a real provider, on a real database.

let pages: ServedPages;
let clara: ClerkBrowser;
let arthur: ClerkBrowser;
let konrad: ClerkBrowser;
beforeAll(async () => {
  pages = await servePages();
  [clara, arthur, konrad] = [
    await pages.signIn('clara'),
    await pages.signIn('arthur'),
    await pages.signIn('konrad'),
  ];
});
afterAll(() => pages.close());

const HOME = `/clerk/${BE}`;

const PERSON = {
  type: 'prc',
  fn: 'Peeters-Planted',
  gn: 'Anna',
  dob: '20/07/1954',
  hi: '54.07.20-021.97',
  sd: '2026-11-24',
  ed: '2027-02-20',
  language: 'en',
  second: 'fr',
};

const PDA1 = {
  type: 'pda1',
  dn: 'A1-2026-000417',
  sc: '01',
  'em.et': '01',
  'em.na': 'Bouwwerken De Clercq',
  'em.id': '0403199702',
  'em.co': 'BE',
  'wa.st': 'rue Nationale',
  'wa.hn': '12',
  'wa.pc': '59000',
  'wa.lo': 'Lille',
  'wa.co': 'FR',
};

/** Types a document and answers the path of its proposal. */
async function typed(who: ClerkBrowser, change: object = {}, home = HOME): Promise<string> {
  const shown = await who.post(`${home}/proposals`, { ...PERSON, ...change });
  expect(pathOf(shown)).toMatch(/\/proposals\/[0-9a-f-]{36}$/);
  return pathOf(shown);
}

/** Types and issues a document and answers its path. */
async function issued(who: ClerkBrowser, change: object = {}, home = HOME): Promise<string> {
  const at = await typed(who, change, home);
  const shown = await who.post(`${at}/approve`, { day: '2026-11-24' });
  expect(pathOf(shown)).toMatch(/\/documents\/[0-9A-Z]{16}$/);
  return pathOf(shown);
}

const count = async (sql: string): Promise<number> => {
  const [row] = await pages.house.owner.query<{ n: number }>(`select count(*)::int as n ${sql}`);
  return row?.n ?? -1;
};

describe('who may come in', () => {
  test('a stranger is sent to sign in, and from there back to the page', async () => {
    const nobody = await pages.signIn('clara');
    nobody.browser.cookies.clear();
    const shown = await nobody.get(`${HOME}/waiting`);
    expect(headingOf(shown)).toBe('Who do you want to be?');
    const back = await nobody.browser.submit(shown, { person: 'clara' });
    expect(pathOf(back)).toBe(`${HOME}/waiting`);
  });

  test('a clerk of one institution is at its pages at once', async () => {
    expect(pathOf(await clara.get('/'))).toBe(HOME);
  });

  test('a clerk of several chooses, and can choose again', async () => {
    const bea = await pages.signIn('beide');
    const shown = await bea.get('/clerk');
    expect(headingOf(shown)).toBe('For which institution do you work now?');
    expect(shown.text).toContain(`href="/clerk/${DE}"`);
    expect((await bea.get(`/clerk/${DE}`)).text).toContain('Another institution');
  });

  test('whoever is no clerk is told so', async () => {
    const nemo = await pages.signIn('nemo');
    const shown = await nemo.get('/clerk');
    expect([shown.status, headingOf(shown)]).toEqual([403, 'You are not a clerk here.']);
    expect(shown.text).toContain('clerk:XX:0000');
  });

  test('a form that comes without a session is not done', async () => {
    const nobody = await pages.signIn('clara');
    nobody.browser.cookies.clear();
    const shown = await nobody.post(`${HOME}/people`, { number: '1' });
    expect(shown.status).toBe(401);
  });

  test('a form of another site is not done', async () => {
    const { status } = await clara.browser.ask(`${pages.url}${HOME}/people`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ number: '1' }),
    });
    expect(status).toBe(403);
  });
});

describe('finding', () => {
  test('nobody is found, and what was typed is in the form that follows', async () => {
    const shown = await clara.post(`${HOME}/people`, {
      surname: 'Niemand',
      birthDate: '01.02.1990',
    });
    expect(shown.text).toContain('Nobody was found.');
    const form = await clara.post(`${HOME}/new`, {
      type: 'prc',
      hi: '',
      fn: 'Niemand',
      dob: '01/02/1990',
    });
    expect(form.text).toMatch(/name="fn"[^>]* value="Niemand"/);
    expect(form.text).toMatch(/name="dob"[^>]* value="01\/02\/1990"/);
    expect(form.text).toMatch(/name="sd"[^>]* value="24\/11\/2026"/);
  });

  test.each([
    ['number', { number: '54072002197' }],
    ['surname and birth date', { surname: 'peeters planted', birthDate: '20071954' }],
  ])('a person is found by %s, whatever its blanks and accents', async (_by, sought) => {
    const document = await issued(clara);
    const shown = await clara.post(`${HOME}/people`, sought);
    expect(shown.text).toContain(`href="${document}"`);
    expect(shown.text).toContain('Peeters-Planted, Anna, 20/07/1954');
  });

  test('a document is found by its number, as it is printed', async () => {
    const document = await issued(clara);
    const number = document
      .slice(-16)
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ');
    const shown = await clara.post(`${HOME}/people`, { document: number });
    expect(shown.text).toContain(`href="${document}"`);
  });

  test('different people of one name and birth date are told apart', async () => {
    await issued(clara, { fn: 'Zwilling', hi: '1-A' });
    await issued(clara, { fn: 'Zwilling', hi: '1-B', gn: 'Ida' });
    const shown = await clara.post(`${HOME}/people`, {
      surname: 'Zwilling',
      birthDate: '20/07/1954',
    });
    expect(shown.text).toContain('These are different people.');
    expect(shown.text).not.toContain('name="from"');
  });

  test.each([
    ['Fill in a number', {}],
    ['Write the surname too', { birthDate: '20/07/1954' }],
    ['Write day, month and year', { surname: 'X', birthDate: 'long ago' }],
    ['16 letters and digits', { document: 'ABC' }],
  ])('what is missing is said beside its field: %s', async (sentence, sought) => {
    expect((await clara.post(`${HOME}/people`, sought)).text).toMatch(
      new RegExp(`class="fault"[^>]*>[^<]*${sentence}`),
    );
  });
});

describe('typing and issuing', () => {
  test('errors stop, each beside its field, with what was typed', async () => {
    const before = await count('from issuer.proposal');
    const shown = await clara.post(`${HOME}/proposals`, {
      ...PERSON,
      fn: '',
      gn: '',
      hi: '',
      ed: '2026-11-01',
      ci: 'ABC',
    });
    for (const fault of ['fn-fault', 'hi-fault', 'ed-fault', 'ci-fault']) {
      expect(shown.text).toContain(`id="${fault}"`);
    }
    expect(shown.text).toMatch(/name="ci"[^>]* value="ABC"/);
    expect(await count('from issuer.proposal')).toBe(before);
  });

  test('what the schema refuses is said beside every field it is about', async () => {
    const shown = await clara.post(`${HOME}/proposals`, {
      ...PERSON,
      fn: 'x'.repeat(41),
      dob: 'spring',
      ed: '',
    });
    for (const fault of ['fn-fault', 'dob-fault', 'ed-fault']) {
      expect(shown.text).toContain(`id="${fault}"`);
    }
  });

  test('a preview shows the page field by field, warnings beside them, and signs nothing', async () => {
    const before = await count('from issuer.attestation');
    const at = await typed(clara, { fn: 'Παπαδοπούλου' });
    const { text, headers } = await clara.get(at);
    expect(text).toContain('3. Name');
    expect(text).toContain('<strong>Παπαδοπούλου</strong>');
    expect(text).toContain('class="note"');
    expect(text).toContain('<strong>20/07/1954</strong>');
    expect(text).toContain('English, French');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await count('from issuer.attestation')).toBe(before);
  });

  test('a double click, and a reload, issue once', async () => {
    const before = await count('from issuer.attestation');
    const at = await typed(clara);
    const both = await Promise.all([
      clara.post(`${at}/approve`, { day: '2026-11-24' }),
      clara.post(`${at}/approve`, { day: '2026-11-24' }),
    ]);
    const again = await clara.post(`${at}/approve`, { day: '2026-11-24' });
    const paths = new Set([...both, again].map(pathOf));
    expect([...paths]).toEqual([expect.stringMatching(/\/documents\/[0-9A-Z]{16}$/)]);
    expect(await count('from issuer.attestation')).toBe(before + 1);
  });

  test('what was read yesterday is read again before it is signed', async () => {
    const at = await typed(clara);
    const shown = await clara.post(`${at}/approve`, { day: '2026-11-23' });
    expect(shown.status).toBe(409);
    expect(shown.text).toContain('The day has changed.');
    expect(shown.text).toContain('name="day" value="2026-11-24"');
  });

  test('a card is issued too', async () => {
    const document = await issued(clara, {
      type: 'ehic',
      ci: '80056000001234567890',
      xd: '2030-01-31',
    });
    expect(headingOf(await clara.get(document))).toBe('A card');
  });

  test('a PD A1 is typed field by field, read as it will be printed, and issued', async () => {
    const form = await clara.get(`${HOME}/new?type=pda1`);
    expect(headingOf(form)).toBe('A new certificate A1');
    expect(form.text).toContain('Posted employed person</option>');
    expect(form.text).toContain('name="wa.lo"');
    expect(form.text).not.toContain('name="xd"');
    const empty = await clara.post(`${HOME}/proposals`, { ...PERSON, type: 'pda1', sc: '' });
    for (const said of [
      'Choose a status.',
      'Write name, number and country of the employer',
      'Write town and country of the place of work',
      'Earlier rules that still apply (may stay empty)',
    ]) {
      expect(empty.text).toContain(said);
    }
    const whole = { 'wa.na': 'Usine', 'wa.id': 'N4', 'wa.hb': 'LFQQ', 'wa.rg': 'Nord' };
    const there = { ...PDA1, ...whole, 'wa.fa': 'rue Nationale 12, Lille' };
    const wide = await clara.post(`${HOME}/proposals`, {
      ...{ ...PERSON, ...there, 'wa.id': '4'.repeat(21), 'wa.fa': 'a'.repeat(512) },
    });
    expect(wide.text).toContain('flag and home base have 20 characters at most.');
    const odd = await clara.post(`${HOME}/proposals`, {
      ...PERSON,
      ...there,
      'wa.rg': 'Nord\u0007',
    });
    expect(odd.text).toContain('There is a character that cannot be printed.');
    const all = await clara.get(await typed(clara, there));
    expect(all.text).toContain('Usine, N4, LFQQ, rue Nationale 12, Lille, rue Nationale 12');
    expect(all.text).toContain('59000 Lille, Nord, FR');
    const at = await typed(clara, PDA1);
    const shown = await clara.get(at);
    for (const said of [
      'Posted employed person (12(1))',
      'Bouwwerken De Clercq, 0403199702, BE',
      'rue Nationale 12, 59000 Lille, FR',
      'A1-2026-000417',
    ]) {
      expect(shown.text).toContain(said);
    }
    const done = await clara.post(`${at}/approve`, { day: '2026-11-24' });
    expect(headingOf(done)).toBe('A certificate A1');
    const again = await clara.post(`${pathOf(done)}/replace`);
    expect(again.text).toMatch(/name="em.na"[^>]* value="Bouwwerken De Clercq"/);
    expect(again.text).toMatch(/value="01" selected/);
  });

  test('an ISI+ card is typed, with a number in groups and without its last day, read and issued', async () => {
    const card = {
      ...{ type: 'isiplus', fn: 'Nergens', gn: 'Lotte', dob: '21/03/2019', sx: 'F' },
      ...{ hi: '19.63.21-004.41', ci: 'DEMO-0021' },
    };
    const form = await clara.get(`${HOME}/new?type=isiplus`);
    expect(headingOf(form)).toBe('A new ISI+ card');
    expect(form.text).toContain('Expiry date of the card (may stay empty)');
    const wrong = await clara.post(`${HOME}/proposals`, { ...PERSON, ...card, hi: '1963' });
    expect(wrong.text).toContain('Write the national number, eleven digits.');
    const at = await typed(clara, card);
    const shown = await clara.get(at);
    for (const said of ['National number (SSIN)', '19632100441', '31/12/2031', 'DEMO-0021']) {
      expect(shown.text).toContain(said);
    }
    const done = await clara.post(`${at}/approve`, { day: '2026-11-24' });
    expect(headingOf(done)).toBe('An ISI+ card');
    const again = await clara.post(`${pathOf(done)}/replace`);
    expect(again.text).toMatch(/value="F" selected/);
    expect(again.text).not.toContain('DEMO-0021');
  });

  test('no clerk fills in what is asked of sources', async () => {
    expect((await clara.get(`${HOME}/new?type=entitlement`)).status).toBe(400);
  });

  test('what is replaced is in the form with every member of its place of work', async () => {
    const more = { 'wa.rg': 'Nord', 'wa.hb': 'LFQQ', dn: 'A1-2026-000418' };
    const document = await issued(clara, { ...PDA1, ...more });
    const again = await clara.post(`${document}/replace`);
    expect(again.text).toMatch(/name="wa.rg"[^>]* value="Nord"/);
    expect(again.text).toMatch(/name="wa.hb"[^>]* value="LFQQ"/);
  });

  test('a new certificate A1 is offered where the trust list lets the institution issue one', async () => {
    const nobody = { surname: 'Niemand', birthDate: '01.02.1990' };
    for (const [who, home, offered] of [
      [clara, HOME, true],
      [konrad, `/clerk/${DE}`, false],
    ] as const) {
      for (const shown of [await who.get(home), await who.post(`${home}/people`, nobody)]) {
        expect(shown.text).toContain('New certificate<');
        expect(shown.text).toContain('New card<');
        expect(shown.text.includes('New certificate A1<')).toBe(offered);
      }
    }
  });

  test('what one clerk typed is no business of another', async () => {
    const at = await typed(clara);
    expect((await arthur.get(at)).status).toBe(404);
    expect((await arthur.post(`${at}/change`)).status).toBe(404);
    expect((await arthur.post(`${at}/approve`, { day: '2026-11-24' })).status).toBe(404);
    expect((await clara.post(`${at}/change`)).text).toMatch(
      /name="fn"[^>]* value="Peeters-Planted"/,
    );
  });

  test('the page, and the code, are those of the document', async () => {
    const document = await issued(clara);
    const pdf = await clara.get(`${document}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline/);
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    const saved = await clara.get(`${document}/pdf?save=yes`);
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[0-9A-Z]{16}\.pdf"/,
    );
    expect((await clara.get(`${document}/code`)).text).toContain('<svg');
    expect(
      (await clara.get(`${document}/code?format=png&save=yes`)).headers.get('content-type'),
    ).toBe('image/png');
  });
});

describe('withdrawing and replacing', () => {
  test('a page says what will happen, then it is final', async () => {
    const document = await issued(clara);
    const asked = await clara.get(`${document}/revoke`);
    expect(asked.text).toContain('Nobody can take this back.');
    const shown = await clara.post(`${document}/revoke`, { reason: 'lost-or-stolen' });
    expect(pathOf(shown)).toBe(document);
    expect(shown.text).toMatch(/For good, on 24 November 2026 at 10:00\. It was lost or stolen\./);
    expect(pathOf(await clara.get(`${document}/revoke`))).toBe(document);
  });

  test('a reason that is none is refused', async () => {
    const document = await issued(clara);
    expect((await clara.post(`${document}/revoke`, { reason: 'spite' })).status).toBe(400);
    expect((await clara.get(document)).text).toContain('Valid.');
  });

  test('a new one, filled in from the old, takes its place', async () => {
    const document = await issued(clara);
    const form = await clara.post(`${document}/replace`);
    expect(form.text).toMatch(/name="ed"[^>]* value="20\/02\/2027"/);
    const replaces = document.slice(-16);
    expect(form.text).toContain(`name="replaces" value="${replaces}"`);
    expect(form.text).toMatch(/name="second".*value="fr" selected/);
    const successor = await issued(clara, { gn: 'Anna Maria', replaces });
    const old = await clara.get(document);
    expect(old.text).toContain('Replaced.');
    expect(old.text).toContain(`href="${successor}"`);
    expect((await clara.get(successor)).text).toContain(`href="${document}"`);
  });

  test('what cannot be replaced any more is not issued, and that is said', async () => {
    const document = await issued(clara);
    await clara.post(`${document}/revoke`, { reason: 'fraud' });
    const at = await typed(clara, { replaces: document.slice(-16) });
    const shown = await clara.post(`${at}/approve`, { day: '2026-11-24' });
    expect(shown.text).toContain('It was not issued.');
    expect(shown.text).toContain('revocation-final');
  });
});

describe('one institution never sees another’s', () => {
  test('every operation asks whose clerk it is, and whose document', async () => {
    const german = await issued(konrad, { fn: 'Geheim' }, `/clerk/${DE}`);
    const proposal = await typed(konrad, {}, `/clerk/${DE}`);
    const [jti, id] = [german.slice(-16), proposal.slice(-36)];
    const batch = '00000000-0000-4000-8000-000000000000';
    const asks: readonly (readonly ['get' | 'post', string, object?])[] = [
      ['get', ''],
      ['get', '/new?type=prc'],
      ['get', '/waiting'],
      ['post', '/people', { number: PERSON.hi }],
      ['post', '/new', { type: 'prc', from: jti }],
      ['post', '/proposals', PERSON],
      ['get', `/proposals/${id}`],
      ['post', `/proposals/${id}/change`],
      ['post', `/proposals/${id}/propose`],
      ['post', `/proposals/${id}/approve`, { day: '2026-11-24' }],
      ['post', `/proposals/${id}/issue`],
      ['post', `/proposals/${id}/decline`, { reason: 'data-wrong' }],
      ['post', `/proposals/${id}/withdraw`],
      ['get', `/documents/${jti}`],
      ['get', `/documents/${jti}/pdf`],
      ['get', `/documents/${jti}/code`],
      ['get', `/documents/${jti}/revoke`],
      ['post', `/documents/${jti}/revoke`, { reason: 'fraud' }],
      ['post', `/documents/${jti}/replace`],
      ['get', `/batches/${batch}`],
      ['post', `/batches/${batch}/approve`],
      ['post', `/batches/${batch}/cancel`],
    ];
    // As a clerk of the other institution: refused before anything is looked for.
    for (const [method, path, fields] of asks) {
      const shown =
        method === 'get'
          ? await clara.get(`/clerk/${DE}${path}`)
          : await clara.post(`/clerk/${DE}${path}`, { ...fields });
      expect([method, path, shown.status]).toEqual([method, path, 403]);
      expect(shown.text).not.toContain('Geheim');
    }
    // Under the own institution, by the other's ids: there is no such thing.
    for (const [method, path, fields] of asks.filter(
      ([, path]) => /[0-9A-Z]{16}|-/.test(path) || path === '/new',
    )) {
      const shown =
        method === 'get'
          ? await clara.get(`${HOME}${path}`)
          : await clara.post(`${HOME}${path}`, { ...fields });
      expect([method, path, shown.status]).toEqual([method, path, 404]);
      expect(shown.text).not.toContain('Geheim');
    }
    expect((await konrad.get(german)).text).toContain('Valid.');
    // Every operation below an institution was asked.
    const { operations } = await documented();
    expect(
      asks
        .map(
          ([method, path]) =>
            `${method} ${path.replace(/\?.*/, '').replace(jti, '{id}').replace(id, '{id}').replace(batch, '{id}')}`,
        )
        .sort(),
    ).toEqual(operations);
  });
});

/** The operations of the pages of an institution, as the service describes them. */
async function documented(): Promise<{ operations: readonly string[] }> {
  const { paths } = JSON.parse((await clara.get('/openapi.json')).text) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith('/clerk/{institution}')
      ? Object.keys(methods)
          .filter((method) => ['get', 'post'].includes(method))
          .map((method) => `${method} ${path.replace('/clerk/{institution}', '')}`)
      : [],
  );
  return { operations: operations.sort() };
}

test('pages speak the language of the browser, and say so', async () => {
  const shown = await clara.get(HOME, { 'accept-language': 'nl-BE, en;q=0.8' });
  expect(shown.text).toContain('<html lang="nl">');
  expect(headingOf(shown)).toBe('Iemand zoeken');
  expect(shown.text).toContain('Naar de inhoud');
  const at = await typed(clara);
  expect((await clara.get(at, { 'accept-language': 'fr' })).text).toContain('3. Nom');
});

test('no name, number or session is in addresses, logs, or in clear in the database; the log of deeds holds', async () => {
  const { house, lines } = pages;
  await issued(clara);
  const addresses = [clara, arthur, konrad].flatMap(({ browser }) => browser.history);
  expect(withoutChance(addresses.join('\n'))).not.toMatch(/Planted|54\.?07\.?20|Clara/);
  expect(lines.length).toBeGreaterThan(0);
  expect(withoutChance(lines.join('\n'))).not.toMatch(/Planted|54\.?07\.?20|Clara/);
  for (const table of ['clerk', 'proposal', 'session', 'attestation', 'audit']) {
    const rows = await house.owner.query(`select t::text as row from issuer.${table} t`);
    const text = JSON.stringify(rows);
    expect([table, text.includes('Planted'), text.includes('Clara')]).toEqual([
      table,
      false,
      false,
    ]);
    // Neither as the bytes of a text in a column of bytes.
    const hex = Buffer.from('Planted').toString('hex');
    expect([table, text.includes(hex)]).toEqual([table, false]);
  }
  await verifyAudit(house.owner, issuerAudit(BE));
});
