import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  assembleCompactJws,
  createTokenStatusList,
  encodeUtf8,
  revocationListSigningInput,
  statusListSigningInput,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW, type TestInstitution } from '@prova/testing';
import { nothingInstalled, openSnapshot, type TrustMaterial, trustMaterial } from '@prova/trust';
import { type ListOutcome, listsFolder, updateLists } from '@prova/trust-updater';
import fc from 'fast-check';
import { parseListIndex } from '../../src/lists/list-index.ts';
import { type LocalServer, serveFiles } from '../local-server.ts';

const DAY = 86_400;

const files = new Map<string, Uint8Array>();
const special = new Map<string, RequestListener>();
let server: LocalServer;
let prefix: string;
let uri: string;
let institution: TestInstitution;
let neighbour: TestInstitution;
let trust: TrustMaterial;
let folder: string;

beforeAll(async () => {
  server = await serveFiles(files, special);
  prefix = `${server.url}/revocationLists/`;
  uri = `${prefix}K7Q2`;
  const authority = await createTestAuthority({
    institutions: [{ id: 'BE:0120', revocationUris: [prefix] }, { id: 'BE:0121' }],
  });
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  trust = trustMaterial(opened, nothingInstalled('test', 0));
  institution = authority.institution('BE:0120');
  neighbour = authority.institution('BE:0121');
});
afterAll(() => server.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-desk-lists-'));
  files.clear();
  special.clear();
  server.asked.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

interface ListOrder {
  readonly by?: TestInstitution;
  readonly uri?: string;
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly revoked?: readonly string[];
}

async function signed(input: string, by: TestInstitution): Promise<string> {
  const [signature] = await by.signer.signMany([encodeUtf8(input)]);
  return assembleCompactJws(input, signature ?? new Uint8Array());
}

function orderOf({ by = institution, ...order }: ListOrder) {
  const times = { issuedAt: TEST_NOW - 60, expiresAt: TEST_NOW + 7 * DAY };
  const thumbprint = nodePlatform.sha256(by.certificate);
  return { ...times, ...order, uri: order.uri ?? uri, thumbprint, by };
}

async function denyList(order: ListOrder = {}): Promise<string> {
  const { by, uri: rid, ...rest } = orderOf(order);
  const { algorithm } = by.signer;
  return signed(revocationListSigningInput({ rid, revoked: [], algorithm, ...rest }), by);
}

async function statusList(size: number, order: ListOrder = {}): Promise<string> {
  const { by, ...rest } = orderOf(order);
  const list = createTokenStatusList(1, size);
  const path = [by.certificate];
  return signed(statusListSigningInput({ list, path, ttl: 900, ...rest }, deflateSync), by);
}

function put(path: string, content: string): void {
  files.set(path, encodeUtf8(content));
}

/** Says in the index what there is. */
function index(...entries: readonly (readonly [uri: string, iat: number])[]): void {
  const lists = entries.map(([at, iat]) => ({ uri: at, iat, exp: iat + DAY }));
  put('revocationLists/index.json', JSON.stringify({ lists }));
}

function publish(text: string, iat = TEST_NOW - 60): void {
  index([uri, iat]);
  put('revocationLists/K7Q2', text);
}

const update = (now = TEST_NOW) => updateLists({ folder, trust, now, timeoutMs: 30_000 });
const words = (outcomes: readonly ListOutcome[]) =>
  outcomes.map(({ outcome, code }) => code ?? outcome);

test('every list is fetched and kept, once', async () => {
  const other = `${prefix}M3X9`;
  const texts = [await denyList(), await statusList(1000, { uri: other })];
  index([uri, TEST_NOW - 60], [other, TEST_NOW - 60]);
  put('revocationLists/K7Q2', texts[0] ?? '');
  put('revocationLists/M3X9', texts[1] ?? '');
  expect(words(await update())).toEqual(['kept', 'kept']);
  const lists = listsFolder(folder);
  expect([await lists.read(uri), await lists.read(other)]).toEqual(texts);
  expect(await lists.read(`${prefix}0000`)).toBe(undefined);
  const name = createHash('sha256').update(uri).digest('hex');
  expect(await readdir(folder)).toContain(`${name}.jws`);
  server.asked.length = 0;
  expect(words(await update())).toEqual(['unchanged', 'unchanged']);
  expect(server.asked).toEqual(['revocationLists/index.json']);
});

test('a newer list takes the place of an older one, never the other way round (L07)', async () => {
  publish(await denyList());
  await update();
  const newer = await denyList({ issuedAt: TEST_NOW, revoked: ['A'] });
  publish(newer, TEST_NOW);
  expect(words(await update())).toEqual(['kept']);
  publish(await denyList(), TEST_NOW + 1);
  expect(words(await update())).toEqual(['status-rollback']);
  expect(await listsFolder(folder).read(uri)).toBe(newer);
});

test('a status list that shrank is refused (L06)', async () => {
  publish(await statusList(1000));
  await update();
  publish(await statusList(992, { issuedAt: TEST_NOW }), TEST_NOW);
  expect(words(await update())).toEqual(['status-shrunk']);
});

test('a file that was damaged here is fetched again', async () => {
  publish(await denyList());
  await update();
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), 'nothing of the kind');
  expect(words(await update())).toEqual(['kept']);
});

