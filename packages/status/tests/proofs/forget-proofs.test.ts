import { randomUUID } from 'node:crypto';
import { daysAfter } from '@prova/catalogue';
import { forgetProofs } from '../../src/proofs/forget-proofs.ts';
import { insertProof, listProofs } from '../../src/proofs/proof-rows.ts';
import { BIM, createTestOffice, NOW, type TestOffice, TODAY } from '../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

test('a proof is listed for ninety days after its last one, and then forgotten', async () => {
  await office.enter([
    { ssin: BIM, familyName: 'Peeters', givenNames: 'An', birthDate: '1985-01-30' },
  ]);
  const found = await office.register.find(BIM);
  const personId = found.state === 'current' ? found.person.personId : '';
  for (const [index, validUntil] of ['2026-08-25', '2026-08-26', '2026-12-24'].entries()) {
    await insertProof(office.database, {
      ...{ proofId: randomUUID(), personId, type: 'entitlement', named: true },
      ...{ rightId: 'be.rail.increased-intervention', validFrom: '2026-08-01', validUntil },
      orderedAt: NOW + index,
    });
  }
  const lastDays = async () =>
    (await listProofs(office.database, personId)).map(({ validUntil }) => validUntil);
  await forgetProofs(office.database, TODAY);
  expect(await lastDays()).toEqual(['2026-12-24', '2026-08-26']);
  await forgetProofs(office.database, daysAfter(TODAY, 1));
  expect(await lastDays()).toEqual(['2026-12-24']);
});
