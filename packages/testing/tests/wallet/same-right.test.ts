import { encodeQrText, type WholeDocument, walletDocumentOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists, type Verdict, verify, verifyPresentation } from '@prova/verifier';
import { makeRevocationList } from '../../src/revocation-list.ts';
import {
  createTestAuthority,
  TEST_DAY,
  TEST_NOW,
  type TestAuthority,
} from '../../src/test-authority.ts';
import { signToken } from '../../src/tokens.ts';
import { issueForHolder, presented } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import { SAMPLE_ENTITLEMENT } from '../../src/wallet/sample-social-status.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';

// One right on paper and in a wallet, in both formats: a counter is told the same of each.

const DAY = 86_400;
const LISTS = 'https://issuer.example/statusLists/';
const STATUS_LIST = `${LISTS}K7Q2`;
const DENY_LIST = `${LISTS}2026-11.jws`;
const PLACE = { good: 77, revoked: 78 };
const JTI = { good: 'KEPT000000000001', revoked: 'GONE000000000001' };
const ISSUER = 'https://issuer.example/wallet/BE-0120';
const competences = ['ENTITLEMENT'] as const;

async function openScheme(id: string) {
  const authority = await createTestAuthority({
    institutions: [{ id, competences, revocationUris: [LISTS] }],
  });
  const wallet = await authority.walletKey(id, { credentialIssuer: ISSUER, competences });
  return { authority, paper: authority.institution(id), wallet };
}

const ours = await openScheme('BE:0120');
/** The same institution, by whom nobody here vouches. */
const impostor = await openScheme('BE:0120');
/** One that is not on the list. */
const stranger = await openScheme('BE:0555');
const trust = await trustOf(ours.authority);
const statusList = await makeStatusList(ours.wallet, {
  ...{ uri: STATUS_LIST, issuedAt: TEST_NOW - 60 },
  statuses: new Map([[PLACE.revoked, 1]]),
});
const denyList = await makeRevocationList(ours.paper, {
  ...{ rid: DENY_LIST, revoked: [JTI.revoked], issuedAt: TEST_NOW - 60 },
});
const holder = createWalletKey();
const binding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/verifier/v1/presentations/responses/1',
};

async function trustOf(authority: TestAuthority) {
  const opened = await openSnapshot(await authority.snapshot(), {
    ...{ root: authority.root.certificate, environment: 'test', platform: nodePlatform },
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

interface Case {
  readonly by?: typeof ours;
  readonly data?: object;
  readonly standing?: 'good' | 'revoked';
  /** How many days later it is looked at. */
  readonly later?: number;
}

function right({ data = {} }: Case): WholeDocument {
  return { type: 'entitlement', data: { ...SAMPLE_ENTITLEMENT.data, ...data } } as WholeDocument;
}

function contextOf({ later = 0 }: Case) {
  const now = TEST_NOW + later * DAY;
  const found: Record<string, string> = { [STATUS_LIST]: statusList, [DENY_LIST]: denyList };
  return {
    ...{
      trust,
      lists: revocationLists(
        (uri) => found[uri],
        () => Object.keys(found),
      ),
    },
    policy: { environment: 'test' },
    ...{ platform: nodePlatform, now },
    today: new Date(now * 1000).toISOString().slice(0, 10),
  } as const;
}

/** What is said of each of the three. */
async function verdicts(each: Case): Promise<readonly Verdict[]> {
  const { by = ours, standing = 'good' } = each;
  const document = right(each);
  const { privateKey, kid } = by.paper;
  const payload = { sid: 'prova:entitlement:0.1', jti: JTI[standing], ...document.data };
  const header = JSON.stringify({ alg: 'ES256', kid });
  const text = encodeQrText(signToken(privateKey, header, JSON.stringify(payload)));
  const paper = await verify({ kind: 'text', text }, contextOf(each));
  const wallet = await Promise.all(
    (['dc+sd-jwt', 'mso_mdoc'] as const).map(async (format) => {
      const held = await issueForHolder(by.wallet, holder, {
        ...{ format, document: walletDocumentOf(document) },
        status: { uri: STATUS_LIST, idx: PLACE[standing] },
        issuer: {
          ...{ issuer: ISSUER, certificatePath: [by.wallet.certificate] },
          ...{ issuedAt: TEST_DAY - DAY, expiresAt: TEST_DAY + 20 * DAY },
        },
      });
      const context = contextOf(each);
      const presentation = await presented(held, binding, { now: context.now });
      return verifyPresentation(presentation, { ...context, binding });
    }),
  );
  return [paper, ...wallet].map(({ verdict }) => verdict);
}

test.each<[string, Verdict, Case]>([
  ['a right that counts today', 'accepted', {}],
  ['on its first day', 'accepted', { data: { sd: '2026-11-24' } }],
  ['on its last day', 'accepted', { data: { ed: '2026-11-24' } }],
  ['the day after', 'rejected', { data: { sd: '2026-11-01', ed: '2026-11-23' } }],
  ['the day before', 'rejected', { data: { sd: '2026-11-25' } }],
  ['that ends before it begins', 'rejected', { data: { ed: '2026-11-22' } }],
  ['that lasts 31 days', 'accepted', { data: { sd: '2026-11-24', ed: '2026-12-24' } }],
  ['that lasts a day more', 'rejected', { data: { sd: '2026-11-24', ed: '2026-12-25' } }],
  ['that was withdrawn', 'rejected', { standing: 'revoked' }],
  ['by a key that nobody lists', 'rejected', { by: impostor }],
  [
    'of an institution that is not on the list',
    'undetermined',
    { by: stranger, data: { ii: '0555' } },
  ],
  ['by a trust list that is too old', 'undetermined', { later: 8 }],
])('%s: %s, on paper and in a wallet', async (_what, expected, each) => {
  expect(await verdicts(each)).toEqual([expected, expected, expected]);
});
