import { readFileSync } from 'node:fs';
import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { belgianCatalogue, type FetchBrowser, fetchBrowser, type Shown } from '../../src/index.ts';
import { readPdf } from '../../src/read-pdf.ts';
import type { BufferEntry, RegisterEntry } from '../../src/status/status-files.ts';
import { FIXTURES } from '../../src/vectors.ts';
import { withoutChance } from '../../src/without-chance.ts';
import { zxingWasm } from '../../src/zxing.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';
import { copiesOf } from './copies-of.ts';
import { press } from './press.ts';

// The child and the victim of terrorism of the trial never appear at P0 to P3, in any encoding: they are given nothing that a counter reads. Where such
// a person has another status too, what they are given is as if they had that alone.

interface Persona {
  readonly register: RegisterEntry;
  readonly statuses: readonly (Omit<BufferEntry['statuses'][number], 'periods'> & {
    from: string;
  })[];
}

const catalogue = belgianCatalogue();
const persona = (name: string): Persona =>
  JSON.parse(readFileSync(new URL(`personas/${name}.json`, FIXTURES), 'utf8'));
const [child, victim] = [persona('child'), persona('terror-victim')];

/** The same situation with the increased reimbursement besides, under another number. */
function withBim({ register, statuses }: Persona, ssin: string): Persona {
  const bim = { status: 'BIM', scope: 'person', authority: 'CIN', from: '2026-01-01' } as const;
  return { register: { ...register, ssin }, statuses: [...statuses, bim] };
}

/** The mother of the child, who has nothing herself: of her household somebody has the status. */
const mother: Persona = {
  register: { ...child.register, ssin: '61710500274', givenNames: 'Pia', birthDate: '1985-03-14' },
  statuses: child.statuses.map((status) => ({ ...status, scope: 'household' })),
};
const PEOPLE: Readonly<Record<string, Persona>> = {
  ...{ child, victim, mother },
  childWithBim: withBim(child, '14660900327'),
  victimWithBim: withBim(victim, '85613000150'),
  grown: {
    ...child,
    register: { ...child.register, ssin: '48621700554', birthDate: '2007-03-21' },
  },
};

/** A code as JSON has it, as CBOR has it behind its length, and as a word of its own; of three letters not that, which random octets say too. */
function tellings(code: string): readonly string[] {
  const inCbor = String.fromCharCode(0x60 + code.length) + code;
  const word = `(?<![\\w-])${code}(?![\\w-])`;
  return [`"${code}"`, inCbor, ...(code.length > 3 ? [word] : [])];
}

/** What says it: their statuses, the bodies, the tier, the right of victims, and how a status is called in any language. */
const TELLING = new RegExp(
  [
    ...['TERR', 'WARV', 'CH66', 'MENA', 'SFP', 'AVIQ'].flatMap(tellings),
    ...['TERR', 'WARV', 'CH66', 'MENA'].flatMap((code) =>
      Object.values(catalogue.statuses.get(code)?.names ?? {}),
    ),
    ...['warVictim', 'be\\.transport\\.war'],
  ].join('|'),
);

let citizens: TestCitizens;
beforeAll(async () => {
  citizens = await createTestCitizens(
    Object.entries(PEOPLE).map(([subject, { register }]) => ({
      ...{ subject, name: subject, roles: [], personalNumber: register.ssin },
    })),
  );
  const people = Object.values(PEOPLE);
  await citizens.status.register(people.map(({ register }) => register));
  const covers = [...catalogue.statuses.values()].flatMap(({ code: status, authorities }) =>
    ['person', 'household'].map((scope) => ({ status, scope, authorities })),
  );
  await citizens.status.buffer(
    people.map(({ register: { ssin }, statuses }) => ({
      ssin,
      statuses: statuses.flatMap(({ from, ...status }) => {
        const own = { ...status, periods: [{ from }] };
        return status.scope === 'person' ? [own, { ...own, scope: 'household' as const }] : [own];
      }),
    })),
    { covers },
  );
});
afterAll(() => citizens.close());

let addresses = 0;
const elsewhere = () => ({ 'x-forwarded-for': `198.51.100.${addresses++ % 250}` });

async function signedIn(subject: string): Promise<{ browser: FetchBrowser; first: Shown }> {
  const browser = fetchBrowser();
  const choice = await browser.visit(`${citizens.url}/my/rights?lang=en`);
  return { browser, first: await browser.submit(choice, { person: subject }) };
}

const post = (browser: FetchBrowser, path: string, fields: Record<string, string>) =>
  press(browser, citizens.url + path, fields, elsewhere());

/** Every right of the catalogue, with a name and without: the pages of those that were made. */
async function takeAll(browser: FetchBrowser): Promise<ReadonlyMap<string, Shown>> {
  const made = new Map<string, Shown>();
  for (const right of catalogue.rights.keys()) {
    for (const whose of ['named', 'bearer']) {
      const page = await post(browser, '/my/proofs', { right, whose });
      if (page.status === 200) made.set(`${right} ${whose}`, page);
      else expect([400, 403, 409]).toContain(page.status);
    }
  }
  return made;
}

