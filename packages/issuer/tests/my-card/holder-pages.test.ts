import { createHash, randomUUID } from 'node:crypto';
import type { Shown } from '@prova/testing';
import { sessionStore } from '../../src/clerks/session-rows.ts';
import { draftPayload } from '../../src/issuance/draft-payload.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { headingOf, pathOf } from '../support/clerk-office.ts';
import { everythingStored } from '../support/everything-stored.ts';
import {
  DOB,
  type HolderBrowser,
  type ServedHolderPages,
  serveHolderPages,
} from '../support/holder-office.ts';
import { BE, RECORD } from '../support/test-house.ts';

// A holder at their own document, over HTTP, on a real database: what is shown, to whom, and what is left of it.

let pages: ServedHolderPages;
let start: number;
let jti: string;
beforeAll(async () => {
  pages = await serveHolderPages();
  start = pages.house.now();
  jti = await pages.issue();
});
afterAll(() => pages.close());
afterEach(() => pages.house.at(start));

/** A network that nobody used yet. */
let networks = 0;
function newNetwork(): string {
  networks += 1;
  return `198.51.${Math.floor(networks / 250)}.${networks % 250}`;
}

async function opened(document = jti, birthDate = DOB): Promise<[HolderBrowser, Shown]> {
  const holder = pages.at(newNetwork());
  const shown = await holder.open({ document, birthDate });
  expect([shown.status, pathOf(shown)]).toEqual([200, '/my/document']);
  return [holder, shown];
}

const NAME = 'Marie-Louise Vandenbroucke';

describe('a document that counts', () => {
  test('is shown to whoever knows its number and the birth date, however they are typed', async () => {
    const inFours = jti.toLowerCase().replace(/(.{4})/g, '$1 ');
    const lookAlike = inFours.replaceAll('0', 'o').replaceAll('1', 'l');
    for (const [document, birthDate] of [
      [jti, '1954-07-20'],
      [inFours, '20.7.1954'],
      [lookAlike, ' 20071954 '],
      [jti.replace(/(.{4})(?=.)/g, '$1-'), '20-07-1954'],
    ] as const) {
      const [, shown] = await opened(document, birthDate);
      expect(headingOf(shown)).toBe('Your certificate');
      expect(shown.text).toContain(NAME);
    }
  });

  test('says what it is, who issued it, until when, and where it stands, and passes no verdict', async () => {
    const [, { text }] = await opened();
    for (const said of [
      'Provisional replacement certificate',
      'Onderling Fonds van Nergens, BE 0120',
      '24 November 2026 to 20 February 2027',
      'Not withdrawn. It ends on 20 February 2027.',
      'This page proves nothing.',
      'only a scan shows whether your document counts',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/class="[^"]*accepted|>Valid/);
    expect(text).not.toContain('54072002197');
    expect(text).not.toContain(jti);
  });

  test('an unknown day of birth is typed as it is printed', async () => {
    const unknown = await pages.issue({ dob: '1931-03-00' });
    const [, shown] = await opened(unknown, '00/03/1931');
    expect(shown.text).toContain(NAME);
    const wrong = await pages.at(newNetwork()).open({ document: unknown, birthDate: '01/03/1931' });
    expect(wrong.status).toBe(403);
  });

  test('a card is shown as one', async () => {
    const { sd, ed, ...person } = RECORD;
    const draft = draftPayload(
      { ...person, ci: '80056000001234567890', xd: '2030-01-31' },
      {
        type: 'ehic',
        institution: { country: 'BE', officialId: '0120' },
        acronym: 'OFN',
        nativeScript: 'warn',
      },
      sd,
    );
    const card = await pages.issue({}, { draft });
    const [, shown] = await opened(card);
    expect(headingOf(shown)).toBe('Your card');
    expect(shown.text).toContain('24 November 2026 to 31 January 2030');
  });

  test('its code is there as a picture and as large as the screen, its file to be saved', async () => {
    const [holder] = await opened();
    const code = await holder.get('/my/code');
    expect([code.headers.get('content-type'), code.text.slice(0, 5)]).toEqual([
      'image/svg+xml',
      '<svg ',
    ]);
    const large = await holder.get('/my/large');
    expect([headingOf(large), large.text.includes('class="glare"')]).toEqual(['The code', true]);
    const file = await holder.get('/my/file');
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="prc.pdf"');
    expect(file.text).toMatch(/^%PDF-/);
  });

  test('its file is drawn so often and no oftener, and what is said then stands on its page', async () => {
    const asked = await pages.issue();
    const [holder] = await opened(asked);
    for (let files = 0; files < 20; files += 1) {
      expect((await holder.get('/my/file')).status).toBe(200);
    }
    const [other] = await opened(asked);
    const shown = await other.get('/my/file');
    expect([shown.status, shown.headers.get('retry-after')]).toEqual([429, '180']);
    expect(shown.text).toContain('Try again in 3 minutes.');
    expect(shown.text).toContain(NAME);
  });
});

