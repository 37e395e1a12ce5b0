import { generateKeyPair } from '@prova/keys';
import { violatedConstraint } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { decide } from '../../src/changes/decide.ts';
import { propose } from '../../src/changes/propose.ts';
import { suspend } from '../../src/changes/suspend.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import {
  createEnrolment,
  createInvitation,
  enrolKey,
  invite,
} from '../../src/officers/enrolment.ts';
import { officerJwkOf } from '../../src/officers/officer-key.ts';
import { retireKey, signKeyRetirement } from '../../src/officers/retire-key.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { admission, hashOf, type Office, office } from '../changes/four-eyes.ts';
import type { TestOfficer } from './office.ts';

// Who is out of service stays out, and so does what they left behind: codes, proposals, rows.

expect.extend(codeMatchers);

let at: Office;
beforeEach(async () => {
  at = await office();
});
afterEach(() => at.drop());

const endKey = ({ privateKey, kid }: TestOfficer) =>
  retireKey(at.service, signKeyRetirement(privateKey, kid, at.context), at.context);

async function retire(officer: TestOfficer) {
  const { bert, carla: _, ...others } = at.officers;
  const proposer = officer === others.anna ? others.abel : others.anna;
  const change = { kind: 'retire-officer', officer: officer.id } as const;
  const request = await propose(at.service, at.submission(proposer, change), at.context);
  await decide(at.service, at.verdict(bert, 'approve', request), at.context);
}

const proposed = () =>
  propose(at.service, at.submission(at.officers.anna, admission('2000')), at.context);

const refusedAs = (code: string, work: Promise<unknown>) =>
  expect(work).toRejectWithCode(TrustRegistryError, code);

test('the code of a stolen key enrols nothing once that key is retired', async () => {
  const { code, jws } = createInvitation(at.officers.anna.privateKey, at.context);
  await invite(at.service, jws, at.context);
  await endKey(at.officers.anna);
  const { privateKey } = await generateKeyPair('P-256');
  const enrolment = {
    jwk: officerJwkOf(privateKey),
    jws: createEnrolment(privateKey, code, at.context),
  };
  await refusedAs('officer-key-retired', enrolKey(at.service, enrolment, at.context));
});

test('what was proposed by an officer who is retired since is approved by nobody', async () => {
  const { anna, bert } = at.officers;
  const request = await proposed();
  const verdict = at.verdict(bert, 'approve', request);
  await retire(anna);
  await refusedAs('officer-inactive', decide(at.service, verdict, at.context));
  const rejected = at.verdict(bert, 'reject', request);
  await expect(decide(at.service, rejected, at.context)).resolves.toMatchObject({
    state: 'rejected',
  });
});

test('nor what was proposed with a key that is retired since', async () => {
  const request = await proposed();
  await endKey(at.officers.anna);
  const verdict = at.verdict(at.officers.bert, 'approve', request);
  await refusedAs('officer-key-retired', decide(at.service, verdict, at.context));
});

test('what an officer suspended before can still be confirmed', async () => {
  const change = {
    kind: 'suspend-certificate',
    thumbprint: thumbprintOf(at.seal),
    reason: 'drill',
    ticket: 'INC-1',
  } as const;
  const submission = at.submission(at.officers.anna, change, { action: 'suspend' });
  const request = await suspend(at.service, submission, at.context);
  await retire(at.officers.anna);
  const confirmed = at.verdict(at.officers.bert, 'approve', request);
  await expect(decide(at.service, confirmed, at.context)).resolves.toMatchObject({
    state: 'approved',
  });
});

describe('the database says so too', () => {
  const refusal = (text: string, values: readonly (string | Uint8Array | number)[] = []) =>
    at.database.query(text, values).then(() => 'nothing', violatedConstraint);

  test('a retired officer stays retired, and an id is one officer', async () => {
    const { anna } = at.officers;
    await retire(anna);
    const set = (what: string) => refusal(`update officer set ${what} where id = $1`, [anna.id]);
    expect(await set('active = true')).toBe('officer_retires');
    expect(await set("organisation = 'Ministry'")).toBe('officer_retires');
    const other = 'update officer set id = gen_random_uuid() where active';
    expect(await refusal(other)).toBe('officer_identity');
  });

  test('an approval of what somebody out of service proposed is not kept', async () => {
    const { bert } = at.officers;
    const approve = async () => {
      const request = await proposed();
      await endKey(at.officers.anna);
      return refusal(
        `insert into decision
           (statement_hash, request, officer, organisation, key, action, payload_hash, jws, at)
         values (sha256('x'), $1, $2, $3, $4, 'approve', $5, 'x.y', $6)`,
        [
          request.id,
          bert.id,
          bert.organisation,
          Buffer.from(bert.kid, 'base64url'),
          Buffer.from(hashOf(request.payload), 'base64url'),
          at.context.now,
        ],
      );
    };
    expect(await approve()).toBe('decision_proposer');
  });
});
