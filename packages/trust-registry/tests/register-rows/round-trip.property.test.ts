import type { InstitutionId } from '@prova/credential';
import { COMPETENCES, INSTITUTION_STATUSES } from '@prova/trust';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import fc from 'fast-check';
import { accredit, admitInstitution } from '../../src/register/admission.ts';
import { pinCertificate } from '../../src/register/binding.ts';
import {
  closeInstitution,
  liftInstitutionSuspension,
  suspendInstitution,
  withdrawCompetence,
} from '../../src/register/institution-changes.ts';
import { CERTIFICATE_STATES } from '../../src/register/life-cycle.ts';
import { revoke } from '../../src/register/revocation.ts';
import { markPublished, retireCertificate } from '../../src/register/rotation.ts';
import { liftCertificateSuspension, suspendCertificate } from '../../src/register/suspension.ts';
import { changeRegister } from '../../src/register-rows/change-register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { DAY, NOW, selfIssuedSeal, throwawayScheme } from '../throwaway-scheme.ts';
import { registerDatabase } from './register-database.ts';

const scheme = await throwawayScheme();
const seals = await Promise.all([1, 2, 3, 4, 5, 6].map(() => selfIssuedSeal('P-256')));
const opened = await registerDatabase();
afterAll(() => opened.drop());

const FUND: InstitutionId = { country: 'AT', officialId: '0120' };
const FUNDS: readonly InstitutionId[] = [FUND, { ...FUND, officialId: 'aB12' }];
const id = fc.constantFrom<InstitutionId>(...FUNDS, { country: 'UK', officialId: '9999999999' });
const instant = fc.integer({ min: NOW - DAY, max: NOW + DAY });
const period = fc.oneof(
  { weight: 3, arbitrary: fc.record({ from: instant }) },
  fc.record({ from: instant, until: instant }),
);
const thumbprint = (register: Register, place: number) =>
  [...register.certificates.keys()][place % Math.max(register.certificates.size, 1)] ?? '';
const competence = fc.constantFrom(...COMPETENCES);
const competences = fc.subarray([...COMPETENCES], { minLength: 1 });
const rarely = fc.integer({ max: 3, min: 0 }).map((n) => n === 0);
const place = fc.nat(9);

type Step = (register: Register) => Register;

/** Without many of these, nothing rotates and nothing retires. */
const certificateStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(id, fc.constantFrom(...seals), competences, period, rarely).map(
    ([own, certificate, kinds, time, shared]): Step =>
      (r) =>
        pinCertificate(r, own, { certificate, competences: kinds, shared, ...time }),
  ),
  fc.tuple(place, fc.nat(DAY)).map(
    ([i, ahead]): Step =>
      (r) => {
        const used = [...r.institutions.values()].flatMap((own) =>
          own.bindings.map((binding) => ({ own, ...binding })),
        );
        const { own = FUND, thumbprint = '' } = used[i % Math.max(used.length, 1)] ?? {};
        return retireCertificate(r, own, { thumbprint, at: NOW + ahead, now: NOW });
      },
  ),
);

const otherStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ id, name: fc.string({ minLength: 1, unit: 'grapheme' }), validFrom: instant }).map(
    (admission): Step =>
      (r) =>
        admitInstitution(r, admission),
  ),
  fc.record({ id, validFrom: instant }).map(
    (given): Step =>
      (r) =>
        admitInstitution(r, { ...given, name: 'Fund', revocationUris: ['https://lists.example/'] }),
  ),
  fc.tuple(id, competence, period).map(
    ([own, kind, time]): Step =>
      (r) =>
        accredit(r, own, { competence: kind, ...time }),
  ),
  fc.tuple(place, instant).map(
    ([i, at]): Step =>
      (r) =>
        suspendCertificate(r, { thumbprint: thumbprint(r, i), at }),
  ),
  fc.tuple(place, instant).map(
    ([i, at]): Step =>
      (r) =>
        liftCertificateSuspension(r, { thumbprint: thumbprint(r, i), at }),
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
        liftInstitutionSuspension(r, own),
  ),
  fc.tuple(id, instant, fc.option(id, { nil: undefined })).map(
    ([own, at, successor]): Step =>
      (r) =>
        closeInstitution(r, own, { at, ...(successor && { successor }) }),
  ),
  fc.constant<Step>((r) => ({
    ...markPublished(r, new Set(r.certificates.keys())),
    sequence: r.sequence + 1,
  })),
);

const step = fc.oneof(certificateStep, otherStep);

/** The register after a step, or as it was if the step is refused. */
function taken(register: Register, change: Step): Register {
  try {
    return change(register);
  } catch (error) {
    if (error instanceof TrustRegistryError) return register;
    throw error;
  }
}

const funds = FUNDS.reduce((register, own) => {
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
          stored = await changeRegister(tx, (r) => taken(r, next), { now: NOW });
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
