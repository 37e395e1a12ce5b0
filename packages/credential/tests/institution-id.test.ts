import {
  bareOfficialId,
  COUNTRY_CODES,
  COUNTRY_ZONES,
  canonicalCountryCode,
  formatInstitutionId,
  isoCountryCode,
  parseInstitutionId,
} from '../src/index.ts';

test('the schema lists 32 states, each with a time zone the runtime knows', () => {
  expect(new Set(COUNTRY_CODES).size).toBe(32);
  for (const code of COUNTRY_CODES) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: COUNTRY_ZONES[code] })).not.toThrow();
  }
});

test.each([
  ['EL', 'GR'],
  ['GB', 'UK'],
  ['be', 'BE'],
  ['XX', undefined],
  ['__proto__', undefined],
])('%s is %s', (text, code) => {
  expect(canonicalCountryCode(text)).toBe(code);
});

test('certificates write the United Kingdom as ISO does', () => {
  expect([isoCountryCode('UK'), isoCountryCode('GR')]).toEqual(['GB', 'GR']);
});

test('an institution reads back as it is written; letters and their case stay', () => {
  expect(formatInstitutionId(parseInstitutionId('BE:0120'))).toBe('BE:0120');
  expect(parseInstitutionId('EL:1001001')).toEqual({ country: 'GR', officialId: '1001001' });
  expect(parseInstitutionId('DE:BA82708x')).toEqual({ country: 'DE', officialId: 'BA82708x' });
});

test.each([
  ['0120', 'institution-id-malformed'],
  ['BE:', 'institution-id-malformed'],
  ['BE:012', 'institution-id-malformed'],
  ['BE:01 20', 'institution-id-malformed'],
  ['BE:AB-12', 'institution-id-malformed'],
  ['BE:../../up', 'institution-id-malformed'],
  ['BE:0120:1', 'institution-id-malformed'],
  ['XX:0120', 'unknown-country'],
])('%s is refused: %s', (text, code) => {
  expect(() => parseInstitutionId(text)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['BE:0120', '0120'],
  ['0120', '0120'],
  ['X:0120', 'X:0120'],
  ['UK:0120', 'UK:0120'],
])('in Belgium, the bare number of %s is %s', (text, bare) => {
  expect(bareOfficialId(text, 'BE')).toBe(bare);
});
