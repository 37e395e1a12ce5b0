import fc from 'fast-check';
import { CredentialError, lintPrc, type Prc, parsePrcPayload } from '../../src/index.ts';

const prc: Prc = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  sd: '2026-06-01',
  ed: '2026-09-30',
  xd: '2027-12-31',
  di: '2026-06-01',
};
const payload = { sid: 'eessi:prc:1.0', prc };

function refusal(value: unknown): string {
  try {
    parsePrcPayload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

describe('schema', () => {
  test.each([
    [
      'only what is required',
      { sid: 'eessi:prc:1.0', prc: { ...prc, ci: undefined, xd: undefined } },
    ],
    ['token and list', { ...payload, jti: 'k3Qz8vT1aWc', rid: 'https://r.example/26a' }],
    ['an unknown birth day', { ...payload, prc: { ...prc, dob: '1979-11-00' } }],
    [
      'an impossible birth day, as the schema does',
      { ...payload, prc: { ...prc, dob: '2011-02-31' } },
    ],
    ['an empty surname', { ...payload, prc: { ...prc, fn: '' } }],
    ['40 characters beyond the basic plane', { ...payload, prc: { ...prc, fn: '𝒜'.repeat(40) } }],
  ])('accepts %s', (_what, value) => {
    expect(refusal(JSON.parse(JSON.stringify(value)))).toBe('parsed');
  });

  test.each([
    ['nothing', {}, 'sid'],
    ['another schema', { ...payload, sid: 'eessi:prc:1.1' }, 'sid'],
    ['a member more', { ...payload, iat: 1 }, 'payload'],
    ['a member more inside', { ...payload, prc: { ...prc, xx: '' } }, 'prc'],
    ['Greece as EESSI writes it', { ...payload, prc: { ...prc, ic: 'EL' } }, 'prc.ic'],
    ['41 characters', { ...payload, prc: { ...prc, fn: 'a'.repeat(41) } }, 'prc.fn'],
    ['a short institution', { ...payload, prc: { ...prc, ii: '012' } }, 'prc.ii'],
    ['a number for a text', { ...payload, prc: { ...prc, hi: 7 } }, 'prc.hi'],
    ['a day that does not exist', { ...payload, prc: { ...prc, sd: '2026-06-31' } }, 'prc.sd'],
    [
      'an unknown day where none may be',
      { ...payload, prc: { ...prc, ed: '2026-06-00' } },
      'prc.ed',
    ],
    ['a list that is no URI', { ...payload, rid: 'lists/26' }, 'rid'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('every required member is required', () => {
    for (const field of ['ic', 'fn', 'gn', 'dob', 'hi', 'in', 'ii', 'sd', 'ed', 'di']) {
      const { [field]: _gone, ...rest } = prc as unknown as Record<string, unknown>;
      expect(refusal({ ...payload, prc: rest })).toContain(`prc.${field}`);
    }
  });

  test('random values are refused with the one code, and never shown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => expect(refusal(value)).toMatch(/^Not a valid PRC/)),
    );
    expect(refusal({ ...payload, prc: { ...prc, ic: 'SECRET' } })).not.toContain('SECRET');
    // A table without headings makes names of the first person's data.
    expect(refusal({ ...payload, SECRET: 1 })).not.toContain('SECRET');
    expect(refusal({ ...payload, prc: { ...prc, SECRET: 1 } })).not.toContain('SECRET');
  });
});

describe('lint', () => {
  const codes = (changes: Partial<Prc>, today = '2026-06-01') =>
    lintPrc({ ...prc, ...changes }, today).map(({ code, field, severity }) => [
      severity,
      field,
      code,
    ]);

  test('clean data has no finding', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[string, Partial<Prc>, string[]]>([
    ['a right-to-left override', { fn: 'abc\u202edef' }, ['error', 'fn', 'invalid-character']],
    ['a control character', { gn: 'a\u0007' }, ['error', 'gn', 'invalid-character']],
    ['a lone surrogate', { gn: 'a\ud800' }, ['error', 'gn', 'invalid-character']],
    ['a mark without a letter of its own', { gn: 'q\u0301' }, ['error', 'gn', 'invalid-character']],
    ['spaces only', { gn: '  ' }, ['error', 'gn', 'invalid-character']],
    ['decomposed text', { fn: 'e\u0301' }, ['error', 'fn', 'not-normalised']],
    ['Greek letters', { fn: 'Ξένη' }, ['warning', 'fn', 'outside-s2-set']],
    ['no name at all', { fn: '', gn: '' }, ['error', 'fn', 'name-missing']],
    ['no personal number', { hi: '' }, ['error', 'hi', 'value-missing']],
    ['an impossible birth date', { dob: '1951-00-15' }, ['error', 'dob', 'invalid-date']],
    ['a birth in the year 0', { dob: '0000-00-00' }, ['error', 'dob', 'invalid-date']],
    ['a birth to come', { dob: '2026-06-02' }, ['error', 'dob', 'invalid-date']],
    [
      'a birth after the start',
      { dob: '2026-06-01', sd: '2026-05-31' },
      ['error', 'dob', 'invalid-period'],
    ],
    ['another day of issue', { di: '2026-06-02' }, ['error', 'di', 'issue-date-not-today']],
    ['a start in the future', { sd: '2026-06-02' }, ['error', 'sd', 'invalid-period']],
    [
      'an end in the past',
      { sd: '2026-05-01', ed: '2026-05-31' },
      ['error', 'ed', 'invalid-period'],
    ],
    ['a card that ends first', { xd: '2026-09-29' }, ['error', 'xd', 'invalid-period']],
    [
      '26 characters of institution',
      { in: 'M'.repeat(21), ii: '01200' },
      ['error', 'in', 'institution-too-long'],
    ],
    ['letters in the card number', { ci: '80056A' }, ['error', 'ci', 'card-number-form']],
    ['letters in the institution', { ii: 'BA82708' }, ['warning', 'ii', 'institution-id-form']],
  ])('%s', (_what, changes, finding) => {
    expect(codes(changes)).toEqual([finding]);
  });

  test('an unknown birth day or month is clean', () => {
    expect(codes({ dob: '1979-11-00' })).toEqual([]);
    expect(codes({ dob: '1951-00-00' })).toEqual([]);
  });

  test('no sentence repeats the value', () => {
    const findings = lintPrc({ ...prc, fn: 'Geheim\u202e', ci: 'Geheim' }, '2026-06-01');
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toContain('Geheim');
  });
});
