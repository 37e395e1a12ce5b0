import * as door from '@prova/keys';

test('the door has exactly these names', () => {
  expect(Object.keys(door).sort()).toEqual([
    'KeysError',
    'createCertificateRequest',
    'decodePem',
    'encodePem',
    'generateKeyPair',
    'issueCountryCa',
    'issueListSigner',
    'issueRoot',
    'issueSealCertificate',
    'issueSelfIssuedSeal',
    'keyAlgorithm',
    'openCertificateRequest',
    'readKeyFile',
    'softwareSigner',
    'writeKeyFile',
  ]);
});
