import fc from 'fast-check';
import { CredentialError, lintPda1, type Pda1, parsePda1Payload } from '../../src/index.ts';
import { PDA1 as pda1 } from '../pda1-sample.ts';

const payload = { sid: 'prova:pda1:0.1', pda1 };
const { wa: _addresses, ...withoutPlace } = pda1;
const [employer] = pda1.em;

function refusal(value: unknown): string {
  try {
    parsePda1Payload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

describe('schema', () => {
  const changed = (changes: object) => ({ ...payload, pda1: { ...pda1, ...changes } });

  test.each([
    ['every member', payload],
    ['token and list', { ...payload, jti: 'k3Qz8vT1aWc', rid: 'https://r.example/26a' }],
    ['no fixed place', { ...payload, pda1: { ...withoutPlace, nf: 'FR' } }],
    ['a country that has no such card', { ...payload, pda1: { ...withoutPlace, nf: 'US' } }],
    ['no transitional rules', changed({ tr: undefined })],
    ['two employers', changed({ em: [employer, employer] })],
  ])('accepts %s', (_what, value) => {
    expect(refusal(value)).toBe('parsed');
  });

  test.each([
    ['another version', { ...payload, sid: 'prova:pda1:0.2' }, 'sid'],
    ['a member more', changed({ ci: '80056001200012345678' }), 'pda1'],
    ['no employer', changed({ em: [] }), 'pda1.em'],
    ['21 employers', changed({ em: Array(21).fill(employer) }), 'pda1.em'],
    ['an employer of another kind', changed({ em: [{ ...employer, et: '03' }] }), 'pda1.em'],
    ['an employer with a member more', changed({ em: [{ ...employer, x: 1 }] }), 'pda1.em'],
    ['an employer without a number', changed({ em: [{ ...employer, id: '' }] }), 'pda1.em'],
    ['a place of work without a town', changed({ wa: [{ co: 'FR' }] }), 'pda1.wa'],
    ['addresses and no fixed place', changed({ nf: 'FR' }), 'pda1.wa'],
    ['neither', { ...payload, pda1: withoutPlace }, 'pda1.wa'],
    ['a country of two spellings', { ...payload, pda1: { ...withoutPlace, nf: 'GB' } }, 'pda1.nf'],
    ['the legislation of no such state', changed({ lc: 'US' }), 'pda1.lc'],
    ['a status that is none', changed({ sc: '13' }), 'pda1.sc'],
    ['a status without its zero', changed({ sc: '1' }), 'pda1.sc'],
    ['transitional rules in words', changed({ tr: 'true' }), 'pda1.tr'],
    ['a number too short', changed({ dn: 'A12' }), 'pda1.dn'],
    ['a day that does not exist', changed({ ed: '2027-02-29' }), 'pda1.ed'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('every member but three is required', () => {
    for (const field of Object.keys(pda1).filter((name) => name !== 'tr' && name !== 'wa')) {
      expect(refusal(changed({ [field]: undefined }))).toContain(`pda1.${field}`);
    }
  });

  test('random values are refused with the one code, and never shown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => expect(refusal(value)).toMatch(/^Not a valid PD A1/)),
    );
    expect(refusal(changed({ SECRET: 1, em: [{ et: 'SECRET' }] }))).not.toContain('SECRET');
  });
});

describe('lint', () => {
  const findings = (changes: Partial<Pda1>, today = '2026-06-01') =>
    lintPda1({ ...pda1, ...changes }, today).map(({ code, field, severity }) => [
      severity,
      field,
      code,
    ]);

  test('clean data has no finding', () => {
    expect(findings({})).toEqual([]);
    expect(findings({ sd: '2026-06-01', ed: '2028-05-31' })).toEqual([]);
    expect(findings({ sc: '02', sd: '2026-06-01', ed: '2030-01-01' })).toEqual([]);
    expect(findings({ sc: '12', em: [{ ...pda1.em[0], et: '02' } as never] })).toEqual([]);
  });

  test.each<[string, Partial<Pda1>, string[]]>([
    ['a name decomposed', { fn: 'Vandenbro\u0065\u0301cke' }, ['error', 'fn', 'not-normalised']],
    ['a control character', { dn: 'A1\u00072026' }, ['error', 'dn', 'invalid-character']],
    [
      'a space at the edge of an address',
      { wa: [{ lo: 'Lille ', co: 'FR' }] },
      ['error', 'wa', 'invalid-character'],
    ],
    [
      'an employer in Greek letters',
      { em: [{ et: '01', id: '0123', na: 'Ξένη', co: 'GR' }] },
      ['warning', 'em', 'outside-s2-set'],
    ],
    ['another day of issue', { di: '2026-06-02' }, ['error', 'di', 'issue-date-not-today']],
    ['an end before the start', { ed: '2026-06-30' }, ['error', 'ed', 'invalid-period']],
    ['a birth in the period', { dob: '2026-07-02' }, ['error', 'dob', 'invalid-date']],
    [
      'a posting of 24 months and a day',
      { sd: '2026-07-01', ed: '2028-07-01' },
      ['warning', 'ed', 'posting-too-long'],
    ],
    [
      'the legislation of another state',
      { lc: 'FR' },
      ['error', 'lc', 'legislation-of-another-state'],
    ],
    ['a self-employed person who is employed', { sc: '04' }, ['error', 'em', 'employment-form']],
    ['two kinds of work of which one is named', { sc: '08' }, ['error', 'em', 'employment-form']],
  ])('%s', (_what, changes, finding) => {
    expect(findings(changes)).toEqual([finding]);
  });
});
