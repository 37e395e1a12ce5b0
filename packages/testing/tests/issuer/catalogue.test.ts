import { loadVectors } from '@prova/testing';
import { readText } from '../house/packages.ts';
import { expectProven } from '../rows-proven.ts';

// Where each row of the catalogue of bad inputs and faults is proven, as far as issuing is concerned. The name of a test says its row.

const HERE = 'packages/testing/tests/issuer';
const LISTS = 'packages/verifier/tests/lists/credential-status.test.ts';
const BATCHES = 'packages/issuer/tests/batches/batches.test.ts';

const ROWS: Readonly<Record<string, string>> = {
  A01: `${HERE}/who-asks.test.ts`,
  A02: `${HERE}/who-asks.test.ts`,
  A03: `${HERE}/who-asks.test.ts`,
  A04: `${HERE}/requests.test.ts`,
  A05: `${HERE}/requests.test.ts`,
  A06: `${HERE}/requests.test.ts`,
  A07: `${HERE}/requests.test.ts`,
  A08: `${HERE}/requests.test.ts`,
  A09: `${HERE}/records.test.ts`,
  A10: `${HERE}/records.test.ts`,
  A11: `${HERE}/records.test.ts`,
  // No format sets a longest period.
  A12: `${HERE}/records.test.ts`,
  A13: `${HERE}/records.test.ts`,
  A14: `${HERE}/records.test.ts`,
  A15: `${HERE}/again.test.ts`,
  A16: `${HERE}/again.test.ts`,
  A17: `${HERE}/again.test.ts`,
  A18: `${HERE}/batch-files.test.ts`,
  A19: `${HERE}/batch-files.test.ts`,
  A20: `${HERE}/batch-files.test.ts`,
  A21: `${HERE}/batch-files.test.ts`,
  A22: `${HERE}/batch-files.test.ts`,
  A23: `${HERE}/limits.test.ts`,
  A24: `${HERE}/requests.test.ts`,
  A25: `${HERE}/withdrawing.test.ts`,
  A26: `${HERE}/records.test.ts`,
  A27: `${HERE}/away.test.ts`,
  Q08: 'packages/issuer/tests/threads/card-line.test.ts',
  L01: LISTS,
  L02: LISTS,
  L03: LISTS,
  L04: LISTS,
  L05: LISTS,
  L06: LISTS,
  L07: LISTS,
  L08: LISTS,
  L09: 'packages/verifier/tests/verify.test.ts',
  L10: 'packages/credential/tests/status-list/token-status-list.test.ts',
  L11: 'packages/issuer/tests/lists/publish-lists.test.ts',
  D01: `${HERE}/killed.test.ts`,
  D02: `${HERE}/away.test.ts`,
  D03: `${HERE}/away.test.ts`,
  D04: `${HERE}/again.test.ts`,
  D05: 'packages/store/tests/migrations.test.ts',
  D06: `${HERE}/restored.test.ts`,
  D07: `${HERE}/away.test.ts`,
  D08: BATCHES,
  D09: BATCHES,
  D10: BATCHES,
  D11: 'packages/issuer/tests/lists/publish-lists.test.ts',
  // Two processes of one folder share one server.
  D12: 'packages/store/tests/embedded/embedded-server.test.ts',
  K01: `${HERE}/clock.test.ts`,
  K02: `${HERE}/clock.test.ts`,
  K03: `${HERE}/clock.test.ts`,
  R01: `${HERE}/busy.test.ts`,
  R02: `${HERE}/withdrawing.test.ts`,
  R03: `${HERE}/batch-files.test.ts`,
  R04: `${HERE}/batch-files.test.ts`,
  R05: `${HERE}/busy.test.ts`,
  R06: `${HERE}/busy.test.ts`,
};

/** How many rows each part of the catalogue has. */
const PARTS = { A: 27, Q: 1, L: 11, D: 12, K: 3, R: 6 };

expectProven(ROWS, PARTS);

test('rows J of documents have vectors, and of access tokens their tests', async () => {
  const rows = Array.from({ length: 16 }, (_, i) => `J${String(i + 1).padStart(2, '0')}`);
  const vectors = (await loadVectors()).flatMap((vector) => vector.rows);
  // J13 is a property: verifier/tests/mutation.test.ts and http/tests/oauth/mutation.test.ts.
  expect(rows.filter((row) => !vectors.includes(row))).toEqual(['J13']);
  const ofTokens = readText(`${HERE}/tokens.test.ts`);
  // J16 are edge values, as those of J07 are.
  expect(rows.filter((row) => !ofTokens.includes(`'${row}:`))).toEqual(['J13', 'J16']);
});
