import { parseAttestation } from '@prova/credential';
import { printedFields } from '../../src/page/fields.ts';
import { CARDS, PAYLOADS } from '../documents.ts';

test('what a document does not say is printed as nothing', () => {
  const minimal = printedFields(parseAttestation('prc', PAYLOADS.minimal));
  expect(minimal).toMatchObject({ ci: '', xd: '', jti: '', sd: '01/01/2026', ed: '31/01/2026' });
  const card = printedFields(parseAttestation('ehic', CARDS.allFields));
  expect(card).toMatchObject({ ci: '80056001200012345678', xd: '31/12/2027', sd: '', ed: '' });
});

test.each([
  ['7K3M9Q2PX4T8VA1C', '7K3M 9Q2P X4T8 VA1C'],
  ['ABCDEF', 'ABCD EF'],
  ['ABCD', 'ABCD'],
  ['7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27', '7c0f5d4e-91ab-4f2d-8c36-5a0b6e9d1f27'],
  [undefined, ''],
])('document number %s prints as %s', (jti, printed) => {
  const payload = { ...PAYLOADS.minimal, ...(jti && { jti }) };
  expect(printedFields(parseAttestation('prc', payload)).jti).toBe(printed);
});
