import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeQrText, openQrText } from '@prova/credential';
import { createDataKeys } from '@prova/issuer';
import { nodePlatform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import { createPersonKeys } from '@prova/status';
import { type FetchBrowser, fetchBrowser, type Shown } from '../../src/index.ts';
import { createTestClient } from '../../src/issuer/test-client.ts';
import { until } from '../../src/issuer/until.ts';
import { PARTNER_RIGHTS } from '../../src/status/belgium.ts';
import { type Hidden, reasonsTold } from '../../src/status/reasons-told.ts';
import { partsOfPdf, takenApart } from '../../src/status/taken-apart.ts';
import { testCatalogue } from '../../src/test-catalogue.ts';
import { FIXTURES } from '../../src/vectors.ts';
import { zxingWasm } from '../../src/zxing.ts';
import { createTestCitizens, type TestCitizens } from './citizen-office.ts';
import { press } from './press.ts';
import { showByWallet } from './show-by-wallet.ts';

// Nobody at a counter hears why. All people of the fixtures take all that they can, in every form there is; what they show by P0 to P2, and whatever
// is said about it, is taken apart and looked through for statuses, sources and numbers. What they show by P4 is found so.

interface Persona {
  readonly id: string;
  readonly register: {
    readonly ssin: string;
    readonly former?: readonly {
      readonly ssin: string;
      readonly state: 'replaced' | 'cancelled';
    }[];
    readonly familyName: string;
    readonly givenNames: string;
    readonly birthDate: string;
    readonly municipality?: string;
  };
  readonly statuses?: readonly (Record<'status' | 'authority' | 'from', string> & {
    readonly scope: 'person' | 'household';
    readonly details?: Readonly<Record<string, number>>;
  })[];
}

const catalogue = testCatalogue();
const dataKey = new Uint8Array(randomBytes(32));

/** One for the household and one of one's own; more in a minute nobody takes. */
const TRIED = ['be.energy.social', 'be.local.museum-x.reduced'];

let personas: readonly Persona[];
let citizens: TestCitizens;
let hidden: Hidden;
/** What was shown to whom, by a name for whoever reads a failure. */
const shown = new Map<string, unknown[]>();
const kept = new Map<string, unknown[]>();
/** Proofs by the browser of whoever took them. */
const taken: {
  readonly type: 'entitlement' | 'status';
  readonly who: Persona;
  readonly browser: FetchBrowser;
  readonly page: Shown;
}[] = [];

beforeAll(async () => {
  const folder = new URL('personas/', FIXTURES);
  personas = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      JSON.parse(await readFile(new URL(name, folder), 'utf8')),
    ),
  );
  const people = personas.map(({ id, register: { ssin } }) => ({
    ...{ subject: id, name: id, roles: [], personalNumber: ssin },
  }));
  citizens = await createTestCitizens(people, { dataKey });
  await citizens.status.register(personas.map(({ register }) => register));
  const known = personas.flatMap(({ register: { ssin }, statuses }) =>
    statuses ? [{ ssin, statuses: statuses.flatMap(heldBy) }] : [],
  );
  const covers = catalogue.statuses.flatMap(({ code: status, authorities }) =>
    ['person', 'household'].map((scope) => ({ status, scope, authorities })),
  );
  await citizens.status.buffer(known, { covers });
  const issuerKeys = createDataKeys(Buffer.from(citizens.issuer.place.dataKey, 'base64'));
  hidden = {
    catalogue,
    ssins: personas.flatMap(({ register: { ssin, former = [] } }) => [
      ssin,
      ...former.map((each) => each.ssin),
    ]),
    keyedHashes: [
      createPersonKeys(dataKey).ssinHash,
      (ssin) => issuerKeys.numberHash('BE:0120', ssin),
    ],
  };
});
afterAll(() => citizens.close());

function heldBy({ from, ...status }: NonNullable<Persona['statuses']>[number]) {
  const person = { ...status, periods: [{ from }] };
  return status.scope === 'person'
    ? [person, { ...person, scope: 'household' as const }]
    : [person];
}

const told = (...values: readonly unknown[]) => reasonsTold(takenApart(...values), hidden);
function note(what: string, value: unknown, where = shown): void {
  where.set(what, [...(where.get(what) ?? []), value]);
}
const atPath = (page: Shown, what: string) => `${page.url.replace(/\?.*/, '')}${what}`;

