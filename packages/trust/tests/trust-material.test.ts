import { findInstitution, installSnapshot, nothingInstalled, trustMaterial } from '../src/index.ts';
import { builtAt, institution, issuedAt, opened, trusted } from './support/snapshots.ts';

describe('institutions', () => {
  const list = [
    institution(),
    institution({ officialId: '0206653946' }),
    institution({ country: 'DE', officialId: 'BA82708' }),
    institution({ country: 'GR', officialId: '0120' }),
    institution({ country: 'UK', officialId: '0120' }),
  ];

  test.each([
    ['BE', '0120', 'BE:0120'],
    ['BE', 'BE:0120', 'BE:0120'],
    ['BE', '0206653946', 'BE:0206653946'],
    ['DE', 'BA82708', 'DE:BA82708'],
    ['GR', '0120', 'GR:0120'],
    ['EL', '0120', 'GR:0120'],
    ['EL', 'EL:0120', 'GR:0120'],
    ['UK', '0120', 'UK:0120'],
    ['GB', '0120', 'UK:0120'],
    ['BE', 'UK:0120', undefined],
    ['BE', 'XX:0120', undefined],
    ['BE', '120', undefined],
    ['BE', '01200', undefined],
    ['DE', 'ba82708', undefined],
    ['FR', '0120', undefined],
    ['US', '0120', undefined],
    ['', '', undefined],
  ])('%s %s is %s', async (country, officialId, expected) => {
    const found = findInstitution(await trusted({ institutions: list }), country, officialId);
    expect(found && `${found.country}:${found.officialId}`).toBe(expected);
  });

  test('every one of many is found', async () => {
    const many = Array.from({ length: 100 }, (_, n) =>
      institution({ officialId: String(1000 + n) }),
    );
    const trust = await trusted({ institutions: many });
    for (const each of many) expect(findInstitution(trust, 'BE', each.officialId)).toEqual(each);
  });
});

test('material cannot be made of a snapshot that its state refuses', async () => {
  const installed = installSnapshot(
    nothingInstalled('test', builtAt),
    await opened({ sequence: 2 }),
  );
  const older = await opened({ sequence: 1, issuedAt });
  expect(() => trustMaterial(older, installed)).toThrow(
    expect.objectContaining({ code: 'trust-rollback' }),
  );
});
