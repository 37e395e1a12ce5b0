import { X509Certificate } from 'node:crypto';
import { checkCatalogue } from '@prova/catalogue';
import { codeMatchers, createTestAuthority, testCatalogue, testRelyingParty } from '@prova/testing';
import { DcqlQuery } from 'dcql';
import fc from 'fast-check';
import { DeskError } from '../../src/errors.ts';
import { requirePermitted } from '../../src/presentations/query/permitted.ts';
import { profileQuery } from '../../src/presentations/query/profile-query.ts';
import {
  PROFILE_QUESTIONS,
  type ProfileQuestion,
} from '../../src/presentations/query/profile-question.ts';
import { presetQuestion } from '../../src/presentations/query/right-presets.ts';
import { onlyAsked } from '../../src/presentations/response/only-asked.ts';
import * as v from '../../src/schema.ts';

expect.extend(codeMatchers);

const RIGHTS = ['be.local.museum-x.reduced', 'be.rail.increased-intervention'];

/** Every kind of question, with every choice that it has. */
const QUESTIONS: readonly ProfileQuestion[] = [RIGHTS.slice(0, 1), RIGHTS].flatMap(
  (rights): ProfileQuestion[] => [
    { profile: 'P0', rights },
    { profile: 'P1', rights },
    ...[
      {},
      { ageOver: 18 } as const,
      { ageUnder: 25 } as const,
      { ageOver: 18, ageUnder: 25 } as const,
    ].flatMap((ages): ProfileQuestion[] => [
      { profile: 'P2', rights, ...ages },
      { profile: 'P2', rights, ...ages, municipality: true },
    ]),
    ...[['lowIncome'], ['lowIncome', 'disability']].map(
      (tiers): ProfileQuestion => ({ profile: 'P3', tiers }),
    ),
    ...[['RIS'], ['RIS', 'BIM_FAM']].flatMap((statuses): ProfileQuestion[] => [
      { profile: 'P4', statuses },
      { profile: 'P4', statuses, nationalNumber: true },
    ]),
  ],
);

/** What each profile may have in it, written down apart from the program: of JSON the path, of mdoc the element. */
const ANYWAY = [
  ...[
    'catalogue_version',
    'issuing_authority_id',
    'issuing_country',
    'starting_date',
    'ending_date',
  ],
  ...['authentic_source_id', 'authentic_source_name', 'date_of_issuance', 'date_of_expiry'],
];
const right = /^(right|right_id|entitlements\.be\.[a-z.-]+|right_be\.[a-z.-]+)$/;
const MAY: Readonly<Record<ProfileQuestion['profile'], readonly RegExp[]>> = {
  P0: [right],
  P1: [right, /^(short_name|birth_year)$/],
  P2: [
    right,
    /^(age_equal_or_over\.18|age_over_18|age_under\.25|age_under_25)$/,
    /^residence[._]municipality_nis$/,
  ],
  P3: [/^tiers\.\w+$/, /^tier_\w+$/],
  P4: [/^statuses\.\*\.code$/, /^status_\w+$/, /^personal_administrative_number$/],
};

describe.each(QUESTIONS.map((question) => [JSON.stringify(question), question] as const))(
  '%s',
  (_, question) => {
    const { dcql, purposes } = profileQuery(question, () => ['AKI']);

    test('is a query that somebody else’s library finds nothing wrong with', () => {
      DcqlQuery.validate(DcqlQuery.parse(structuredClone(dcql) as DcqlQuery.Input));
      expect([...purposes.keys()]).toEqual(dcql.credentials.map(({ id }) => id));
      expect(dcql.credentials.map(({ format }) => format)).toEqual(['dc+sd-jwt', 'mso_mdoc']);
    });

    test('holds no claim that is not of its profile, and says that nothing is kept', () => {
      for (const { format, claims } of dcql.credentials) {
        for (const { path, intent_to_retain } of claims) {
          const names = (format === 'mso_mdoc' ? path.slice(1) : path).map((name) => name ?? '*');
          const name = names.join('.');
          const isOfProfile = MAY[question.profile].some((form) => form.test(name));
          expect([name, isOfProfile || (format === 'mso_mdoc' && ANYWAY.includes(name))]).toEqual([
            name,
            true,
          ]);
          expect(intent_to_retain).toBe(format === 'mso_mdoc' ? false : undefined);
        }
      }
    });

    test('is a question that a program can put', () => {
      expect(v.safeParse(v.variant('profile', [...PROFILE_QUESTIONS]), question).success).toBe(
        true,
      );
    });
  },
);

