import { newRegister, type Register } from '@prova/trust-registry';
import { differenceOf } from '../../src/changes/difference.ts';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { bindCertificate, pinCertificate } from '../../src/register/binding.ts';
import { revoke } from '../../src/register/revocation.ts';
import { markPublished } from '../../src/register/rotation.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { walletSeal } from '../register/register-fixtures.ts';
import {
  BE_0120,
  NOW,
  platform,
  selfIssuedSeal,
  throwawayScheme,
  UK_0007,
} from '../throwaway-scheme.ts';

const empty = newRegister({ environment: 'test', certificateAuthorities: [] });
const admitted = admitInstitution(empty, { id: BE_0120, name: 'Fund', validFrom: 0 });

/** An equal register that shares no object with the first. */
function copied(register: Register): Register {
  return structuredClone(register);
}

test('equal registers have no difference, whether they share objects or not', () => {
  expect(differenceOf(admitted, admitted)).toEqual([]);
  expect(differenceOf(admitted, copied(admitted))).toEqual([]);
});

test('a new institution is all its facts, its name first', () => {
  expect(differenceOf(empty, admitted)).toEqual([
    { institution: 'BE:0120', topic: 'name', to: 'Fund' },
    { institution: 'BE:0120', topic: 'status', to: 'active' },
    { institution: 'BE:0120', topic: 'valid-from', to: 'ever' },
  ]);
});

test('an accreditation that gets another end is one line with both', () => {
  const open = accredit(admitted, BE_0120, { competence: 'EHIC', from: 0 });
  const ended = accredit(open, BE_0120, { competence: 'EHIC', from: 0, until: NOW });
  expect(differenceOf(open, ended)).toEqual([
    {
      institution: 'BE:0120',
      topic: 'accreditation',
      subject: 'EHIC from ever',
      from: 'until further notice',
      to: 'until 2026-11-24T00:00:00Z',
    },
  ]);
});

test('a certificate and the institution bound to it are two lines', async () => {
  const certificate = await selfIssuedSeal('P-256');
  const order = { certificate, competences: ['EHIC'], from: NOW } as const;
  const thumbprint = thumbprintOf(certificate);
  expect(differenceOf(admitted, pinCertificate(admitted, BE_0120, order))).toMatchObject([
    { institution: 'BE:0120', topic: 'binding', to: 'EHIC until further notice' },
    { topic: 'certificate', subject: thumbprint, to: expect.stringContaining('pinned') },
  ]);
});

test('a certificate for wallets says what it is for, and whom it names', async () => {
  const scheme = await throwawayScheme();
  const context = { root: scheme.root.certificate, platform };
  const fund = admitInstitution(scheme.register, { id: BE_0120, name: 'Fund', validFrom: 0 });
  const certificate = await walletSeal(scheme.authorities.BE);
  const order = { certificate, competences: ['EHIC'], from: NOW } as const;
  const bound = await bindCertificate(fund, BE_0120, order, context);
  const subject = thumbprintOf(certificate);
  expect(differenceOf(fund, bound).slice(1)).toEqual([
    { topic: 'certificate', subject, to: 'approved, under an authority' },
    { topic: 'certificate-usages', subject, to: 'EHIC, mdoc' },
    {
      topic: 'certificate-names',
      subject,
      to: 'https://issuer.example/wallet/BE-0120, issuer.example',
    },
  ]);
  const published = markPublished(bound, new Set([subject]));
  expect(differenceOf(bound, published).map(({ topic }) => topic)).toEqual(['certificate']);
});

test('what is gone has no `to`, and what a revocation adds is one tombstone', async () => {
  const certificate = await selfIssuedSeal('P-256');
  const order = { certificate, competences: ['EHIC'], from: NOW } as const;
  const pinned = pinCertificate(admitted, BE_0120, order);
  expect(differenceOf(pinned, admitted).every(({ to }) => to === undefined)).toBe(true);
  const revoked = revoke(pinned, {
    thumbprint: thumbprintOf(certificate),
    reason: 'keyCompromise',
    scope: 'certificate',
    revokedAt: NOW,
    invalidityDate: NOW,
  });
  const stones = differenceOf(pinned, revoked).filter(({ topic }) => topic === 'tombstone');
  expect(stones).toMatchObject([{ to: expect.stringMatching(/^keyCompromise of certificate at/) }]);
});

test('an authority and a member of the policy belong to the register as a whole', () => {
  const der = Uint8Array.of(0x30, 0);
  const policy = { ...empty.policy, softMax: 2 };
  expect(differenceOf(empty, { ...empty, certificateAuthorities: [der], policy })).toEqual([
    { topic: 'policy', subject: 'softMax', from: `${empty.policy.softMax}`, to: '2' },
    { topic: 'authority', subject: thumbprintOf(der), to: 'listed' },
  ]);
});

test('institutions come in the order of their ids', () => {
  const both = admitInstitution(admitted, { id: UK_0007, name: 'NHS', validFrom: 0 });
  const names = differenceOf(empty, both).filter(({ topic }) => topic === 'name');
  expect(names.map(({ institution }) => institution)).toEqual(['BE:0120', 'UK:0007']);
});

test('a time that no calendar has is written as a number', () => {
  const [[id, entry] = ['', undefined]] = admitted.institutions;
  const institutions = new Map(entry && [[id, { ...entry, validUntil: 2 ** 53 - 1 }]]);
  expect(differenceOf(admitted, { ...admitted, institutions })).toEqual([
    { institution: 'BE:0120', topic: 'valid-until', to: `until ${2 ** 53 - 1}` },
  ]);
});
