import { encodeQrText, walletDocumentOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { type Report, verify, verifyPresentation } from '@prova/verifier';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { SAMPLE_PRC, signToken } from '../../src/tokens.ts';
import { issueForHolder, presented } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';

// One certificate on paper and in a wallet, in both formats: a clinic is told the same of each, also where its dates contradict each other.

const DAY = 86_400;
const ISSUER = 'https://issuer.example/wallet/BE-0120';
const LIST = { uri: 'https://issuer.example/statusLists/K7Q2', idx: 77 };

// Without lists: what was withdrawn is another matter.
const authority = await createTestAuthority({ institutions: [{ id: 'BE:0120' }] });
const paper = authority.institution('BE:0120');
const seal = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER });
const opened = await openSnapshot(await authority.snapshot(), {
  ...{ root: authority.root.certificate, environment: 'test', platform: nodePlatform },
});
const holder = createWalletKey();
const binding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/verifier/v1/presentations/responses/1',
};
const context = {
  ...{ trust: trustMaterial(opened, nothingInstalled('test', 0)), platform: nodePlatform },
  policy: { environment: 'test' },
  ...{ today: '2026-11-24', now: TEST_NOW },
} as const;

const said = ({ verdict, reasons }: Pick<Report, 'verdict' | 'reasons'>) => {
  const codes = ['names-not-compared', 'birth-date-not-compared', 'no-revocation-reference'];
  const [reason] = reasons.filter(({ code }) => !codes.includes(code));
  return [verdict, ...(reason ? [reason.code] : [])].join(' ');
};

async function verdicts(changes: object): Promise<readonly string[]> {
  const data = { ...CERTIFICATE, ...changes };
  const header = JSON.stringify({ alg: 'ES256', kid: paper.kid });
  const payload = JSON.stringify({ sid: 'eessi:prc:1.0', prc: data });
  const text = encodeQrText(signToken(paper.privateKey, header, payload));
  const wallet = await Promise.all(
    (['dc+sd-jwt', 'mso_mdoc'] as const).map(async (format) => {
      const held = await issueForHolder(seal, holder, {
        ...{ format, document: walletDocumentOf({ type: 'prc', data }), status: LIST },
        issuer: {
          ...{ issuer: ISSUER, certificatePath: [seal.certificate] },
          ...{ issuedAt: TEST_DAY - DAY, expiresAt: TEST_DAY + 20 * DAY },
        },
      });
      const presentation = await presented(held, binding, { now: TEST_NOW });
      return said(await verifyPresentation(presentation, { ...context, binding }));
    }),
  );
  return [said(await verify({ kind: 'text', text }, context)), ...wallet];
}

const CERTIFICATE = {
  ...SAMPLE_PRC,
  ...{ ii: '0120', sd: '2026-11-20', di: '2026-11-24', ed: '2027-02-20', xd: '2028-12-31' },
};

test.each<[string, string, object]>([
  ['of today', 'accepted', {}],
  ['issued east of here, where tomorrow has begun', 'accepted', { di: '2026-11-25' }],
  ['dated ahead', 'undetermined issued-in-future', { di: '2026-11-26' }],
  ['that begins tomorrow', 'rejected not-yet-valid', { sd: '2026-11-25', di: '2026-11-25' }],
  ['that has ended', 'rejected expired', { di: '2026-11-22', ed: '2026-11-23' }],
  ['that ends before it begins', 'rejected end-before-start', { ed: '2026-11-19' }],
  ['that begins after its issue', 'rejected start-after-issue', { di: '2026-11-19' }],
  ['issued after its end', 'rejected issue-after-end', { di: '2027-02-21' }],
  ['whose card ends first', 'rejected card-ends-before-certificate', { xd: '2027-02-19' }],
  ['of somebody who was born since', 'rejected birth-after-start', { dob: '2026-11-21' }],
])('a certificate %s: %s, on paper and in a wallet', async (_what, expected, changes) => {
  expect(await verdicts(changes)).toEqual([expected, expected, expected]);
});