test('of several rights one is asked for, of statuses and tiers those that there are', () => {
  const [status] = profileQuery({ profile: 'P2', rights: RIGHTS }, () => []).dcql.credentials;
  expect(status?.claim_sets).toEqual([['claim-0'], ['claim-1']]);
  const tiers = profileQuery({ profile: 'P3', tiers: ['a', 'b'] }, () => []).dcql.credentials;
  expect(tiers[0]?.claim_sets?.[0]).toEqual(['claim-0', 'claim-1']);
  const [codes] = profileQuery({ profile: 'P4', statuses: ['RIS'] }, () => []).dcql.credentials;
  expect(codes?.claims).toEqual([
    { id: 'claim-0', path: ['statuses', null, 'code'], values: ['RIS'] },
  ]);
});

test.each([
  ['no right', { profile: 'P0', rights: [] }],
  ['one right twice', { profile: 'P0', rights: ['be.a', 'be.a'] }],
  ['what is no right', { profile: 'P0', rights: ['BIM IN'] }],
  ['a status beside a right', { profile: 'P0', rights: ['be.a'], statuses: ['RIS'] }],
  ['an age that no copy says', { profile: 'P2', rights: ['be.a'], ageOver: 19 }],
  ['an age for who asks a right alone', { profile: 'P0', rights: ['be.a'], ageOver: 18 }],
  ['the national number for a tier', { profile: 'P3', tiers: ['lowIncome'], nationalNumber: true }],
  ['a profile that there is not', { profile: 'P5', rights: ['be.a'] }],
])('%s is not asked', (_what, question) => {
  expect(v.safeParse(v.variant('profile', [...PROFILE_QUESTIONS]), question).success).toBe(false);
});

/**
 * Of `*.office.example`, as other authorities make them and ours does not: `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes
 * -keyout /dev/null -subj /CN=many -addext subjectAltName=DNS:*.office.example -days 36500`.
 */
const OF_MANY = `-----BEGIN CERTIFICATE-----
MIIBkjCCATigAwIBAgIUcz2mMQnk13vX76S9I3YANS6VvNkwCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEbWFueTAgFw0yNjExMzAwNjEzMTVaGA8yMTI2MTEwNjA2MTMx
NVowDzENMAsGA1UEAwwEbWFueTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJar
IgqCQteFcs1UFvUCqhzDwZPaz2LakUJOfLwiYIEkJaIFkXiglylMGVInzuHc1g5L
6wwQ91KworwVRmYObgSjcDBuMB0GA1UdDgQWBBSBvN0UkqcguqcdDKR+hIfGzqSh
YjAfBgNVHSMEGDAWgBSBvN0UkqcguqcdDKR+hIfGzqShYjAPBgNVHRMBAf8EBTAD
AQH/MBsGA1UdEQQUMBKCECoub2ZmaWNlLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAw
RQIhAJlVQSAF2QnsHyIqJHLUE8k0Nm6kT1FfB5WJFA9+lxUAAiBeYLXKr6thTsVW
CIURFlvAuq+ahc5lqlCOEDIbV4Gk6g==
-----END CERTIFICATE-----`;

