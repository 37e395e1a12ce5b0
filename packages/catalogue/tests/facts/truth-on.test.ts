import { type Atom, type Facts, truthOn } from '../../src/index.ts';
import { facts, no, unknown, yes } from './answers.ts';

const DAY = '2026-11-24';

test.each<[string, Atom, Facts, string]>([
  ['nobody asked', { status: 'BIM' }, facts({}), 'unknown'],
  ['it applies', { status: 'BIM' }, facts({ BIM: [yes()] }), 'yes'],
  ['it does not', { status: 'BIM' }, facts({ BIM: [no] }), 'no'],
  ['the source is slow', { status: 'BIM' }, facts({ BIM: [unknown] }), 'unknown'],
  ['one of two bodies says yes', { status: 'APA' }, facts({ APA: [no, yes()] }), 'yes'],
  ['one of two is slow', { status: 'APA' }, facts({ APA: [no, unknown] }), 'unknown'],
  [
    'it has ended',
    { status: 'BIM' },
    facts({ BIM: [yes({ periods: [{ from: '2026-01-01', until: '2026-11-23' }] })] }),
    'no',
  ],
  [
    'its last day is today',
    { status: 'BIM' },
    facts({ BIM: [yes({ periods: [{ from: '2026-01-01', until: DAY }] })] }),
    'yes',
  ],
  [
    'the source was asked about other days',
    { status: 'BIM' },
    facts({ BIM: [yes({ about: { from: '2026-01-01', until: '2026-10-01' } })] }),
    'unknown',
  ],
  ['of another body', { status: 'REG_DIS', by: 'VAPH' }, facts({ REG_DIS: [yes()] }), 'unknown'],
  [
    'of that body',
    { status: 'REG_DIS', by: 'VAPH' },
    facts({ REG_DIS: [yes({ authority: 'VAPH' })] }),
    'yes',
  ],
  [
    'that body says no, and another nothing',
    { status: 'REG_DIS', by: 'CIN' },
    facts({ REG_DIS: [no, { ...unknown, authority: 'VAPH' }] }),
    'no',
  ],
  [
    'that body says no, and nobody knows who said nothing',
    { status: 'REG_DIS', by: 'CIN' },
    facts({ REG_DIS: [no, unknown] }),
    'unknown',
  ],
  [
    'somebody in the household',
    { status: 'BIM', scope: 'household' },
    facts({ 'BIM@household': [yes()] }),
    'yes',
  ],
  [
    'the person, not the household',
    { status: 'BIM' },
    facts({ 'BIM@household': [yes()] }),
    'unknown',
  ],
  [
    'a category high enough',
    { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } },
    facts({ AI: [yes({ details: { aiCategory: 3 } })] }),
    'yes',
  ],
  [
    'a category too low',
    { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } },
    facts({ AI: [yes({ details: { aiCategory: 2 } })] }),
    'no',
  ],
  [
    'a category that nobody told',
    { status: 'AI', atLeast: { detail: 'aiCategory', value: 3 } },
    facts({ AI: [yes()] }),
    'unknown',
  ],
  ['lives there', { residesIn: ['44'] }, facts({}, { municipality: '44021' }), 'yes'],
  ['lives elsewhere', { residesIn: ['44'] }, facts({}, { municipality: '21004' }), 'no'],
  ['nobody knows where', { residesIn: ['44'] }, facts({}), 'unknown'],
  ['65 today', { ageMin: 65 }, facts({}, { birthDate: '1961-11-24' }), 'yes'],
  ['65 tomorrow', { ageMin: 65 }, facts({}, { birthDate: '1961-11-25' }), 'no'],
  [
    '65 on an unknown day of this month',
    { ageMin: 65 },
    facts({}, { birthDate: '1961-11-00' }),
    'unknown',
  ],
  [
    '65 on an unknown day of this year',
    { ageMin: 65 },
    facts({}, { birthDate: '1961-00-00' }),
    'unknown',
  ],
  ['older, on whatever day', { ageMin: 65 }, facts({}, { birthDate: '1960-00-00' }), 'yes'],
  ['24 still', { ageMax: 24 }, facts({}, { birthDate: '2001-11-25' }), 'yes'],
  ['25 today', { ageMax: 24 }, facts({}, { birthDate: '2001-11-24' }), 'no'],
  ['no birth date', { ageMax: 24 }, facts({}), 'unknown'],
  ['born tomorrow', { ageMax: 24 }, facts({}, { birthDate: '2026-11-25' }), 'unknown'],
  ['within the days', { onDate: { from: DAY, until: DAY } }, facts({}), 'yes'],
  ['after the days', { onDate: { until: '2026-11-23' } }, facts({}), 'no'],
  ['a tier that was not opened', { tier: 'lowIncome' }, facts({}), 'unknown'],
])('%s', (_, atom, known, truth) => {
  expect(truthOn(known, DAY)(atom)).toBe(truth);
});
