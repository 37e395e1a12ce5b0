import { COUNTRY_CODES, type InstitutionId } from '@prova/credential';
import { COMPETENCES, INSTITUTION_STATUSES } from '@prova/trust';
import {
  accredit,
  admitInstitution,
  pinCertificate,
  type Register,
  revoke,
  TrustRegistryError,
} from '@prova/trust-registry';
import fc from 'fast-check';
import {
  closeInstitution,
  reinstateInstitution,
  suspendInstitution,
  withdrawCompetence,
} from '../../src/register/institution-changes.ts';
import { CERTIFICATE_STATES } from '../../src/register/life-cycle.ts';
import { markPublished, retireCertificate } from '../../src/register/rotation.ts';
import { liftSuspension, suspendCertificate } from '../../src/register/suspension.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { DAY, NOW, selfIssuedSeal, throwawayScheme } from '../throwaway-scheme.ts';
import { registerDatabase } from './register-database.ts';

const scheme = await throwawayScheme();
const seals = await Promise.all([1, 2, 3, 4].map(() => selfIssuedSeal('P-256')));
const opened = await registerDatabase();
afterAll(() => opened.drop());

const id: fc.Arbitrary<InstitutionId> = fc.record({
  country: fc.constantFrom(...COUNTRY_CODES.slice(0, 2)),
  officialId: fc.constantFrom('0120', 'aB12', '9999999999'),
});
const instant = fc.integer({ min: NOW - DAY, max: NOW + DAY });
const from = fc.record({ from: instant, until: fc.option(instant, { nil: undefined }) });
const period = from.map(({ until, ...start }) => ({
  ...start,
  ...(until !== undefined && { until }),
}));
const thumbprint = (register: Register, place: number) =>
  [...register.certificates.keys()][place % Math.max(register.certificates.size, 1)] ?? '';
const competence = fc.constantFrom(...COMPETENCES);
const competences = fc.subarray([...COMPETENCES], { minLength: 1 });
const place = fc.nat(9);

type Step = (register: Register) => Register;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ id, name: fc.string({ minLength: 1, unit: 'grapheme' }), validFrom: instant })
    .map((admission) => (r) => admitInstitution(r, admission)),
  fc
    .record({ id, validFrom: instant })
    .map(
      (given) => (r) =>
        admitInstitution(r, { ...given, name: 'Fund', revocationUris: ['https://lists.example/'] }),
    ),
  fc.tuple(id, competence, period).map(
    ([own, kind, time]): Step =>
      (r) =>
        accredit(r, own, { competence: kind, ...time }),
  ),
  fc.tuple(id, fc.constantFrom(...seals), competences, period, fc.boolean()).map(
    ([own, certificate, kinds, time, shared]): Step =>
      (r) =>
        pinCertificate(r, own, { certificate, competences: kinds, shared, ...time }),
  ),
  fc.tuple(place, instant).map(
    ([i, at]): Step =>
      (r) =>
        suspendCertificate(r, { thumbprint: thumbprint(r, i), at }),
  ),
  fc.tuple(place, instant).map(
    ([i, at]): Step =>
      (r) =>
        liftSuspension(r, { thumbprint: thumbprint(r, i), at }),
  ),
  fc.tuple(place, instant, fc.nat(DAY)).map(
    ([i, at, back]): Step =>
      (r) =>
        revoke(r, {
          thumbprint: thumbprint(r, i),
          scope: 'certificate',
          reason: 'privilegeWithdrawn',
          revokedAt: at,
          invalidityDate: at - back,
        }),
  ),
  fc.tuple(id, place, instant).map(
    ([own, i, at]): Step =>
      (r) =>
        retireCertificate(r, own, { thumbprint: thumbprint(r, i), at, now: NOW }),
  ),
  fc.tuple(id, competence, instant).map(
    ([own, kind, at]): Step =>
      (r) =>
        withdrawCompetence(r, own, { competence: kind, at }),
  ),
  id.map(
    (own): Step =>
      (r) =>
        suspendInstitution(r, own),
  ),
  id.map(
    (own): Step =>
      (r) =>
        reinstateInstitution(r, own),
  ),
  fc.tuple(id, instant, fc.option(id, { nil: undefined })).map(
    ([own, at, successor]): Step =>
      (r) =>
        closeInstitution(r, own, { at, ...(successor && { successor }) }),
  ),
  fc.constant<Step>((r) => ({ ...markPublished(r), sequence: r.sequence + 1 })),
);

/** The register after a step, or as it was if the step is refused. */
function taken(register: Register, change: Step): Register {
  try {
    return change(register);
  } catch (error) {
    if (error instanceof TrustRegistryError) return register;
    throw error;
  }
}

const funds = ['0120', 'aB12'].reduce((register, officialId) => {
  const own = { country: 'AT', officialId } as const;
  const admitted = admitInstitution(register, { id: own, name: 'Fund', validFrom: NOW - DAY });
  return accredit(admitted, own, { competence: 'EHIC', from: NOW - DAY });
}, scheme.register);

test('whatever a change makes of a register, the database takes it and gives it back', async () => {
  await opened.database.transaction((tx) =>
    createRegister(tx, { register: funds, root: scheme.root.certificate, now: NOW }),
  );
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const done = new Error('taken back');
      const run = opened.database.transaction(async (tx) => {
        let stored = funds;
        for (const next of steps) {
          const wanted = taken(stored, next);
          if (wanted === stored) continue;
          stored = await changeRegister(tx, () => wanted, { now: NOW });
          for (const { state } of stored.certificates.values()) reached.add(state);
          for (const { status } of stored.institutions.values()) reached.add(status);
        }
        expect(await loadRegister(tx)).toEqual(stored);
        throw done;
      });
      await expect(run).rejects.toBe(done);
    }),
    { numRuns: 60 },
  );
  // Otherwise the steps were not worth taking.
  const states = [...CERTIFICATE_STATES, ...INSTITUTION_STATUSES];
  expect([...reached].sort()).toEqual([...new Set(states)].sort());
});