const issuedTo = async ({ register: { ssin } }: Persona) => {
  const body = { personalNumber: ssin };
  const answer = await citizens.clerk.call('POST', '/issuer/v1/attestations/query', { body });
  return answer.body.items;
};

test.each([
  ['child', child, 'Social energy tariff'],
  ['victim', victim, 'Free travel, special group'],
] as const)(
  'the %s has a right, and is given nothing that a counter reads',
  async (subject, who, title) => {
    const { browser, first } = await signedIn(subject);
    const card =
      first.text.split('<article').find((each) => each.includes(`<h3>${title}</h3>`)) ?? '';
    expect(card).toContain('You have this right');
    expect(card).toContain('No proof is given of this right');
    // For themselves alone it is said, where they ask.
    expect(first.text).toMatch(TELLING);
    expect(first.text).not.toContain('Take a proof');
    expect([...(await takeAll(browser)).keys()]).toEqual([]);
    const status = await post(browser, '/my/status', {});
    expect([status.status, status.text.includes('No proof was made.')]).toEqual([409, true]);
    expect(await issuedTo(who)).toEqual([]);
    const list = await browser.visit(`${citizens.url}/my/proofs?lang=en`);
    expect(list.text).toContain('You have taken no proof.');
  },
);

test.each([
  ['childWithBim', 'Lotte Nergens'],
  ['victimWithBim', 'Ruben Maes'],
])(
  '%s has what everybody with the other status has, and nothing in it tells more',
  async (subject, name) => {
    const { browser } = await signedIn(subject);
    const made = await takeAll(browser);
    expect([...made.keys()]).toEqual([
      ...['be.rail.increased-intervention named', 'be.tec.reduced named', 'be.delijn.im named'],
      ...['be.local.museum-x.reduced named', 'be.local.museum-x.reduced bearer'],
    ]);
    const heard: string[] = [];
    for (const page of made.values()) {
      const { texts, qr } = await printed(browser, page);
      const { credentials } = await copiesOf(citizens, browser, page);
      heard.push(...texts, qr, ...credentials.map(({ said }) => said));
    }
    const status = await post(browser, '/my/status', {});
    const { credentials } = await copiesOf(citizens, browser, status);
    expect(credentials).toHaveLength(2);
    heard.push(...credentials.map(({ said }) => said));
    const all = heard.join('\n');
    expect(all).toContain(name);
    expect(all).toMatch(/\bBIM\b/);
    expect(withoutChance(all)).not.toMatch(TELLING);
  },
);

test('the household has its right through the child, and shows it without the child', async () => {
  const { browser } = await signedIn('mother');
  const made = await takeAll(browser);
  expect([...made.keys()]).toEqual([
    ...['be.energy.social named', 'be.energy.social bearer'],
    ...['be.telecom.social-internet named', 'be.telecom.social-internet bearer'],
  ]);
  for (const page of made.values()) {
    const { texts, qr } = await printed(browser, page);
    const said = withoutChance([...texts, qr].join('\n'));
    expect(said).not.toMatch(TELLING);
    expect(said).not.toMatch(/Lotte|2019/);
  }
});

test('who is grown may have the status in a wallet, for who may ask by law: there it would be seen', async () => {
  const { browser } = await signedIn('grown');
  const { credentials } = await copiesOf(citizens, browser, await post(browser, '/my/status', {}));
  expect(credentials.map(({ id }) => id)).toEqual(['status-sd-jwt-vc', 'status-mdoc']);
  for (const { said } of credentials) expect(said).toMatch(TELLING);
});

test('no log, no name of a file and no address tells of them', async () => {
  const lines = [...citizens.status.lines, ...citizens.issuer.lines].join('\n');
  expect(lines).not.toMatch(TELLING);
  expect(lines).not.toMatch(/Nergens|Maes|Lotte|Ruben|be\.energy|19632100441|78691200708/);
});

/** What stands on the page of a proof and in it, and what its code says, as others read them. */
async function printed(browser: FetchBrowser, page: Shown) {
  const at = new URL(`${new URL(page.url).pathname}/file`, citizens.url);
  const cookie = [...(browser.cookies.get(at.host) ?? [])].map((pair) => pair.join('=')).join('; ');
  const file = await fetch(at, { headers: { ...elsewhere(), cookie } });
  expect([file.status, file.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="proof.pdf"',
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { texts, files } = await readPdf(bytes);
  const reader = await createReader({ zxingWasm: await zxingWasm(), platform: nodePlatform });
  const report = await citizens.judge(await reader.read(bytes));
  expect(report.verdict).toBe('accepted');
  const carried = Object.entries(files).flat();
  const opened = carried.flatMap((text) =>
    text.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')),
  );
  return { texts: [texts.join(' '), ...carried, ...opened], qr: JSON.stringify(report) };
}
