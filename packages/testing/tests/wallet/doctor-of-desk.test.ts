import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, type TrustMaterial, trustMaterial } from '@prova/trust';
import { type Diagnosis, diagnose } from '@prova/wallet-doctor';
import { createTestAuthority, TEST_NOW, type TestAuthority } from '../../src/index.ts';
import { type AskingDesk, openAskingDesk } from './support/asking-desk.ts';

// Our own desk at work, looked at as a wallet does.

/** Registrars do not give registrations yet. */
const HONEST = { 'verifier-info': 'WARNING' };

let authority: TestAuthority;
let trust: TrustMaterial;
let desk: AskingDesk;
beforeAll(async () => {
  authority = await createTestAuthority();
  await authority.walletKey('BE:0120', {
    credentialIssuer: 'https://issuer.example/wallet/BE-0120',
  });
  const { environment, root } = authority;
  const order = { root: root.certificate, environment, platform: nodePlatform };
  const opened = await openSnapshot(await authority.snapshot(), order);
  trust = trustMaterial(opened, nothingInstalled(environment, 0));
  desk = await openAskingDesk(authority, 'x509_hash');
});
afterAll(() => desk.close());

function look(address: string, reach = desk.reach): Promise<Diagnosis> {
  return diagnose(address, { fetch: reach, now: TEST_NOW, platform: nodePlatform, trust });
}

async function linkOf(from: AskingDesk, question = {}): Promise<string> {
  const { links } = await from.ask(question);
  return links[0] ?? '';
}

function faults({ findings }: Diagnosis): Record<string, string> {
  return Object.fromEntries(
    findings
      .filter(({ result }) => result === 'WARNING' || result === 'NOT PASSED')
      .map(({ check, result }) => [check, result]),
  );
}

test.each(['ehic', 'prc'])('wallets take our question: %s', async (preset) => {
  const diagnosis = await look(await linkOf(desk, { preset }));
  expect(diagnosis.kind).toBe('verifier');
  expect(diagnosis.findings.filter(({ result }) => result === 'N/A')).toEqual([]);
  expect(faults(diagnosis)).toEqual(HONEST);
});

// Who counts for an identity no trust list of ours says, and for PD A1 this one has nobody.
test.each(['ehic-and-identity', 'pda1'])('it is honest about whose count: %s', async (preset) => {
  const diagnosis = await look(await linkOf(desk, { preset }));
  expect(faults(diagnosis)).toEqual({ ...HONEST, 'trusted-authorities': 'WARNING' });
});

test('so they do of a desk that is known by its host', async () => {
  const named = await openAskingDesk(authority, 'x509_san_dns');
  try {
    expect(faults(await look(await linkOf(named), named.reach))).toEqual(HONEST);
  } finally {
    await named.close();
  }
});

test('a request that a wallet fetched is used up, and that is what is said', async () => {
  const link = await linkOf(desk);
  await look(link);
  const { 'request-object': object, ...others } = faults(await look(link));
  expect([object, others]).toEqual(['NOT PASSED', {}]);
});

test('the address of a request is known by its answer', async () => {
  const address = new URL(await linkOf(desk)).searchParams.get('request_uri') ?? '';
  const diagnosis = await look(address);
  expect([diagnosis.kind, faults(diagnosis)]).toEqual(['verifier', HONEST]);
});
