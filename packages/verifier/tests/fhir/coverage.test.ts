import { encodeQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, makeToken, SAMPLE_PRC, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { fhirCoverage, type Report, verify } from '../../src/index.ts';
import { frozenExample } from '../frozen-example.ts';

const authority = await createTestAuthority();
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));

function reportOf(prc = {}, treatmentDate = '2026-11-24'): Promise<Report> {
  const text = encodeQrText(makeToken(authority.institution('BE:0120'), { prc }));
  return verify(
    { kind: 'text', text },
    {
      ...{ trust, treatmentDate, today: '2026-11-24', now: TEST_NOW, platform: nodePlatform },
      policy: { environment: 'test' },
    },
  );
}

test('an accepted document covers its holder, from its first day to its last', async () => {
  expect(fhirCoverage(await reportOf())).toEqual({
    resourceType: 'Coverage',
    contained: [
      {
        resourceType: 'Patient',
        id: 'holder',
        name: [{ family: SAMPLE_PRC.fn, given: [SAMPLE_PRC.gn] }],
        birthDate: '1984-07-20',
      },
    ],
    identifier: [
      { type: { text: 'Number of the European Health Insurance Card' }, value: SAMPLE_PRC.ci },
    ],
    status: 'active',
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
          code: 'PUBLICPOL',
          display: 'public healthcare',
        },
      ],
      text: 'Provisional replacement certificate',
    },
    subscriberId: SAMPLE_PRC.hi,
    beneficiary: { reference: '#holder' },
    period: { start: SAMPLE_PRC.sd, end: SAMPLE_PRC.ed },
    payor: [
      {
        identifier: {
          type: { text: 'Competent institution (country and official number)' },
          value: 'BE:0120',
        },
        display: expect.any(String),
      },
    ],
  });
});

test('a name in another script stands in both', async () => {
  const { contained } = fhirCoverage(await reportOf({ fn: 'Ανυπάρκτου', gn: 'Ζωή' }));
  expect(contained[0].name).toEqual([
    { family: 'Ανυπάρκτου', given: ['Ζωή'] },
    { family: 'Anyparktou', given: ['Zoi'] },
  ]);
});

test.each([
  ['1951-00-00', '1951'],
  ['1951-03-00', '1951-03'],
  ['1951-00-15', undefined],
  ['2011-02-31', undefined],
])('of the birth date %s FHIR is told %s', async (dob, told) => {
  expect(fhirCoverage(await reportOf({ dob })).contained[0].birthDate).toBe(told);
});

test('what was not accepted covers nothing', async () => {
  const refused = await reportOf({}, '2026-11-20');
  expect(refused.verdict).toBe('rejected');
  for (const report of [refused, { ...refused, verdict: 'undetermined' } as Report]) {
    expect(() => fhirCoverage(report)).toThrow(
      expect.objectContaining({ code: 'export-malformed' }),
    );
  }
});

test.each(['pda1-3a-known', 'entitlement-3b-named', 'isiplus-3a-known'])(
  '%s pays for nothing',
  async (name) => {
    const { vector, text, judge } = await frozenExample(name);
    expect(vector.expected.verdict).toBe('accepted');
    const report = await judge(text);
    expect(() => fhirCoverage(report)).toThrow(
      expect.objectContaining({ code: 'nothing-covered' }),
    );
  },
);
