import { type CheckedCatalogue, checkCatalogue } from '@prova/catalogue';
import { nodePlatform } from '@prova/platform-node';
import { testCatalogue, testRelyingParty } from '@prova/testing';
import { type Diagnosis, diagnose } from '../src/diagnose.ts';
import { VERIFIER_CHECKS } from '../src/verifier/verifier-checks.ts';
import { createScheme, type Scheme } from './support/scheme.ts';
import { reach } from './support/site.ts';
import {
  CARD,
  linkOf,
  REQUEST,
  type VerifierParts,
  verifierParts,
  verifierSite,
} from './support/verifier-site.ts';
import { STATUS, VERIFIER_VECTORS } from './verifier-vectors.ts';

let scheme: Scheme;
beforeAll(async () => {
  scheme = await createScheme();
});

async function look(
  changes: Partial<VerifierParts> = {},
  address?: string,
  catalogue?: CheckedCatalogue,
): Promise<Diagnosis> {
  const parts = { ...verifierParts(scheme), ...changes };
  return diagnose(address ?? linkOf(parts), {
    fetch: reach(await verifierSite(parts)),
    now: parts.now,
    platform: nodePlatform,
    trust: scheme.trust,
    ...(catalogue && { catalogue }),
  });
}

function faults({ findings }: Diagnosis): Record<string, string> {
  return Object.fromEntries(
    findings
      .filter(({ result }) => result === 'WARNING' || result === 'NOT PASSED')
      .map(({ check, result }) => [check, result]),
  );
}

test('a verifier that lacks nothing passes every check', async () => {
  const { kind, subject, findings } = await look();
  expect([kind, subject]).toEqual(['verifier', REQUEST]);
  expect(findings.filter(({ result }) => result !== 'PASSED')).toEqual([]);
  expect(findings.map(({ check }) => check)).toEqual(VERIFIER_CHECKS.map(({ id }) => id));
});

test('so does one that is known by its host', async () => {
  const { request } = verifierParts(scheme);
  const clientId = 'x509_san_dns:desk.example';
  const changed = { clientId, request: { ...request, client_id: clientId } };
  expect(faults(await look(changed))).toEqual({});
});

test('the address of a request says by its answer what it is', async () => {
  const { kind, findings } = await look({}, REQUEST);
  expect(kind).toBe('verifier');
  const others = findings.filter(({ result }) => result !== 'PASSED');
  expect(others.map(({ check, result }) => [check, result])).toEqual([['client-id-link', 'N/A']]);
});

test.each(VERIFIER_VECTORS)('$check: $what', async ({ check, result, also, change }) => {
  const diagnosis = await look(change(verifierParts(scheme), scheme));
  const { [check]: found, ...others } = faults(diagnosis);
  expect(found).toBe(result ?? 'NOT PASSED');
  expect(Object.keys(others).sort()).toEqual([...(also ?? [])].sort());
});

test.each([
  ['http://desk.example/requests/1', 'NOT PASSED'],
  ['http://localhost:8082/requests/1', 'WARNING'],
])('request-address: %s', async (requestUri, result) => {
  const diagnosis = await look({}, linkOf(verifierParts(scheme), requestUri));
  expect(faults(diagnosis)['request-address']).toBe(result);
});

