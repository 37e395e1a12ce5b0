import { X509Certificate } from 'node:crypto';
import { createTestAuthority } from '@prova/testing';
import { PublishedList } from '@prova/trust-registry';
import { standingOf } from '../../../src/formats/key-standing.ts';
import { LOTE_PROFILES } from '../../../src/formats/lote/profiles.ts';
import { BASE_URL, NOW } from '../published.ts';
import { faultsOf, lotePayload, SCHEME } from './scheme.ts';

const credentialIssuer = 'https://issuer.example/wallet/BE-0120';
const authority = await createTestAuthority({ institutions: [{ id: 'BE:0120', name: 'Fund' }] });
const wallet = await authority.walletKey('BE:0120', { credentialIssuer });
const list = new PublishedList(authority.contents());

test.each(LOTE_PROFILES)(
  '%s: whoever issues to wallets is a service with its own certificate',
  (profile) => {
    const payload = lotePayload(list, SCHEME, { profile });
    expect(faultsOf(payload)).toEqual([]);
    const services = payload.LoTE.TrustedEntitiesList?.[0]?.TrustedEntityServices ?? [];
    expect(services).toHaveLength(2);
    const [paper, toWallets] = services.map((each) => each.ServiceInformation);
    expect(paper?.ServiceName[0]?.value).not.toContain('wallets');
    expect(toWallets?.ServiceName[0]?.value).toContain('to wallets');
    expect(toWallets?.ServiceTypeIdentifier).toBe(paper?.ServiceTypeIdentifier);
    expect(toWallets?.ServiceStatus).toBe(paper?.ServiceStatus);

    const listed = toWallets?.ServiceDigitalIdentity.X509Certificates?.[0]?.val ?? '';
    const certificate = new X509Certificate(Buffer.from(listed, 'base64'));
    expect(new Uint8Array(certificate.raw)).toEqual(wallet.certificate);
    expect(certificate.subjectAltName).toContain(`URI:${credentialIssuer}`);
    const points = toWallets?.ServiceSupplyPoints ?? [];
    expect(points.at(-1)).toEqual({
      ServiceType: `${BASE_URL}/lote/SupplyPoint/CredentialIssuer`,
      uriValue: credentialIssuer,
    });
    expect(JSON.stringify(paper)).not.toContain(credentialIssuer);
  },
);

test('neither key is the successor of the other', () => {
  const [institution] = list.institutions;
  const uses = institution ? list.usesOf(institution) : [];
  expect(uses.map((use) => standingOf(list, use, NOW).state)).toEqual(['published', 'published']);
});
