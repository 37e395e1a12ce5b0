import { randomUUID } from 'node:crypto';
import { type ChangeDocument, changePayload } from '../../src/changes/change.ts';
import { type DecisionAction, signDecision } from '../../src/officers/decision.ts';
import { signSignIn } from '../../src/officers/session.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { hashOf } from '../changes/four-eyes.ts';
import type { TestOfficer } from '../officers/office.ts';
import type { RegistryHouse } from './registry-house.ts';

/** An officer at a program of theirs: signs in, proposes, decides. */
export async function officerClient(house: RegistryHouse, officer: TestOfficer) {
  const { root } = house.place;
  const context = () => ({ root, now: house.clock.now });

  async function send(method: string, path: string, body?: unknown, headers = {}) {
    const answer = await fetch(`${house.url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const json = isJson ? JSON.parse(text) : undefined;
    return { status: answer.status, headers: answer.headers, text, json };
  }

  let token: string | undefined;
  const { json: challenge } = await send('POST', '/admin/v1/challenges');
  const jws = signSignIn(officer.privateKey, challenge.nonce, context());
  const opened = await send('POST', '/admin/v1/sessions', { jws });
  token = opened.json.token;

  function signed(action: DecisionAction, request: string, payload: string) {
    const statement = { scheme: thumbprintOf(root), iat: house.clock.now, request, action };
    return signDecision({ ...statement, payloadHash: hashOf(payload) }, officer.privateKey);
  }

  /** A change with the signature of this officer, ready to be sent. */
  function submission(change: ChangeDocument, action: 'propose' | 'suspend' = 'propose') {
    const id = randomUUID();
    const payload = changePayload(change);
    return { id, payload, body: { jws: signed(action, id, payload), payload } };
  }

  type Made = ReturnType<typeof submission>;

  const submit = ({ id, body }: Made, path = '/admin/v1/changeRequests') =>
    send('POST', path, body, { 'idempotency-key': id });

  function decide(action: 'approve' | 'reject' | 'withdraw', { id, payload }: Omit<Made, 'body'>) {
    const path = { approve: 'approvals', reject: 'rejections', withdraw: 'withdrawals' }[action];
    const body = { jws: signed(action, id, payload) };
    return send('POST', `/admin/v1/changeRequests/${id}/${path}`, body);
  }

  return { opened, send, signed, submission, submit, decide, signInJws: jws };
}

export type OfficerClient = Awaited<ReturnType<typeof officerClient>>;
