import fc from 'fast-check';
import {
  CredentialError,
  type IsiPlus,
  isiPlusExpiry,
  lintIsiPlus,
  parseIsiPlusPayload,
} from '../../src/index.ts';

const card: IsiPlus = {
  ic: 'BE',
  fn: 'Janssens',
  gn: 'Lotte',
  dob: '2019-03-21',
  hi: '19632100441',
  in: 'DEMO-OA',
  ii: '0999',
  ci: 'DEMO-0001',
  xd: '2031-12-31',
  di: '2026-11-24',
  sx: 'F',
};
const payload = { sid: 'prova:isiplus:0.1', isiplus: card };
const today = '2026-11-24';

function refusal(value: unknown): string {
  try {
    parseIsiPlusPayload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

describe('schema', () => {
  const { sx, ...silent } = card;
  test.each([
    ['every member', payload],
    ['a card that says nothing of sex', { ...payload, isiplus: silent }],
    ['token and list', { ...payload, jti: 'k3Qz8vT1aWc', rid: 'https://r.example/26a' }],
    ['a card number of 24', { ...payload, isiplus: { ...card, ci: 'X'.repeat(24) } }],
    ['check digits that do not fit', { ...payload, isiplus: { ...card, hi: '19632100442' } }],
  ])('accepts %s', (_what, value) => {
    expect(refusal(value)).toBe('parsed');
  });

  test.each([
    ['the card’s id', { ...payload, sid: 'prova:ehic:0.1' }, 'sid'],
    ['ten digits', { ...payload, isiplus: { ...card, hi: '1963210044' } }, 'isiplus.hi'],
    ['a number as printed', { ...payload, isiplus: { ...card, hi: '19.63.21-004.41' } }, 'hi'],
    ['no card number', { ...payload, isiplus: { ...card, ci: '' } }, 'isiplus.ci'],
    ['a card number of 25', { ...payload, isiplus: { ...card, ci: 'X'.repeat(25) } }, 'ci'],
    ['another sex', { ...payload, isiplus: { ...card, sx: 'f' } }, 'isiplus.sx'],
    ['a start of its own', { ...payload, isiplus: { ...card, sd: today } }, 'isiplus'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('random values are refused with the one code', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => expect(refusal(value)).toMatch(/^Not a valid ISI\+/)),
    );
  });
});

describe('lint', () => {
  const codes = (changed: Partial<IsiPlus>, numbers: 'demo' | 'production' = 'demo') =>
    lintIsiPlus({ ...card, ...changed }, today, numbers).map(
      ({ code, field }) => `${code} ${field}`,
    );

  test.each<[string, Partial<IsiPlus>, string[]]>([
    ['a child', {}, []],
    ['a child of a frontier worker', { xd: '2036-12-31' }, []],
    ['a child for a year too long', { xd: '2032-12-31' }, ['card-validity xd']],
    ['a grown-up', { dob: '1985-01-30', hi: '85613000150', xd: '2036-12-31' }, []],
    ['a day too early', { xd: '2031-12-30' }, ['card-validity xd']],
    ['another number', { hi: '19632100442' }, ['ssin-invalid hi']],
    ['a number of the register', { hi: '85073003503' }, ['ssin-invalid hi']],
    ['an issue of yesterday', { di: '2026-11-23' }, ['issue-date-not-today di']],
    ['nobody', { fn: '', gn: '' }, ['name-missing fn']],
  ])('%s', (_what, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  test('production takes no test number', () => {
    expect(codes({}, 'production')).toEqual(['ssin-invalid hi']);
  });
});

test.each([
  ['born in the year of issue', 2026, 2026, false, '2038-12-31'],
  ['under twelve at the end of it', 2026, 2015, false, '2027-12-31'],
  ['twelve in the year of issue: nobody has published what then', 2026, 2014, false, '2036-12-31'],
  ['grown up', 2026, 1985, false, '2036-12-31'],
  ['of a frontier worker', 2026, 2019, true, '2036-12-31'],
] as const)('a card lasts: %s', (_what, issueYear, birthYear, ofFrontierWorker, expected) => {
  expect(isiPlusExpiry({ issueYear, birthYear, ofFrontierWorker })).toBe(expected);
});