describe('what is not kept', () => {
  test.each<[string, () => Promise<string>, string]>([
    ['a list of another address (L03)', () => denyList({ uri: `${uri}/` }), 'status-sub'],
    ['a list of another institution (L04)', () => denyList({ by: neighbour }), 'status-issuer'],
    [
      'a list that was changed',
      async () => (await denyList()).replace(/.(?=.{5}$)/, (c) => (c === 'A' ? 'B' : 'A')),
      'status-signature',
    ],
    ['a list that has run out (L05)', () => denyList({ expiresAt: TEST_NOW }), 'status-stale'],
    ['a list from the future (L05)', () => denyList({ issuedAt: TEST_NOW + 301 }), 'status-stale'],
    ['no list', async () => 'nothing of the kind', 'status-malformed'],
  ])('%s', async (_, make, code) => {
    publish(await make());
    expect(words(await update())).toEqual([code]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a server that does not serve (L08)', () => {
  const good: RequestListener = (_, response) => response.end(files.get('revocationLists/K7Q2'));
  const answers: readonly (readonly [string, RequestListener])[] = [
    ['a redirect to itself', (q, r) => r.writeHead(302, { location: q.url ?? '' }).end()],
    [
      'a redirect elsewhere',
      (_, r) => r.writeHead(301, { location: 'https://elsewhere.example/' }).end(),
    ],
    [
      'a page instead of a list',
      (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    ['a fault of its own', (_, r) => r.writeHead(500).end()],
    ['silence', () => undefined],
    [
      'a hundred megabytes',
      (_, r) => {
        const block = Buffer.alloc(1 << 20);
        let left = 100;
        const more = () => {
          while (left-- > 0) if (!r.write(block)) return r.once('drain', more);
          return r.end();
        };
        more();
      },
    ],
    [
      'half a list',
      (_, r) => r.writeHead(200, { 'content-length': 1000 }).write('abc', () => r.destroy()),
    ],
  ];

  test.each(answers)('%s: what is here stays', async (_, listener) => {
    const text = await denyList();
    publish(text);
    await update();
    publish(await denyList({ issuedAt: TEST_NOW }), TEST_NOW);
    special.set('revocationLists/K7Q2', listener);
    expect(words(await update())).toEqual(['status-unavailable']);
    expect(await listsFolder(folder).read(uri)).toBe(text);
    special.set('revocationLists/K7Q2', good);
    expect(words(await update())).toEqual(['kept']);
  });

  test('silence for every list of many: the rest is left for the next update', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `L${n}`);
    index(...names.map((name) => [prefix + name, TEST_NOW] as const));
    for (const name of names) special.set(`revocationLists/${name}`, () => undefined);
    const outcomes = await updateLists({ folder, trust, now: TEST_NOW, timeoutMs: 200 });
    expect(new Set(words(outcomes))).toEqual(new Set(['status-unavailable']));
    expect(outcomes).toHaveLength(200);
    expect(server.asked).toHaveLength(4);
  });

  test('a list that is named twice is fetched once', async () => {
    publish(await denyList());
    index([uri, TEST_NOW - 60], [uri, TEST_NOW - 60]);
    expect(words(await update())).toEqual(['kept']);
  });

  test('no index', async () => {
    expect(await update()).toEqual([
      { uri: `${prefix}index.json`, outcome: 'refused', code: 'status-unavailable' },
    ]);
  });

  test('an index that is none', async () => {
    put('revocationLists/index.json', '{"lists":{}}');
    expect(words(await update())).toEqual(['status-malformed']);
  });
});

test('an index sends nobody elsewhere', () => {
  const entries = [
    'https://issuer.example/revocationLists/K7Q2',
    'https://issuer.example/revocationLists/../x',
    'https://issuer.example/revocationLists/%2e%2e/x',
    'https://issuer.example/other/K7Q2',
    'https://elsewhere.example/revocationLists/K7Q2',
    7,
  ].map((each) => ({ uri: each, iat: 1 }));
  const text = JSON.stringify({ lists: [...entries, null, { uri: 'x' }] });
  expect(parseListIndex(text, 'https://issuer.example/revocationLists/')).toEqual([
    { uri: 'https://issuer.example/revocationLists/K7Q2', iat: 1 },
  ]);
});

test('an index of more lists than there can be, and any other text, has a code or nothing', () => {
  const many = JSON.stringify({ lists: Array.from({ length: 10_001 }, () => 1) });
  const parse = (text: string) => {
    try {
      return parseListIndex(text, 'https://a.example/').length;
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  };
  expect(parse(many)).toBe('status-malformed');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect([0, 'status-malformed']).toContain(parse(text));
    }),
  );
});
