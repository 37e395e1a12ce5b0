import { nodePlatform } from '@prova/platform-node';
import { type Diagnosis, diagnose } from '../src/diagnose.ts';
import { ISSUER_CHECKS } from '../src/issuer/issuer-checks.ts';
import { ISSUER_VECTORS } from './issuer-vectors.ts';
import { type IssuerParts, issuerParts, issuerSite, OFFER, PLACES } from './support/issuer-site.ts';
import { createScheme, IDENTIFIER, type Scheme } from './support/scheme.ts';
import { jsonPage, reach } from './support/site.ts';

let scheme: Scheme;
beforeAll(async () => {
  scheme = await createScheme();
});

const LINK = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(OFFER)}`;

async function look(changes: Partial<IssuerParts> = {}, address = LINK): Promise<Diagnosis> {
  const parts = { ...issuerParts(scheme), ...changes };
  return diagnose(address, {
    fetch: reach(await issuerSite(parts, scheme)),
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

test('an issuer that lacks nothing passes every check', async () => {
  const { kind, subject, findings } = await look();
  expect([kind, subject]).toEqual(['issuer', IDENTIFIER]);
  expect(findings.filter(({ result }) => result !== 'PASSED')).toEqual([]);
  expect(findings.map(({ check }) => check)).toEqual(ISSUER_CHECKS.map(({ id }) => id));
});

test.each(ISSUER_VECTORS)('$check: $what', async ({ check, result, also, change, address }) => {
  const parts = issuerParts(scheme);
  const diagnosis = await look(change(parts, scheme), address?.(parts));
  const { [check]: found, ...others } = faults(diagnosis);
  expect(found).toBe(result ?? 'NOT PASSED');
  expect(Object.keys(others).sort()).toEqual([...(also ?? [])].sort());
  const finding = diagnosis.findings.find((each) => each.check === check);
  expect(finding).toMatchObject({
    consequence: expect.stringMatching(/\.$/),
    remedy: expect.stringMatching(/\.$/),
    seen: expect.stringMatching(/\.$/),
  });
});

// What lies on the way to everything else: behind it there is nothing to look at.
test.each([
  ['offer', { pages: { [PLACES.offer]: undefined } }],
  ['metadata-place', { pages: { [PLACES.metadata]: undefined } }],
])('%s: that is not there', async (check, changes) => {
  const diagnosis = await look({ pages: { ...changes.pages, [PLACES.signed]: undefined } });
  expect(faults(diagnosis)).toEqual({ [check]: 'NOT PASSED' });
  const configurations = diagnosis.findings.find((each) => each.check === 'scope');
  expect(configurations?.result).toBe('N/A');
});

test('metadata behind the path are found, and it is said where they belong', async () => {
  const { findings } = await look({
    pages: {
      [PLACES.metadata]: undefined,
      [`GET ${IDENTIFIER}/.well-known/openid-credential-issuer`]: jsonPage({}),
    },
  });
  const place = findings.find(({ check }) => check === 'metadata-place');
  expect(place?.seen).toMatch(/they lie behind the path/);
});

test.each([
  ['http://issuer.example/wallet/BE-0120', 'NOT PASSED'],
  ['http://localhost:8080/wallet/BE-0120', 'WARNING'],
])('issuer-address: %s', async (address, result) => {
  expect(faults(await look({}, address))['issuer-address']).toBe(result);
});

test('every check has a vector in which it fails', () => {
  const elsewhere = ['offer', 'metadata-place', 'issuer-address'];
  const failing = [...ISSUER_VECTORS.map(({ check }) => check), ...elsewhere];
  expect(ISSUER_CHECKS.map(({ id }) => id).filter((id) => !failing.includes(id))).toEqual([]);
});

test('no id stands twice, and every row says what a wallet does and what to do', () => {
  expect(new Set(ISSUER_CHECKS.map(({ id }) => id)).size).toBe(ISSUER_CHECKS.length);
  for (const { id, clause, consequence, remedy } of ISSUER_CHECKS) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect([clause, consequence, remedy].filter((text) => text.length < 8)).toEqual([]);
  }
});

test('the code of an offer is in no finding', async () => {
  expect(JSON.stringify(await look())).not.toContain('SECRET-CODE');
});

test('without a trust list nothing is said of who is trusted', async () => {
  const { findings } = await diagnose(LINK, {
    fetch: reach(await issuerSite(issuerParts(scheme), scheme)),
    now: issuerParts(scheme).now,
    platform: nodePlatform,
  });
  expect(findings.filter(({ result }) => result !== 'PASSED').map(({ check }) => check)).toEqual([
    'signer-listed',
  ]);
});
