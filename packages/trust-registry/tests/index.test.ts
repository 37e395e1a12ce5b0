import * as door from '@prova/trust-registry';

test('the door has exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'STANDARD_POLICY',
    'TrustRegistryError',
    'accredit',
    'admitImport',
    'admitInstitution',
    'bindCertificate',
    'changeRegister',
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
    'readRegister',
    'revoke',
    'schemeHome',
    'thumbprintOf',
  ]);
});
