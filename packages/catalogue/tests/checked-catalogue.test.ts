import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { CatalogueError, checkCatalogue } from '../src/index.ts';
import { BELGIUM, belgium } from './belgium.ts';

expect.extend(codeMatchers);

const { authorities, sectors, statuses, tiers, rights, relyingParties } = belgium.content;
const [right] = rights;
const [party] = relyingParties;

const WAR = 'be.transport.war';
/** The party of P3, which may ask for this. */
const asking = (what: object) => ({
  relyingParties: [{ ...party, mayAsk: [{ ...party?.mayAsk[0], ...what }] }],
});

test.each<[string, object, CatalogueError['code']]>([
  ['another form', { format: 'prova:catalogue:0.2' }, 'catalogue-malformed'],
  ['no version', { version: 0 }, 'catalogue-malformed'],
  ['a member more', { more: 1 }, 'catalogue-malformed'],
  [
    'a not of a status',
    { rights: [{ ...right, rule: { not: { status: 'BIM' } } }] },
    'catalogue-malformed',
  ],
  [
    'nothing to be fulfilled',
    { rights: [{ ...right, rule: { anyOf: [] } }] },
    'catalogue-malformed',
  ],
  [
    'two rules in one',
    { rights: [{ ...right, rule: { status: 'BIM', ageMin: 3 } }] },
    'catalogue-malformed',
  ],
  [
    'a number that does not check',
    { rights: [{ ...right, granter: { ...right?.granter, enterpriseNumber: '0123456789' } }] },
    'catalogue-malformed',
  ],
  ['a status twice', { statuses: [...statuses, statuses[0]] }, 'catalogue-duplicate'],
  ['a right twice', { rights: [...rights, right] }, 'catalogue-duplicate'],
  [
    'two relying parties of one certificate name',
    {
      relyingParties: relyingParties.map((party) => ({ ...party, reader: 'one.example' })),
    },
    'catalogue-duplicate',
  ],
  [
    'a right of no status',
    { rights: [{ ...right, rule: { status: 'NONE' } }], relyingParties: [] },
    'catalogue-dangling',
  ],
  [
    'a status that an unknown body decides',
    { statuses: [...statuses, { ...statuses[0], code: 'OTHER', authorities: ['CIN', 'NOBODY'] }] },
    'catalogue-dangling',
  ],
  [
    'a right that an unknown body has to recognise',
    { rights: [{ ...right, rule: { status: 'REG_DIS', by: 'NOBODY' } }], relyingParties: [] },
    'catalogue-dangling',
  ],
  [
    'a right that another body has to recognise than one that decides the status',
    { rights: [{ ...right, rule: { status: 'BIM', by: 'VAPH' } }], relyingParties: [] },
    'catalogue-dangling',
  ],
  [
    'a right of no sector',
    { rights: [{ ...right, sector: 'nothing' }], relyingParties: [] },
    'catalogue-dangling',
  ],
  ['a body twice', { authorities: [...authorities, authorities[0]] }, 'catalogue-duplicate'],
  ['a sector twice', { sectors: [...sectors, sectors[0]] }, 'catalogue-duplicate'],
  [
    'a body without a German name',
    {
      authorities: [...authorities, { ...authorities[0], code: 'X', names: { nl: 'x', fr: 'x' } }],
    },
    'catalogue-malformed',
  ],
  [
    'a tier of a tier',
    { tiers: [...tiers, { ...tiers[0], name: 'other', rule: { tier: 'lowIncome' } }] },
    'catalogue-dangling',
  ],
  [
    'an English name without its mark',
    { statuses: [{ ...statuses[0], namesAre: { nl: 'open', fr: 'open', de: 'open' } }] },
    'catalogue-malformed',
  ],
  [
    'a mark of an English name that there is not',
    {
      authorities: [
        ...authorities,
        { ...authorities[0], code: 'XX', names: { nl: 'x', fr: 'x', de: 'x' } },
      ],
    },
    'catalogue-malformed',
  ],
  [
    'one mark for all names',
    { statuses: [{ ...statuses[0], namesAre: 'confirmed' }] },
    'catalogue-malformed',
  ],
  [
    'a status that lasts to no end that there is',
    { statuses: [{ ...statuses[0], lastsUntil: 'endOfCentury' }] },
    'catalogue-malformed',
  ],
  ['asking for what is not there', asking({ tiers: ['none'] }), 'catalogue-dangling'],
  ['asking by P3 for a right that is shown by P4', asking({ rights: [WAR] }), 'right-leaks'],
  ['asking by P3 for a tier of victims', asking({ tiers: ['warVictim'] }), 'right-leaks'],
  [
    'a right that leaks',
    { rights: [{ ...right, disclosure: 'P0' }], relyingParties: [] },
    'right-leaks',
  ],
  [
    'a right of a retired status',
    { statuses: statuses.map((each) => ({ ...each, retired: true })) },
    'catalogue-entry-retired',
  ],
  [
    'a right of a retired tier',
    { tiers: tiers.map((each) => ({ ...each, retired: true })) },
    'catalogue-entry-retired',
  ],
  [
    'a tier of a retired status',
    {
      statuses: statuses.map((each) => ({ ...each, retired: true })),
      ...{ rights: [], relyingParties: [] },
    },
    'catalogue-entry-retired',
  ],
])('is no catalogue: %s', (_, changes, code) => {
  expect(() => checkCatalogue({ ...BELGIUM, ...changes })).toThrowWithCode(CatalogueError, code);
});

test('a right that was retired may want the body that decided then', () => {
  const rule = { status: 'BIM', by: 'VAPH' };
  const rights = [{ ...right, rule, state: 'retired' }];
  expect(checkCatalogue({ ...BELGIUM, rights, relyingParties: [] }).rights.size).toBe(1);
});

test('what was retired may be spoken of by what was retired', () => {
  const over = { retired: true };
  const checked = checkCatalogue({
    ...BELGIUM,
    statuses: statuses.map((each) => ({ ...each, ...over })),
    tiers: tiers.map((each) => ({ ...each, ...over })),
    rights: rights.map((each) => ({ ...each, state: 'retired' })),
  });
  expect(checked.tiers.get('lowIncome')).toMatchObject(over);
});

test('names the fields, and no values', () => {
  const changed = { ...BELGIUM, rights: [{ ...right, title: { nl: 'Secret\n' } }] };
  expect(() => checkCatalogue(changed)).toThrow(
    expect.objectContaining({ fields: expect.arrayContaining(['rights.0.title.nl']) }),
  );
  expect(() => checkCatalogue(changed)).not.toThrow('Secret');
});

test('throws nothing but its own error', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const input of [
        value,
        { ...BELGIUM, rights: value },
        { ...BELGIUM, rights: [{ ...right, rule: value }] },
      ]) {
        try {
          checkCatalogue(input);
        } catch (error) {
          if (!(error instanceof CatalogueError)) throw error;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a rule that is nested without end is refused', () => {
  let rule: object = { status: 'BIM' };
  for (let i = 0; i < 5000; i++) rule = { anyOf: [rule] };
  expect(() => checkCatalogue({ ...BELGIUM, rights: [{ ...right, rule }] })).toThrowWithCode(
    CatalogueError,
    'catalogue-malformed',
  );
});
