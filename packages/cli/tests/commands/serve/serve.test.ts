import { carryLists } from '../../support/lists.ts';
import { AT_NOON } from '../../support/moment.ts';
import { serving } from '../../support/serving.ts';
import {
  expectDone,
  ndjson,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../../support/workshop.ts';

/** PEM of what is no certificate. */
const BAD_PEM = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

test(
  'the service serves what was released, and ends when it is asked to',
  async () => {
    const service = await serving(shop, ['serve', 'registry', '--port', '0']);
    const list = await fetch(`${service.url}/snapshot.cose`);
    expect(new Uint8Array(await list.arrayBuffer())).toEqual(
      await shop.readBytes('.prova', 'trust', 'test', 'snapshot.cose'),
    );
    expect(await (await fetch(`${service.url}/health`)).json()).toEqual({ status: 'UP' });
    const { code, stdout } = await service.stop();
    expect(code).toBe(0);
    const [line = ''] = stdout.split('\n');
    expect(JSON.parse(line)).toMatchObject({ level: 'info', method: 'GET', status: 200 });
  },
  PATIENCE,
);

test.each([
  ['--port', 'x'],
  ['--port', '65536'],
  ['--proxies', '-1'],
])('%s %s is 64', async (...words) => {
  const { code, stderr } = await shop.type(['serve', 'registry', ...words]);
  expect(code).toBe(64);
  expect(stderr).toMatch(/prova: [^\n]+\.\n$/);
});

test('an address that is none stops it at once', async () => {
  const env = { PROVA_REGISTRY_URL: 'registry.example' };
  const { code, stderr } = await shop.type(['serve', 'registry'], { env });
  expect(code).toBe(64);
  expect(stderr).toMatch(/prova: [^\n]+\.\n$/);
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  [
    'nobody says which wallets',
    { PROVA_HOLDERS_ISSUER: 'https://id.example' },
    /PROVA_WALLETS_FILE/,
  ],
  [
    'the list of wallets is none',
    {
      PROVA_HOLDERS_ISSUER: 'https://id.example',
      PROVA_HOLDERS_NUMBER_CLAIM: 'number',
      PROVA_HOLDERS_COUNTRY: 'BE',
      PROVA_WALLETS_FILE: 'wallets.json',
    },
    /wallets\.json is not a list/,
  ],
  ['attestation is demanded of nobody', { PROVA_WALLET_ATTESTATION: 'required' }, /PROVIDERS_FILE/],
  [
    'attestation is half demanded',
    { PROVA_WALLET_ATTESTATION: 'maybe' },
    /is required, or is not set/,
  ],
  [
    'what registrars say is a list',
    { PROVA_ISSUER_INFO_FILE: 'wallets.json' },
    /wallets\.json is not an institution each/,
  ],
  [
    'the providers are no certificates',
    { PROVA_WALLET_PROVIDERS_FILE: 'wallets.json' },
    /CERTIFICATE|PEM/,
  ],
  [
    'a provider is no certificate that is read',
    { PROVA_WALLET_PROVIDERS_FILE: 'bad.pem' },
    /certificate/i,
  ],
  ['a box has no key', { PROVA_EBOX_FILE: 'wallets.json' }, /go together/],
  [
    'how a box is reached is no object',
    { PROVA_EBOX_FILE: 'wallets.json', PROVA_EBOX_KEY_FILE: 'bad.pem' },
    /settings of the eBox/,
  ],
])(
  'the issuer does not start where %s',
  async (_, env, said) => {
    await shop.write('wallets.json', '[{"clientId": "w", "redirectUris": []}]');
    await shop.write('bad.pem', BAD_PEM);
    const { code, stderr } = await shop.type(['serve', 'issuer', '--port', '0'], { env });
    expect(code).toBe(64);
    expect(stderr).toMatch(said);
  },
  PATIENCE,
);

describe('trust update', () => {
  const roots = [
    ...['--root', '.prova/trust/test/root.der'],
    ...['--tuf-root', '.prova/trust/test/tuf-root.json'],
  ];
  const update = (home: string, ...words: string[]) =>
    shop.type(['trust', 'update', '--environment', 'test', ...words], {
      env: { PROVA_HOME: home },
    });

  test(
    'a clinic fetches the list, pins its roots by that, and judges by it',
    async () => {
      await shop.write('in.ndjson', ndjson([record('card')]));
      await expectDone(shop.issue('in.ndjson', '.'));
      const service = await serving(shop, ['serve', 'registry', '--port', '0']);
      const from = ['--registry', service.url];
      expect((await update('clinic', ...from)).code).toBe(64);
      const first = await expectDone(update('clinic', ...from, ...roots));
      expect(first.stdout).toMatch(/^outcome +installed$/m);
      expect(first.stdout).toMatch(/^next +prova verify --environment test FILE$/m);
      expect((await expectDone(update('clinic', ...from))).stdout).toMatch(/^outcome +unchanged$/m);
      await service.stop();
      const env = { PROVA_HOME: 'clinic' };
      // The issuer is not up: its lists come another way.
      await carryLists(shop, 'lists');
      const lists = ['--lists', 'lists', ...AT_NOON];
      const words = ['verify', '--json', '--environment', 'test', ...lists, 'card.txt'];
      const { stdout } = await shop.type(words, { env });
      expect(JSON.parse(stdout)).toMatchObject({ verdict: 'accepted' });
      expect((await update('clinic', ...from)).stderr).toMatch(/^prova: [^\n]+\.\n$/);
    },
    PATIENCE,
  );

  test('whoever forgets the environment is told which one is meant', async () => {
    const env = { PROVA_HOME: 'forgetful' };
    const words = ['trust', 'update', '--registry', 'http://localhost:1'];
    const { code, stderr } = await shop.type(words, { env });
    expect(code).toBe(64);
    expect(stderr).toMatch(/ without --environment it is for prod\.\n$/);
  });

  test('also from a copy of the files', async () => {
    const from = ['--from', '.prova/public/releases/1/files'];
    const { stdout } = await expectDone(update('stick', ...from, ...roots));
    expect(stdout).toMatch(/^trust list +1$/m);
  });

  test.each([
    ['nowhere to fetch from', []],
    ['both places', ['--registry', 'http://localhost:1', '--from', '.']],
    ['another root than is pinned', ['--from', '.', '--root', 'in.ndjson']],
  ])('%s is 64', async (_what, words) => {
    const { code, stderr } = await update('stick', ...words);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  });
});
