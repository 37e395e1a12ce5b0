import { nodePlatform as platform } from '@prova/platform-node';
import { openRoot, openSealPath, parseCertificate, resolveKey } from '../src/index.ts';
import { sha256, writeCertificate } from './support/certificate-writer.ts';
import { authoritySpec, certificates, keys, sealSpec } from './support/scheme.ts';
import { institution, issuedAt, trusted } from './support/snapshots.ts';

/*
 * Wallet credentials bring certificates along (x5c, x5chain). Only the thumbprint of the first one is asked for, and only
 * the authorities of the snapshot vouch: here a forger brings a whole path, with every name as in the real one.
 */
const forgedAuthority = writeCertificate(
  authoritySpec('BE', keys.other, { issuerKey: keys.other }),
);
const forgedSeal = writeCertificate(sealSpec({ key: keys.other, issuerKey: keys.other }));
const query = { competence: 'EHIC', at: issuedAt, platform } as const;

test('a path that a credential brings along proves nothing', async () => {
  const trust = await trusted();
  const [own = institution()] = trust.snapshot.institutions;
  expect(await resolveKey(trust, own, sha256(forgedSeal), query)).toEqual({
    outcome: 'not-listed',
  });
  expect((await resolveKey(trust, own, sha256(certificates.seal), query)).outcome).toBe('trusted');
});

test('even where the list names the certificate, an authority that it does not name is none', async () => {
  const trust = await trusted({ sealCertificates: [forgedSeal] });
  const [own = institution()] = trust.snapshot.institutions;
  expect(await resolveKey(trust, own, sha256(forgedSeal), query)).toMatchObject({
    outcome: 'untrusted',
    error: { code: 'cert-key-identifier' },
  });
});

test('and taken for a candidate, it is not under the root', async () => {
  const context = {
    root: openRoot(certificates.root),
    authorities: [parseCertificate(forgedAuthority)],
    platform,
  };
  await expect(openSealPath(parseCertificate(forgedSeal), context)).rejects.toMatchObject({
    code: 'cert-key-identifier',
  });
});
