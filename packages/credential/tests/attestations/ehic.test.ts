import fc from 'fast-check';
import { CredentialError, type Ehic, lintEhic, parseEhicPayload } from '../../src/index.ts';

const ehic: Ehic = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  xd: '2027-12-31',
  di: '2026-06-01',
};
const payload = { sid: 'prova:ehic:0.1', ehic };

function refusal(value: unknown): string {
  try {
    parseEhicPayload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

describe('schema', () => {
  test.each([
    ['every member', payload],
    ['token and list', { ...payload, jti: 'k3Qz8vT1aWc', rid: 'https://r.example/26a' }],
    ['an unknown birth day', { ...payload, ehic: { ...ehic, dob: '1979-11-00' } }],
  ])('accepts %s', (_what, value) => {
    expect(refusal(value)).toBe('parsed');
  });

  test.each([
    ['the certificate’s id', { ...payload, sid: 'eessi:prc:1.0' }, 'sid'],
    ['another version', { ...payload, sid: 'prova:ehic:0.2' }, 'sid'],
    ['a member more', { ...payload, prc: ehic }, 'payload'],
    ['a start of its own', { ...payload, ehic: { ...ehic, sd: '2026-06-01' } }, 'ehic'],
    ['a day that does not exist', { ...payload, ehic: { ...ehic, xd: '2027-02-29' } }, 'ehic.xd'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('every member is required', () => {
    for (const field of Object.keys(ehic)) {
      const { [field]: _gone, ...rest } = ehic as unknown as Record<string, unknown>;
      expect(refusal({ ...payload, ehic: rest })).toContain(`ehic.${field}`);
    }
  });

  test('random values are refused with the one code, and never shown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => expect(refusal(value)).toMatch(/^Not a valid EHIC/)),
    );
    expect(refusal({ ...payload, ehic: { ...ehic, SECRET: 1, ic: 'SECRET' } })).not.toContain(
      'SECRET',
    );
  });
});

describe('lint', () => {
  const codes = (changes: Partial<Ehic>, today = '2026-06-01') =>
    lintEhic({ ...ehic, ...changes }, today).map(({ code, field, severity }) => [
      severity,
      field,
      code,
    ]);

  test('clean data has no finding', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ dob: '2026-06-01', xd: '2026-06-01' })).toEqual([]);
  });

  test.each<[string, Partial<Ehic>, string[]]>([
    ['a right-to-left override', { fn: 'abc\u202edef' }, ['error', 'fn', 'invalid-character']],
    ['Greek letters', { fn: 'Ξένη' }, ['warning', 'fn', 'outside-s2-set']],
    ['no name at all', { fn: '', gn: '' }, ['error', 'fn', 'name-missing']],
    ['an impossible birth date', { dob: '1951-00-15' }, ['error', 'dob', 'invalid-date']],
    ['a birth to come', { dob: '2026-06-02' }, ['error', 'dob', 'invalid-date']],
    ['another day of issue', { di: '2026-06-02' }, ['error', 'di', 'issue-date-not-today']],
    ['an expiry in the past', { xd: '2026-05-31' }, ['error', 'xd', 'invalid-period']],
    ['no card number', { ci: '' }, ['error', 'ci', 'card-number-form']],
    ['letters in the institution', { ii: 'BA82708' }, ['warning', 'ii', 'institution-id-form']],
  ])('%s', (_what, changes, finding) => {
    expect(codes(changes)).toEqual([finding]);
  });
});
