import { codeMatchers } from '@prova/testing/to-reject-with';
import { type Register, TrustRegistryError } from '@prova/trust-registry';
import { accredit } from '../../src/register/admission.ts';
import {
  closeInstitution,
  liftInstitutionSuspension,
  suspendInstitution,
  withdrawCompetence,
} from '../../src/register/institution-changes.ts';
import { BE_0120, DAY, NOW } from '../throwaway-scheme.ts';
import { BE_0121, entryOf, twoFunds } from './register-fixtures.ts';

expect.extend(codeMatchers);

const { seal, bind, register } = await twoFunds();
const fundOf = ({ institutions }: Register) => institutions.get('BE:0120');
const since = NOW - 9 * DAY;
const nobody = { ...BE_0120, officialId: '9999' };

test('an institution is suspended, and as it was once that is lifted', () => {
  const suspended = suspendInstitution(register, BE_0120);
  expect(fundOf(suspended)?.status).toBe('suspended');
  expect(liftInstitutionSuspension(suspended, BE_0120)).toEqual(register);
  expect(() => suspendInstitution(suspended, BE_0120)).toThrowWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
  expect(() => liftInstitutionSuspension(register, BE_0120)).toThrowWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
  expect(() => suspendInstitution(register, nobody)).toThrowWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
});

test('a closed institution ends with all it may do, names its successor, and stays closed', () => {
  const later = accredit(register, BE_0120, { competence: 'STATUS', from: NOW + DAY });
  const closed = closeInstitution(later, BE_0120, { at: NOW, successor: BE_0121 });
  expect(fundOf(closed)).toMatchObject({
    status: 'closed',
    validUntil: NOW,
    supersededBy: 'BE:0121',
    accreditations: [{ competence: 'EHIC', from: since, until: NOW }],
  });
  for (const change of [suspendInstitution, liftInstitutionSuspension]) {
    expect(() => change(closed, BE_0120)).toThrowWithCode(
      TrustRegistryError,
      'transition-not-allowed',
    );
  }
  expect(() => closeInstitution(closed, BE_0120, { at: NOW })).toThrowWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
});

test('an institution closes after it began, and never into itself or into nobody', () => {
  for (const order of [{ at: since - 1 }, { at: NOW, successor: BE_0120 }]) {
    expect(() => closeInstitution(register, BE_0120, order)).toThrowWithCode(
      TrustRegistryError,
      'period-malformed',
    );
  }
  expect(() => closeInstitution(register, BE_0120, { at: NOW, successor: nobody })).toThrowWithCode(
    TrustRegistryError,
    'institution-unknown',
  );
});

test('a withdrawn competence ends, and its keys carry a tombstone for it alone', async () => {
  const order = { competence: 'EHIC', at: NOW, since: NOW - DAY } as const;
  const withdrawn = withdrawCompetence(register, BE_0120, order);
  expect(fundOf(withdrawn)?.accreditations).toEqual([
    { competence: 'EHIC', from: since, until: NOW },
  ]);
  expect(withdrawn.tombstones).toMatchObject([
    {
      scope: 'competence',
      competences: ['EHIC'],
      reason: 'competenceWithdrawn',
      revokedAt: NOW,
      invalidityDate: NOW - DAY,
    },
  ]);
  expect(entryOf(withdrawn, seal).state).toBe('approved');
  await expect(bind(withdrawn, seal, { from: NOW })).toRejectWithCode(
    TrustRegistryError,
    'key-revoked',
  );
  expect(() => withdrawCompetence(withdrawn, BE_0120, order)).toThrowWithCode(
    TrustRegistryError,
    'accreditation-missing',
  );
  expect(() => withdrawCompetence(register, BE_0120, { ...order, since: NOW + 1 })).toThrowWithCode(
    TrustRegistryError,
    'period-malformed',
  );
});

test('a shared key is not struck for what one of its users lost', async () => {
  const shared = await bind(register, seal, { shared: true }, BE_0121);
  const withdrawn = withdrawCompetence(shared, BE_0120, { competence: 'EHIC', at: NOW });
  expect(withdrawn.tombstones).toEqual([]);
  expect(fundOf(withdrawn)?.accreditations.at(-1)?.until).toBe(NOW);
});