describe('what is asked of a social status', () => {
  const asking = (format: string, claims: readonly object[]) => {
    const meta = format === 'mso_mdoc' ? { doctype_value: STATUS } : { vct_values: [STATUS] };
    const credentials = [{ ...CARD, format, meta, claims }];
    return { request: { ...verifierParts(scheme).request, dcql_query: { credentials } } };
  };
  const party = testRelyingParty('desk.example', { statuses: ['RIS'], tiers: ['lowIncome'] });
  const catalogue = checkCatalogue(testCatalogue({ relyingParties: [party] }));
  const judged = async (changes: Partial<VerifierParts>, known?: typeof catalogue) => {
    const { 'query-overasks': found } = faults(await look(changes, undefined, known));
    return found ?? 'PASSED';
  };
  const PATHS = {
    'dc+sd-jwt': {
      open: [['entitlements', 'be.rail.x'], ['age_equal_or_over', '18'], ['residence']],
      registered: [['tiers', 'lowIncome'], ['personal_administrative_number']],
      other: [['tiers', 'disability'], ['statuses', null], ['holder_relation']],
    },
    mso_mdoc: {
      open: [
        [STATUS, 'right_be.rail.x'],
        [STATUS, 'age_over_18'],
        [STATUS, 'issuing_country'],
      ],
      registered: [
        [STATUS, 'tier_low_income'],
        [STATUS, 'status_ris'],
        [STATUS, 'personal_administrative_number'],
      ],
      other: [
        [STATUS, 'status_bim'],
        [STATUS, 'birthdate'],
        ['elsewhere', 'right_be.rail.x'],
      ],
    },
  } as const;

  test.each(['dc+sd-jwt', 'mso_mdoc'] as const)(
    '%s: one right and one age at a time',
    async (format) => {
      const [right = [], age = []] = PATHS[format].open;
      const claims = [
        { id: 'x', path: right },
        { id: 'y', path: right.map((name) => name.replace('rail', 'bus')) },
        { id: 'over', path: age },
        { id: 'older', path: age.map((name) => name.replace('18', '65')) },
      ];
      const { request } = asking(format, claims);
      const [first] = request.dcql_query.credentials;
      const judgedBy = (claimSets: readonly (readonly string[])[]) =>
        judged({
          request: {
            ...request,
            dcql_query: { credentials: [{ ...first, claim_sets: claimSets }] },
          },
        });
      expect(await judgedBy([['x', 'over'], ['y']])).toBe('PASSED');
      expect(await judgedBy([['x'], ['x', 'y']])).toBe('NOT PASSED');
      expect(await judgedBy([['over', 'older']])).toBe('NOT PASSED');
      const [x, y] = [
        { ...first, claims: [claims[0]] },
        { ...first, id: 'b', claims: [claims[1]] },
      ];
      const both = (sets: object) =>
        judged({ request: { ...request, dcql_query: { credentials: [x, y], ...sets } } });
      expect(await both({})).toBe('NOT PASSED');
      const optional = [{ options: [[CARD['id']]] }, { options: [['b']], required: false }];
      expect(await both({ credential_sets: optional })).toBe('NOT PASSED');
      expect(await both({ credential_sets: [{ options: [[CARD['id']], ['b']] }] })).toBe('PASSED');
    },
  );

  test.each(['dc+sd-jwt', 'mso_mdoc'] as const)('%s', async (format) => {
    const { open, registered, other } = PATHS[format];
    for (const path of open) expect(await judged(asking(format, [{ path }]))).toBe('PASSED');
    for (const path of registered) {
      expect(await judged(asking(format, [{ path }]), catalogue)).toBe('PASSED');
      expect(await judged(asking(format, [{ path }]))).toBe('NOT PASSED');
    }
    for (const path of other) {
      expect(await judged(asking(format, [{ path }]), catalogue)).toBe('NOT PASSED');
    }
  });

  test('a right that the catalogue shows by law alone, by who is registered for it', async () => {
    const right = 'be.rail.increased-intervention';
    const law = { legalBasis: 'Decree', regulationUrl: 'https://law.example/' };
    const rights = testCatalogue().rights.map((each) =>
      each.rightId === right ? { ...each, ...law, disclosure: 'P3' as const } : each,
    );
    const its = testRelyingParty('desk.example', { rights: [right] });
    const byLaw = checkCatalogue(testCatalogue({ rights, relyingParties: [party] }));
    const forIt = checkCatalogue(testCatalogue({ rights, relyingParties: [its] }));
    for (const [format, path] of [
      ['dc+sd-jwt', ['entitlements', right]],
      ['mso_mdoc', [STATUS, `right_${right}`]],
    ] as const) {
      const request = asking(format, [{ path }]);
      expect(await judged(request, forIt)).toBe('PASSED');
      expect(await judged(request, byLaw)).toBe('NOT PASSED');
      expect(await judged(request, catalogue)).toBe('PASSED');
    }
  });

  test('of statuses, by their codes as values, those that are registered', async () => {
    const path = ['statuses', null, 'code'];
    const of = (...values: string[]) => asking('dc+sd-jwt', [{ path, values }]);
    expect(await judged(of('RIS'), catalogue)).toBe('PASSED');
    expect(await judged(of('RIS', 'BIM'), catalogue)).toBe('NOT PASSED');
    expect(await judged(of(), catalogue)).toBe('NOT PASSED');
  });
});

test('every check has a vector in which it fails', () => {
  const failing = [...VERIFIER_VECTORS.map(({ check }) => check), 'request-address'];
  expect(VERIFIER_CHECKS.map(({ id }) => id).filter((id) => !failing.includes(id))).toEqual([]);
  expect(new Set(VERIFIER_CHECKS.map(({ id }) => id)).size).toBe(VERIFIER_CHECKS.length);
});

test('the nonce of a request is in no finding', async () => {
  expect(JSON.stringify(await look())).not.toContain('n-0S6_WzA2Mj');
});
