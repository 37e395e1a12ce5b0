import fc from 'fast-check';
import {
  CredentialError,
  type Entitlement,
  entitlementDays,
  lintEntitlement,
  parseEntitlementPayload,
  parseMembers,
  RIGHT_ID,
} from '../../src/index.ts';

const entitlement: Entitlement = {
  ic: 'BE',
  ii: '0120',
  r: 'be.local.museum-x.reduced',
  v: 7,
  sd: '2026-11-24',
  ed: '2026-12-24',
};
const named = { ...entitlement, nm: 'M. Vandenbroucke', yb: '1984' };
const sid = 'prova:entitlement:0.1';
const payload = { sid, ...entitlement };
const today = '2026-11-24';

function refusal(value: unknown): string {
  try {
    parseEntitlementPayload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

describe('schema', () => {
  test.each([
    ['one that names nobody', payload],
    ['one that names its holder', { sid, ...named }],
    ['an id', { ...payload, jti: 'k3Qz8vT1aWc' }],
    ['the longest right', { ...payload, r: 'a'.repeat(64) }],
    ['the longest name', { sid, ...named, nm: 'M'.repeat(40) }],
  ])('accepts %s', (_what, value) => {
    expect(refusal(value)).toBe('parsed');
  });

  test.each([
    ['a list', { ...payload, rid: 'https://r.example/26a' }, 'payload'],
    ['another version', { ...payload, sid: 'prova:entitlement:0.2' }, 'sid'],
    ['a status', { ...payload, st: [] }, 'payload'],
    ['a number', { ...payload, hi: '85613000150' }, 'payload'],
    ['a day of issue', { ...payload, di: today }, 'payload'],
    ['a name without a year', { ...payload, nm: 'M. V.' }, 'nm'],
    ['a year without a name', { ...payload, yb: '1984' }, 'nm'],
    ['a birth date', { sid, ...named, yb: '1984-07-20' }, 'yb'],
    ['an empty name', { sid, ...named, nm: '' }, 'nm'],
    ['a right too long', { ...payload, r: 'a'.repeat(65) }, 'r'],
    ['a right in capitals', { ...payload, r: 'BE.rail' }, 'r'],
    ['version 0', { ...payload, v: 0 }, 'v'],
    ['half a version', { ...payload, v: 1.5 }, 'v'],
    ['a version in words', { ...payload, v: '7' }, 'v'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('what it says has no room for what identifies a token', () => {
    expect(parseMembers('entitlement', named)).toEqual({ type: 'entitlement', data: named });
    for (const more of [{ jti: 'k3Qz8vT1aWc' }, { sid }]) {
      expect(() => parseMembers('entitlement', { ...entitlement, ...more })).toThrow('payload');
    }
  });

  test('every other member is required', () => {
    for (const field of Object.keys(entitlement)) {
      const { [field]: _gone, ...rest } = entitlement as unknown as Record<string, unknown>;
      expect(refusal({ sid, ...rest })).toContain(field);
    }
  });

  test('random values are refused with the one code, and never shown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) =>
        expect(refusal(value)).toMatch(/^Not a valid entitlement/),
      ),
    );
    expect(refusal({ sid, ...named, nm: 1, SECRET: 1 })).not.toMatch(/SECRET|Vanden/);
  });

  test('an id of a right has dots and dashes between letters and digits, and is read in no time', () => {
    for (const id of ['be.rail.increased-intervention', 'a', '1.2-3']) {
      expect(id).toMatch(RIGHT_ID);
    }
    for (const id of ['', '.a', 'a.', 'a..b', 'a b', 'a_b', 'é', `${'a.'.repeat(31)}a!`]) {
      expect(id).not.toMatch(RIGHT_ID);
    }
  });
});

describe('lint', () => {
  const codes = (changed: Partial<Entitlement>) =>
    lintEntitlement({ ...named, ...changed }, today).map(({ code, field }) => `${code} ${field}`);

  test.each<[string, Partial<Entitlement>, string[]]>([
    ['31 days', {}, []],
    ['one day', { ed: today }, []],
    ['32 days', { ed: '2026-12-25' }, ['entitlement-too-long ed']],
    ['an end before its start', { ed: '2026-11-23' }, ['invalid-period ed']],
    ['a start to come', { sd: '2026-11-25' }, ['issue-date-not-today sd']],
    ['a start that is past', { sd: '2026-11-23', ed: '2026-12-01' }, ['issue-date-not-today sd']],
    ['a year to come', { yb: '2027' }, ['invalid-date yb']],
    ['a name that cannot be printed', { nm: 'M.\u202eV' }, ['invalid-character nm']],
    ['a name with a space at its edge', { nm: 'M. V. ' }, ['invalid-character nm']],
    ['a number with letters', { ii: 'NX01' }, ['institution-id-form ii']],
  ])('%s', (_what, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  test('days are counted with both ends', () => {
    expect(entitlementDays({ sd: '2027-12-31', ed: '2028-03-01' })).toBe(62);
    expect(entitlementDays({ sd: today, ed: today })).toBe(1);
  });
});
