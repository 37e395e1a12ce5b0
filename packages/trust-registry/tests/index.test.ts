import * as door from '@prova/trust-registry';

test('the door has exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'STANDARD_POLICY',
    'TrustRegistryError',
    'acceptPull',
    'accredit',
    'admitImport',
    'admitInstitution',
    'bindCertificate',
    'changeRegister',
    'comparePull',
    'exportSnapshot',
    'formatRegister',
    'importInstitutions',
    'importIntoScheme',
    'initScheme',
    'newRegister',
    'openScheme',
    'parseRegister',
    'pinCertificate',
    'publish',
    'publishScheme',
    'pullResolver',
    'readRegister',
    'revoke',
    'schemeHome',
    'thumbprintOf',
  ]);
});
