import { listWith } from '../published.ts';
import { faultsOf, lotePayload, SCHEME } from './scheme.ts';

type Path = readonly (string | number)[];

const payload = lotePayload(listWith(), SCHEME, { profile: 'own' });

/** A copy of the payload with one member set; `undefined` takes it away, as JSON does. */
function spoilt([first, ...rest]: Path, value: unknown, inside: unknown = payload): unknown {
  if (first === undefined) return value;
  if (Array.isArray(inside)) {
    return inside.map((item, i) => (i === first ? spoilt(rest, value, item) : item));
  }
  const members = new Map(Object.entries(Object(inside)));
  members.set(String(first), spoilt(rest, value, members.get(String(first))));
  return JSON.parse(JSON.stringify(Object.fromEntries(members)));
}

const information: Path = ['LoTE', 'ListAndSchemeInformation'];
const entities: Path = ['LoTE', 'TrustedEntitiesList'];
const services: Path = [...entities, 0, 'TrustedEntityServices'];
const service: Path = [...services, 0, 'ServiceInformation'];

test('as we write it, it is valid; an implicit list is valid too', () => {
  expect(faultsOf(payload)).toEqual([]);
  const {
    SchemeName: _name,
    SchemeInformationURI: _uri,
    StatusDeterminationApproach: _approach,
    SchemeTypeCommunityRules: _rules,
    PolicyOrLegalNotice: _notice,
    ...implicit
  } = payload.LoTE.ListAndSchemeInformation;
  expect(faultsOf(spoilt(information, implicit))).toEqual([]);
});

test.each<[string, Path, unknown]>([
  ['an empty list of entities', entities, []],
  ['an entity without services', services, []],
  ['half an explicit list', [...information, 'SchemeName'], undefined],
  ['sequence 0', [...information, 'LoTESequenceNumber'], 0],
  ['no next update', [...information, 'NextUpdate'], null],
  ['fractions of seconds', [...information, 'ListIssueDateTime'], '2026-11-24T09:00:00.000Z'],
  [
    'policy and notice together',
    [...information, 'PolicyOrLegalNotice'],
    [{ LoTELegalNotice: 'x' }, { LoTEPolicy: { lang: 'en', uriValue: 'https://a.example/' } }],
  ],
  ['the member that the EU library reads', [...information, 'PointerToOtherLoTE'], [{}]],
  ['an unknown member of the identity', [...service, 'ServiceDigitalIdentity', 'Key'], 'x'],
  ['no identity', [...service, 'ServiceDigitalIdentity'], undefined],
  [
    'a certificate in PEM',
    [...service, 'ServiceDigitalIdentity', 'X509Certificates'],
    [{ val: '-----BEGIN CERTIFICATE-----' }],
  ],
  ['a status without its start', [...service, 'StatusStartingTime'], undefined],
  ['an empty history', [...services, 0, 'ServiceHistory'], []],
])('%s is refused', (_, path, value) => {
  expect(faultsOf(spoilt(path, value))).not.toEqual([]);
});
