import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { StatusError } from '../../src/errors.ts';
import { entitlementRecord, shortName } from '../../src/proofs/entitlement-record.ts';

expect.extend(codeMatchers);

const ENTITLED = {
  ...{ id: 'one', right: { rightId: 'be.a' }, catalogueVersion: 3, until: '2026-12-24' },
  ssin: '85613000150',
};

test.each([
  ['Mia', 'Geplantenaam', 'Mia Geplantenaam'],
  ['Mia Anna Léa', 'Geplantenaam', 'Mia Geplantenaam'],
  ['  Mia  Anna', 'van den Berg', 'Mia van den Berg'],
  ['Anne-Marie', 'D’Hooghe', 'Anne-Marie D’Hooghe'],
  ['', 'Sukarno', 'Sukarno'],
  ['Ωμέγα', 'Παπαδόπουλος', 'Ωμέγα Παπαδόπουλος'],
  // As long as there is room, and one letter more.
  ['Bartholomeus', 'van Oudtshoorn tot Middelburg', 'B. van Oudtshoorn tot Middelburg'],
  ['Maximiliaan', 'van der Schueren-Vermeulen x', 'Maximiliaan van der Schueren-Vermeulen x'],
  ['Maximiliaan', 'van der Schueren-Vermeulen xy', 'M. van der Schueren-Vermeulen xy'],
  ['', 'x'.repeat(41), 'x'.repeat(40)],
  ['Mia', 'x'.repeat(41), `M. ${'x'.repeat(37)}`],
  ['Mia', `${'x'.repeat(36)} van`, `M. ${'x'.repeat(36)}`],
  ['𝒜nna', `${'x'.repeat(34)}`, `𝒜nna ${'x'.repeat(34)}`],
  // A letter of two units is never cut in half.
  ['', `${'x'.repeat(39)}𝒜`, 'x'.repeat(39)],
  ['𝒜nna', 'y'.repeat(41), `𝒜. ${'y'.repeat(36)}`],
])('the short name of %j %j is %j', (givenNames, familyName, name) => {
  expect(shortName({ givenNames, familyName })).toBe(name);
});

test('a short name fits its document, whoever it is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(text, text, (givenNames, familyName) => {
      const name = shortName({ givenNames, familyName });
      expect(name.length).toBeLessThanOrEqual(40);
      expect(name).toBe(name.trim());
      expect(Buffer.from(name).toString()).toBe(name);
    }),
  );
});

test('it says the right, the name and the year, and nothing else of anybody', () => {
  const holder = { givenNames: 'Mia Anna', familyName: 'Geplantenaam', birthDate: '1985-03-14' };
  expect(entitlementRecord({ ...ENTITLED, holder })).toEqual({
    ...{ id: 'one', r: 'be.a', v: 3, ed: '2026-12-24', subject: '85613000150' },
    ...{ nm: 'Mia Geplantenaam', yb: '1985' },
  });
  expect(entitlementRecord(ENTITLED)).not.toHaveProperty('nm');
});

test('of whom the register has no year, nobody is named', () => {
  const holder = { givenNames: 'Mia', familyName: 'Geplantenaam', birthDate: '0000-00-00' };
  expect(() => entitlementRecord({ ...ENTITLED, holder })).toThrowWithCode(
    StatusError,
    'right-not-shown',
  );
});
