import { ENVIRONMENTS, type Environment } from '@prova/credential';
import { generateKeyPair, issueSealCertificate, requireKeyForEnvironment } from '@prova/keys';
import { makeCountryCa, makeRoot, years } from './authorities.ts';
import { code } from './manual-time.ts';
import { sealOf } from './seals.ts';

/** The environments that a certificate may be used in. */
const fitting = (der: Uint8Array): Environment[] =>
  ENVIRONMENTS.filter((environment) => {
    try {
      return requireKeyForEnvironment(der, environment).der === der;
    } catch (error) {
      expect(error).toEqual(code('key-environment-mismatch'));
      return false;
    }
  });

test.each([
  ['Seal BE:0120', ['prod']],
  ['Seal BE:0120 (PROD)', ['prod']],
  ['Seal BE:0120 (TEST)', ['test']],
  ['Seal BE:0120 (test) ', ['test']],
  ['Seal BE:0120 (ACC)', ['acc']],
  // A word is no mark: there are houses of this name.
  ['TEST ACHATS', ['prod']],
  ['(TEST) Seal', ['prod']],
] as const)('%s: %s', async (name, environments) => {
  expect(fitting((await sealOf(name)).certificate)).toEqual(environments);
});

describe('the authority says it too', () => {
  async function seal(authorityName: string, commonName: string): Promise<Uint8Array> {
    const countryCa = await makeCountryCa(await makeRoot(), 'BE', authorityName);
    const { publicKey } = await generateKeyPair('P-256');
    const subject = { country: 'BE', organization: 'Throwaway Fund', commonName } as const;
    const order = { subject, publicKey, validity: years(1), competences: ['EHIC'] } as const;
    return issueSealCertificate(order, countryCa);
  }

  test.each([
    ['Authority of BE (TEST)', 'Seal BE:0120', ['test']],
    ['Authority of BE (PROD)', 'Seal BE:0120', ['prod']],
    // Two worlds in one certificate are none.
    ['Authority of BE (PROD)', 'Seal BE:0120 (TEST)', []],
    ['Authority of BE (ACC)', 'Seal BE:0120 (TEST)', []],
    ['Authority of BE', 'Seal BE:0120 (TEST)', ['test']],
  ] as const)('%s, %s: %s', async (authority, name, environments) => {
    expect(fitting(await seal(authority, name))).toEqual(environments);
  });
});

test('what is no certificate is for none', () => {
  expect(() => requireKeyForEnvironment(Buffer.from('?'), 'test')).toThrow(
    code('certificate-malformed'),
  );
});
