import { parsePrcPayload } from '@prova/credential';
import { FIELD_NAMES, printedFields } from '../../src/prc/prc-fields.ts';
import { PAYLOADS } from '../prc-fixtures.ts';

test('every place on the page has its text', () => {
  const fields = printedFields(parsePrcPayload(PAYLOADS.minimal));
  expect(Object.keys(fields).sort()).toEqual([...FIELD_NAMES].sort());
});

test.each([
  ['7K3M9Q2PX4T8VA1C', '7K3M 9Q2P X4T8 VA1C'],
  ['ABCDEF', 'ABCD EF'],
  ['ABCD', 'ABCD'],
  ['7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27', '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27'],
  [undefined, ''],
])('document number %s prints as %s', (jti, printed) => {
  expect(printedFields(parsePrcPayload({ ...PAYLOADS.minimal, ...(jti && { jti }) })).jti).toBe(
    printed,
  );
});
