import { randomUUID } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type Queryable, sqlState, violatedConstraint } from '@prova/store';
import { changePayload } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { propose } from '../../src/changes/propose.ts';
import type { ChangeRequest } from '../../src/changes/request.ts';
import { suspend } from '../../src/changes/suspend.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import type { TestOfficer } from '../officers/office.ts';
import { NOW } from '../throwaway-scheme.ts';
import { admission, type Office, office } from './four-eyes.ts';

// The rules of four eyes a second time: what the program would refuse, the database refuses too, even its owner.

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

let next = 4000;

function proposed(): Promise<ChangeRequest> {
  const change = admission(String(next++));
  return propose(at.service, at.submission(at.officers.anna, change), at.context);
}

/** The constraint that a statement violates; the owner of the tables sends it. */
async function refusal(text: string, values: Parameters<Queryable['query']>[1] = []) {
  const error = await at.database.query(text, values).then(
    () => 'nothing',
    (reason: unknown) => reason,
  );
  return violatedConstraint(error) ?? error;
}

/** Writes a decision by hand, as a faulty program might. */
function written(
  officer: TestOfficer,
  action: string,
  request: ChangeRequest,
  overrides: { organisation?: string; payloadHash?: Uint8Array; at?: number; key?: string } = {},
) {
  const statement = randomUUID();
  return refusal(
    `insert into decision
       (statement_hash, request, officer, organisation, key, action, payload_hash, jws, at)
     values (sha256($1), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      encodeUtf8(statement),
      request.id,
      officer.id,
      overrides.organisation ?? officer.organisation,
      Buffer.from(overrides.key ?? officer.kid, 'base64url'),
      action,
      overrides.payloadHash ?? request.payloadHash,
      `${statement}.signature`,
      overrides.at ?? NOW,
    ],
  );
}

test('the approver is another officer of another organisation, however it is spelt', async () => {
  const request = await proposed();
  const { anna, abel, bert } = at.officers;
  expect(await written(anna, 'approve', request)).toBe('decision_own');
  expect(await written(anna, 'reject', request)).toBe('decision_own');
  expect(await written(abel, 'approve', request)).toBe('decision_same_organisation');
  expect(await written(bert, 'withdraw', request)).toBe('decision_own');
  expect(await written(bert, 'approve', request)).toBe('nothing');
});

test('who signs is in service, with a key in service, under their own name', async () => {
  const request = await proposed();
  const { bert, carla, olga } = at.officers;
  expect(await written(bert, 'approve', request, { organisation: 'X' })).toBe('decision_signer');
  expect(await written(bert, 'approve', request, { key: carla.kid })).toBe('decision_signer');
  await at.database.query('update officer set active = false where id = $1', [olga.id]);
  expect(await written(olga, 'approve', request)).toBe('decision_signer');
});

test('an approval is over the payload, in time, and there is one', async () => {
  const request = await proposed();
  const { bert, carla } = at.officers;
  const payloadHash = new Uint8Array(32);
  expect(await written(bert, 'approve', request, { payloadHash })).toBe('decision_payload');
  const late = { at: request.expiresAt ?? 0 };
  expect(await written(bert, 'approve', request, late)).toBe('decision_too_late');
  expect(await written(bert, 'suspend', request)).toBe('decision_too_late');
  expect(await written(bert, 'approve', request)).toBe('nothing');
  expect(await written(bert, 'reject', request)).toBe('decision_too_late');
  expect(await written(carla, 'approve', request)).toBe('decision_too_late');
  const decided = await decide(
    at.service,
    at.verdict(carla, 'reject', await proposed()),
    at.context,
  );
  expect(await written(bert, 'approve', decided)).toBe('decision_too_late');
});

test('a statement is kept once, and is what was hashed', async () => {
  const request = await proposed();
  const again = 'insert into decision select * from decision where request = $1';
  expect(await refusal(again, [request.id])).toBe('decision_pkey');
  const other = `insert into decision select sha256('x'), request, officer, organisation, key, 'withdraw',
    payload_hash, jws, at from decision where request = $1`;
  expect(await refusal(other, [request.id])).toBe('decision_statement_hash');
});

test('a request that was submitted stays as it is', async () => {
  const { id } = await proposed();
  const payload = changePayload(admission('9999'));
  const hash = nodePlatform.sha256(encodeUtf8(payload));
  const set = (what: string, values: Parameters<Queryable['query']>[1] = []) =>
    refusal(`update change_request set ${what} where id = $1`, [id, ...values]);
  expect(await set('payload = $2, payload_hash = $3', [payload, hash])).toBe(
    'change_request_immutable',
  );
  expect(await set('expires_at = expires_at + 1')).toBe('change_request_immutable');
  expect(await set('proposed_by = $2', [at.officers.bert.id])).toBe('change_request_immutable');
  expect(await set("state = 'draft'")).toBe('change_request_moves_on');
  expect(await set("state = 'in-force'")).toBe('change_request_moves_on');
  expect(await set("state = 'magic'")).toBe('change_request_moves_on');
});

test('an officer speaks once, and who proposed withdraws once', async () => {
  const request = await proposed();
  const { anna } = at.officers;
  expect(await written(anna, 'propose', request)).toBe('decision_once');
  expect(await written(anna, 'withdraw', request)).toBe('nothing');
  expect(await written(anna, 'withdraw', request)).toBe('decision_withdrawn_once');
});

test('what is decided says when', async () => {
  const { id } = await proposed();
  const update = "update change_request set state = 'approved' where id = $1";
  expect(await refusal(update, [id])).toBe('change_request_decided');
});

test.each([
  ['approved', 'decided_at = 1'],
  ['rejected', 'decided_at = 1'],
  ['withdrawn', 'decided_at = 1'],
  ['expired', 'decided_at = expires_at - 1'],
])('no request is %s without the signature or the time for it', async (state, more) => {
  const { id } = await proposed();
  const update = `update change_request set state = '${state}', ${more} where id = $1`;
  expect(await refusal(update, [id])).toBe('change_request_signed');
});

test('what is decided stays decided', async () => {
  const request = await proposed();
  const verdict = at.verdict(at.officers.bert, 'reject', request);
  await decide(at.service, verdict, at.context);
  for (const state of ['submitted', 'approved', 'draft', 'expired']) {
    const update = `update change_request set state = '${state}' where id = $1`;
    expect(await refusal(update, [request.id])).toBe('change_request_moves_on');
  }
});

test('a request is well-formed, and begins at the beginning', async () => {
  const insert = (
    state: string,
    payload: string,
    hash: string,
    kind: string,
    expires: number | null,
  ) =>
    refusal(
      `insert into change_request (id, kind, payload, payload_hash, proposed_by, state, submitted_at, expires_at)
       values ($1, $2, $3, sha256($4), $5, $6, $7, $8)`,
      [randomUUID(), kind, payload, encodeUtf8(hash), at.officers.anna.id, state, NOW, expires],
    );
  const { kind } = admission('1');
  const payload = changePayload(admission('5000'));
  expect(await insert('approved', payload, payload, kind, NOW + 1)).toBe('change_request_begins');
  expect(await insert('submitted', payload, '{}', kind, NOW + 1)).toBe(
    'change_request_payload_hash',
  );
  expect(await insert('submitted', payload, payload, 'accredit', NOW + 1)).toBe(
    'change_request_kind',
  );
  expect(await insert('submitted', payload, payload, kind, NOW)).toBe('change_request_expiry');
  // Nobody has signed these.
  expect(await insert('submitted', payload, payload, kind, NOW + 1)).toBe('change_request_signed');
  expect(await insert('in-force', payload, payload, kind, null)).toBe('change_request_signed');
  expect(await insert('draft', payload, payload, kind, NOW + 1)).toBe('nothing');
});

test('a suspension is settled by a request that two have approved', async () => {
  const suspension = {
    kind: 'suspend-certificate',
    thumbprint: thumbprintOf(at.seal),
    reason: 'drill',
    ticket: 'INC-9',
  } as const;
  const submission = at.submission(at.officers.anna, suspension, { action: 'suspend' });
  const { id } = await suspend(at.service, submission, at.context);
  const other = await proposed();
  const settle = `update change_request set state = 'settled', decided_at = $2, settled_by = $3
    where id = $1`;
  expect(await refusal(settle, [id, NOW, other.id])).toBe('change_request_signed');
  expect(await refusal(settle, [id, NOW, null])).toBe('change_request_settled');
  const expire = "update change_request set state = 'expired', decided_at = 1 where id = $1";
  expect(await refusal(expire, [id])).toBe('change_request_moves_on');
});

test('officers and keys are what they say', async () => {
  const { anna } = at.officers;
  const set = (what: string) => refusal(`update officer set ${what} where id = $1`, [anna.id]);
  expect(await set("country = 'BE'")).toBe('officer_country');
  expect(await set("role = 'liaison'")).toBe('officer_country');
  expect(await set("role = 'king'")).toBe('officer_role');
  const key = (what: string) =>
    refusal(`update officer_key set ${what} where officer = $1`, [anna.id]);
  expect(await key("jwk = '{}'")).toBe('officer_key_retires');
  expect(await key('enrolled_at = 0')).toBe('officer_key_retires');
  const insert = "insert into officer_key values (sha256('a'), $1, '{}', 0)";
  expect(await refusal(insert, [anna.id])).toBe('officer_key_thumbprint');
});

test('nothing of all this is ever taken away, nor used twice', async () => {
  await proposed();
  await at.database.query("insert into challenge values (sha256('a'), 10, 5)");
  expect(await refusal('update challenge set used_at = null')).toBe('used_once');
  for (const table of [
    'officer',
    'officer_key',
    'officer_invitation',
    'change_request',
    'decision',
  ]) {
    expect(await refusal(`delete from ${table}`)).toBe('four_eyes_stays');
    expect(await refusal(`truncate ${table} cascade`)).toBe('four_eyes_stays');
  }
  expect(await refusal('update decision set at = 0')).toBe('four_eyes_stays');
});

test('the service may not even try', async () => {
  for (const statement of [
    'update decision set at = 0',
    'delete from decision',
    'delete from change_request',
    'truncate officer cascade',
    'delete from officer_key',
    'alter table decision disable trigger all',
  ]) {
    const error = await at.service.query(statement).catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe('42501');
  }
});
