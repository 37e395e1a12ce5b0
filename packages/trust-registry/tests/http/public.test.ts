import { createHash } from 'node:crypto';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { type RegistryHouse, registryHouse } from './registry-house.ts';

let house: RegistryHouse;
beforeAll(async () => {
  house = await registryHouse();
});
afterAll(() => house.close());

const get = (path: string, headers = {}) => fetch(`${house.url}${path}`, { headers });
const json = async (path: string) => (await get(path)).json();

test('before anything was published pages say so and programs are told to come back', async () => {
  const page = await get('/');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Nothing was published yet');
  const issuers = await get('/api/v1/issuers');
  expect(issuers.status).toBe(503);
  expect((await get('/snapshot.cose')).status).toBe(404);
  expect(await json('/health')).toEqual({ status: 'DEGRADED' });
  expect(await (await get('/metrics')).text()).toContain('\nprova_trust_list_alarm 1\n');
});

describe('once a list is out', () => {
  beforeAll(async () => {
    await house.publishAll();
    await get('/'); // a visitor makes it look
  });

  test.each([
    ['/snapshot.cose', 'application/cose'],
    ['/.well-known/lote/ehic-issuers.jwt', 'application/jwt'],
    ['/.well-known/lote/ehic-issuers.jwt?profile=pubeaa', 'application/jwt'],
    ['/.well-known/lote/ehic-issuers.sha2', 'text/plain; charset=utf-8'],
    ['/.well-known/vical/ehic.cbor', 'application/cbor'],
    ['/tuf/timestamp.json', 'application/json'],
    ['/tuf/1.root.json', 'application/json'],
    ['/tuf/1.targets.json', 'application/json'],
    ['/history.json', 'application/json'],
  ])('%s is served, once', async (path, mediaType) => {
    const first = await get(path);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, mediaType]);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });

  test('both profiles differ, their digests are theirs, and a third is nowhere', async () => {
    const digestOf = async (path: string) =>
      createHash('sha256')
        .update(Buffer.from(await (await get(path)).arrayBuffer()))
        .digest('hex');
    const name = '/.well-known/lote/ehic-issuers';
    for (const query of ['', '?profile=pubeaa']) {
      const stated = (await (await get(`${name}.sha2${query}`)).text()).trim();
      expect(await digestOf(`${name}.jwt${query}`)).toBe(stated);
    }
    expect(await digestOf(`${name}.jwt`)).not.toBe(await digestOf(`${name}.jwt?profile=pubeaa`));
    expect((await get(`${name}.jwt?profile=other`)).status).toBe(404);
  });

  test.each([
    '/lote/ehic-issuers.jwt',
    '/.well-known/snapshot.cose',
    '/crl/nothing.crl',
    '/tuf/9.root.json',
    '/manifest.json',
    '/current',
  ])('%s is no address of ours', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('the resolver answers in both shapes, by thumbprint too', async () => {
    const x5t = thumbprintOf(house.seal);
    expect(await json('/api/v1/issuers')).toMatchObject({ total: 2 });
    const { results } = await json(`/api/v1/issuers?x509Thumbprint=${x5t}`);
    expect(results).toMatchObject([{ countryCode: 'BE', officialId: '0120' }]);
    expect(await json('/api/v1/issuers?shape=spec')).toMatchObject({ total: 2 });
    const unknown = await json(`/api/v1/issuers?x509Thumbprint=${'A'.repeat(43)}`);
    expect(unknown.results).toEqual([]);
  });

  test.each([
    ['/api/v1/issuers?x509Thumbprint=short', 400, 'thumbprint-malformed'],
    ['/api/v1/issuers?countryCode=XX', 400, 'country-unknown'],
    ['/api/v1/issuers?page=0', 400, 'query-malformed'],
    ['/api/v1/issuers?other=1', 400, 'invalid-input'],
    ['/api/v1/issuers?page=1&page=2', 400, 'invalid-input'],
    ['/api/v1/issuers?access_token=x', 400, 'token-in-query'],
    ['/api/v1/issuers/BE/9999', 404, 'not-found'],
    ['/api/v1/issuers/BE/0120?validAt=yesterday', 400, 'invalid-input'],
    ['/api/v1/identifiers/did:web:elsewhere.example:issuers:BE:0120', 404, 'not-found'],
    ['/history?x5t=short', 400, 'thumbprint-malformed'],
    ['/events?after=x', 400, 'query-malformed'],
    ['/trusted-issuers-registry/v4/issuers?page[size]=0', 400, 'query-malformed'],
  ])('%s is a problem', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });

  test('one institution has one DID document, wherever it is asked for', async () => {
    const { results } = await json('/api/v1/issuers?officialId=BE:0120');
    const did = results[0].did;
    const document = await json('/issuers/BE/0120/did.json');
    expect(document.id).toBe(did);
    expect(document.verificationMethod).toHaveLength(1);
    expect(await json(`/api/v1/identifiers/${encodeURIComponent(did)}`)).toEqual(document);
    expect(await json('/api/v1/issuers/BE/0120')).toEqual(document);
    const before = await json('/api/v1/issuers/BE/0120?validAt=2001-01-01T00:00:00Z');
    expect(before.verificationMethod).toEqual([]);
    const list = await json('/trusted-issuers-registry/v4/issuers');
    expect(list.items.map((each: { did: string }) => each.did)).toContain(did);
  });

  test('history, events and the head of the audit log come from the list', async () => {
    const { events } = await json('/history');
    expect(events.length).toBeGreaterThan(2);
    const own = await json(`/history?x5t=${thumbprintOf(house.seal)}`);
    expect(own.events.length).toBeGreaterThan(0);
    expect(await json(`/events?after=${events.at(-1).seq}`)).toEqual({ events: [] });
    expect(await json('/audit/head')).toMatchObject({ sequence: 1 });
  });

  test('the public audit log is chained and names nobody', async () => {
    const { items } = await json('/audit/entries');
    expect(items.length).toBeGreaterThan(7);
    for (const [index, each] of items.entries()) {
      expect(
        Object.keys(each)
          .filter((name) => name !== 'payloadHash')
          .sort(),
      ).toEqual(['action', 'at', 'hash', 'prevHash', 'seq']);
      if (index > 0) expect(each.prevHash).toBe(items[index - 1].hash);
    }
    expect((await json(`/audit/entries?after=${items.length}`)).items).toEqual([]);
  });

  test('the alarm rings at half of the time in which desks accept', async () => {
    const alarm = async () =>
      /^prova_trust_list_alarm (\d)/m.exec(await (await get('/metrics')).text())?.[1];
    const { softMax, hardMax } = { softMax: 7 * DAY, hardMax: 30 * DAY };
    expect([await alarm(), await json('/health')]).toEqual(['0', { status: 'UP' }]);
    house.clock.now = NOW + softMax / 2;
    expect([await alarm(), await json('/health')]).toEqual(['1', { status: 'DEGRADED' }]);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain(`seconds_until_next_update ${hardMax - softMax / 2}`);
    expect(metrics).toContain('prova_trust_list_sequence 1');
    expect(metrics).toContain(`prova_trust_list_age_seconds ${softMax / 2}`);
    house.clock.now = NOW;
  });

  test('a new release is seen by the next visitor', async () => {
    await house.publishAll(NOW + 60);
    expect(await json('/audit/head')).toMatchObject({ sequence: 2 });
    expect((await get('/tuf/2.targets.json')).status).toBe(200);
    expect((await get('/tuf/1.targets.json')).status).toBe(200);
  });

  test('pages find by name and by number, and say what is not there', async () => {
    const page = async (path: string) => (await get(path)).text();
    expect(await page('/?name=0120')).toContain('/institutions/BE/0120');
    expect(await page('/?name=nobody')).toContain(
      'No institution is listed under that name or number',
    );
    expect(await page('/institutions/BE/0120')).toContain(thumbprintOf(house.seal));
    expect(await page('/lists')).toContain('/snapshot.cose');
    const missing = await get('/institutions/BE/9999', { accept: 'text/html' });
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });

  test('text of strangers is shown as text', async () => {
    const text = await (
      await get(`/?name=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    expect(text).not.toContain('<script>alert');
  });

  test.each(['/issuers/BE/0120/did.json', '/events'])(
    'A23: who asks %s without end is told to wait, and files go on',
    async (path) => {
      const answers = await Promise.all(Array.from({ length: 301 }, () => get(path)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await Promise.all(refused.map((each) => each.json()))).toContainEqual(
        expect.objectContaining({ code: 'too-many-requests' }),
      );
      expect((await get('/snapshot.cose')).status).toBe(200);
    },
  );
});
