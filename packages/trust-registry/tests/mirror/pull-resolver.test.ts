import {
  codeMatchers,
  type ExportRow,
  type FixtureResolver,
  loadInstitutionExport,
  type ResolverFaultName,
  startFixtureResolver,
} from '@prova/testing';
import {
  importInstitutions,
  TrustRegistryError,
  type TrustRegistryErrorCode,
} from '@prova/trust-registry';
import fc from 'fast-check';
import { pullResolver } from '../../src/mirror/pull-resolver.ts';
import { resolverAddress } from '../../src/mirror/resolver-address.ts';
import { readPage } from '../../src/mirror/resolver-page.ts';

expect.extend(codeMatchers);

let rows: readonly ExportRow[];
let resolver: FixtureResolver;
beforeAll(async () => {
  rows = await loadInstitutionExport();
  resolver = await startFixtureResolver({ rows });
});
afterAll(() => resolver.close());

const patience = { idleMs: 10_000, totalMs: 20_000 };
const pull = (limits = patience) => pullResolver({ url: resolver.url, patience: limits });
const fault = (name: ResolverFaultName) => resolver.serve({ rows: rows.slice(0, 3), fault: name });

test.each(['results', 'list'] as const)(
  'the whole list in the shape %s is the export, asked for once and without a filter',
  async (shape) => {
    resolver.serve({ rows, shape });
    const before = resolver.requests.length;
    const pulled = await pull();
    expect(resolver.requests.slice(before)).toEqual(['/api/v1/issuers']);
    const exported = importInstitutions(JSON.stringify(rows));
    expect(pulled.pages).toBe(1);
    expect(pulled.import).toEqual(exported);
  },
);

test('the shape of the specification is read with its periods, 26 double wrappings and all', async () => {
  resolver.serve({ rows, shape: 'issuers' });
  const { institutions, certificates, rejections } = (await pull()).import;
  expect(rejections).toEqual([]);
  expect(institutions).toHaveLength(117);
  expect(certificates.size).toBe(52);
  expect(institutions.every((each) => !each.accreditationAssumed)).toBe(true);
  expect(institutions[0]?.certificates[0]?.period.until).toBeDefined();
});

test('a list in pages is one list', async () => {
  resolver.serve({ rows, pageSize: 20 });
  const before = resolver.requests.length;
  const pulled = await pull();
  expect(pulled.pages).toBe(6);
  expect(pulled.import).toEqual(importInstitutions(JSON.stringify(rows)));
  expect(resolver.requests.slice(before)).toContain('/api/v1/issuers?page=6');
});

test.each<[ResolverFaultName, TrustRegistryErrorCode]>([
  ['truncated-body', 'resolver-unavailable'],
  ['half-body', 'import-malformed'],
  ['wrong-length', 'import-malformed'],
  ['endless-body', 'import-too-large'],
  ['gzip-bomb', 'import-too-large'],
  ['redirect', 'resolver-redirected'],
  ['html', 'import-malformed'],
  ['not-json', 'import-malformed'],
  ['not-utf-8', 'import-malformed'],
  ['error-body', 'resolver-error-body'],
  ['no-content', 'resolver-unavailable'],
  ['unavailable', 'resolver-unavailable'],
  ['bad-request', 'resolver-unavailable'],
  ['next-page-elsewhere', 'resolver-redirected'],
  ['next-page-no-address', 'import-malformed'],
  ['pages-in-a-circle', 'import-malformed'],
  ['pages-without-end', 'import-too-large'],
  ['missing-rows', 'resolver-incomplete'],
])('a resolver with %s is refused: %s', async (name, code) => {
  fault(name);
  await expect(pull()).toRejectWithCode(TrustRegistryError, code);
});

test.each<[ResolverFaultName, typeof patience]>([
  ['silence', { ...patience, idleMs: 50 }],
  ['silence-after-headers', { ...patience, idleMs: 50 }],
  ['drip-feed', { ...patience, totalMs: 100 }],
])('%s is not waited for longer than said', async (name, limits) => {
  fault(name);
  await expect(pull(limits)).toRejectWithCode(TrustRegistryError, 'resolver-unavailable');
});

test('nobody at the address', async () => {
  const gone = await startFixtureResolver({ rows: [] });
  await gone.close();
  await expect(pullResolver({ url: gone.url })).toRejectWithCode(
    TrustRegistryError,
    'resolver-unavailable',
  );
});

test('who asked can stop asking', async () => {
  fault('silence');
  const stop = new AbortController();
  const reason = new Error('enough');
  const pulled = pullResolver({ url: resolver.url, signal: stop.signal });
  stop.abort(reason);
  await expect(pulled).rejects.toBe(reason);
});

test.each([
  ['https://resolver.example', 'https://resolver.example/api/v1/issuers'],
  ['https://resolver.example/ebsi/', 'https://resolver.example/ebsi/api/v1/issuers'],
  ['https://resolver.example/api/v1/issuers', 'https://resolver.example/api/v1/issuers'],
  ['https://resolver.example/api/v1/issuers/', 'https://resolver.example/api/v1/issuers'],
  [
    'https://resolver.example/api/v1/issuers?shape=spec#x',
    'https://resolver.example/api/v1/issuers?shape=spec',
  ],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api/v1/issuers'],
  ['http://[::1]:8080', 'http://[::1]:8080/api/v1/issuers'],
  ['http://localhost', 'http://localhost/api/v1/issuers'],
])('%s has its list at %s', (url, list) => {
  expect(resolverAddress(url).href).toBe(list);
});

test.each([
  ['http://resolver.example', 'resolver-url-insecure'],
  ['http://127.0.0.1.resolver.example', 'resolver-url-insecure'],
  ['http://localhost.resolver.example', 'resolver-url-insecure'],
  ['http://10.0.0.1', 'resolver-url-insecure'],
  ['resolver.example', 'resolver-url-malformed'],
  ['', 'resolver-url-malformed'],
  ['file:///etc/passwd', 'resolver-url-malformed'],
  ['ftp://127.0.0.1/', 'resolver-url-malformed'],
  ['https://name:secret@resolver.example', 'resolver-url-malformed'],
] as const)('%s is not asked: %s', async (url, code) => {
  await expect(pullResolver({ url })).toRejectWithCode(TrustRegistryError, code);
});

test('whatever is typed as an address, nothing but https leaves this machine', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https'] })), (url) => {
      try {
        const { protocol, hostname } = resolverAddress(url);
        expect(protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(hostname)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(TrustRegistryError);
      }
    }),
  );
});

test('a last page that names itself as the next has ended', () => {
  const page = JSON.stringify({ results: [], links: { next: '/api/v1/issuers?page=2' } });
  const address = new URL('https://resolver.example/api/v1/issuers?page=2');
  expect(readPage(page, address)).toEqual({ rows: [] });
});

test('no answer at all makes the reading of a page crash', () => {
  const address = new URL('https://resolver.example/api/v1/issuers');
  const link = fc.oneof(fc.webUrl(), fc.string(), fc.jsonValue());
  const answer = fc.record(
    { results: fc.array(fc.jsonValue()), links: fc.record({ next: link }), total: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        answer.map((each) => JSON.stringify(each)),
        fc.string(),
      ),
      (text) => {
        try {
          const { next } = readPage(text, address);
          if (next) expect(next.origin).toBe(address.origin);
        } catch (error) {
          expect(error).toBeInstanceOf(TrustRegistryError);
        }
      },
    ),
    { numRuns: 300 },
  );
});
