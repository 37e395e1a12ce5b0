import { X509Certificate } from 'node:crypto';
import type { TrustErrorCode } from '@prova/trust';
import {
  type Register,
  TrustRegistryError,
  type TrustRegistryErrorCode,
  thumbprintOf,
} from '@prova/trust-registry';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { bindCertificate, pinCertificate } from '../../src/register/binding.ts';
import { revoke } from '../../src/register/revocation.ts';
import {
  BE_0120,
  NOW,
  platform,
  sealUnder,
  selfIssuedSeal,
  throwawayScheme,
  UK_0007,
} from '../throwaway-scheme.ts';

const scheme = await throwawayScheme();
const context = { root: scheme.root.certificate, platform };
const seal = await sealUnder('BE', scheme.authorities.BE);
const own = await selfIssuedSeal('RSA-2048');
const terms = { competences: ['EHIC'] as const, from: NOW };
const code = (expected: TrustRegistryErrorCode, cause?: TrustErrorCode) =>
  expect.objectContaining({
    constructor: TrustRegistryError,
    code: expected,
    ...(cause && { cause: expect.objectContaining({ code: cause }) }),
  });

const admitted = admitInstitution(scheme.register, { id: BE_0120, name: 'Fund', validFrom: NOW });
const full: Register = revoke(
  pinCertificate(
    await bindCertificate(
      accredit(
        admitInstitution(admitted, {
          id: UK_0007,
          name: 'Shared "Fund"',
          validFrom: NOW,
          revocationUris: ['https://lists.example/uk/'],
        }),
        BE_0120,
        { competence: 'EHIC', from: NOW, until: NOW + 5 },
      ),
      BE_0120,
      { certificate: seal, ...terms },
      context,
    ),
    UK_0007,
    { certificate: own, ...terms },
  ),
  {
    thumbprint: thumbprintOf(seal),
    reason: 'keyCompromise',
    revokedAt: NOW + 9,
    invalidityDate: NOW,
    scope: 'certificate',
  },
);

const keyHash = (certificate: Uint8Array) => {
  const { publicKey } = new X509Certificate(certificate);
  return thumbprintOf(publicKey.export({ format: 'der', type: 'spki' }));
};

test('an institution is admitted once, active, with nothing it may do', () => {
  expect(admitted.institutions.get('BE:0120')).toEqual({
    country: 'BE',
    officialId: '0120',
    name: 'Fund',
    status: 'active',
    validFrom: NOW,
    bindings: [],
    accreditations: [],
    flags: [],
  });
  expect(() => admitInstitution(admitted, { id: BE_0120, name: 'x', validFrom: 0 })).toThrow(
    code('institution-exists'),
  );
  expect(scheme.register.institutions.size).toBe(0);
});

test.each([
  'https://lists.example/uk',
  'https://a@b.example/',
  'ftp://x.example/',
  'https://x.example/?/',
  'https://X.example/',
  'https://x.example/a%20b/',
  'https://x.example//',
  '',
])('the revocation address %s is refused', (uri) => {
  const admission = { id: BE_0120, name: 'x', validFrom: 0, revocationUris: [uri] };
  expect(() => admitInstitution(scheme.register, admission)).toThrow(
    code('revocation-uri-malformed'),
  );
});

test('a period given again gets its new end, the others stay', () => {
  const twice = accredit(full, BE_0120, { competence: 'EHIC', from: NOW + 9 });
  const ended = accredit(twice, BE_0120, { competence: 'EHIC', from: NOW, until: NOW + 7 });
  expect(ended.institutions.get('BE:0120')?.accreditations).toEqual([
    { competence: 'EHIC', from: NOW, until: NOW + 7 },
    { competence: 'EHIC', from: NOW + 9 },
  ]);
  expect(() => accredit(full, BE_0120, { competence: 'EHIC', from: NOW - 1 })).toThrow(
    code('period-outside'),
  );
  expect(() => accredit(full, BE_0120, { competence: 'EHIC', from: NOW, until: NOW })).toThrow(
    code('period-malformed'),
  );
  expect(() => accredit(scheme.register, BE_0120, { competence: 'EHIC', from: NOW })).toThrow(
    code('institution-unknown'),
  );
});

