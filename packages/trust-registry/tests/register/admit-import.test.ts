import { encodePem } from '@prova/keys';
import { importInstitutions, TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { admitImport } from '../../src/register/admit-import.ts';
import { bindCertificate } from '../../src/register/binding.ts';
import { closeInstitution } from '../../src/register/institution-changes.ts';
import { revoke } from '../../src/register/revocation.ts';
import {
  BE_0120,
  NOW,
  platform,
  sealUnder,
  selfIssuedSeal,
  throwawayScheme,
} from '../throwaway-scheme.ts';

const scheme = await throwawayScheme();
const own = await selfIssuedSeal('RSA-2048');
const later = await selfIssuedSeal('P-256');
const row = { officialId: '0120', countryCode: 'BE', name: 'Fund' };
const source = (parts: object, ...certificates: Uint8Array[]) =>
  importInstitutions(
    JSON.stringify([
      { ...row, ...parts, certificates: certificates.map((der) => encodePem('CERTIFICATE', der)) },
    ]),
  );
const enter = (register: typeof scheme.register, ...given: Parameters<typeof source>) => {
  const next = admitImport(register, source(...given));
  return { next, fund: next.institutions.get('BE:0120') };
};
const periods = { accreditationPeriods: [{ portableDocument: 'EHIC', validFrom: '2026-11-24' }] };
const assumed = { competence: 'EHIC', from: 0 };
const named = { competence: 'EHIC', from: NOW };

test('an import read again changes nothing', () => {
  const { next } = enter(scheme.register, {}, own);
  expect(enter(next, {}, own).next).toEqual(next);
});

test('a certificate that the source no longer lists stays, because of what it signed', () => {
  const { next } = enter(scheme.register, {}, own);
  const { fund } = enter(next, { name: 'Renamed' }, later);
  expect(fund?.name).toBe('Renamed');
  expect(fund?.bindings.map(({ thumbprint }) => thumbprint)).toEqual(
    [own, later].map(thumbprintOf).sort(),
  );
});

test('an accreditation that was assumed is flagged, and gives way to one that was named', () => {
  const { next, fund } = enter(scheme.register, {}, own);
  expect(fund).toMatchObject({ accreditations: [assumed], flags: ['accreditation-assumed'] });
  expect(enter(next, periods, own).fund).toMatchObject({ accreditations: [named], flags: [] });
  expect(enter(next, { accreditedFor: [] }, own).fund).toMatchObject({
    accreditations: [],
    flags: [],
  });
});

test('an assumption never overrides knowledge', () => {
  const { next } = enter(scheme.register, periods, own);
  expect(enter(next, {}, own).fund).toMatchObject({ accreditations: [named], flags: [] });
  const ours = accredit(
    admitInstitution(scheme.register, { id: BE_0120, name: 'Ours', validFrom: NOW }),
    BE_0120,
    { competence: 'EHIC', from: NOW, until: NOW + 5 },
  );
  expect(enter(ours, {}, own).fund?.accreditations).toEqual([{ ...named, until: NOW + 5 }]);
});

test('a certificate under the root cannot come in again as a pinned one', async () => {
  const seal = await sealUnder('BE', scheme.authorities.BE);
  const admitted = admitInstitution(scheme.register, { id: BE_0120, name: 'Ours', validFrom: NOW });
  const bound = await bindCertificate(
    admitted,
    BE_0120,
    { certificate: seal, competences: ['EHIC'], from: NOW },
    { root: scheme.root.certificate, platform },
  );
  expect(() => enter(bound, {}, seal)).toThrow(
    expect.objectContaining({ constructor: TrustRegistryError, code: 'certificate-not-trusted' }),
  );
});

test('a key that several institutions list is shared', () => {
  const rows = [row, { ...row, officialId: '0121' }];
  const certificates = [encodePem('CERTIFICATE', own)];
  const text = JSON.stringify(rows.map((each) => ({ ...each, certificates })));
  const next = admitImport(scheme.register, importInstitutions(text));
  expect(next.certificates.get(thumbprintOf(own))).toMatchObject({ pinned: true, shared: true });
  const { next: single } = enter(scheme.register, {}, own);
  expect(single.certificates.get(thumbprintOf(own))?.shared).toBe(false);
});

test('a revoked key gets no new binding, and keeps the one it has', () => {
  const { next } = enter(scheme.register, {}, own);
  const struck = revoke(next, {
    thumbprint: thumbprintOf(own),
    scope: 'certificate',
    reason: 'keyCompromise',
    revokedAt: NOW,
    invalidityDate: NOW,
  });
  expect(enter(struck, {}, own).next).toEqual(struck);
  const moved = enter(struck, { officialId: '0121' }, own).next;
  expect(moved.institutions.get('BE:0121')?.bindings).toEqual([]);
});

test('what was decided here outranks the source', () => {
  const { next } = enter(scheme.register, {}, own);
  const closed = closeInstitution(next, BE_0120, { at: NOW });
  expect(enter(closed, { name: 'Again' }, own, later).fund).toEqual(
    closed.institutions.get('BE:0120'),
  );
  const ours = admitInstitution(scheme.register, { id: BE_0120, name: 'Ours', validFrom: NOW + 9 });
  expect(enter(ours, periods, own).fund?.accreditations).toEqual([
    { competence: 'EHIC', from: NOW + 9 },
  ]);
});
