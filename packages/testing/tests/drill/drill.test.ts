import { runDrill } from '../../src/drill/run-drill.ts';

test('an issuer that is lost and brought back owes nothing that it acknowledged', async () => {
  const findings = await runDrill(() => undefined);
  expect(findings.filter(({ isSo }) => !isSo)).toEqual([]);
  expect(findings).toHaveLength(10);
});
