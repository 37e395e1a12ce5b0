import { readText } from '../house/packages.ts';
import { expectProven } from '../rows-proven.ts';

// Where each row of the catalogue of bad inputs is proven, as far as wallets are concerned; rows L are in that of issuing. The name of a test says its
// row. Below, where each thing is answered that users of other issuers and verifiers complain about.

const HERE = 'packages/testing/tests/wallet';
const CBOR = 'packages/credential/tests/mdoc/issuer-signed-bytes.test.ts';
const MDOC = 'packages/credential/tests/mdoc/issuer-signed.test.ts';
const SD_JWT = 'packages/credential/tests/sd-jwt-vc/open-sd-jwt-vc.test.ts';
const REFUSALS = `${HERE}/refusals.test.ts`;
const ATTESTATIONS = `${HERE}/attestations.test.ts`;
const PRESENTATION = `${HERE}/presentation.test.ts`;
const DESK = 'packages/desk/tests/presentations';

const ROWS: Readonly<Record<string, string>> = {
  C01: CBOR,
  C02: CBOR,
  C03: CBOR,
  C04: MDOC,
  C05: MDOC,
  C06: MDOC,
  C07: MDOC,
  C08: MDOC,
  C09: MDOC,
  C10: 'packages/credential/tests/mdoc/device-response.test.ts',
  C11: 'packages/trust/tests/certificate/wallet-seal.test.ts',
  C12: CBOR,
  S01: SD_JWT,
  S02: SD_JWT,
  S03: SD_JWT,
  S04: SD_JWT,
  S05: SD_JWT,
  S06: SD_JWT,
  S07: 'packages/credential/tests/sd-jwt-vc/open-key-binding.test.ts',
  S08: SD_JWT,
  S09: `${HERE}/verify-presentation.test.ts`,
  S10: SD_JWT,
  S11: 'packages/credential/tests/sd-jwt-vc/draft-sd-jwt-vc.test.ts',
  O01: REFUSALS,
  O02: REFUSALS,
  O03: ATTESTATIONS,
  O04: REFUSALS,
  O05: REFUSALS,
  O06: REFUSALS,
  O07: ATTESTATIONS,
  O08: REFUSALS,
  O09: REFUSALS,
  O10: `${HERE}/authorization.test.ts`,
  O11: REFUSALS,
  O12: `${HERE}/issuance.test.ts`,
  O13: REFUSALS,
  O14: REFUSALS,
  O15: REFUSALS,
  O16: PRESENTATION,
  O17: `${DESK}/operations.test.ts`,
  O18: `${DESK}/operations.test.ts`,
  O19: PRESENTATION,
  O20: PRESENTATION,
};

/** How many rows each part of the catalogue has. */
const PARTS = { C: 12, S: 11, O: 20 };

/** A complaint, and where a test of this name, or a sentence of a page, answers it. */
const COMPLAINTS: readonly (readonly [string, string, string])[] = [
  [
    'a wallet says only that something went wrong',
    'packages/wallet-doctor/tests/issuer.test.ts',
    'every row says what a wallet does and what to do',
  ],
  [
    'unsigned metadata are refused',
    `${HERE}/issuance.test.ts`,
    'metadata are read signed or not, and say the same',
  ],
  [
    'the issuer is on no trusted list',
    'packages/trust-registry/tests/formats/lote/wallet-issuers.test.ts',
    'neither key is the successor of the other',
  ],
  [
    'issuer_info is missing',
    `${HERE}/authorization.test.ts`,
    'what a registrar said of an institution is in its metadata',
  ],
  [
    'addresses disagree behind a proxy',
    'packages/wallet-doctor/tests/issuer-vectors.ts',
    "check: 'issuer-identifier'",
  ],
  [
    'iss is not in the certificate',
    'packages/issuer/tests/wallet/release-copy.test.ts',
    'one of another issuer is not',
  ],
  [
    'a list that cannot be read is taken for a revocation',
    'packages/verifier/tests/lists/credential-status.test.ts',
    'a list as CWT is judged as one as JWT',
  ],
  [
    'nobody knows which authority counts for what',
    `${HERE}/verify-presentation.test.ts`,
    'a key that is for paper',
  ],
  [
    'an mdoc fails when it is shown',
    `${HERE}/mdoc.test.ts`,
    'a foreign wallet takes what we issue',
  ],
  [
    'session transcripts differ',
    `${HERE}/mdoc.test.ts`,
    'an answer to another question is refused by all three',
  ],
  ['drafts are mixed', REFUSALS, 'the proof of a draft'],
  ['encryption has its algorithm in two places', REFUSALS, 'the algorithm stands beside the key'],
  [
    'vct of metadata and credential differ',
    'packages/wallet-doctor/tests/issuer-vectors.ts',
    "check: 'type-metadata-vct'",
  ],
  [
    'the certificate of the verifier does not fit',
    `${DESK}/desk-key.test.ts`,
    'a key that wallets would refuse is refused before any is asked',
  ],
  [
    'a session can be fixed',
    PRESENTATION,
    'on the same device the wallet sends the person back with a code that is good once',
  ],
  [
    'the second code is not checked, or guessed',
    'packages/issuer/tests/wallet/offers.test.ts',
    'five wrong codes burn it, and the right one is too late then',
  ],
  [
    'somebody has several documents of one type',
    `${HERE}/authorization.test.ts`,
    'somebody with two documents of one type fetches each by its identifier',
  ],
  [
    'wallets take no http',
    'docs/operations.md',
    'It ends TLS, with a certificate that phones know',
  ],
  [
    'who is offline cannot ask for a list',
    'packages/trust-updater/tests/lists/update-lists.test.ts',
    'every list is fetched and kept, once',
  ],
];

expectProven(ROWS, PARTS);

test.each(COMPLAINTS)('“%s” is answered in %s', (_, file, words) => {
  expect(readText(file)).toContain(words);
});
