import { encodePem } from '@prova/keys';
import { importInstitutions, type Register, thumbprintOf } from '@prova/trust-registry';
import { comparePull } from '../../src/mirror/compare-pull.ts';
import { admitImport } from '../../src/register/admit-import.ts';
import { withdrawCompetence } from '../../src/register/institution-changes.ts';
import { retireCertificate } from '../../src/register/rotation.ts';
import { BE_0120, DAY, NOW, selfIssuedSeal, throwawayScheme } from '../throwaway-scheme.ts';

// Two officers have ended something that the source goes on listing. No import, however large, undoes that.

const scheme = await throwawayScheme();
const [own, later] = [await selfIssuedSeal('RSA-2048'), await selfIssuedSeal('P-256')];
const periods = { accreditationPeriods: [{ portableDocument: 'EHIC', validFrom: '2026-11-24' }] };
const source = (parts: object, ...certificates: Uint8Array[]) =>
  importInstitutions(
    JSON.stringify([
      {
        officialId: '0120',
        countryCode: 'BE',
        name: 'Fund',
        ...parts,
        certificates: certificates.map((der) => encodePem('CERTIFICATE', der)),
      },
    ]),
  );

const ways: [string, (register: Register, imported: ReturnType<typeof source>) => Register][] = [
  ['import', admitImport],
  ['pull', (register, pulled) => comparePull(register, pulled, NOW + 3 * DAY).register],
];

const fundOf = (register: Register) => register.institutions.get('BE:0120');

describe.each(ways)('the next %s', (_, take) => {
  test('leaves a retired certificate to its end, and binds it nowhere else', () => {
    const first = admitImport(scheme.register, source({}, own));
    const thumbprint = thumbprintOf(own);
    const order = { thumbprint, at: NOW + 2 * DAY, now: NOW };
    const retired = retireCertificate(first, BE_0120, order);
    expect(fundOf(take(retired, source({}, own)))?.bindings).toEqual(fundOf(retired)?.bindings);
    const moved = take(retired, source({ officialId: '0121' }, own));
    expect(moved.institutions.get('BE:0121')?.bindings).toEqual([]);
  });

  test.each([
    ['named', periods],
    ['assumed', {}],
  ])('does not accredit again whose competence was withdrawn, %s or not', (__, parts) => {
    const first = admitImport(scheme.register, source(parts, own));
    const order = { competence: 'EHIC', at: NOW + DAY } as const;
    const withdrawn = withdrawCompetence(first, BE_0120, order);
    for (const next of [periods, {}]) {
      const after = fundOf(take(withdrawn, source(next, own, later)));
      expect(after?.accreditations).toEqual(fundOf(withdrawn)?.accreditations);
      expect(after?.bindings.map(({ thumbprint }) => thumbprint)).toContain(thumbprintOf(later));
    }
  });
});
