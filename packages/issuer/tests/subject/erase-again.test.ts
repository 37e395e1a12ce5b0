import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@prova/store';
import { localDay } from '../../src/issuance/local-day.ts';
import { findAttestations } from '../../src/ledger/attestation-rows.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { stage } from '../../src/ledger/staging/stage.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { eraseAgain } from '../../src/subject/erase-again.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { erasedFolder } from '../../src/subject/erased-folder.ts';
import { noteErased } from '../../src/subject/note-erased.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let place: string;
beforeAll(async () => {
  house = await createTestHouse();
  place = await mkdtemp(join(tmpdir(), 'prova-erased-'));
});
afterAll(async () => {
  await house.close();
  await rm(place, { recursive: true });
});

const rowOf = async (jti: string) => (await findAttestations(house.database, BE, [jti])).get(jti);
const again = () => eraseAgain({ ...house, folder: erasedFolder(place), now: house.now() });

test('what was erased is noted outside, once it is erased, and once', async () => {
  const number = '19010199901';
  const { row } = await createIssuing(house).issue(BE, house.order({ hi: number }));
  await eraseSubject(house, {
    ...{ institutionId: BE, query: { by: 'number', number }, valid: 'revoke' },
    ...{ requestId: 'q-1', actor: 'operator', now: house.now() },
  });
  await noteErased(house.database, erasedFolder(place));
  await noteErased(house.database, erasedFolder(place));
  expect(await readdir(join(place, 'BE-0120'))).toEqual([row.jti]);
  expect(await house.database.query('select from issuer.erased')).toEqual([]);
});

test('an older database learns what must go: withdrawn, never released, emptied; and then nothing more', async () => {
  const { row: released } = await createIssuing(house).issue(BE, house.order({ hi: '1' }));
  const today = localDay(BE, house.now());
  const [staged] = await house.database.transaction((tx) =>
    stage(tx, [house.order({ hi: '2' })], {
      ...house,
      ...{ institutionId: BE, now: house.now(), today },
      keyAllowance: { spender: 'key:1', ceiling: 1_000_000 },
    }),
  );
  if (staged?.outcome !== 'staged') throw new Error('It was not staged.');
  const { row: kept } = await createIssuing(house).issue(BE, house.order({ hi: '3' }));
  for (const jti of [released.jti, staged.row.jti]) await erasedFolder(place).note(BE, jti);

  expect(await again()).toBe(2);
  const gone = { sealed: null, recordId: null };
  expect(await rowOf(released.jti)).toMatchObject({ ...gone, state: 'revoked' });
  expect(await rowOf(staged.row.jti)).toMatchObject({ ...gone, state: 'failed' });
  expect(await rowOf(kept.jti)).toMatchObject({ state: 'released', recordId: 'r-1' });
  expect(await again()).toBe(0);
  await verifyAudit(house.database, issuerAudit(BE));
});
