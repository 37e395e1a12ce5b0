import { nodePlatform } from '@prova/platform-node';
import { type Diagnosis, diagnose } from '../src/diagnose.ts';
import { VERIFIER_CHECKS } from '../src/verifier/verifier-checks.ts';
import { createScheme, type Scheme } from './support/scheme.ts';
import { reach } from './support/site.ts';
import {
  linkOf,
  REQUEST,
  type VerifierParts,
  verifierParts,
  verifierSite,
} from './support/verifier-site.ts';
import { VERIFIER_VECTORS } from './verifier-vectors.ts';

let scheme: Scheme;
beforeAll(async () => {
  scheme = await createScheme();
});

async function look(changes: Partial<VerifierParts> = {}, address?: string): Promise<Diagnosis> {
  const parts = { ...verifierParts(scheme), ...changes };
  return diagnose(address ?? linkOf(parts), {
    fetch: reach(await verifierSite(parts)),
    now: parts.now,
    platform: nodePlatform,
    trust: scheme.trust,
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

test('every check has a vector in which it fails', () => {
  const failing = [...VERIFIER_VECTORS.map(({ check }) => check), 'request-address'];
  expect(VERIFIER_CHECKS.map(({ id }) => id).filter((id) => !failing.includes(id))).toEqual([]);
  expect(new Set(VERIFIER_CHECKS.map(({ id }) => id)).size).toBe(VERIFIER_CHECKS.length);
});

test('the nonce of a request is in no finding', async () => {
  expect(JSON.stringify(await look())).not.toContain('n-0S6_WzA2Mj');
});