describe('what is away for a while', () => {
  afterEach(() => {
    pages.fail('print');
    pages.fail('trust');
  });

  test('without a trust list the institution is named as the document names it', async () => {
    pages.fail('trust', 'trust-unusable');
    const [, shown] = await opened();
    expect(shown.text).toContain('OFN, BE 0120');
  });

  test.each(['print-busy', 'print-fault', 'seal-postponed'] as const)(
    'a file that cannot be made now, %s, is said on the page of the document',
    async (code) => {
      const [holder] = await opened();
      pages.fail('print', code);
      const shown = await holder.get('/my/file');
      expect([shown.status, shown.headers.get('retry-after')]).toEqual([503, '5']);
      expect(shown.text).toContain('The file cannot be made now.');
      expect(shown.text).toContain(NAME);
      pages.fail('print');
      expect((await holder.get('/my/file')).status).toBe(200);
    },
  );

  test('what nobody foresaw is a fault of ours, and says nothing', async () => {
    const [holder] = await opened();
    pages.fail('print', 'data-unreadable');
    const shown = await holder.get('/my/file');
    expect([shown.status, shown.text.includes(NAME)]).toEqual([500, false]);
  });
});

describe('in four languages', () => {
  test('the browser’s own counts, and a link changes it for all that follows', async () => {
    const holder = pages.at(newNetwork(), { 'accept-language': 'fr-BE, nl;q=0.5' });
    expect(headingOf(await holder.get('/my'))).toBe('Revoir votre document');
    const form = await holder.get('/my?lang=de');
    expect(form.text).toContain('<html lang="de">');
    expect(form.text).toContain('name="lang" value="de"');
    const shown = await holder.open({ document: jti, birthDate: DOB }, { lang: 'de' });
    expect([headingOf(shown), new URL(shown.url).search]).toEqual([
      'Ihre Bescheinigung',
      '?lang=de',
    ]);
    expect(shown.text).toContain('href="/my/large?lang=de"');
    expect(shown.text).toContain('href="/my/document?lang=nl"');
    expect((await holder.get('/my?lang=xx')).status).toBe(400);
  });
});

describe('what is not there any more', () => {
  test.each([
    ['withdrawn', 'Withdrawn', () => pages.withdraw],
    [
      'replaced',
      'Replaced',
      () => async (old: string) => void (await pages.issue({}, { replaces: old })),
    ],
  ])('%s: said loudly, and neither name nor code nor file is shown', async (_how, word, ending) => {
    const gone = await pages.issue();
    const [before] = await opened(gone);
    await ending()(gone);
    const [after, shown] = await opened(gone);
    expect(shown.text).toContain(`class="loud"><div class="banner rejected">`);
    expect(shown.text).toContain(`<strong>${word}</strong>`);
    expect(shown.text).toContain('24 November 2026');
    for (const holder of [before, after]) {
      for (const path of ['/my/code', '/my/large', '/my/file']) {
        const led = await holder.get(path);
        expect([path, pathOf(led)]).toEqual([path, '/my/document']);
        expect(led.text).not.toMatch(/Vandenbroucke|\/my\/(code|large|file)/);
      }
    }
  });

  test('not begun: its file is there, its code is not yet', async () => {
    pages.house.at(start - 2 * 86_400);
    const [holder, shown] = await opened();
    expect(shown.text).toContain('Not withdrawn. It begins on 24 November 2026.');
    expect(shown.text).not.toMatch(/\/my\/(code|large)/);
    expect(pathOf(await holder.get('/my/code'))).toBe('/my/document');
    expect((await holder.get('/my/file')).status).toBe(200);
  });

  test('ended: said loudly, with its file and without its code', async () => {
    pages.house.at(start + 120 * 86_400);
    const [holder, shown] = await opened();
    expect(shown.text).toContain('class="loud"><div class="banner not-judged">');
    expect(shown.text).toContain('<strong>Ended</strong>');
    expect(shown.text).toContain(NAME);
    expect(shown.text).not.toMatch(/\/my\/(code|large)/);
    for (const path of ['/my/code', '/my/large']) {
      expect(pathOf(await holder.get(path))).toBe('/my/document');
    }
  });

  test('erased while it is open: nothing is open any more', async () => {
    const person = { hi: '99', dob: '1999-01-01' };
    const erased = await pages.issue(person);
    const [holder] = await opened(erased, '01/01/1999');
    await erase('99');
    expect(pathOf(await holder.get('/my/document'))).toBe('/my');
    expect(pathOf(await holder.get('/my/code'))).toBe('/my');
  });
});

