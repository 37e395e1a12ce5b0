import { X509Certificate } from 'node:crypto';
import { parseRevocationList } from '@prova/credential';
import { freePort } from '@prova/testing';
import { carryLists } from '../../support/lists.ts';
import { NOW, TODAY } from '../../support/moment.ts';
import { serving } from '../../support/serving.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await shop.write('in.ndjson', ndjson([record('card')]));
  // The clock of a service here stands at this moment: what was signed later would be of a time to come.
  const words = ['--type', 'prc', '--institution', 'BE:0120', '--now', NOW, '--today', TODAY];
  await expectDone(shop.type(['issue', ...words, '--in', 'in.ndjson', '--out', '.']));
  await carryLists(shop, '.prova/trust/test/lists');
}, PATIENCE);
afterAll(() => shop.remove());

const SERVE = ['serve', 'desk', '--port', '0'];

async function asked(url: string) {
  const answer = await fetch(`${url}/verifier/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: Uint8Array.from(await shop.readBytes('card.pdf')),
  });
  return Object(await answer.json());
}

test(
  'a desk judges by its home, and ends when it is asked to',
  async () => {
    const desk = await serving(shop, SERVE);
    expect(await asked(desk.url)).toMatchObject({ verdict: 'accepted', status: { state: 'good' } });
    const { lists } = Object(await (await fetch(`${desk.url}/trust/lists.json`)).json());
    const [{ uri, path }] = lists;
    const list = await (await fetch(`${desk.url}${path}`)).text();
    expect(parseRevocationList(list).rid).toBe(uri);
    const { code, stdout, stderr } = await desk.stop();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^TEST – nothing here is real\nThe desk is at http/);
    expect(stdout).not.toContain('Vandenbroucke');
  },
  PATIENCE,
);

test(
  'with a registry it fetches the trust list by itself',
  async () => {
    const registry = await serving(shop, ['serve', 'registry', '--port', '0']);
    const roots = ['trust', 'test'] as const;
    for (const name of ['root.der', 'tuf-root.json']) {
      await shop.write(`clinic-${name}`, await shop.readBytes('.prova', ...roots, name));
    }
    const env = { PROVA_HOME: 'clinic' };
    const pins = ['--root', 'clinic-root.der', '--tuf-root', 'clinic-tuf-root.json'];
    const update = ['trust', 'update', '--environment', 'test', '--registry', registry.url];
    await expectDone(shop.type([...update, ...pins], { env }));
    await shop.delete('clinic/trust/test/snapshot.cose');
    await carryLists(shop, 'clinic/trust/test/lists');
    const desk = await serving(shop, [...SERVE, '--environment', 'test'], {
      ...env,
      PROVA_REGISTRY_URL: registry.url,
    });
    const health = async () => (await fetch(`${desk.url}/health`)).text();
    while (!(await health()).includes('UP')) {
      // The update has not ended yet.
    }
    expect(await asked(desk.url)).toMatchObject({ verdict: 'accepted' });
    expect((await desk.stop()).code).toBe(0);
    await registry.stop();
  },
  PATIENCE,
);

test.each([
  ['a home without a pinned root', [], { PROVA_HOME: 'nowhere' }, /root\.der is missing/],
  ['an address that is none', [], { PROVA_DESK_URL: 'desk.example' }, /PROVA_DESK_URL/],
  ['an address with a path', [], { PROVA_DESK_URL: 'https://desk.example/a' }, /base URL/],
  ['a registry that is not secure', [], { PROVA_REGISTRY_URL: 'http://a.example' }, /https/],
  ['a page that is not there', ['--page', 'nowhere'], {}, /Cannot read the page in .*nowhere/],
  ['no number of threads', ['--readers', 'x'], {}, /--readers is a number/],
] as const)('%s stops it at once', async (_what, words, env, sentence) => {
  const { code, stderr } = await shop.type([...SERVE, ...words], { env });
  expect(code).toBe(64);
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(stderr).toMatch(sentence);
});

describe('a desk with a key asks wallets', () => {
  const KEYS = { PROVA_DESK_KEY: 'desk/reader.key.pem', PROVA_DESK_CERTIFICATE_FILE: 'reader.pem' };
  const clinic = ['--country', 'BE', '--name', 'Clinic'];

  beforeAll(async () => {
    const hosts = ['--hosts', 'localhost', '--out', 'desk'];
    await expectDone(shop.type(['keys', 'request-reader', ...clinic, ...hosts]));
    const request = ['--request', 'desk/reader.csr.pem', '--out', 'reader.pem'];
    await expectDone(shop.type(['registry', 'issue-certificate', ...clinic, ...request]));
  }, PATIENCE);

  const ask = (url: string) =>
    fetch(`${url}/verifier/v1/presentations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ preset: 'ehic', mode: 'cross-device' }),
    });

  test(
    'under its certificate, and without one it asks none',
    async () => {
      const port = String(await freePort());
      const desk = await serving(shop, ['serve', 'desk', '--port', port], {
        ...KEYS,
        PROVA_DESK_CLIENT_ID: 'x509_san_dns',
        PROVA_DESK_SCHEMES: 'openid4vp',
        PROVA_DESK_VERIFIER_INFO_FILE: await shop.write(
          'info.json',
          '[{"format": "registration_cert", "data": "e30"}]',
        ),
      });
      const { links } = Object(await (await ask(desk.url)).json());
      expect(links).toHaveLength(1);
      const { searchParams } = new URL(links[0]);
      expect(searchParams.get('client_id')).toBe('x509_san_dns:localhost');
      const request = await (await fetch(searchParams.get('request_uri') ?? '')).text();
      const [header = '', claims = ''] = request.split('.');
      const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
      const { raw } = new X509Certificate(await shop.read('reader.pem'));
      expect(json(header).x5c).toEqual([raw.toString('base64')]);
      expect(json(claims).verifier_info).toEqual([{ format: 'registration_cert', data: 'e30' }]);
      expect((await desk.stop()).code).toBe(0);

      const without = await serving(shop, SERVE);
      expect((await ask(without.url)).status).toBe(404);
      await without.stop();
    },
    PATIENCE,
  );

  test.each([
    ['no certificate', { PROVA_DESK_CERTIFICATE_FILE: '' }, /takes PROVA_DESK_CERTIFICATE_FILE/],
    [
      'a token that anybody could try out',
      { PROVA_DESK_PROGRAM_TOKEN_FILE: 'reader.pem' },
      /PROVA_DESK_PROGRAM_TOKEN_FILE/,
    ],
    ['another client id', { PROVA_DESK_CLIENT_ID: 'did' }, /x509_hash, x509_san_dns/],
    ['a certificate of another key', { PROVA_DESK_CERTIFICATE_FILE: 'other.pem' }, /another key/],
    ['an address that wallets do not take', { PROVA_DESK_URL: 'http://desk.example' }, /https/],
    [
      'a host that the certificate does not name',
      { PROVA_DESK_URL: 'https://desk.example', PROVA_DESK_CLIENT_ID: 'x509_san_dns' },
      /does not name the host/,
    ],
  ])('%s: it does not start, and says what is wrong', async (_what, env, says) => {
    const authority = await shop.readBytes('.prova', 'registry', 'authorities', 'BE.der');
    await shop.write('other.pem', new X509Certificate(authority).toString());
    const port = String(await freePort());
    const ended = await shop.type(['serve', 'desk', '--port', port], { env: { ...KEYS, ...env } });
    expect(ended).toMatchObject({ stderr: expect.stringMatching(says) });
    expect(ended.code).not.toBe(0);
  });
});
