import { EFFECTS, effectOn, type TombstoneEffect, type TombstoneScope } from '../src/index.ts';
import { tombstonesOf, worstEffect } from '../src/tombstone.ts';
import { tombstone } from './support/snapshots.ts';

const I = 1000;
const R = 2000;
const at = { invalidityDate: I, revokedAt: R };

type Row = [TombstoneScope, string, TombstoneEffect, TombstoneEffect, TombstoneEffect];

/** The table: signed before I, from I, from R. */
const TABLE: Row[] = [
  ['certificate', 'superseded', 'valid', 'valid', 'invalid'],
  ['certificate', 'cessationOfOperation', 'valid', 'valid', 'invalid'],
  ['certificate', 'affiliationChanged', 'valid', 'valid', 'invalid'],
  ['certificate', 'keyCompromise', 'invalid', 'invalid', 'invalid'],
  ['certificate', 'privilegeWithdrawn', 'valid', 'invalid', 'invalid'],
  ['certificate', 'certificateHold', 'suspended', 'suspended', 'suspended'],
  ['certificate', 'removeFromCRL', 'valid', 'valid', 'valid'],
  ['certificate-authority', 'cACompromise', 'invalid', 'invalid', 'invalid'],
  ['certificate-authority', 'superseded', 'valid', 'invalid', 'invalid'],
  ['certificate-authority', 'certificateHold', 'suspended', 'suspended', 'suspended'],
  ['certificate-authority', 'removeFromCRL', 'valid', 'valid', 'valid'],
  ['competence', 'competenceWithdrawn', 'valid', 'suspended', 'invalid'],
  // unknown, or out of place: the worst
  ['certificate', 'cACompromise', 'invalid', 'invalid', 'invalid'],
  ['certificate', 'unspecified', 'invalid', 'invalid', 'invalid'],
  ['certificate', 'constructor', 'invalid', 'invalid', 'invalid'],
  ['certificate', '__proto__', 'invalid', 'invalid', 'invalid'],
  ['certificate-authority', 'keyCompromise', 'invalid', 'invalid', 'invalid'],
  ['competence', 'superseded', 'invalid', 'invalid', 'invalid'],
];

test.each(TABLE)('%s %s: %s, %s, %s', (scope, reason, before, between, after) => {
  const mark = tombstone({ scope, reason, ...at });
  expect([0, I - 1].map((time) => effectOn(mark, time))).toEqual([before, before]);
  expect([I, R - 1].map((time) => effectOn(mark, time))).toEqual([between, between]);
  expect([R, 9e9].map((time) => effectOn(mark, time))).toEqual([after, after]);
});

test('the table here and the table in the code have the same rows', () => {
  const known = Object.entries(EFFECTS).flatMap(([scope, rows]) =>
    Object.keys(rows).map((reason) => `${scope} ${reason}`),
  );
  expect(TABLE.slice(0, known.length).map(([scope, reason]) => `${scope} ${reason}`)).toEqual(
    known,
  );
});

test('a revocation dated by one instant has no time between', () => {
  const mark = tombstone({ reason: 'superseded', invalidityDate: R, revokedAt: R });
  expect([R - 1, R].map((time) => effectOn(mark, time))).toEqual(['valid', 'invalid']);
});

const x5t = new Uint8Array(32).fill(1);
const spkiHash = new Uint8Array(32).fill(2);
const elsewhere = new Uint8Array(32).fill(9);

test('strikes by certificate or by key, within its scope and competences', () => {
  const both = { x5t, spkiHash };
  const find = (
    marks: Parameters<typeof tombstonesOf>[0],
    key: Parameters<typeof tombstonesOf>[1],
  ) => tombstonesOf(marks, key, ['certificate', 'competence'], 'EHIC').length;
  expect(find([tombstone()], both)).toBe(1);
  expect(find([tombstone({ x5t: elsewhere })], both)).toBe(1);
  expect(find([tombstone({ x5t: elsewhere })], { x5t })).toBe(0);
  expect(find([tombstone({ spkiHash: elsewhere })], both)).toBe(1);
  expect(find([tombstone({ x5t: elsewhere, spkiHash: elsewhere })], both)).toBe(0);
  expect(find([tombstone({ scope: 'certificate-authority' })], both)).toBe(0);
  const scope = 'competence' as const;
  expect(find([tombstone({ scope, competences: ['EHIC', 'PDA1'] })], both)).toBe(1);
  expect(find([tombstone({ scope, competences: ['PDA1'] })], both)).toBe(0);
});

test('of several the worst counts', () => {
  const marks = ['superseded', 'certificateHold', 'keyCompromise'].map((reason) =>
    tombstone({ reason, ...at }),
  );
  expect(worstEffect([], 0)).toBeUndefined();
  expect(worstEffect(marks.slice(0, 1), 0)?.effect).toBe('valid');
  expect(worstEffect(marks.slice(0, 2), 0)?.effect).toBe('suspended');
  expect(worstEffect(marks.slice(0, 2), R)).toMatchObject({ tombstone: { reason: 'superseded' } });
  expect(worstEffect(marks, 0)).toMatchObject({ effect: 'invalid', tombstone: marks[2] });
});

test('only a hold can be lifted, and only by a later mark of the same scope', () => {
  const hold = tombstone({ reason: 'certificateHold', ...at });
  const lift = tombstone({ reason: 'removeFromCRL', invalidityDate: R + 1, revokedAt: R + 1 });
  expect(worstEffect([hold, lift], 0)?.effect).toBe('valid');
  expect(worstEffect([lift, hold], 9e9)?.effect).toBe('valid');
  const early = { ...lift, invalidityDate: R, revokedAt: R };
  expect(worstEffect([hold, early], 0)?.effect).toBe('suspended');
  expect(worstEffect([{ ...hold, revokedAt: R + 2 }, lift], 0)?.effect).toBe('suspended');
  const authority = { ...lift, scope: 'certificate-authority' as const };
  expect(worstEffect([hold, authority], 0)?.effect).toBe('suspended');
  expect(worstEffect([tombstone(), lift], 0)?.effect).toBe('invalid');
});
