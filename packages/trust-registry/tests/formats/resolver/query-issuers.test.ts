import { createPublicKey, X509Certificate } from 'node:crypto';
import { tombstoneOf } from '@prova/testing';
import type { Institution } from '@prova/trust';
import type { PublishedList } from '@prova/trust-registry';
import type { DefaultIssuer } from '../../../src/formats/resolver/default-shape.ts';
import { parseIssuerQuery } from '../../../src/formats/resolver/issuer-query.ts';
import { queryIssuers } from '../../../src/formats/resolver/query-issuers.ts';
import type { SpecIssuer } from '../../../src/formats/resolver/spec-shape.ts';
import { authority, BASE_URL, DAY, listWith, NOW, thumbprintOfId } from '../published.ts';

const context = { now: NOW, baseUrl: BASE_URL };
const ask = (list: PublishedList, text = '') =>
  queryIssuers(list, parseIssuerQuery(new URLSearchParams(text)), context);

function results(list: PublishedList, text = ''): readonly DefaultIssuer[] {
  const answer = ask(list, text);
  if (!('results' in answer)) throw new RangeError('Another shape.');
  return answer.results;
}

function issuers(list: PublishedList, text = ''): readonly SpecIssuer[] {
  const answer = ask(list, `shape=spec&${text}`);
  if (!('issuers' in answer)) throw new RangeError('Another shape.');
  return answer.issuers;
}

const ids = (rows: readonly DefaultIssuer[]) => rows.map((row) => row.countryCode + row.officialId);
const seal = authority.institution('BE:0120');
const x5t = `x509Thumbprint=${thumbprintOfId('BE:0120')}`;
const changed = (entry: Partial<Institution>) => listWith({ 'BE:0120': entry });
const struck = (reason: string) =>
  listWith({}, { tombstones: [tombstoneOf(seal, { reason, revokedAt: NOW - DAY })] });

test('the whole list stands by country and official id', () => {
  expect(ids(results(listWith()))).toEqual(['BE0120', 'PLPL510000Z', 'UK0007', 'UK0008']);
});

test('a row has the members that clients of the test resolver know, and ours behind them', () => {
  const [row] = results(listWith(), 'countryCode=BE&officialId=BE:0120');
  expect(Object.keys(row ?? {})).toEqual([
    'did',
    'officialId',
    'countryCode',
    'name',
    'publicKeys',
    'certificates',
    'accreditations',
    'accreditedFor',
    'status',
  ]);
  expect(row).toMatchObject({
    did: 'did:web:registry.example:issuers:BE:0120',
    officialId: '0120',
    countryCode: 'BE',
    accreditations: [{ type: 'EHIC', status: 'granted', validUntil: null }],
    accreditedFor: ['EHIC'],
    status: 'active',
  });
});

test('key and certificate at one place are the same key', () => {
  for (const { publicKeys, certificates } of results(listWith())) {
    expect(publicKeys).toHaveLength(certificates.length);
    certificates.forEach((pem, i) => {
      const jwk = publicKeys[i];
      if (!jwk) throw new RangeError('A certificate without a key.');
      const certificate = new X509Certificate(pem);
      expect(
        createPublicKey({ key: { ...jwk }, format: 'jwk' }).equals(certificate.publicKey),
      ).toBe(true);
      expect(certificate.raw.toString('base64')).toBe(jwk.x5c[0]);
    });
  }
});

test('a shared certificate finds all who use it, and country and id find the one', () => {
  const shared = `x509Thumbprint=${thumbprintOfId('UK:0007')}`;
  expect(ids(results(listWith(), shared))).toEqual(['UK0007', 'UK0008']);
  expect(ids(results(listWith(), `${shared}&countryCode=GB&officialId=0008`))).toEqual(['UK0008']);
  expect(ids(results(listWith(), `${shared}&countryCode=BE`))).toEqual([]);
});

test('what is unknown is an empty list', () => {
  const unknown = `x509Thumbprint=${'0'.repeat(64)}`;
  expect(ask(listWith(), unknown)).toEqual({ results: [], total: 0, links: {} });
  expect(ask(listWith(), `shape=spec&${unknown}`)).toEqual({ issuers: [], total: 0, links: {} });
  expect(results(listWith(), 'officialId=nobody')).toEqual([]);
});

test('a suspended institution is shown with nothing that could be used', () => {
  const list = changed({ status: 'suspended' });
  const [row] = results(list, x5t);
  expect(row).toMatchObject({
    status: 'suspended',
    publicKeys: [],
    certificates: [],
    accreditedFor: [],
    accreditations: [{ status: 'suspended' }],
    inactiveKeys: [{ 'x5t#S256': thumbprintOfId('BE:0120'), status: 'suspended' }],
  });
  expect(issuers(list, 'countryCode=BE')).toEqual([
    {
      officialID: '0120',
      countryCode: 'BE',
      name: 'Onderling Fonds van Nergens',
      certificates: [],
      accreditationPeriods: [],
    },
  ]);
});