test('everybody takes what they can, on paper and in a wallet', async () => {
  for (const who of personas) {
    const browser = fetchBrowser();
    const choice = await browser.visit(`${citizens.url}/my/rights?lang=en`);
    await browser.submit(choice, { person: who.id });
    for (const right of TRIED) {
      const page = await press(browser, `${citizens.url}/my/proofs`, { right, whose: 'named' });
      expect([200, 403, 409]).toContain(page.status);
      if (page.status === 200) taken.push({ type: 'entitlement', who, browser, page });
    }
    const status = await press(browser, `${citizens.url}/my/status`);
    if (status.status === 200) taken.push({ type: 'status', who, browser, page: status });
    else expect(status.status).toBe(409);
    note('the list of proofs', (await browser.visit(`${citizens.url}/my/proofs`)).text);
  }
  for (const { page } of taken) note('the page of a proof', page.text);
  const [{ browser } = { browser: fetchBrowser() }] = taken;
  const refused = await press(browser, `${citizens.url}/my/proofs`, {
    ...{ right: 'be.transport.war', whose: 'named' },
  });
  expect(refused.status).toBe(403);
  // Whom to ask of what is not known is told to that person alone; their number not even there.
  for (const ssin of hidden.ssins) expect(refused.text).not.toContain(ssin);
  // Of a victim of terrorism nothing can be shown, nor of a child what only children have (decision 67).
  const whose = new Set(taken.map(({ who }) => who.id));
  expect([whose.has('terror-victim'), whose.has('child')]).toEqual([false, false]);
  expect(taken.length).toBeGreaterThan(10);
});

test('P0 to P2 in each of their forms say no reason; P4 does, and is found', async () => {
  const reader = await createReader({ zxingWasm: await zxingWasm(), platform: nodePlatform });
  for (const { type, browser, page } of taken) {
    const offer = await press(browser, atPath(page, '/offer'));
    note('the page of an offer', offer.text);
    note('the code of an offer', await pictureOf(browser, atPath(page, '/offer/code')));
    for (const { profile, format, value } of await showByWallet(citizens.issuer, offer)) {
      // What is not shown at counters. Of an entitlement there is nothing that is not.
      const isKept = profile === 'P4' || (profile === 'copy' && type === 'status');
      note(`${profile} as ${format}`, value, isKept ? kept : shown);
    }
    const file = await fileOf(browser, page);
    if (!file) continue;
    note('a PDF', [file.headers, await partsOfPdf(file.bytes)]);
    const evidence = await reader.read(file.bytes);
    note('what a reader finds in it', evidence);
    for (const text of 'qrTexts' in evidence ? evidence.qrTexts : []) {
      note('a code on paper', [text, openQrText(text)]);
    }
    note('a picture of its code', await pictureOf(browser, atPath(page, '/code')));
  }
  expect([...shown.keys()]).toEqual(
    expect.arrayContaining(['a PDF', 'a code on paper', 'P1 as dc+sd-jwt', 'P2 as mso_mdoc']),
  );
  const found = [...shown].map(([what, values]) => [what, told(...values)]);
  expect(found).toEqual(found.map(([what]) => [what, []]));
  for (const [what, values] of kept) expect([what, told(...values)]).not.toEqual([what, []]);
  expect(kept.size).toBe(4);
});

test('nor does a message to a box, or its name', async () => {
  const { clerk: client, issuer, status } = citizens;
  const [proof] = await status.database.query<{ jti: string }>(
    "select jti from status.proof where type = 'entitlement' limit 1",
  );
  const recipient = { ssin: personas[0]?.register.ssin };
  const ordered = await client.call('POST', `/issuer/v1/attestations/${proof?.jti}/deliver`, {
    ...{ key: randomUUID(), body: { recipient } },
  });
  expect(ordered.status).toBe(202);
  note('what is answered of a delivery', ordered.body);
  const outbox = join(issuer.place.folder, 'outbox');
  const filesOf = () => readdir(outbox, { recursive: true }).catch(() => []);
  const isWhole = (name: string) => /^\w+\/message\.json$/.test(name);
  await until('it was carried', async () => (await filesOf()).some(isWhole));
  const names = await filesOf();
  note('names of files', names);
  const [message = ''] = names.filter(isWhole);
  const { recipient: _, ...envelope } = JSON.parse(await readFile(join(outbox, message), 'utf8'));
  note('a message', envelope);
  const [page = ''] = names.filter((name) => name.endsWith('.pdf'));
  note(
    'the file of a message',
    await partsOfPdf(new Uint8Array(await readFile(join(outbox, page)))),
  );
  for (const what of [
    'what is answered of a delivery',
    'names of files',
    'a message',
    'the file of a message',
  ]) {
    expect([what, told(...(shown.get(what) ?? []))]).toEqual([what, []]);
  }
});

