import { type CheckedCatalogue, checkCatalogue } from '@prova/catalogue';
import { testCatalogue } from '../test-catalogue.ts';

/** Who may ask for these rights in a trial, besides those of the fixtures. */
export const TEST_PARTNER = '0000000097';
export const PARTNER_RIGHTS = [
  'be.rail.increased-intervention',
  'be.local.museum-x.reduced',
  'be.local.pool-y.reduced',
  'be.tec.reduced',
  'be.energy.social',
] as const;

const NAME = { nl: 'Proefdienst', fr: 'Service d’essai', de: 'Probedienst' };

/** The catalogue of the fixtures, with a partner that may ask for several rights. */
export function belgianCatalogue(version = 1): CheckedCatalogue {
  const catalogue = testCatalogue({ version });
  return checkCatalogue({
    ...catalogue,
    relyingParties: [
      ...catalogue.relyingParties,
      {
        enterpriseNumber: TEST_PARTNER,
        name: NAME,
        mayAsk: [
          {
            profile: 'P4',
            rights: PARTNER_RIGHTS,
            statuses: ['BIM'],
            purpose: NAME,
            legalBasis: 'Decree of nowhere',
            from: '2026-01-01',
          },
        ],
      },
    ],
  });
}
