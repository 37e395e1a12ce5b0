import { generateKeyPairSync } from 'node:crypto';
import { walletDocumentOf } from '@prova/credential';
import {
  type CredentialFormat,
  createReferenceWallet,
  type HeldCredential,
  memoryStore,
  openCredential,
  takeRequest,
} from '@prova/reference-wallet';
import { SAMPLE_EHIC, TEST_NOW, type TestInstitution } from '../../src/index.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { issueForHolder } from '../../src/wallet/presented.ts';
import {
  DESK_URL,
  ISSUER,
  openTestCounter,
  REVOKED,
  STATUS_LIST,
  type TestDesk,
} from './support/test-desk.ts';

// What the wallet does by itself: it looks what it has, and answers no more than it is asked. How it fetches is in issuance.test.ts.

// The wallet’s library looks at the clock of its machine.
const letClockGo = stopClock(TEST_NOW);
afterAll(letClockGo);

let institution: TestInstitution;
let desk: TestDesk;
beforeAll(async () => {
  ({ institution, desk } = await openTestCounter());
});
afterAll(() => desk.close());

/** A copy of the sample card. */
async function copy(format: CredentialFormat, idx = 7): Promise<HeldCredential> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { credential } = await issueForHolder(institution, privateKey, {
    format,
    document: walletDocumentOf({ type: 'ehic', data: SAMPLE_EHIC }),
    issuer: {
      issuer: ISSUER,
      certificatePath: [institution.certificate],
      issuedAt: TEST_NOW - 86_400,
      expiresAt: TEST_NOW + 14 * 86_400,
    },
    status: { uri: STATUS_LIST, idx },
  });
  const { type } = await openCredential({ format, credential });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { format, type, issuer: ISSUER, credential, key: { kty: 'EC', crv: 'P-256', x, y, d } };
}

async function walletWith(...held: readonly HeldCredential[]) {
  const store = memoryStore();
  await store.add(held);
  return createReferenceWallet({ store, now: () => TEST_NOW, fetch: desk.reach });
}

async function verdictOf(transactionId: string) {
  const { state, report } = Object(await desk.result(transactionId));
  return [state, report?.verdict, report?.credential?.format];
}

test.each([['dc+sd-jwt'], ['mso_mdoc']] as const)('%s is shown and judged', async (format) => {
  for (const [idx, state, verdict] of [
    [7, 'verified', 'accepted'],
    [REVOKED, 'rejected', 'rejected'],
  ] as const) {
    const wallet = await walletWith(await copy(format, idx));
    const { transactionId, links } = await desk.ask();
    const { verifier, shown } = await wallet.present(links[0] ?? '');
    expect(verifier).toMatch(/^x509_hash:/);
    expect(shown).toMatchObject([{ format, type: expect.stringContaining('ehic') }]);
    expect(await verdictOf(transactionId)).toEqual([state, verdict, format]);
  }
});

test('of what would do the format that is wanted is shown, and the newest copy', async () => {
  const wallet = await walletWith(
    await copy('mso_mdoc'),
    await copy('dc+sd-jwt', REVOKED),
    await copy('dc+sd-jwt'),
  );
  for (const format of ['mso_mdoc', 'dc+sd-jwt'] as const) {
    const { transactionId, links } = await desk.ask();
    await wallet.present(links[0] ?? '', { format });
    expect(await verdictOf(transactionId)).toEqual(['verified', 'accepted', format]);
  }
});

test('the authority that the desk names is the one that the wallet reads', async () => {
  const { links } = await desk.ask();
  const { dcql } = await takeRequest(links[0] ?? '', desk.reach);
  const [{ trusted_authorities: asked }] = Object(dcql?.query).credentials;
  for (const format of ['mso_mdoc', 'dc+sd-jwt'] as const) {
    const { authority: read } = await openCredential(await copy(format));
    expect(asked).toEqual([{ type: 'aki', values: [read] }]);
  }
});

test('on the same device the browser goes back with what the desk gave', async () => {
  const wallet = await walletWith(await copy('mso_mdoc'));
  const { links } = await desk.ask({ mode: 'same-device' });
  const { redirectUri } = await wallet.present(links[0] ?? '');
  expect(redirectUri).toMatch(new RegExp(`^${DESK_URL}/#response_code=[\\w-]{43}$`));
});

test('what is not had is not shown, and a link that is none leads nowhere', async () => {
  const wallet = await walletWith(await copy('mso_mdoc'));
  const refused = async (link: string) => {
    const error = await wallet.present(link).catch((thrown: unknown) => thrown);
    return Object(error).code;
  };
  const other = await desk.ask({ preset: 'prc' });
  expect(await refused(other.links[0] ?? '')).toBe('nothing-fits');
  expect(await refused('mailto:nobody@example.com')).toBe('request-unusable');
  const gone = await desk.ask();
  const taken = gone.links[0] ?? '';
  const unknown = new URL(taken);
  const address = unknown.searchParams.get('request_uri') ?? '';
  unknown.searchParams.set('request_uri', address.replace(/.{8}$/, 'AAAAAAAA'));
  expect(await refused(unknown.href)).toBe('request-unusable');
  await wallet.present(taken);
  expect(await refused(taken)).toBe('request-unusable');
});

test('a wallet that answers for a key it does not have is heard as wrong', async () => {
  const [mine, other] = [await copy('mso_mdoc'), await copy('mso_mdoc')];
  const wallet = await walletWith({ ...mine, key: other.key });
  const { transactionId, links } = await desk.ask();
  await expect(wallet.present(links[0] ?? '')).rejects.toMatchObject({ code: 'verifier-refused' });
  expect((await verdictOf(transactionId))[0]).toBe('rejected');
});
