import { nodePlatform } from '@prova/platform-node';
import { tombstoneOf } from '@prova/testing';
import type { Institution, Tombstone } from '@prova/trust';
import {
  type LoteProfileName,
  loteContent,
  type PublishedList,
  signLote,
} from '@prova/trust-registry';
import { openLote } from '../../../src/formats/lote/open-lote.ts';
import { LOTE_PROFILES } from '../../../src/formats/lote/profiles.ts';
import type { ServiceRecord } from '../../../src/formats/lote/service-record.ts';
import { subjectKeyIdentifier } from '../../../src/formats/subject-key-identifier.ts';
import {
  authority,
  BASE_URL,
  certificateOf,
  DAY,
  listWith,
  NOW,
  thumbprintOfId,
} from '../published.ts';
import { faultsOf, lotePayload, SCHEME } from './scheme.ts';

const seal = authority.institution('BE:0120');
const struck = (reason: string, more: Partial<Tombstone> = {}) => ({
  tombstones: [tombstoneOf(seal, { reason, revokedAt: NOW - DAY, ...more })],
});

interface Options {
  readonly profile?: LoteProfileName;
  readonly previous?: ReadonlyMap<string, ServiceRecord>;
}

function entitiesOf(list: PublishedList, { profile = 'own', ...rest }: Options = {}) {
  const payload = lotePayload(list, SCHEME, { profile, ...rest });
  expect(faultsOf(payload)).toEqual([]);
  return payload.LoTE.TrustedEntitiesList ?? [];
}

/** The services of the first institution. */
function services(list: PublishedList, options?: Options) {
  return entitiesOf(list, options)[0]?.TrustedEntityServices ?? [];
}

const statuses = (list: PublishedList, options?: Options) =>
  services(list, options).map(({ ServiceInformation: { ServiceStatus } }) =>
    ServiceStatus.split('/').at(-1),
  );
const changed = (entry: Partial<Institution>) => listWith({ 'BE:0120': entry });

test.each(LOTE_PROFILES)('the profile %s is valid against the schema', (profile) => {
  expect(entitiesOf(listWith(), { profile })).toHaveLength(4);
});

test('the list says when and whose it is, and that it is a trial', () => {
  const { ListAndSchemeInformation: information } = lotePayload(listWith(), SCHEME, {
    profile: 'own',
  }).LoTE;
  expect(Object.keys(information)).toEqual([
    'LoTEVersionIdentifier',
    'LoTESequenceNumber',
    'LoTEType',
    'SchemeOperatorName',
    'SchemeOperatorAddress',
    'SchemeName',
    'SchemeInformationURI',
    'StatusDeterminationApproach',
    'SchemeTypeCommunityRules',
    'SchemeTerritory',
    'PolicyOrLegalNotice',
    'HistoricalInformationPeriod',
    'ListIssueDateTime',
    'NextUpdate',
    'DistributionPoints',
  ]);
  expect(information).toMatchObject({
    LoTESequenceNumber: 1,
    LoTEType: `${BASE_URL}/lote/type/EHICIssuers`,
    ListIssueDateTime: '2026-11-24T09:00:00Z',
    NextUpdate: '2026-12-24T09:00:00Z',
    HistoricalInformationPeriod: 65_535,
  });
  expect(JSON.stringify(information.SchemeName)).toContain('EU:TEST ');
  expect(JSON.stringify(information.PolicyOrLegalNotice)).toContain('TEST');
  const real = lotePayload(listWith({}, { environment: 'prod' }), SCHEME, { profile: 'own' });
  const { SchemeName, PolicyOrLegalNotice } = real.LoTE.ListAndSchemeInformation;
  expect(JSON.stringify([SchemeName, PolicyOrLegalNotice])).not.toContain('TEST');
});

test('a list of nobody leaves the member out', () => {
  const payload = lotePayload(listWith({}, { institutions: [] }), SCHEME, { profile: 'own' });
  expect(payload.LoTE).not.toHaveProperty('TrustedEntitiesList');
  expect(faultsOf(payload)).toEqual([]);
});

test('a service is one key of one institution for one document', () => {
  const list = changed({
    bindings: [{ certificate: 0, competences: ['EHIC', 'PDA1'], from: NOW - DAY }],
    accreditations: [{ competence: 'EHIC', from: NOW - DAY }],
    revocationUris: ['https://issuer.example/lists/'],
  });
  expect(services(list)).toMatchObject([
    {
      ServiceInformation: {
        ServiceTypeIdentifier: `${BASE_URL}/lote/SvcType/EHIC/Issuance`,
        ServiceStatus: `${BASE_URL}/lote/SvcStatus/granted`,
        StatusStartingTime: '2026-11-24T09:00:00Z',
        ServiceDigitalIdentity: {
          X509Certificates: [{ val: Buffer.from(certificateOf('BE:0120')).toString('base64') }],
          OtherIds: ['EESSI:BE:0120', `EESSI:x5t#S256:${thumbprintOfId('BE:0120')}`],
        },
        ServiceSupplyPoints: [
          {
            uriValue: expect.stringMatching(
              /^https:\/\/registry\.example\/crl\/[0-9a-f]{40}\.crl$/,
            ),
          },
          { uriValue: 'https://issuer.example/lists/' },
        ],
      },
    },
    {
      ServiceInformation: {
        ServiceTypeIdentifier: `${BASE_URL}/lote/SvcType/PDA1/Issuance`,
        // The key is bound for it, but the institution is not accredited.
        ServiceStatus: `${BASE_URL}/lote/SvcStatus/withdrawn`,
      },
    },
  ]);
  expect(services(list, { profile: 'pubeaa' })).toMatchObject([
    {
      ServiceInformation: {
        ServiceTypeIdentifier: 'http://uri.etsi.org/19602/SvcType/PubEAA/Issuance',
        ServiceStatus: 'http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/notified',
      },
    },
  ]);
});