test('a suspended key is named, and is not among the keys', () => {
  const list = struck('certificateHold');
  expect(results(list, x5t)).toMatchObject([
    { status: 'active', publicKeys: [], inactiveKeys: [{ status: 'suspended' }] },
  ]);
  expect(issuers(list, 'countryCode=BE')).toMatchObject([{ certificates: [] }]);
});

test('a compromised key is in no answer but the one that asks for what is over', () => {
  const list = struck('keyCompromise');
  expect(results(list, x5t)).toEqual([]);
  expect(results(list, 'countryCode=BE')).toMatchObject([{ publicKeys: [], certificates: [] }]);
  expect(results(list, `${x5t}&validAt=2026-10-01T00:00:00Z`)).toEqual([]);
  expect(issuers(list, x5t)).toEqual([]);
  expect(results(list, `${x5t}&includeInactive=true`)).toMatchObject([
    {
      publicKeys: [],
      inactiveKeys: [
        {
          status: 'revoked',
          reason: 'keyCompromise',
          revokedAt: '2026-11-23T09:00:00Z',
          invalidityDate: '2026-11-23T09:00:00Z',
        },
      ],
    },
  ]);
});

test('a superseded key is there for the time when it counted', () => {
  const list = struck('superseded');
  expect(results(list, x5t)).toEqual([]);
  expect(results(list, `${x5t}&validAt=2026-11-23T08:59:59Z`)).toMatchObject([
    { publicKeys: [{ 'x5t#S256': thumbprintOfId('BE:0120') }] },
  ]);
  expect(issuers(list, x5t)).toMatchObject([
    { certificates: [{ validUntil: '2026-11-23T08:59:59Z' }] },
  ]);
  expect(issuers(list, `${x5t}&validAt=2026-11-23T09:00:00Z`)).toEqual([]);
});

test('a closed institution is history: at its time, if asked for, and in the shape with dates', () => {
  const list = changed({ status: 'closed', validUntil: NOW - DAY });
  expect(results(list, 'countryCode=BE')).toEqual([]);
  expect(results(list, 'countryCode=BE&includeInactive=true')).toMatchObject([
    { status: 'closed', publicKeys: [], accreditedFor: [], accreditations: [{ status: 'ended' }] },
  ]);
  expect(results(list, 'countryCode=BE&validAt=2026-11-01T00:00:00Z')).toMatchObject([
    { status: 'active', accreditedFor: ['EHIC'], publicKeys: [{}] },
  ]);
  expect(issuers(list, 'countryCode=BE')).toMatchObject([
    { certificates: [{ validUntil: '2026-11-23T08:59:59Z' }] },
  ]);
  expect(issuers(list, 'countryCode=BE&validAt=2026-11-24T00:00:00Z')).toEqual([]);
});

test('an accreditation ends with its last day, and shows its last second', () => {
  const day = Math.floor(NOW / DAY) * DAY;
  const until = (end: number) =>
    results(
      changed({ accreditations: [{ competence: 'EHIC', from: day - DAY, until: end }] }),
      x5t,
    );
  expect(until(NOW - 60)).toMatchObject([
    { accreditedFor: ['EHIC'], accreditations: [{ validUntil: '2026-11-24T08:58:59Z' }] },
  ]);
  expect(until(day)).toMatchObject([{ accreditedFor: [], accreditations: [{ status: 'ended' }] }]);
  const later = changed({ accreditations: [{ competence: 'EHIC', from: day + DAY }] });
  expect(results(later, x5t)).toMatchObject([{ accreditations: [{ status: 'upcoming' }] }]);
});

test('who ignores pages sees the first hundred, and who follows them sees all, once', () => {
  const [model] = authority.contents().institutions;
  if (!model) throw new RangeError('No institution.');
  const institutions = Array.from({ length: 250 }, (_, i) => ({
    ...model,
    officialId: `1${i.toString().padStart(3, '0')}`,
  }));
  const list = listWith({}, { institutions });
  for (const shape of ['default', 'spec']) {
    const seen: string[] = [];
    let next: string | undefined = `?shape=${shape}&countryCode=BE`;
    while (next !== undefined) {
      const answer = ask(list, new URL(next, BASE_URL).search);
      const rows = 'results' in answer ? answer.results : answer.issuers;
      expect(answer.total).toBe(250);
      seen.push(...rows.map((row) => ('officialId' in row ? row.officialId : row.officialID)));
      next = answer.links.next;
      expect(next?.startsWith(`${BASE_URL}/api/v1/issuers?`) ?? true).toBe(true);
    }
    expect(seen).toEqual(institutions.map(({ officialId }) => officialId));
  }
  expect(results(list)).toHaveLength(100);
  expect(results(list, 'page=4')).toEqual([]);
});
