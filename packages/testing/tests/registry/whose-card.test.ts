import { canonicalCountryCode } from '@prova/credential';
import { encodePem } from '@prova/keys';
import { codeMatchers, type ExportRow, loadInstitutionExport } from '@prova/testing';
import { importChange, importInstitutions, TrustRegistryError } from '@prova/trust-registry';
import { createTestRegistry, type TestRegistry } from '../../src/registry/test-registry.ts';
import { outsideSeal } from './outside-seal.ts';

// A card is its issuer's, whatever else is true of the key that signed it.

expect.extend(codeMatchers);

const DAY = 86_400;

let registry: TestRegistry;
beforeEach(async () => {
  registry = await createTestRegistry();
});
afterEach(() => registry.close());

test('a key that two institutions share signs for both, and for no third', async () => {
  const seal = await registry.enrol('BE:0120');
  for (const id of ['BE:0121', 'BE:0122']) await registry.enrol(id);
  const alone = await registry.binding('BE:0121', seal);
  await expect(registry.propose(alone)).toRejectWithCode(TrustRegistryError, 'key-shared');
  await registry.change({ ...(await registry.binding('BE:0121', seal)), shared: true });
  await registry.publish();
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  await clinic.refresh(url);
  registry.clock.pass(DAY);
  const judged = async (id: string) => {
    const { verdict, reasons, issuer } = await clinic.judge(registry.card(seal, id));
    return [verdict, issuer?.name ?? reasons[0]?.code];
  };
  expect(await judged('BE:0120')).toEqual(['accepted', 'Fund BE:0120']);
  expect(await judged('BE:0121')).toEqual(['accepted', 'Fund BE:0121']);
  expect(await judged('BE:0122')).toEqual(['rejected', 'key-not-listed']);
  expect(await judged('BE:0999')).toEqual(['undetermined', 'institution-unknown']);
});

test('of the institutions of every country in an export, only its own accepts the card of one', async () => {
  const rows = await loadInstitutionExport();
  const countries = [...new Set(rows.map(({ countryCode }) => countryCode))];
  const funds = await Promise.all(
    countries.flatMap((country) =>
      rows
        .filter(({ countryCode }) => countryCode === country)
        .slice(0, 1)
        .map(async (row) => ({ row, seal: await outsideSeal() })),
    ),
  );
  const exported = funds.map(({ row, seal }) => ({
    ...row,
    certificates: [encodePem('CERTIFICATE', seal.certificate)],
  }));
  const imported = importInstitutions(JSON.stringify(exported));
  expect(imported.rejections).toEqual([]);
  await registry.change(importChange(imported, 'export.json'));
  await registry.publish();
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  await clinic.refresh(url);

  const idOf = ({ countryCode, officialId }: ExportRow) =>
    `${canonicalCountryCode(countryCode)}:${officialId}`;
  expect(funds).toHaveLength(20);
  for (const { row: signer, seal } of funds) {
    const accepting: string[] = [];
    const refusals = new Set<string | undefined>();
    for (const { row: claimed } of funds) {
      const { verdict, reasons } = await clinic.judge(registry.card(seal, idOf(claimed)));
      if (verdict === 'accepted') accepting.push(idOf(claimed));
      else refusals.add(`${verdict}: ${reasons[0]?.code}`);
    }
    expect(accepting).toEqual([idOf(signer)]);
    expect([...refusals]).toEqual(['rejected: key-not-listed']);
  }
});

test('who lost the right to issue does not get it back by an import, even with a shared key', async () => {
  const seal = await outsideSeal();
  const certificates = [encodePem('CERTIFICATE', seal.certificate)];
  const rows = ['0500', '0501'].map((officialId) => ({
    officialId,
    countryCode: 'BE',
    name: `Fund ${officialId}`,
    certificates,
  }));
  const change = importChange(importInstitutions(JSON.stringify(rows)), 'export.json');
  await registry.change(change);
  const { url } = await registry.serve();
  const clinic = await registry.clinic();
  const judged = async (id: string) => {
    registry.clock.pass(2 * DAY);
    await registry.publish();
    await clinic.refresh(url);
    return (await clinic.judge(registry.card(seal, id))).verdict;
  };
  expect(await judged('BE:0501')).toBe('accepted');
  const what = { institution: 'BE:0501', competence: 'EHIC' } as const;
  await registry.change({ kind: 'withdraw-competence', ...what });
  expect(await judged('BE:0501')).toBe('rejected');
  await registry.change(change);
  expect(await judged('BE:0501')).toBe('rejected');
  expect(await judged('BE:0500')).toBe('accepted');
});
