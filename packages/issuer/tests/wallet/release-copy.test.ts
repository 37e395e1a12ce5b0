import { generateKeyPairSync } from 'node:crypto';
import { type WalletDocument, walletDocumentOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, SAMPLE_PRC, TEST_DAY } from '@prova/testing';
import { parseCertificate } from '@prova/trust';
import { CONFIGURATIONS } from '../../src/wallet/configurations.ts';
import { releaseCopy } from '../../src/wallet/copies/release-copy.ts';
import { SD_JWT_VC_COPIES } from '../../src/wallet/copies/sd-jwt-vc-copies.ts';

const name = 'https://issuer.example/wallet/BE-0120';
const authority = await createTestAuthority();
const { signer, certificate } = await authority.walletKey('BE:0120', { credentialIssuer: name });
const country = authority.countryCas.get('BE')?.certificate ?? new Uint8Array();
const root = authority.root.certificate;

const [first] = CONFIGURATIONS.filter((each) => each.id === 'prc-sd-jwt-vc');
if (!first) throw new Error('Certificates are not offered.');
const configuration = first;
const document = walletDocumentOf({ type: 'prc', data: SAMPLE_PRC });
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
const holderKey = { kty: 'EC', crv: 'P-256', x, y } as const;
const copy = { holderKey, status: { uri: `${name}/lists/1`, idx: 7 } };
const path = [certificate, country];

interface Made {
  readonly certificatePath: readonly Uint8Array[];
  readonly document: WalletDocument;
}

/** A credential that is made so, and was to be a certificate under the usual path. */
async function released(made: Partial<Made>): Promise<string> {
  const issuer = {
    issuer: name,
    certificatePath: path,
    issuedAt: TEST_DAY,
    expiresAt: TEST_DAY + 86_400,
  };
  const [draft] = SD_JWT_VC_COPIES.draft(
    {
      document: made.document ?? document,
      profile: configuration.profile,
      issuer: { ...issuer, certificatePath: made.certificatePath ?? path },
      copies: [copy],
    },
    { randomBytes: (length) => new Uint8Array(length).fill(5), sha256: nodePlatform.sha256 },
  );
  const [signature] = await signer.signMany(draft ? [draft.signingInput] : []);
  if (!draft || !signature) throw new Error('Nothing was signed.');
  const expected = {
    ...{ configuration, document, issuer, copy },
    certificate: parseCertificate(signer.certificate),
  };
  return releaseCopy(draft.complete(signature), SD_JWT_VC_COPIES, expected);
}

test('what was ordered is released', async () => {
  expect(await released({})).toMatch(/~$/);
});

test.each<[string, Partial<Made>, string]>([
  ['with the root along', { certificatePath: [certificate, country, root] }, 'certificate'],
  ['without its authority', { certificatePath: [certificate] }, 'certificate'],
  ['under another certificate first', { certificatePath: [country, certificate] }, 'certificate'],
  [
    'of a document that says something else',
    { document: walletDocumentOf({ type: 'prc', data: { ...SAMPLE_PRC, fn: 'Else' } }) },
    'document',
  ],
])('one %s is not', async (_, made, rule) => {
  await expect(released(made)).rejects.toMatchObject({ code: 'credential-unsound', rule });
});
