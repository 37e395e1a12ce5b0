import { identified } from '../../src/issuance/draft-payload.ts';
import { type AttestationRow, findAttestations } from '../../src/ledger/attestation-rows.ts';
import { insertAttestations } from '../../src/ledger/insert-attestations.ts';
import { stagedRow } from '../../src/ledger/staged-row.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

let next = 0;

/** A row of its own, but for these changes. */
function rowOf(changes: Partial<AttestationRow> = {}): AttestationRow {
  next += 1;
  const jti = `0000000000000${100 + next}`;
  const { draft, templateId, actor } = house.order({ id: `r-${next}` });
  const place = { revocationListId: 'R000', statusListId: 'S000', statusOrdinal: next };
  const payload = identified(draft.payload, { jti });
  const document = { institutionId: BE, type: 'prc', payload, place, templateId } as const;
  const sealed = house.dataKeys.seal(BE, jti, 'content'.repeat(next));
  const row = stagedRow(
    { ...document, recordId: draft.id, actor, now: house.now() },
    sealed,
    house.dataKeys,
  );
  return { ...row, ...changes };
}

async function readBack(rows: readonly AttestationRow[]): Promise<readonly unknown[]> {
  const found = await findAttestations(
    house.database,
    BE,
    rows.map(({ jti }) => jti),
  );
  return rows.map(({ jti }) => found.get(jti));
}

/** Octets as they are compared, whatever class holds them. */
function plain(row: unknown): unknown {
  return JSON.parse(
    JSON.stringify(row, (_, value) =>
      value?.type === 'Buffer'
        ? { octets: value.data }
        : value instanceof Uint8Array
          ? { octets: [...value] }
          : value,
    ),
  );
}

test.each([
  ['one row', () => [rowOf()]],
  ['rows that have all but their ids in common', () => [rowOf(), rowOf(), rowOf()]],
  [
    'rows with octets, without them, and with none of them',
    () => [
      rowOf({ sealed: new Uint8Array() }),
      rowOf({ sealed: null, numberHash: null }),
      rowOf(),
      rowOf({ personHash: null }),
      rowOf({ sealed: new Uint8Array() }),
    ],
  ],
  ['no octets at all', () => [rowOf({ sealed: null }), rowOf({ sealed: null })]],
  [
    'rows of different people, records and days',
    () => [rowOf({ recordId: null }), rowOf({ recordId: 'ä"\\,{}', validUntil: '2027-01-31' })],
  ],
])('%s are read as they were written', async (_, make) => {
  const rows = make();
  await house.database.transaction(async (tx) => insertAttestations(tx, rows));
  expect((await readBack(rows)).map(plain)).toEqual(rows.map(plain));
});

test('nothing is nothing', async () => {
  await house.database.transaction(async (tx) => insertAttestations(tx, []));
});

test('the same row twice stops all of them, and is not taken for one', async () => {
  const [row, other] = [rowOf(), rowOf()];
  for (const rows of [
    [row, row],
    [other, row, row],
  ]) {
    await expect(
      house.database.transaction(async (tx) => insertAttestations(tx, rows)),
    ).rejects.toMatchObject({ code: '23505' });
  }
  expect(await readBack([row, other])).toEqual([undefined, undefined]);
});