describe('who may ask', () => {
  const party = testRelyingParty('desk.example', { statuses: ['RIS'], tiers: ['lowIncome'] });
  const catalogue = checkCatalogue(testCatalogue({ relyingParties: [party] }));
  let certificate: X509Certificate;
  let other: X509Certificate;
  beforeAll(async () => {
    const authority = await createTestAuthority();
    const reader = async (host: string) =>
      new X509Certificate(
        (await authority.reader({ country: 'BE', organization: 'X', hosts: [host] })).certificate,
      );
    certificate = await reader('desk.example');
    other = await reader('museum.example');
  });
  const today = '2026-11-24';
  const all: ProfileQuestion = { profile: 'P4', statuses: ['RIS'], nationalNumber: true };

  const registered = () => ({ certificate, today, catalogue, isCurrent: true, isOfHouse: true });
  const anybody = () => ({ certificate: other, today, isCurrent: false, isOfHouse: false });

  test('anybody asks for P0 to P2, and without a catalogue for P0 and P1', () => {
    for (const question of QUESTIONS.filter(({ profile }) => profile < 'P3')) {
      expect(requirePermitted(question, { ...anybody(), catalogue })).toBe(question);
      const without = () => requirePermitted(question, { ...anybody(), catalogue: undefined });
      if (question.profile === 'P2') {
        expect(without).toThrowWithCode(DeskError, 'rights-not-listed');
      } else {
        expect(without()).toBe(question);
      }
    }
  });

  test.each(['be.no.right', 'be.stib.reduced', 'be.wal.property-tax'])(
    'nobody asks for %s, which the catalogue does not publish',
    (right) => {
      for (const profile of ['P0', 'P1', 'P2'] as const) {
        const question: ProfileQuestion = { profile, rights: [...RIGHTS, right] };
        expect(() => requirePermitted(question, { ...anybody(), catalogue })).toThrowWithCode(
          DeskError,
          'rights-not-listed',
        );
      }
    },
  );

  test('who is registered for statuses and tiers asks for these', () => {
    const tier: ProfileQuestion = { profile: 'P3', tiers: ['lowIncome'] };
    for (const question of [all, tier]) {
      expect(requirePermitted(question, registered())).toBe(question);
    }
  });

  test('a museum does not, nor anybody for another status or tier, on another day, or without a catalogue', () => {
    const refused: [ProfileQuestion, Partial<Parameters<typeof requirePermitted>[1]>][] = [
      [all, { certificate: other }],
      [all, { today: '2027-01-01' }],
      [all, { today: '2025-12-31' }],
      [all, { catalogue: undefined }],
      [all, { isCurrent: false }],
      [all, { isOfHouse: false }],
      [{ profile: 'P4', statuses: ['RIS', 'BIM'] }, {}],
      [{ profile: 'P3', tiers: ['disability'] }, {}],
      [{ profile: 'P3', tiers: ['lowIncome'] }, { certificate: other }],
    ];
    for (const [question, changes] of refused) {
      expect(() => requirePermitted(question, { ...registered(), ...changes })).toThrowWithCode(
        DeskError,
        'profile-not-permitted',
      );
    }
  });

  test('a reader is one name, letter for letter: a certificate of many names is none of them', () => {
    const reader = 'desk.office.example';
    const certificate = new X509Certificate(OF_MANY);
    expect(certificate.checkHost(reader)).toBeDefined();
    const relyingParties = [testRelyingParty(reader, { statuses: ['RIS'] })];
    const asker = {
      ...registered(),
      certificate,
      catalogue: checkCatalogue(testCatalogue({ relyingParties })),
    };
    expect(() => requirePermitted(all, asker)).toThrowWithCode(DeskError, 'profile-not-permitted');
  });

  test('a right that the catalogue shows by law alone is for who is registered for it', () => {
    const byLaw = [...catalogue.rights.values()].filter(
      ({ disclosure, state }) => state === 'published' && ['P3', 'P4'].includes(disclosure),
    );
    expect(byLaw.length).toBeGreaterThan(0);
    for (const { rightId } of byLaw) {
      const question: ProfileQuestion = { profile: 'P0', rights: [rightId] };
      expect(() => requirePermitted(question, registered())).toThrowWithCode(
        DeskError,
        'profile-not-permitted',
      );
    }
  });
});