describe('who gets nothing', () => {
  test('whoever is wrong hears and costs the same, whatever they are wrong about', async () => {
    const erased = await pages.issue({ hi: '98', dob: '1998-01-01' });
    await erase('98');
    const failed = await pages.issue({ hi: '97' });
    await pages.house.owner.query('alter table issuer.attestation disable trigger user');
    await pages.house.owner.query(
      `update issuer.attestation set state = 'failed', ended_at = 1, end_reason = 'x' where jti = $1`,
      [failed],
    );
    await pages.house.owner.query('alter table issuer.attestation enable trigger user');
    const answers: object[] = [];
    for (const [document, birthDate] of [
      [jti, '21/07/1954'],
      ['ZZZZZZZZZZZZZZZZ', DOB],
      // As the decoy says of itself.
      ['0000000000000000', '01/01/1900'],
      [erased, '01/01/1998'],
      [failed, DOB],
    ] as const) {
      const holder = pages.at(newNetwork());
      pages.statements.length = 0;
      const { status, headers, text } = await holder.open({ document, birthDate });
      expect(status).toBe(403);
      expect(text).not.toContain(`value="${birthDate}`);
      const told = [...headers].filter(([name]) => !/date|trace|ratelimit/.test(name));
      answers.push({ told, text: text.replaceAll(document, '…'), all: [...pages.statements] });
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(pages.statements.length).toBeGreaterThan(3);
  });

  test.each([
    ['7M4K', DOB, 'A document number has 16 letters and digits.'],
    ['', '', 'Write day, month and year'],
    ['7M4K J2R9 T1XW 5HQ8', '31/02/1954', 'Write day, month and year'],
    ["' or 1=1 --", '<script>', 'A document number has 16 letters and digits.'],
  ])(
    'what cannot be one is said, counted for nobody and looked for nowhere: %s',
    async (document, birthDate, said) => {
      pages.statements.length = 0;
      const shown = await pages.at(newNetwork()).open({ document, birthDate });
      expect([shown.status, shown.text.includes(said)]).toEqual([200, true]);
      expect(shown.text).not.toContain('<script>');
      expect(pages.statements).toEqual([]);
    },
  );

  test('a form of another site is not taken', async () => {
    const holder = pages.at();
    const { status } = await holder.browser.ask(`${pages.url}/my`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ document: jti, birthDate: DOB }),
    });
    expect(status).toBe(403);
    expect([...holder.browser.cookies.values()].map(({ size }) => size)).toEqual([0]);
  });

  test('nobody without a cookie of ours, nor with what is none', async () => {
    for (const cookie of ['', 'prova-my-card=x', `prova-my-card=${'A'.repeat(43)}`]) {
      for (const path of ['/my/document', '/my/code', '/my/large', '/my/file']) {
        const { browser } = pages.at();
        const shown = await browser.ask(pages.url + path, { headers: { cookie } });
        expect([shown.status, shown.headers.get('location')]).toEqual([303, '/my?said=over']);
      }
    }
  });

  test('a session of somebody who signed in opens no document', async () => {
    const { database, dataKeys, now } = pages.house;
    const token = Buffer.alloc(32, 9);
    const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
    const content = JSON.stringify({ kind: 'session', person: {}, institutionId: BE, jti });
    await sessionStore(database, dataKeys).put({
      tokenHash,
      content,
      openedAt: now(),
      usedAt: now(),
    });
    const headers = { cookie: `prova-my-card=${token.toString('base64url')}` };
    const shown = await pages.at().browser.ask(`${pages.url}/my/document`, { headers });
    expect(shown.status).toBe(303);
  });
});

