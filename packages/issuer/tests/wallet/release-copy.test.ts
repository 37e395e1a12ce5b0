import { generateKeyPairSync } from 'node:crypto';
import {
  type CopyOrder,
  type HolderKey,
  type IssuerOrder,
  type Signer,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, SAMPLE_PRC, TEST_DAY } from '@prova/testing';
import { parseCertificate } from '@prova/trust';
import { findConfiguration } from '../../src/wallet/configurations.ts';
import { COPY_FORMATS } from '../../src/wallet/copies/copy-formats.ts';
import { releaseCopy } from '../../src/wallet/copies/release-copy.ts';

const name = 'https://issuer.example/wallet/BE-0120';
const authority = await createTestAuthority();
const { signer, certificate } = await authority.walletKey('BE:0120', { credentialIssuer: name });
const country = authority.countryCas.get('BE')?.certificate ?? new Uint8Array();
const root = authority.root.certificate;

const document = walletDocumentOf({ type: 'prc', data: SAMPLE_PRC });
const newKey = (): HolderKey => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y };
};
const copy: CopyOrder = { holderKey: newKey(), status: { uri: `${name}/lists/1`, idx: 7 } };
const issuer: IssuerOrder = {
  issuer: name,
  certificatePath: [certificate, country],
  issuedAt: TEST_DAY,
  expiresAt: TEST_DAY + 86_400,
};

/** What is otherwise than it was ordered. */
interface Made {
  readonly issuer?: Partial<IssuerOrder>;
  readonly copy?: Partial<CopyOrder>;
  readonly document?: WalletDocument;
  readonly signer?: Signer;
  /** Of the key that is said to sign. */
  readonly certificate?: Uint8Array;
}

/** A credential that is made so, and was to be a certificate under the usual path, in this format. */
async function released(made: Made, id = 'prc-sd-jwt-vc'): Promise<string> {
  const configuration = findConfiguration(id);
  if (!configuration) throw new Error('It is not offered.');
  const format = COPY_FORMATS[configuration.format];
  const [draft] = format.draft(
    {
      document: made.document ?? document,
      profile: configuration.profile,
      issuer: { ...issuer, ...made.issuer },
      copies: [{ ...copy, ...made.copy }],
    },
    { randomBytes: (length) => new Uint8Array(length).fill(5), sha256: nodePlatform.sha256 },
  );
  const signing = made.signer ?? signer;
  const [signature] = await signing.signMany(draft ? [draft.signingInput] : []);
  if (!draft || !signature) throw new Error('Nothing was signed.');
  const expected = {
    ...{ configuration, document, issuer, copy },
    certificate: parseCertificate(made.certificate ?? signer.certificate),
  };
  return releaseCopy(draft.complete(signature), format, expected);
}

test.each(['prc-sd-jwt-vc', 'prc-mdoc'])('what was ordered is released: %s', async (id) => {
  expect(await released({}, id)).toMatch(/^[\w-]+/);
});

const stranger = await authority.walletKey('BE:0120', { credentialIssuer: name });
const paper = authority.institution('BE:0120').certificate;

test.each<[string, Made, string]>([
  [
    'with the root along',
    { issuer: { certificatePath: [certificate, country, root] } },
    'certificate',
  ],
  ['without its authority', { issuer: { certificatePath: [certificate] } }, 'certificate'],
  [
    'under another certificate first',
    { issuer: { certificatePath: [country, certificate] } },
    'certificate',
  ],
  [
    'of a document that says something else',
    { document: walletDocumentOf({ type: 'prc', data: { ...SAMPLE_PRC, fn: 'Else' } }) },
    'document',
  ],
  ['for another key', { copy: { holderKey: newKey() } }, 'holder-key'],
  ['at the place of another', { copy: { status: { uri: `${name}/lists/1`, idx: 8 } } }, 'status'],
  ['on another list', { copy: { status: { uri: `${name}/lists/2`, idx: 7 } } }, 'status'],
  ['at no place', { copy: { status: undefined } }, 'status'],
  ['that counts for longer', { issuer: { expiresAt: TEST_DAY + 2 * 86_400 } }, 'expiry'],
  ['that another key signed', { signer: stranger.signer }, 'wallet-signature'],
])('one %s is not', async (_, made, rule) => {
  for (const id of ['prc-sd-jwt-vc', 'prc-mdoc']) {
    await expect(released(made, id)).rejects.toMatchObject({ code: 'credential-unsound', rule });
  }
});

test('one of another issuer is not, nor one under a seal for paper', async () => {
  const elsewhere = { issuer: { issuer: 'https://issuer.example/wallet/BE-0130' } };
  await expect(released(elsewhere)).rejects.toMatchObject({ rule: 'issuer' });
  await expect(released({ certificate: paper })).rejects.toMatchObject({ rule: 'cert-name' });
});
