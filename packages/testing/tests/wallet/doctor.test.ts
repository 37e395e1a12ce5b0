import { randomUUID } from 'node:crypto';
import { ATTESTATION_TYPES } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, type TrustMaterial, trustMaterial } from '@prova/trust';
import { type Diagnosis, diagnose } from '@prova/wallet-doctor';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { recordOf } from '../../src/issuer/test-records.ts';
import { createTestWallet } from '../../src/wallet/test-wallet.ts';

// Our own issuer at work, looked at as a wallet does, at an address in https of which a proxy ends TLS.

/** What is not there yet, and said so: a registration, which registrars do not give; a way to begin in the wallet. */
const HONEST = {
  'issuer-info': 'WARNING',
  'authorization-endpoint': 'WARNING',
};

let issuer: TestIssuer;
let trust: TrustMaterial;
/** What the proxy does to an answer of the service. */
let inBetween: (url: string, response: Response) => Response | Promise<Response>;
beforeAll(async () => {
  issuer = await createTestIssuer({ reach });
  const { authority } = issuer.place;
  const { environment, root } = authority;
  const order = { root: root.certificate, environment, platform: nodePlatform };
  const opened = await openSnapshot(await authority.snapshot(), order);
  trust = trustMaterial(opened, nothingInstalled(environment, 0));
});
beforeEach(() => {
  inBetween = (_, response) => response;
});
afterAll(() => issuer.close());

async function reach(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const asked = String(input instanceof Request ? input.url : input);
  if (!asked.startsWith(`${ISSUER_URL}/`)) throw new RangeError('Nobody else is asked.');
  return inBetween(asked, await fetch(issuer.url() + asked.slice(ISSUER_URL.length), init));
}

function look(address = `${ISSUER_URL}/wallet/BE-0120`): Promise<Diagnosis> {
  return diagnose(address, {
    fetch: reach,
    now: issuer.clock.now(),
    platform: nodePlatform,
    trust,
  });
}

function faults({ findings }: Diagnosis): Record<string, string> {
  return Object.fromEntries(
    findings
      .filter(({ result }) => result === 'WARNING' || result === 'NOT PASSED')
      .map(({ check, result }) => [check, result]),
  );
}

async function offered() {
  const body = { institution: 'BE:0120', type: 'prc', record: recordOf() };
  const key = randomUUID();
  return (await issuer.portal.call('POST', '/issuer/v1/credentialOffers', { body, key })).body;
}

test('wallets take our issuer, but for what is honestly not there', async () => {
  const diagnosis = await look();
  expect(diagnosis).toMatchObject({ kind: 'issuer', subject: `${ISSUER_URL}/wallet/BE-0120` });
  expect(faults(diagnosis)).toEqual(HONEST);
  const skipped = diagnosis.findings.filter(({ result }) => result === 'N/A');
  expect(skipped.map(({ check }) => check)).toEqual([
    ...['offer-reference', 'offer', 'offer-configurations', 'offer-tx-code'],
    // Types of ours are URNs, and the code flow is not served.
    ...['type-metadata', 'type-metadata-vct'],
    ...['pushed-authorization-requests', 'pkce'],
    ...['status-list-jwt', 'status-list-cwt'],
  ]);
});

test('the logos are where the metadata say: of the institution and of each document', async () => {
  const { findings } = await look();
  expect(findings.find(({ check }) => check === 'logo')).toMatchObject({ result: 'PASSED' });
  const metadata = await reach(`${ISSUER_URL}/.well-known/openid-credential-issuer/wallet/BE-0120`);
  const text = await metadata.text();
  const logos = [...new Set(text.match(/https:\/\/[^"]+\/wallet\/logos\/[^"]+/g))];
  const named = ['institution', ...ATTESTATION_TYPES].map(
    (each) => `${ISSUER_URL}/wallet/logos/${each}.png`,
  );
  expect(logos.sort()).toEqual(named.sort());
  for (const [kind, type] of [
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
  ] as const) {
    for (const logo of logos) {
      const { status, headers } = await reach(logo.replace(/png$/, kind));
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('cache-control')).toMatch(/^public, max-age=86400/);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  }
  const [first = ''] = logos;
  const bytes = Buffer.from(await (await reach(first)).arrayBuffer());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([256, 256]);
  for (const none of ['other.png', 'ehic', 'ehic.gif', 'constructor']) {
    expect((await reach(`${ISSUER_URL}/wallet/logos/${none}`)).status).toBe(404);
  }
});