describe('a preset', () => {
  const today = '2026-11-24';
  const catalogue = checkCatalogue(testCatalogue());

  test('asks for any right that every counter may ask for, by its profile, and for an age by P2 alone', () => {
    const { rights } = Object(presetQuestion({ preset: 'right' }, { catalogue, today }));
    const listed = [...catalogue.rights.values()];
    const open = listed.filter(
      ({ state, disclosure }) => state === 'published' && disclosure < 'P3',
    );
    expect(rights).toEqual(open.map(({ rightId }) => rightId));
    expect(rights.length).toBeLessThan(listed.length);
    const circumstances = { ageOver: 65, municipality: true } as const;
    expect(
      presetQuestion({ preset: 'right-and-circumstances', ...circumstances }, { catalogue, today }),
    ).toEqual({ profile: 'P2', rights, ...circumstances });
    expect(presetQuestion({ preset: 'right-and-name' }, { catalogue, today })).toEqual({
      ...{ profile: 'P1', rights },
    });
  });

  test('asks for no right that is not yet, or no more', () => {
    const { rights: all } = testCatalogue();
    const rights = all.map((right) =>
      right.rightId === RIGHTS[0] ? { ...right, validity: { until: '2026-11-23' } } : right,
    );
    const ended = checkCatalogue(testCatalogue({ rights }));
    const asked = presetQuestion({ preset: 'right' }, { catalogue: ended, today });
    expect(Object(asked).rights).not.toContain(RIGHTS[0]);
  });

  test('asks for nothing without a catalogue, or of one that has too many', () => {
    const [right] = testCatalogue().rights.filter(({ rightId }) => rightId === RIGHTS[0]);
    const many = Array.from({ length: 49 }, (_, no) => ({ ...right, rightId: `be.right-${no}` }));
    const large = checkCatalogue({ ...testCatalogue({ relyingParties: [] }), rights: many });
    for (const kept of [undefined, large]) {
      expect(() => presetQuestion({ preset: 'right' }, { catalogue: kept, today })).toThrowWithCode(
        DeskError,
        'rights-not-listed',
      );
    }
  });
});

describe('what leaves the desk', () => {
  const entry = (r: string) => ({ r, sd: '2026-11-20', sc: 'person' });
  const data = {
    ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2027-02-18', v: 3 },
    ...{
      hi: '85613000150',
      fn: 'Planted',
      gn: 'Planted',
      dob: '1985-01-30',
      mu: '44021',
      rg: 'VL',
    },
    ...{ ag: ['12', '18'], un: ['60', '65'], ti: ['lowIncome', 'disability'] },
    st: [{ cd: 'RIS' }, { cd: 'BIM' }],
    en: [entry('be.local.museum-x.reduced'), entry('be.delijn.guarantee')],
  };
  const shown = (question: ProfileQuestion) => {
    const { purposes } = profileQuery(question, () => []);
    const [purpose] = purposes.values();
    const members = purpose?.kind === 'document' ? purpose.members : undefined;
    return Object(onlyAsked({ credential: { data } } as never, members).credential).data;
  };

  test('of a list that a wallet showed whole, what was asked for', () => {
    expect(shown({ profile: 'P2', rights: RIGHTS, ageOver: 18 })).toEqual({
      ...{ ic: 'BE', ii: '0120', in: 'OFN', di: '2026-11-20', xd: '2027-02-18', v: 3 },
      ...{ ag: ['18'], en: [entry('be.local.museum-x.reduced')] },
    });
    expect(shown({ profile: 'P4', statuses: ['BIM'] })).toMatchObject({ st: [{ cd: 'BIM' }] });
    expect(shown({ profile: 'P3', tiers: ['lowIncome'] })).toMatchObject({ ti: ['lowIncome'] });
  });

  test('whatever a wallet shows besides, P0 to P2 let nothing of it out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS.filter(({ profile }) => profile < 'P3')),
        (question) => {
          expect(JSON.stringify(shown(question))).not.toMatch(
            /RIS|BIM|lowIncome|Planted|85613000150|1985-01-30|delijn|"VL"/,
          );
        },
      ),
    );
  });
});
