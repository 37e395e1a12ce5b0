import { nodePlatform as platform } from '@prova/platform-node';
import * as pkijs from 'pkijs';
import {
  openCountryAuthority,
  openRoot,
  openSealPath,
  parseCertificate,
  requireAuthorityAt,
  requireValidAt,
  TrustError,
} from '../../src/index.ts';
import { type CertificateSpec, writeCertificate } from '../support/certificate-writer.ts';
import { authority, type Chain, now, PATHS } from '../support/paths.ts';
import {
  authoritySpec,
  certificates,
  keys,
  rootSpec,
  sealSpec,
  seconds,
} from '../support/scheme.ts';

/** The whole judgement of a chain at one instant, the dates of the seal included. */
async function judge({ root, authority, others = [], seal }: Chain): Promise<string> {
  try {
    const path = await openSealPath(parseCertificate(writeCertificate(seal ?? sealSpec())), {
      root: openRoot(writeCertificate(root ?? rootSpec())),
      authorities: [authority ?? authoritySpec('BE', keys.be), ...others]
        .map(writeCertificate)
        .map(parseCertificate),
      platform,
    });
    requireAuthorityAt(path, now);
    requireValidAt(path.seal, now);
    return 'accepted';
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}

test.each(PATHS)('%s', async (_, chain, code) => {
  expect(await judge(chain)).toBe(code);
});

const asked = PATHS.filter(([, , , opinion]) => opinion !== 'not asked');
test.each(asked)('second opinion of pkijs: %s', async (_, chain, code, opinion) => {
  const read = (spec: CertificateSpec) =>
    pkijs.Certificate.fromBER(new Uint8Array(writeCertificate(spec)));
  const engine = new pkijs.CertificateChainValidationEngine({
    checkDate: new Date(now * 1000),
    trustedCerts: [read(chain.root ?? rootSpec())],
    certs: [read(chain.authority ?? authority({})), read(chain.seal ?? sealSpec())],
  });
  const { result } = await engine.verify();
  expect(result).toBe(opinion !== 'refused');
  if (result && opinion !== 'not noticed') expect(code).toBe('accepted');
});

test('a signature by another key with the right identifiers is no signature', async () => {
  const { be } = certificates;
  const forged = writeCertificate(sealSpec());
  // The last byte belongs to s of the signature.
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  const context = {
    root: openRoot(certificates.root),
    authorities: [parseCertificate(be)],
    platform,
  };
  await expect(openSealPath(parseCertificate(forged), context)).rejects.toMatchObject({
    code: 'cert-signature',
  });
});

test('X02: same subject, other key; a renewed authority of the same key', async () => {
  const impostor = authoritySpec('BE', keys.other);
  expect(await judge({ authority: impostor, others: [authority({})] })).toBe('accepted');
  expect(await judge({ authority: impostor })).toBe('cert-key-identifier');

  const expired = authority({ notAfter: seconds('2026-02-01T00:00:00Z') });
  const renewed = authority({ notBefore: seconds('2026-02-01T00:00:00Z') });
  expect(await judge({ authority: expired, others: [renewed] })).toBe('accepted');
  expect(await judge({ authority: expired })).toBe('cert-expired');
});

test('the authority counts if it was valid at some instant of the day', async () => {
  const path = await openSealPath(parseCertificate(certificates.seal), {
    root: openRoot(certificates.root),
    authorities: [parseCertificate(certificates.be)],
    platform,
  });
  const [{ notBefore, notAfter } = { notBefore: 0, notAfter: 0 }] = path.authorities;
  expect(requireAuthorityAt(path, notAfter + 3600, notAfter).notAfter).toBe(notAfter);
  expect(requireAuthorityAt(path, notBefore).notAfter).toBe(notAfter);
  expect(() => requireAuthorityAt(path, notAfter + 1)).toThrow(
    expect.objectContaining({ code: 'cert-expired' }),
  );
  expect(() => requireAuthorityAt(path, notBefore - 1)).toThrow(
    expect.objectContaining({ code: 'cert-not-yet-valid' }),
  );
});

test('an authority can be judged before it has issued anything', async () => {
  const root = openRoot(certificates.root);
  const open = (der: Uint8Array) =>
    openCountryAuthority(parseCertificate(der), { root, platform }).catch(({ code }) => code);
  const be = await open(certificates.be);
  expect(be).toMatchObject({ der: certificates.be });
  expect(await open(certificates.seal)).toBe('cert-not-ca');
  const elsewhere = { ...authoritySpec('BE', keys.be), issuer: sealSpec().issuer };
  expect(await open(writeCertificate(elsewhere))).toBe('cert-issuer-unknown');
});
