import { codeMatchers } from '@prova/testing/to-reject-with';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { previewRequest } from '../../src/changes/preview.ts';
import { propose } from '../../src/changes/propose.ts';
import { findRequest } from '../../src/changes/request-rows.ts';
import { suspend, unconfirmedSuspensions } from '../../src/changes/suspend.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import type { TestOfficer } from '../officers/office.ts';
import { entryOf } from '../register/register-fixtures.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { admission, type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
let thumbprint: string;
beforeEach(async () => {
  at = await office();
  thumbprint = thumbprintOf(at.seal);
});
afterEach(() => at.drop());

const why = { reason: 'key-stolen', ticket: 'INC-7' } as const;

function suspending(officer: TestOfficer, change: ChangeDocument) {
  const submission = at.submission(officer, change, { action: 'suspend' });
  return suspend(at.service, submission, at.context);
}

async function approvedByTwo(change: ChangeDocument, now: number) {
  const context = { ...at.context, now };
  const submission = at.submission(at.officers.anna, change, { iat: now });
  const request = await propose(at.service, submission, context);
  const verdict = at.verdict(at.officers.bert, 'approve', request, { iat: now });
  return decide(at.service, verdict, context);
}

async function stateOfSeal(): Promise<string> {
  return entryOf(await loadRegister(at.service), at.seal).state;
}

test('one officer suspends a certificate at once, and it does not lapse', async () => {
  const request = await suspending(at.officers.carla, {
    kind: 'suspend-certificate',
    thumbprint,
    ...why,
  });
  expect(request).toMatchObject({ state: 'in-force', decisions: [{ action: 'suspend' }] });
  expect(request.expiresAt).toBeUndefined();
  expect(await stateOfSeal()).toBe('suspended');
  expect(await previewRequest(at.service, request, at.context)).toEqual([]);
  const later = NOW + 30 * DAY;
  expect(await unconfirmedSuspensions(at.service, later)).toMatchObject([
    { id: request.id, age: 30 * DAY },
  ]);
  expect(await stateOfSeal()).toBe('suspended');
});

test('a second officer of another organisation confirms it, and it is not in force twice', async () => {
  const change = { kind: 'suspend-certificate', thumbprint, ...why } as const;
  const request = await suspending(at.officers.anna, change);
  const { abel, bert, anna, carla } = at.officers;
  const refusals = [
    [at.verdict(anna, 'approve', request), 'approval-own'],
    [at.verdict(anna, 'withdraw', request), 'decision-action'],
    [at.verdict(bert, 'reject', request), 'decision-action'],
    [at.verdict(abel, 'approve', request), 'approval-same-organisation'],
    [at.verdict(at.officers.ursula, 'approve', request), 'country-not-allowed'],
  ] as const;
  for (const [verdict, code] of refusals) {
    await expect(decide(at.service, verdict, at.context)).toRejectWithCode(
      TrustRegistryError,
      code,
    );
  }
  const confirmed = await decide(at.service, at.verdict(carla, 'approve', request), at.context);
  expect(confirmed).toMatchObject({ state: 'approved' });
  expect(await unconfirmedSuspensions(at.service, NOW)).toEqual([]);
  expect(await stateOfSeal()).toBe('suspended');
  await expect(suspending(bert, change)).toRejectWithCode(
    TrustRegistryError,
    'transition-not-allowed',
  );
});

test('the same bytes suspend once', async () => {
  const change = { kind: 'suspend-certificate', thumbprint, ...why } as const;
  const submission = at.submission(at.officers.anna, change, { action: 'suspend' });
  const first = await suspend(at.service, submission, at.context);
  expect(await suspend(at.service, submission, { ...at.context, now: NOW + DAY })).toEqual(first);
  const { tombstones } = await loadRegister(at.service);
  expect(tombstones).toHaveLength(1);
});

test('lifting takes two, and settles what one had begun', async () => {
  const change = { kind: 'suspend-certificate', thumbprint, ...why } as const;
  const request = await suspending(at.officers.anna, change);
  await expect(
    suspending(at.officers.bert, { kind: 'lift-certificate-suspension', thumbprint }),
  ).toRejectWithCode(TrustRegistryError, 'decision-action');
  const lift = await approvedByTwo({ kind: 'lift-certificate-suspension', thumbprint }, NOW + 60);
  expect(await stateOfSeal()).toBe('approved');
  expect(await findRequest(at.service, request.id)).toMatchObject({
    state: 'settled',
    settledBy: lift.id,
    decidedAt: NOW + 60,
  });
  expect(await unconfirmedSuspensions(at.service, NOW)).toEqual([]);
});

