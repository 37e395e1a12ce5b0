import { createServer } from 'node:https';
import { isPublicAddress } from '@prova/http';
import { generateKeyPair } from '@prova/keys';
import fc from 'fast-check';
import { checkLink, type LinkAnswer } from '../../src/catalogue/links/check-link.ts';
import { INTERNET, reachByTls } from '../../src/catalogue/links/link-network.ts';

const LAW = 'https://law.example/museum';

/** A network in which hosts have these addresses, and a server answers by what is asked for. */
function networkOf(
  hosts: Readonly<Record<string, readonly string[]>>,
  answers: Readonly<Record<string, LinkAnswer | undefined>>,
) {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (host: string) => hosts[host] ?? [],
    reach: async (url: URL, address: string) => {
      asked.push(`${url.href} at ${address}`);
      return answers[url.href];
    },
  };
}

const PUBLIC = { 'law.example': ['93.184.216.34', '2606:2800:220:1::1'] };
const to = (location: string): LinkAnswer => ({ status: 302, location });

test.each([
  ['found', { status: 200 }],
  ['not-found', { status: 404 }],
  ['not-found', { status: 403 }],
  ['not-found', { status: 500 }],
  ['not-found', { status: 302 }],
  ['unreachable', undefined],
] as const)('%s: the server says %j', async (outcome, answer) => {
  const network = networkOf(PUBLIC, { [LAW]: answer });
  expect(await checkLink(LAW, network)).toBe(outcome);
  expect(network.asked).toEqual([`${LAW} at 93.184.216.34`]);
});

test.each([
  'http://law.example/museum',
  'https://law.example:8443/museum',
  'https://somebody@law.example/museum',
  'https://93.184.216.34/museum',
  'https://[2606:2800:220:1::1]/museum',
  'https://2130706433/museum',
  'https://0x7f.1/museum',
  'file:///etc/passwd',
  'no address',
])('nobody is asked at %s', async (url) => {
  const network = networkOf(PUBLIC, {});
  expect(await checkLink(url, network)).toBe('not-public');
  expect(network.asked).toEqual([]);
});

test.each([
  '10.0.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::ffff:10.0.0.1',
  'fd00::1',
  'fe80::1',
  '64:ff9b::a00:1',
  '2002:a00:1::1',
  '2001:db8::1',
])('nor at a name that leads to %s, alone or beside another', async (address) => {
  for (const addresses of [[address], ['93.184.216.34', address]]) {
    const network = networkOf({ 'law.example': addresses }, {});
    expect(await checkLink(LAW, network)).toBe('not-public');
    expect(network.asked).toEqual([]);
  }
});

test('a redirect is followed to a public place, and judged anew', async () => {
  const hosts = { ...PUBLIC, 'new.example': ['8.8.8.8'], 'inside.example': ['10.0.0.1'] };
  const moved = {
    [LAW]: to('https://new.example/law'),
    'https://new.example/law': { status: 200 },
  };
  expect(await checkLink(LAW, networkOf(hosts, moved))).toBe('found');
  for (const place of ['https://inside.example/', 'http://law.example/', 'https://127.0.0.1/']) {
    const network = networkOf(hosts, { [LAW]: to(place) });
    expect(await checkLink(LAW, network)).toBe('not-public');
    expect(network.asked).toHaveLength(1);
  }
});

test('one that leads to itself ends', async () => {
  const network = networkOf(PUBLIC, { [LAW]: to('/museum') });
  expect(await checkLink(LAW, network)).toBe('not-found');
  expect(network.asked).toHaveLength(4);
});

test('a host that there is not is not reached', async () => {
  expect(await checkLink('https://gone.example/', networkOf({}, {}))).toBe('unreachable');
});

test('no text is taken for a public address but one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
      expect([true, false]).toContain(isPublicAddress(text));
    }),
  );
  expect(isPublicAddress('')).toBe(false);
  expect(isPublicAddress('8.8.8.8')).toBe(true);
  expect(isPublicAddress('2606:4700::1')).toBe(true);
});

test('a server whose certificate nobody believes is not reached; this machine is no public place', async () => {
  const { privateKey } = await generateKeyPair('P-256');
  const server = createServer({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await reachByTls(new URL(LAW), '127.0.0.1', { port })).toBeUndefined();
  expect(await checkLink('https://localhost/', INTERNET)).toBe('not-public');
  await new Promise((resolve) => server.close(resolve));
});