test('a certificate under the root is bound, one that is not is pinned, each once', async () => {
  expect([...full.certificates.values()]).toEqual([
    { der: seal, keyHash: keyHash(seal), pinned: false, shared: false, state: 'revoked' },
    { der: own, keyHash: keyHash(own), pinned: true, shared: false, state: 'approved' },
  ]);
  const again = pinCertificate(full, UK_0007, { certificate: Uint8Array.from(own), ...terms });
  expect(again).toEqual(full);
});

test('a binding given again gets its new terms', () => {
  const ended = pinCertificate(full, UK_0007, { certificate: own, ...terms, until: NOW + 1 });
  expect(ended.institutions.get('UK:0007')?.bindings).toEqual([
    { thumbprint: thumbprintOf(own), ...terms, until: NOW + 1 },
  ]);
  const order = { certificate: own, ...terms, until: NOW };
  expect(() => pinCertificate(full, UK_0007, order)).toThrow(code('period-malformed'));
});

test('what trust would not believe is not bound', async () => {
  const bind = (certificate: Uint8Array, id = BE_0120) =>
    bindCertificate(full, id, { certificate, ...terms }, context);
  await expect(bind(own)).rejects.toEqual(code('certificate-not-trusted', 'cert-self-issued'));
  await expect(bind(Uint8Array.of(1))).rejects.toEqual(
    code('certificate-not-trusted', 'cert-malformed'),
  );
  const other = await throwawayScheme();
  const foreign = await sealUnder('BE', other.authorities.BE);
  await expect(bind(foreign)).rejects.toEqual(
    code('certificate-not-trusted', 'cert-key-identifier'),
  );
  await expect(bind(seal, UK_0007)).rejects.toEqual(code('certificate-not-trusted'));
  const a1 = { certificate: seal, competences: ['EHIC', 'PDA1'] as const, from: NOW };
  await expect(bindCertificate(full, BE_0120, a1, context)).rejects.toEqual(
    code('certificate-not-trusted'),
  );
  const british = await sealUnder('UK', scheme.authorities.UK);
  expect((await bind(british, UK_0007)).certificates.size).toBe(3);

  const pin = (certificate: Uint8Array) => pinCertificate(full, BE_0120, { certificate, ...terms });
  expect(() => pin(scheme.root.certificate)).toThrow(
    code('certificate-not-trusted', 'cert-key-usage'),
  );
  // Pinning what stands under the root would let it survive the fall of its authority.
  expect(() => pin(seal)).toThrow(code('certificate-not-trusted'));
});

test('a tombstone names certificate and key; it is added, and the certificate stays', () => {
  const { publicKey } = new X509Certificate(seal);
  const [first] = full.tombstones;
  expect(Buffer.from(first?.x5t ?? []).toString('base64url')).toBe(thumbprintOf(seal));
  expect(Buffer.from(first?.spkiHash ?? []).toString('base64url')).toBe(
    thumbprintOf(publicKey.export({ format: 'der', type: 'spki' })),
  );
  const order = {
    reason: 'superseded',
    revokedAt: NOW,
    invalidityDate: NOW,
    scope: 'certificate',
  } as const;
  const harsher = revoke(full, { thumbprint: thumbprintOf(seal), ...order });
  expect(harsher.tombstones).toHaveLength(2);
  expect(harsher.certificates).toEqual(full.certificates);
  const fallen = revoke(full, {
    ...order,
    thumbprint: thumbprintOf(scheme.authorities.BE.certificate),
    reason: 'cACompromise',
    scope: 'certificate-authority',
  });
  expect(fallen.tombstones).toHaveLength(2);
  expect(() => revoke(full, { thumbprint: 'x', ...order })).toThrow(code('certificate-unknown'));
  // A tombstone of the wrong scope would strike nothing.
  for (const [certificate, scope] of [
    [scheme.authorities.BE.certificate, 'certificate'],
    [seal, 'certificate-authority'],
  ] as const) {
    const misplaced = { ...order, thumbprint: thumbprintOf(certificate), scope };
    expect(() => revoke(full, misplaced)).toThrow(code('certificate-unknown'));
  }
  expect(() =>
    revoke(full, { thumbprint: thumbprintOf(seal), ...order, invalidityDate: NOW + 1 }),
  ).toThrow(code('period-malformed'));
});