test('an offer of ours is in order, and can be redeemed afterwards', async () => {
  const { uri, uriByValue, txCode } = await offered();
  expect(faults(await look(uri))).toEqual(HONEST);
  expect(faults(await look(uriByValue))).toEqual({ ...HONEST, 'offer-reference': 'WARNING' });
  const wallet = createTestWallet({ issuer: ISSUER_URL, url: issuer.url, now: issuer.clock.now });
  const session = await wallet.accept(uri, txCode);
  expect(session.configurationIds).toEqual(['prc-sd-jwt-vc', 'prc-mdoc']);
  await wallet.fetchCredentials(session, 'prc-mdoc', [wallet.newKey()]);

  // The list that the copy stands on is named, and read in both forms, once it is published.
  await issuer.restart();
  const { findings } = await look();
  const lists = findings.filter(({ check }) => check.startsWith('status-list-'));
  expect(lists.map(({ result }) => result)).toEqual(['PASSED', 'PASSED']);
});

// What proxies and clocks do to issuers that worked.
test.each([
  [
    'a proxy that does not pass on what is well known',
    'metadata-place',
    (url: string, response: Response) =>
      url.includes('/.well-known/openid-credential-issuer/')
        ? new Response('', { status: 404 })
        : response,
  ],
  [
    'a service that was told of another host',
    'issuer-identifier',
    async (url: string, response: Response) =>
      response.headers.get('content-type')?.startsWith('application/json') === true &&
      url.includes('openid-credential-issuer')
        ? Response.json(
            JSON.parse((await response.text()).replaceAll(ISSUER_URL, 'https://inside.example')),
          )
        : response,
  ],
  [
    'a proxy that forgets who asks for what',
    'signed-metadata',
    async (url: string, response: Response) =>
      response.headers.get('content-type') === 'application/jwt' && url !== ''
        ? Response.json({ credential_issuer: ISSUER_URL })
        : response,
  ],
  [
    'a cache that keeps nonces',
    'nonce-endpoint',
    async (url: string, response: Response) =>
      url.endsWith('/nonce') ? Response.json(await response.json()) : response,
  ],
])('%s: %s', async (_, check, change) => {
  inBetween = change;
  expect(faults(await look())).toHaveProperty(check, 'NOT PASSED');
});

test('the page says the same, and asks nobody else', async () => {
  const shown = async (path: string) => {
    const response = await fetch(`${issuer.url()}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const list = await shown('/wallet-doctor');
  expect(list.text).toContain('href="/wallet-doctor/BE-0120"');
  const { status, text } = await shown('/wallet-doctor/BE-0120');
  expect(status).toBe(200);
  expect(text).toContain('Wallets will take this; some will mind something.');
  for (const check of Object.keys(HONEST)) expect(text).toContain(`<code>${check}</code>`);
  expect((await shown('/wallet-doctor/BE-9999')).status).toBe(404);
});

test('the page walks an institution once a minute, and a minute later anew', async () => {
  let asked = 0;
  inBetween = (_, response) => {
    asked += 1;
    return response;
  };
  const page = () => fetch(`${issuer.url()}/wallet-doctor/BE-0130`);
  await Promise.all([page(), page(), page()]);
  const once = asked;
  expect(once).toBeGreaterThan(3);
  await page();
  expect(asked).toBe(once);
  issuer.clock.pass(61);
  await page();
  expect(asked).toBe(2 * once);
});