describe('a computer that others use', () => {
  test('nothing is kept by browsers, and the cookie is of no use to scripts and other sites', async () => {
    const holder = pages.at();
    const sent = await holder.browser.ask(`${pages.url}/my`, {
      method: 'POST',
      headers: { origin: pages.url },
      body: new URLSearchParams({ document: jti, birthDate: DOB }),
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/my/document']);
    expect(sent.headers.get('set-cookie')).toMatch(
      /^prova-my-card=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; SameSite=Strict$/,
    );
    const open = pages.at(newNetwork());
    await open.open({ document: jti, birthDate: DOB });
    for (const path of ['/my', '/my/document', '/my/code', '/my/large', '/my/file']) {
      const { headers } = await open.get(path);
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none';script-src 'self'/,
      );
      if (path !== '/my') expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await open.get('/my')).text.match(/autocomplete="off"/g)).toHaveLength(2);
  });

  test('what was closed stays closed, also for who kept the cookie', async () => {
    const [holder] = await opened();
    const kept = new Map([...holder.browser.cookies].map(([host, jar]) => [host, new Map(jar)]));
    const { origin } = new URL((await holder.get('/my/document')).url);
    const answer = await holder.browser.ask(`${origin}/my/close`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ lang: 'nl' }),
    });
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(answer.headers.get('location')).toBe('/my?said=closed&lang=nl');
    for (const [host, jar] of kept) holder.browser.cookies.set(host, jar);
    const shown = await holder.get('/my/document');
    expect([pathOf(shown), shown.text.includes('It was closed.')]).toEqual(['/my', true]);
  });

  test('after a quarter of an hour it is closed by itself', async () => {
    const [holder] = await opened();
    pages.house.at(start + 899);
    expect(pathOf(await holder.get('/my/document'))).toBe('/my/document');
    pages.house.at(start + 900);
    expect(pathOf(await holder.get('/my/document'))).toBe('/my');
  });

  test('a second document takes the place of the first', async () => {
    const second = await pages.issue({ gn: 'Anna', dob: '1960-01-01' });
    const [holder] = await opened();
    const first = new Map([...holder.browser.cookies].map(([host, jar]) => [host, new Map(jar)]));
    const shown = await holder.open({ document: second, birthDate: '01/01/1960' });
    expect(shown.text).toContain('Anna Vandenbroucke');
    for (const [host, jar] of first) holder.browser.cookies.set(host, jar);
    expect(pathOf(await holder.get('/my/document'))).toBe('/my');
  });
});

test('no address, log or metric says anything of a person, and no row says who tried', async () => {
  const planted = { fn: 'Zwartebessenboom', gn: 'Quirina', dob: '1931-03-17', hi: '31031755501' };
  const seen = await pages.issue(planted);
  const network = '203.0.113.77';
  const holder = pages.at(network);
  await holder.open({ document: seen, birthDate: '18/03/1931' });
  const shown = await holder.open({ document: seen, birthDate: '17/03/1931' });
  expect(shown.text).toContain('Zwartebessenboom');
  for (const path of ['/my/code', '/my/large', '/my/file']) await holder.get(path);
  const { text: metrics } = await holder.get('/metrics');
  const said = [...pages.lines, ...holder.browser.history, metrics].join('\n');
  expect(said).toContain('openHeldDocument');
  for (const word of [...Object.values(planted), '17/03/1931', seen, network, 'Quirina']) {
    expect([word, said.includes(word)]).toEqual([word, false]);
  }
  const rows = await everythingStored(pages.house.owner, pages.house.dataKeys);
  expect(rows.filter((row) => row.includes(network))).toEqual([]);
  const tries = rows.filter((row) => row.startsWith('issuer.try'));
  expect(tries.length).toBeGreaterThan(2);
  expect(tries.filter((row) => row.includes(seen))).toEqual([]);
});

async function erase(number: string): Promise<void> {
  await eraseSubject(pages.house, {
    institutionId: BE,
    query: { by: 'number', number },
    requestId: randomUUID(),
    actor: 'operator',
    now: pages.house.now(),
    valid: 'revoke',
  });
}
