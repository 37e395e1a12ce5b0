import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustUpdaterError } from '@prova/trust-updater';
import { createTestRegistry } from '../../src/registry/test-registry.ts';

expect.extend(codeMatchers);

test('who answers in the place of the registry, however good the line, is not believed', async () => {
  const registry = await createTestRegistry();
  const impostor = await createTestRegistry();
  const seal = await registry.enrol('BE:0120');
  const forged = await impostor.enrol('BE:0120');
  await registry.publish();
  for (let times = 0; times < 3; times += 1) await impostor.publish();
  const clinic = await registry.clinic();
  await clinic.refresh((await registry.serve()).url);

  const elsewhere = await impostor.serve();
  await expect(clinic.refresh(elsewhere.url)).toRejectWithCode(TrustUpdaterError, 'tuf-signature');
  expect(await clinic.judge(registry.card(seal, 'BE:0120'))).toMatchObject({ verdict: 'accepted' });
  expect(await clinic.judge(impostor.card(forged, 'BE:0120'))).toMatchObject({
    verdict: 'rejected',
    reasons: [{ code: 'key-not-listed' }],
  });
  await impostor.close();
  await registry.close();
});
