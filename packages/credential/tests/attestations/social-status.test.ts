import fc from 'fast-check';
import {
  CredentialError,
  lintSocialStatus,
  nextLoadOfBuffer,
  parseStatusPayload,
  type SocialStatus,
  type StatusElement,
} from '../../src/index.ts';

const BIM: StatusElement = {
  cd: 'BIM',
  sc: 'person',
  sd: '2026-01-01',
  ed: '2027-12-31',
  au: 'CIN',
  ao: '2026-11-24',
};
const RIGHT = { r: 'be.rail.reduced', sd: '2026-11-24', ed: '2027-02-22', sc: 'person' } as const;
const status: SocialStatus = {
  ic: 'BE',
  in: 'DEMO-OA',
  ii: '0999',
  di: '2026-11-24',
  xd: '2027-02-22',
  fn: 'Peeters',
  gn: 'An',
  dob: '1985-01-30',
  hi: '85613000150',
  mu: '44021',
  rg: 'Vlaanderen',
  hr: 'self',
  sm: 'live',
  ao: '2026-11-24',
  v: 7,
  st: [BIM],
  ti: ['lowIncome'],
  en: [RIGHT],
};
const payload = { sid: 'prova:status:0.1', status };
const today = '2026-11-24';

function refusal(value: unknown): string {
  try {
    parseStatusPayload(value);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError && error.code === 'payload-invalid') return error.message;
    throw error;
  }
}

const changed = (members: object) => ({ ...payload, status: { ...status, ...members } });
const many = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => item(index));

describe('schema', () => {
  const { hi, mu, rg, hr, ...least } = status;
  test.each([
    ['every member', payload],
    ['no more than must be', { ...payload, status: least }],
    ['nothing of all', changed({ st: [], ti: [], en: [] })],
    ['32 of each', changed({ st: many(32, (i) => ({ ...BIM, cd: `C${i}` })) })],
    ['a detail', changed({ st: [{ ...BIM, cd: 'AI', de: 'category 3' }] })],
    ['a status without an end', changed({ st: [{ ...BIM, ed: undefined }] })],
    ['a status of the household', changed({ st: [{ ...BIM, sc: 'household' }] })],
  ])('accepts %s', (_what, value) => {
    expect(refusal(value)).toBe('parsed');
  });

  test.each([
    ['33 statuses', changed({ st: many(33, (i) => ({ ...BIM, cd: `C${i}` })) }), 'status.st'],
    ['33 tiers', changed({ ti: many(33, (i) => `t${i}`) }), 'status.ti'],
    ['33 rights', changed({ en: many(33, (i) => ({ ...RIGHT, r: `r${i}` })) }), 'status.en'],
    ['a status twice', changed({ st: [BIM, { ...BIM, sc: 'household' }] }), 'status.st'],
    ['a tier twice', changed({ ti: ['lowIncome', 'lowIncome'] }), 'status.ti'],
    ['a right twice', changed({ en: [RIGHT, RIGHT] }), 'status.en'],
    ['a code in small letters', changed({ st: [{ ...BIM, cd: 'bim' }] }), 'status.st'],
    ['a status of a member', changed({ st: [{ ...BIM, sc: 'child' }] }), 'status.st'],
    ['a member more in a status', changed({ st: [{ ...BIM, basis: 'RIS' }] }), 'status.st'],
    ['no list', changed({ st: {} }), 'status.st'],
    ['no text', changed({ ti: [1] }), 'status.ti'],
    ['a right that is none', changed({ en: [{ ...RIGHT, r: 'X' }] }), 'status.en'],
    ['another source', changed({ sm: 'cache' }), 'status.sm'],
    ['another relation', changed({ hr: 'neighbour' }), 'status.hr'],
    ['a post code', changed({ mu: '9000' }), 'status.mu'],
    ['half a number', changed({ hi: '856130' }), 'status.hi'],
  ])('refuses %s', (_what, value, field) => {
    expect(refusal(value)).toContain(field);
  });

  test('random values are refused with the one code, and never shown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) =>
        expect(refusal(value)).toMatch(/^Not a valid social status/),
      ),
    );
    expect(refusal(changed({ st: [{ ...BIM, cd: 'secret' }] }))).not.toContain('secret');
  });
});

describe('lint', () => {
  const codes = (members: Partial<SocialStatus>) =>
    lintSocialStatus({ ...status, ...members }, today, 'demo').map(
      ({ code, field }) => `${code} ${field}`,
    );

  test.each<[string, Partial<SocialStatus>, string[]]>([
    ['90 days of a live source', {}, []],
    ['91 days', { xd: '2027-02-23' }, ['status-too-long xd']],
    ['a buffer, 30 days after its next load', { sm: 'buffer', xd: '2027-02-14' }, []],
    ['a buffer, a day more', { sm: 'buffer', xd: '2027-02-15' }, ['status-too-long xd']],
    [
      'a buffer of last quarter',
      { sm: 'buffer', ao: '2026-09-30', xd: '2026-11-24' },
      ['status-too-long xd'],
    ],
    ['a source of tomorrow', { ao: '2026-11-25' }, ['invalid-date ao']],
    ['an end before its issue', { xd: '2026-11-23' }, ['invalid-period xd']],
    [
      'an issue of yesterday',
      { di: '2026-11-23', ao: '2026-11-20', xd: '2027-02-21' },
      ['issue-date-not-today di'],
    ],
    ['a status that ends before', { st: [{ ...BIM, ed: '2025-12-31' }] }, ['invalid-period st']],
    ['a right that ends before', { en: [{ ...RIGHT, ed: '2026-01-01' }] }, ['invalid-period en']],
    ['a number of the register', { hi: '85073003503' }, ['ssin-invalid hi']],
    ['nobody', { fn: '', gn: '' }, ['name-missing fn']],
    ['a region that cannot be printed', { rg: 'V\u0000' }, ['invalid-character rg']],
  ])('%s', (_what, members, expected) => {
    expect(codes(members)).toEqual(expected);
  });

  test.each<[string, string, string, string[]]>([
    ['new this quarter', '2026-10-02', '2027-02-14', []],
    ['new this quarter, a day more', '2026-10-02', '2027-02-15', ['status-too-long xd']],
    ['of last quarter', '2026-07-02', '2026-11-14', []],
    ['of last quarter, a day more', '2026-07-02', '2026-11-15', ['status-too-long xd']],
  ])('early in a quarter, of a buffer %s', (_what, ao, xd, expected) => {
    const early = { sm: 'buffer', di: '2026-10-05', ao, xd } as const;
    const found = lintSocialStatus({ ...status, ...early }, '2026-10-05', 'demo');
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  test('without a number none is judged', () => {
    const { hi, ...nameless } = status;
    expect(lintSocialStatus(nameless, today, 'production')).toEqual([]);
  });
});

test.each([
  ['2026-01-01', '2026-04-15'],
  ['2026-03-31', '2026-04-15'],
  ['2026-04-01', '2026-07-15'],
  ['2026-11-24', '2027-01-15'],
  ['2026-12-31', '2027-01-15'],
])('a buffer that speaks for %s is loaded again by %s', (day, next) => {
  expect(nextLoadOfBuffer(day)).toBe(next);
});
