import { ATTESTATION_TYPES } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createTestAuthority, ORDINARY_INSTITUTIONS, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { IssuerError } from '../../src/errors.ts';
import { issuableTypes } from '../../src/house/issuable-types.ts';

/** Epoch seconds of the first moment of a day in UTC. */
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

const ENDED = { from: at('2020-01-01'), until: at('2026-11-01') };

async function house() {
  const [first, second] = ORDINARY_INSTITUTIONS;
  const authority = await createTestAuthority({
    institutions: [
      {
        ...{ id: 'BE:0120', ...first },
        competences: ['EHIC', 'PDA1'],
        accreditations: [
          { competence: 'PDA1', from: ENDED.from },
          { competence: 'EHIC', ...ENDED },
        ],
      },
      { id: 'DE:BA82708', ...second },
    ],
  });
  const opened = await openSnapshot(await authority.snapshot(), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  const trust = trustMaterial(opened, nothingInstalled('test', 0));
  return { trust: async () => trust, now: () => TEST_NOW };
}

test('what may be issued is what the trust list accredits today', async () => {
  const here = await house();
  expect(await issuableTypes(here, 'BE:0120')).toEqual(['pda1']);
  expect(await issuableTypes(here, 'DE:BA82708')).toEqual(['prc', 'ehic']);
  const before = { ...here, now: () => ENDED.until - 24 * 3600 };
  expect(await issuableTypes(before, 'BE:0120')).toEqual(['prc', 'ehic', 'pda1']);
});

test('who is not listed may issue nothing', async () => {
  expect(await issuableTypes(await house(), 'FR:0001')).toEqual([]);
});

test('a list that cannot be used withholds nothing, and other troubles are passed on', async () => {
  const without = (error: Error) => ({ trust: () => Promise.reject(error), now: () => TEST_NOW });
  const unusable = without(new IssuerError('trust-unusable', 'There is none.'));
  expect(await issuableTypes(unusable, 'BE:0120')).toEqual(ATTESTATION_TYPES);
  await expect(issuableTypes(without(new Error('disk')), 'BE:0120')).rejects.toThrow('disk');
});