test.each([
  ['suspended institution', changed({ status: 'suspended' }), 'suspended'],
  ['closed institution', changed({ status: 'closed', validUntil: NOW }), 'withdrawn'],
  ['no accreditation', changed({ accreditations: [] }), 'withdrawn'],
  ['held key', listWith({}, struck('certificateHold')), 'suspended'],
  ['superseded key', listWith({}, struck('superseded')), 'withdrawn'],
  ['key of a fraud', listWith({}, struck('privilegeWithdrawn')), 'withdrawn'],
  ['compromised key', listWith({}, struck('keyCompromise')), 'compromised'],
  ['reason that nobody knows', listWith({}, struck('unheardOf')), 'compromised'],
])('%s', (_, list, status) => {
  expect(statuses(list)).toEqual([status]);
  expect(statuses(list, { profile: 'pubeaa' })).toEqual(['withdrawn']);
});

test('a key whose time has not come is left out', () => {
  const list = changed({ bindings: [{ certificate: 0, competences: ['EHIC'], from: NOW + 1 }] });
  expect(entitiesOf(list)).toHaveLength(3);
});

test('in the EU profile the name is the one in the certificate', () => {
  const [entity] = entitiesOf(changed({ name: 'Fund behind a signing body' }), {
    profile: 'pubeaa',
  });
  expect(entity?.TrustedEntityInformation).toMatchObject({
    TEName: [{ value: 'Onderling Fonds van Nergens' }],
    TETradeName: [{ value: 'Fund behind a signing body' }, { value: 'EESSI:BE:0120' }],
  });
});

test.each(LOTE_PROFILES)(
  'a new status starts with its list, the old one is history: %s',
  async (profile) => {
    const release = async (list: PublishedList, previous?: ReadonlyMap<string, ServiceRecord>) => {
      const options = { profile, ...(previous && { previous }) };
      const [service] = services(list, options);
      const content = loteContent(list, SCHEME, options);
      const jws = await signLote(content, authority.listSigner.signer, NOW);
      const opened = await openLote(jws, {
        root: authority.root.certificate,
        platform: nodePlatform,
      });
      return { service, records: opened.services };
    };
    const at = (days: number, overrides = {}) =>
      listWith({}, { issuedAt: NOW + days * DAY, sequence: 1 + days, ...overrides });
    const first = await release(at(0));
    const same = await release(at(1), first.records);
    expect(same.service).toEqual(first.service);
    // Known to be bad since long before; the list must not say so of its own past.
    const lost = struck('keyCompromise', { invalidityDate: NOW - 90 * DAY });
    const second = await release(at(2, lost), same.records);
    expect(second.service?.ServiceInformation.StatusStartingTime).toBe('2026-11-26T09:00:00Z');
    expect(second.service?.ServiceHistory).toEqual([
      {
        ServiceName: first.service?.ServiceInformation.ServiceName,
        ServiceDigitalIdentity: {
          X509SKIs: first.service?.ServiceInformation.ServiceDigitalIdentity.X509SKIs,
        },
        ServiceTypeIdentifier: first.service?.ServiceInformation.ServiceTypeIdentifier,
        ServiceStatus: first.service?.ServiceInformation.ServiceStatus,
        StatusStartingTime: '2026-11-24T09:00:00Z',
      },
    ]);
    const third = await release(at(3, lost), second.records);
    expect(third.service).toEqual(second.service);
  },
);

test('a key identifier that the certificate does not give is the hash of the key', () => {
  const list = listWith();
  const [pinned] = list.usesOfThumbprint(thumbprintOfId('PL:PL510000Z'));
  const [own] = list.usesOfThumbprint(thumbprintOfId('BE:0120'));
  for (const use of [pinned, own]) {
    if (!use) throw new RangeError('No key.');
    const { certificate } = use.key;
    const { subjectKeyIdentifier: _, ...extensions } = certificate.extensions;
    const without = {
      ...certificate,
      extensions: { ...extensions, subjectKeyIdentifier: undefined },
    };
    // Our own certificates name themselves by method 1 too.
    expect(Buffer.from(subjectKeyIdentifier(without))).toEqual(
      Buffer.from(subjectKeyIdentifier(certificate)),
    );
  }
});
