import type { Institution } from '@prova/trust';
import { type ImportedInstitution, importInstitutions } from '@prova/trust-registry';
import { periodsOf } from '../../../src/formats/key-periods.ts';
import { parseIssuerQuery } from '../../../src/formats/resolver/issuer-query.ts';
import { queryIssuers } from '../../../src/formats/resolver/query-issuers.ts';
import { BASE_URL, DAY, listWith, NOW } from '../published.ts';

/*
 * What our resolver says, our own importer reads. The default shape has no periods, so what comes back from it is
 * marked as assumed; the shape of the specification brings them back, to the day.
 */

const today = Math.floor(NOW / DAY) * DAY;
const entry: Partial<Institution> = {
  accreditations: [
    { competence: 'EHIC', from: today - 90 * DAY, until: today - 30 * DAY },
    { competence: 'EHIC', from: today - 20 * DAY },
    { competence: 'STATUS', from: today - 20 * DAY, until: today + DAY },
  ],
};
const list = listWith({ 'BE:0120': entry });
const read = (shape: string) => {
  const query = parseIssuerQuery(new URLSearchParams({ shape }));
  const answer = queryIssuers(list, query, { now: NOW, baseUrl: BASE_URL });
  return importInstitutions(JSON.stringify(answer));
};

const identityOf = ({ id, name, certificates }: ImportedInstitution) => ({
  id,
  name,
  thumbprints: certificates.map(({ thumbprint }) => thumbprint),
});
const expected = list.institutions.map((institution) => ({
  id: { country: institution.country, officialId: institution.officialId },
  name: institution.name,
  thumbprints: list.usesOf(institution).map(({ key }) => key.thumbprint),
}));

test.each(['default', 'spec'])('the shape %s comes back whole', (shape) => {
  const { institutions, rejections } = read(shape);
  expect(rejections).toEqual([]);
  expect(institutions.map(identityOf)).toEqual(expected);
});

test('the default shape says what is accredited now, and nothing of periods', () => {
  expect(read('default').institutions[0]).toMatchObject({
    accreditationAssumed: true,
    accreditations: [
      { competence: 'EHIC', from: 0 },
      { competence: 'STATUS', from: 0 },
    ],
  });
});

test('the shape of the specification brings back each period', () => {
  const [first] = read('spec').institutions;
  expect(first).toMatchObject({
    accreditationAssumed: false,
    accreditations: entry.accreditations,
  });
  const [use] = list.usesOf(list.institutions[0] ?? fail());
  const [period] = use ? periodsOf(list, use) : [];
  const inDays = period && {
    from: Math.floor(period.from / DAY) * DAY,
    until: Math.ceil(period.until / DAY) * DAY,
  };
  expect(first?.certificates[0]?.period).toEqual(inDays);
});

function fail(): never {
  throw new RangeError('The list is empty.');
}