test('a suspended key is revoked by two, for good', async () => {
  const change = { kind: 'suspend-certificate', thumbprint, ...why } as const;
  const request = await suspending(at.officers.carla, change);
  const revocation = { kind: 'revoke-certificate', thumbprint, reason: 'keyCompromise' } as const;
  await expect(suspending(at.officers.anna, revocation)).toRejectWithCode(
    TrustRegistryError,
    'decision-action',
  );
  await approvedByTwo(revocation, NOW + 60);
  expect(await stateOfSeal()).toBe('revoked');
  expect(await findRequest(at.service, request.id)).toMatchObject({ state: 'settled' });
  await expect(
    approvedByTwo({ kind: 'lift-certificate-suspension', thumbprint }, NOW + 120),
  ).toRejectWithCode(TrustRegistryError, 'transition-not-allowed');
});

test('A25: revoked twice is revoked; with a date that lies ahead it is nothing', async () => {
  const revocation = { kind: 'revoke-certificate', thumbprint, reason: 'keyCompromise' } as const;
  await approvedByTwo(revocation, NOW);
  await approvedByTwo({ ...revocation, invalidityDate: NOW - DAY }, NOW + 60);
  expect(await stateOfSeal()).toBe('revoked');
  expect((await loadRegister(at.service)).tombstones).toHaveLength(2);
  const ahead = { ...revocation, invalidityDate: NOW + DAY };
  await expect(approvedByTwo(ahead, NOW + 120)).toRejectWithCode(
    TrustRegistryError,
    'period-malformed',
  );
});

test('an institution is suspended by one; two lift it, or close the institution', async () => {
  const suspension = { kind: 'suspend-institution', institution: 'BE:0121', ...why } as const;
  await expect(suspending(at.officers.ursula, suspension)).toRejectWithCode(
    TrustRegistryError,
    'country-not-allowed',
  );
  await expect(suspending(at.officers.karl, suspension)).toRejectWithCode(
    TrustRegistryError,
    'role-not-allowed',
  );
  const first = await suspending(at.officers.carla, suspension);
  expect((await loadRegister(at.service)).institutions.get('BE:0121')?.status).toBe('suspended');
  await approvedByTwo({ kind: 'lift-institution-suspension', institution: 'BE:0121' }, NOW + 60);
  expect((await loadRegister(at.service)).institutions.get('BE:0121')?.status).toBe('active');
  expect(await findRequest(at.service, first.id)).toMatchObject({ state: 'settled' });
  const second = await suspending(at.officers.carla, suspension);
  const closing = {
    kind: 'close-institution',
    institution: 'BE:0121',
    at: NOW,
    successor: 'BE:0120',
  } as const;
  await approvedByTwo(closing, NOW + 120);
  expect(await findRequest(at.service, second.id)).toMatchObject({ state: 'settled' });
  expect((await loadRegister(at.service)).institutions.get('BE:0121')).toMatchObject({
    status: 'closed',
    supersededBy: 'BE:0120',
  });
});

test('two may suspend the ordinary way, too; one may do nothing but suspend', async () => {
  const suspension = { kind: 'suspend-institution', institution: 'BE:0120', ...why } as const;
  await approvedByTwo(suspension, NOW);
  expect((await loadRegister(at.service)).institutions.get('BE:0120')?.status).toBe('suspended');
  expect(await unconfirmedSuspensions(at.service, NOW)).toEqual([]);
  await expect(suspending(at.officers.anna, admission('3000'))).toRejectWithCode(
    TrustRegistryError,
    'decision-action',
  );
});

test('a competence is withdrawn, an accreditation ended and a certificate retired by two', async () => {
  await approvedByTwo(
    { kind: 'retire-certificate', institution: 'BE:0120', thumbprint, at: NOW + DAY },
    NOW,
  );
  expect(await stateOfSeal()).toBe('retired');
  const ended = {
    kind: 'accredit',
    institution: 'BE:0121',
    competence: 'EHIC',
    from: NOW - 9 * DAY,
    until: NOW,
  } as const;
  await approvedByTwo(ended, NOW);
  await approvedByTwo(
    { kind: 'withdraw-competence', institution: 'BE:0120', competence: 'EHIC' },
    NOW,
  );
  const { institutions, tombstones } = await loadRegister(at.service);
  for (const id of ['BE:0120', 'BE:0121']) {
    expect(institutions.get(id)?.accreditations).toMatchObject([{ until: NOW }]);
  }
  expect(tombstones).toMatchObject([{ scope: 'competence', revokedAt: NOW, invalidityDate: NOW }]);
});
