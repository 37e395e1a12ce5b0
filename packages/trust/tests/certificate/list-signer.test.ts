import { nodePlatform as platform } from '@prova/platform-node';
import {
  LIST_SIGNING,
  openListSigner,
  openRoot,
  parseCertificate,
  SEAL_USAGES,
} from '../../src/index.ts';
import {
  type CertificateSpec,
  extension,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { nothing } from '../support/der-writer.ts';
import { authoritySpec, certificates, keys, listSignerSpec, sealName } from '../support/scheme.ts';

const weakKey = rsaKeyPair(1024);
const unknownCritical = [extension('1.2.3.4', nothing(), true)];

test.each<[string, CertificateSpec, string]>([
  ['none (control)', listSignerSpec(), 'accepted'],
  [
    'a further purpose',
    listSignerSpec({ extendedKeyUsage: [LIST_SIGNING, SEAL_USAGES.EHIC] }),
    'cert-extended-key-usage',
  ],
  [
    'the purpose of a seal',
    listSignerSpec({ extendedKeyUsage: [SEAL_USAGES.EHIC] }),
    'cert-extended-key-usage',
  ],
  [
    'no purpose',
    (({ extendedKeyUsage: _, ...spec }) => spec)(listSignerSpec()),
    'cert-extended-key-usage',
  ],
  ['an authority', listSignerSpec({ ca: true }), 'cert-is-ca'],
  ['no signature in its key usage', listSignerSpec({ keyUsage: ['cRLSign'] }), 'cert-key-usage'],
  ['another issuer', listSignerSpec({ issuer: sealName('BE') }), 'cert-issuer-unknown'],
  ['another root of the same name', listSignerSpec({ issuerKey: keys.fr }), 'cert-key-identifier'],
  ['a weak key', listSignerSpec({ key: weakKey }), 'cert-key-strength'],
  [
    'an unknown critical extension',
    listSignerSpec({ more: unknownCritical }),
    'cert-critical-extension',
  ],
])('list signer: %s', async (_, spec, code) => {
  const root = openRoot(certificates.root);
  const opening = openListSigner(parseCertificate(writeCertificate(spec)), { root, platform });
  if (code === 'accepted') await expect(opening).resolves.toBeDefined();
  else await expect(opening).rejects.toMatchObject({ code });
});

test('a list signer below a country authority is none', async () => {
  const spec = listSignerSpec({ issuer: authoritySpec('BE', keys.be).subject, issuerKey: keys.be });
  const root = openRoot(certificates.root);
  await expect(
    openListSigner(parseCertificate(writeCertificate(spec)), { root, platform }),
  ).rejects.toMatchObject({ code: 'cert-issuer-unknown' });
});
