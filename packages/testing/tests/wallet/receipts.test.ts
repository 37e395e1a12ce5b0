import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { CredentialFormat, PresentationBinding, WalletDocument } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import {
  checkReceipts,
  nextReceipt,
  type PresentationReport,
  presentedCopy,
  revocationLists,
  verifyPresentation,
} from '@prova/verifier';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { issueForHolder, presented } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';
import { withoutChance } from '../../src/without-chance.ts';

// Receipts of what wallets presented: about nobody, in one chain with those of documents on paper.

const DAY = 86_400;
const ISSUER = 'https://issuer.example/wallet/BE-0120';
const LIST = 'https://issuer.example/statusLists/K7Q2';
const REVOKED = 78;

const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0120', revocationUris: ['https://issuer.example/statusLists/'] }],
});
const institution = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER });
const trust = trustMaterial(
  await openSnapshot(await authority.snapshot(), {
    ...{ root: authority.root.certificate, environment: 'test', platform: nodePlatform },
  }),
  nothingInstalled('test', 0),
);
const list = await makeStatusList(institution, {
  ...{ uri: LIST, issuedAt: TEST_NOW - 60, statuses: new Map([[REVOKED, 1]]) },
});
const holder = createWalletKey();
const binding: PresentationBinding = {
  ...{ clientId: 'x509_hash:desk', nonce: 'n', responseUri: 'https://desk.example/responses/1' },
};
const document: WalletDocument = {
  type: 'ehic',
  data: {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-01-01', xd: '2027-12-31' },
    ...{ hi: 'PLANTEDHI0000001', ci: '80056009999900000001' },
  },
};

async function judged(
  format: CredentialFormat,
  { place = 77, by = holder }: { place?: number; by?: typeof holder } = {},
): Promise<PresentationReport> {
  const held = await issueForHolder(institution, holder, {
    ...{ format, document, status: { uri: LIST, idx: place } },
    issuer: {
      ...{ issuer: ISSUER, certificatePath: [institution.certificate] },
      ...{ issuedAt: TEST_DAY - DAY, expiresAt: TEST_DAY + DAY },
    },
  });
  return verifyPresentation(await presented({ ...held, holder: by }, binding, { now: TEST_NOW }), {
    ...{ trust, binding, policy: { environment: 'test' }, platform: nodePlatform },
    ...{ today: '2026-11-24', now: TEST_NOW },
    lists: revocationLists((uri) => (uri === LIST ? list : undefined)),
  });
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
const markKey = new Uint8Array(32).fill(7);
const station = {
  ...{ label: 'Reception 2', key },
  signer: {
    algorithm: 'ES256' as const,
    signMany: (inputs: readonly Uint8Array[]) =>
      inputs.map((input) => sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  },
};

const follow = (previous: string | undefined, report: PresentationReport) =>
  nextReceipt(previous, {
    ...{ report, token: presentedCopy(report), station, markKey, platform: nodePlatform },
  });

describe.each(['dc+sd-jwt', 'mso_mdoc'] as const)('%s', (format) => {
  test('a receipt says in which form it was presented, marks the copy, and names nobody', async () => {
    const report = await judged(format);
    const { receipt } = await follow(undefined, report);
    expect(receipt).toMatchObject({
      ...{ document: 'ehic', format, verdict: 'accepted', reasons: [] },
      issuer: { country: 'BE', officialId: '0120', kid: institution.kid },
      mark: createHmac('sha256', markKey).update(`${LIST}#77`).digest('base64url'),
    });
    expect(JSON.stringify(report)).toMatch(/PLANTED|99999/);
    expect(withoutChance(JSON.stringify(receipt))).not.toMatch(/PLANTED|99999|statusLists|2027/);
  });

  test('another copy of the same card has another mark, and one chain holds them all', async () => {
    const first = await follow(undefined, await judged(format));
    const second = await follow(first.text, await judged(format, { place: REVOKED }));
    expect(second.receipt).toMatchObject({ verdict: 'rejected', reasons: ['revoked'] });
    expect(second.receipt.mark).not.toBe(first.receipt.mark);
    const opened = await checkReceipts([first.text, second.text], { key, platform: nodePlatform });
    expect(opened.map(({ receipt }) => receipt.number)).toEqual([1, 2]);
  });

  test('what did not prove its holder has no mark, and says of no document', async () => {
    const report = await judged(format, { by: createWalletKey() });
    expect(presentedCopy(report)).toBe(undefined);
    const { receipt } = await follow(undefined, report);
    expect(receipt.verdict).toBe('rejected');
    for (const member of ['mark', 'document', 'format', 'issuer'])
      expect(receipt).not.toHaveProperty(member);
  });
});