test('nor does what partners are answered, or any error, log, metric or chain', async () => {
  const { status, issuer } = citizens;
  const partner = createTestClient({
    ...{ clientId: status.partner.clientId, key: status.partner.key, issuer: citizens.url },
    ...{ url: () => status.url, now: status.clock.now },
  });
  const answers: unknown[] = [];
  const ask = async (body: object) => {
    const answer = await partner.call('POST', '/status/v1/entitlements/query', { body });
    answers.push(answer.body, [...answer.headers]);
    return answer.status;
  };
  const statuses = new Set<number>();
  for (const ssin of hidden.ssins) {
    statuses.add(await ask({ ssin, rights: PARTNER_RIGHTS }));
    await ask({ ssin, rights: ['be.transport.war'] });
    await ask({ ssin: [ssin], rights: PARTNER_RIGHTS });
    await ask({ [ssin]: ssin });
  }
  expect([...statuses].sort()).toEqual([200, 400]);
  const file = hidden.ssins.map((ssin) => JSON.stringify({ ssin })).join('\n');
  const batch = `/status/v1/entitlements/queryBatch?rights=${PARTNER_RIGHTS.join(',')}`;
  const headers = { 'content-type': 'application/x-ndjson' };
  const answered = await partner.call('POST', batch, { body: file, headers });
  expect(answered.status).toBe(200);
  const metrics = await Promise.all(
    [citizens.url, issuer.url()].map(async (url) => (await fetch(`${url}/metrics`)).text()),
  );
  const chain = await status.database.query<{ entry: string }>('select entry from status.audit');
  expect(status.lines.length).toBeGreaterThan(50);
  const said = { answers, file: answered.body, metrics, lines: [status.lines, issuer.lines] };
  for (const [what, value] of Object.entries(said)) expect([what, told(value)]).toEqual([what, []]);
  // Of whom somebody asked stands in the chain, by a hash of which the key is ours alone.
  expect(reasonsTold(takenApart(chain), { ...hidden, keyedHashes: [] })).toEqual([]);
});

test.each<[string, (ssin: string) => unknown]>([
  ['plainly', (ssin) => ({ note: `of ${ssin}` })],
  ['with dots, inside a token', (ssin) => `e30.${base64(`"${dotted(ssin)}"`)}.AAAA`],
  [
    'as a hash',
    (ssin) => ({ id: Buffer.from(nodePlatform.sha256(Buffer.from(ssin))).toString('hex') }),
  ],
  ['as its keyed hash, among octets', (ssin) => createPersonKeys(dataKey).ssinHash(ssin)],
  ['by the status', () => `x ${base64('{"why":"AI"}')}`],
  ['by the source', () => new Map([[1, 'AVIQ']])],
  ['by the name of an element', () => ({ status_terr: true })],
])('whoever says it %s is found', (_, planted) => {
  expect(told(planted(hidden.ssins[0] ?? ''))).toHaveLength(1);
});

test('what the letters of a code on paper look like is not said by them, and what no code is says it', () => {
  const codes = Array.from({ length: 20_000 }, (_, at) => {
    const digest = nodePlatform.sha256(Buffer.from(String(at)));
    return encodeQrText(`e30.${Buffer.from(digest).toString('base64url')}.AAAA`);
  });
  const unlucky = codes.filter((code) => /[ $%*+./:-](DG|AI)[ $%*+./:-]/.test(code));
  expect(unlucky.length).toBeGreaterThan(0);
  for (const code of unlucky) {
    expect(told(code, { code })).toEqual([]);
    // One letter less is no code.
    expect(told(code.slice(0, -1))).not.toEqual([]);
  }
});

const base64 = (text: string) => Buffer.from(text).toString('base64url');
const dotted = (ssin: string) => ssin.replace(/(..)(..)(..)(...)(..)/, '$1.$2.$3-$4.$5');

/** A drawing, without its lines: what they say the reader reads. */
async function pictureOf(browser: FetchBrowser, url: string): Promise<unknown> {
  const { status, headers, text } = await browser.visit(url);
  expect([status, text.includes('<svg')]).toEqual([200, true]);
  return [[...headers], text.replace(/ d="[^"]*"/g, '')];
}

/** The page of a proof as a browser saves it; a social status has none. */
async function fileOf(browser: FetchBrowser, page: Shown) {
  const at = new URL(atPath(page, '/file'));
  const cookie = [...(browser.cookies.get(at.host) ?? [])].map((pair) => pair.join('=')).join('; ');
  const file = await fetch(at, { headers: { cookie }, redirect: 'manual' });
  if (file.headers.get('content-type') !== 'application/pdf') return undefined;
  return { headers: [...file.headers], bytes: new Uint8Array(await file.arrayBuffer()) };
}
