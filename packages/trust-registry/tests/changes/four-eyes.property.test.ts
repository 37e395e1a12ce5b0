import { parseCompactJws } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { verifyAudit } from '@prova/store';
import fc from 'fast-check';
import { decide } from '../../src/changes/decide.ts';
import { expireRequests } from '../../src/changes/expire.ts';
import { propose, REQUEST_LIFETIME } from '../../src/changes/propose.ts';
import { type ChangeRequest, REQUEST_STATES } from '../../src/changes/request.ts';
import { findRequest, listRequests } from '../../src/changes/request-rows.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { isSameOrganisation } from '../../src/officers/officer.ts';
import { parseOfficerKey } from '../../src/officers/officer-key.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import type { TestOfficer } from '../officers/office.ts';
import { NOW } from '../throwaway-scheme.ts';
import { admission, hashOf, type Office, office } from './four-eyes.ts';

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

const NAMES = ['anna', 'abel', 'bert', 'carla', 'ursula', 'karl', 'olga'] as const;
const FUNDS = ['BE:1', 'BE:2', 'UK:3', 'UK:4'] as const;

const step = fc.record({
  who: fc.constantFrom(...NAMES),
  what: fc.constantFrom(
    'propose',
    'propose',
    'approve',
    'approve',
    'approve',
    'reject',
    'withdraw',
  ),
  fund: fc.constantFrom(...FUNDS),
  /** Which of the requests so far. */
  target: fc.nat(3),
  /** What is wrong with the signature, if anything. */
  fault: fc.constantFrom('none', 'none', 'none', 'hash', 'scheme', 'key', 'old', 'other'),
  elapsed: fc.constantFrom(0, 0, REQUEST_LIFETIME - 100, REQUEST_LIFETIME + 100),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Steps by which a fund does come in, so that the property is about something. */
const PLAIN = { fund: 'BE:1', target: 0, fault: 'none', elapsed: 0 } as const;
const ADMITTED: Step[] = [
  { who: 'anna', what: 'propose', ...PLAIN },
  { who: 'abel', what: 'approve', ...PLAIN },
  { who: 'bert', what: 'approve', ...PLAIN },
];

test('whatever officers do, the register changes when two houses have signed', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      round += 1;
      const before = new Set((await loadRegister(at.service)).institutions.keys());
      const requests: ChangeRequest[] = [];
      for (const [i, each] of steps.entries()) await take(each, requests, { round, i });
      const after = (await loadRegister(at.service)).institutions.keys();
      const signedFor = await recomputed();
      for (const id of after) if (!before.has(id)) expect(signedFor).toContain(id);
      await verifyAudit(at.service);
    }),
    { numRuns: 12, examples: [[ADMITTED]] },
  );
  expect(await recomputed()).toContain('BE:60011');
});

async function take(
  each: Step,
  requests: ChangeRequest[],
  { round, i }: { round: number; i: number },
): Promise<void> {
  const now = NOW + each.elapsed;
  const officer = at.officers[each.who];
  const context = { ...at.context, now };
  const other = requests[(each.target + 1) % (requests.length || 1)];
  const faults = {
    none: {},
    hash: { payloadHash: hashOf(`${round} ${i}`) },
    scheme: { scheme: hashOf(`${round} ${i}`) },
    key: {},
    old: { iat: now - 301 },
    other: other ? { request: other.id } : {},
  };
  const overrides = { iat: now, ...faults[each.fault] };
  const signer: TestOfficer =
    each.fault === 'key' ? { ...officer, privateKey: at.officers.olga.privateKey } : officer;
  const [country = '', digit = ''] = each.fund.split(':');
  const id = `${6000 + round}${digit}`;
  try {
    if (each.what === 'propose') {
      const submission = at.submission(signer, admission(id, country), overrides);
      requests.push(await propose(at.service, submission, context));
      return;
    }
    const request = requests[each.target % (requests.length || 1)];
    if (!request) return;
    await decide(at.service, at.verdict(signer, each.what, request, overrides), context);
    await expireRequests(at.service, now);
  } catch (error) {
    if (!(error instanceof TrustRegistryError)) throw error;
  }
}

/** The institutions that two houses have signed for, from the stored signatures and the keys alone. */
async function recomputed(): Promise<ReadonlySet<string>> {
  const keys = new Map(
    Object.values(at.officers).map(({ kid, jwk, organisation }) => [
      kid,
      { spki: parseOfficerKey(jwk).spki, organisation },
    ]),
  );
  const pages = await Promise.all(REQUEST_STATES.map((state) => listRequests(at.service, state)));
  const ids = new Set<string>();
  for (const { id } of pages.flat()) {
    const { payload, decisions, state } = await findRequest(at.service, id);
    const houses = decisions.flatMap(({ jws }) => {
      const { header, payload: said, signingInput, signature } = parseCompactJws(jws);
      const key = keys.get(String(header['kid']));
      const isGood =
        key !== undefined &&
        nodePlatform.verifySignature('ES256', key.spki, signingInput, signature) === 'valid' &&
        said['request'] === id &&
        said['payloadHash'] === hashOf(payload) &&
        (said['action'] === 'propose' || said['action'] === 'approve');
      return isGood ? [key.organisation] : [];
    });
    const [first, second] = houses;
    const isByTwo =
      first !== undefined && second !== undefined && !isSameOrganisation(first, second);
    expect(isByTwo).toBe(state === 'approved');
    if (isByTwo) ids.add(JSON.parse(payload).institution);
  }
  return ids;
}
