import { appendAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import type { ChangeDocument } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { propose } from '../../src/changes/propose.ts';
import { replayDecisions } from '../../src/changes/replay.ts';
import { suspend } from '../../src/changes/suspend.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import {
  createEnrolment,
  createInvitation,
  enrolKey,
  invite,
} from '../../src/officers/enrolment.ts';
import { parseOfficerKey } from '../../src/officers/officer-key.ts';
import { insertKey } from '../../src/officers/officer-rows.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { newOfficer, type TestOfficer } from '../officers/office.ts';
import { NOW } from '../throwaway-scheme.ts';
import { admission, type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeEach(async () => {
  at = await office();
});
afterEach(() => at.drop());

const replayed = () => replayDecisions(at.service, at.register, at.root);

async function agree(change: ChangeDocument, first: TestOfficer, second: TestOfficer) {
  const request = await propose(at.service, at.submission(first, change), at.context);
  await decide(at.service, at.verdict(second, 'approve', request), at.context);
}

/** The same officer with another key, as at another browser. */
async function withNewKey(officer: TestOfficer): Promise<TestOfficer> {
  const { jwk, privateKey, kid } = await newOfficer(officer);
  return { ...officer, jwk, privateKey, kid };
}

async function enrolled(officer: TestOfficer): Promise<TestOfficer> {
  const { code, jws } = createInvitation(officer.privateKey, at.context);
  await invite(at.service, jws, at.context);
  const other = await withNewKey(officer);
  const proof = createEnrolment(other.privateKey, code, at.context);
  await enrolKey(at.service, { jwk: other.jwk, jws: proof }, at.context);
  return other;
}

/** A key that whoever reached the tables gave to an officer. */
async function smuggled(officer: TestOfficer): Promise<TestOfficer> {
  const other = await withNewKey(officer);
  await insertKey(at.service, officer.id, parseOfficerKey(other.jwk), NOW);
  return other;
}

test('what officers decided makes the register, whatever keys they have now', async () => {
  const { anna, bert } = at.officers;
  await agree(admission('1000'), anna, bert);
  const browser = await enrolled(bert);
  await agree(admission('1001'), anna, browser);
  const second = await enrolled(browser);
  await agree(admission('1002'), second, anna);
  const { jwk: key, privateKey, kid } = await newOfficer(anna);
  const { name, organisation, role } = anna;
  const terms = { name, organisation, role } as const;
  await agree({ kind: 'change-officer', officer: anna.id, ...terms, key }, anna, second);
  await agree(admission('1003'), { ...anna, jwk: key, privateKey, kid }, bert);
  const target = { institution: 'BE:1000', reason: 'fraud', ticket: 'T-1' };
  const order = at.submission(
    bert,
    { kind: 'suspend-institution', ...target },
    { action: 'suspend' },
  );
  const suspension = await suspend(at.service, order, at.context);
  await decide(at.service, at.verdict(anna, 'approve', suspension), at.context);
  expect(await replayed()).toEqual(await loadRegister(at.service));
});

test('a key that was only written into the tables signs nothing', async () => {
  const { anna, bert } = at.officers;
  await agree(admission('1000'), await smuggled(anna), await smuggled(bert));
  expect((await loadRegister(at.service)).institutions.has('BE:1000')).toBe(true);
  await expect(replayed()).toRejectWithCode(TrustRegistryError, 'decision-forged');
});

test('nor does one that shares the invitation of another', async () => {
  const { anna, bert } = at.officers;
  await enrolled(bert);
  await agree(admission('1000'), anna, await smuggled(bert));
  await expect(replayed()).toRejectWithCode(TrustRegistryError, 'decision-forged');
});

test('nor do keys that smuggled keys have brought', async () => {
  const { anna, bert } = at.officers;
  const other = await enrolled(await smuggled(bert));
  await agree(admission('1000'), anna, other);
  await expect(replayed()).toRejectWithCode(TrustRegistryError, 'decision-forged');
});

test('an officer whom nobody admitted decides nothing, though the log says that they founded it', async () => {
  const { anna } = at.officers;
  await agree(admission('1000'), anna, at.officers.bert);
  const mallory = await newOfficer({ organisation: 'X', role: 'registry-officer' });
  await at.service.query(
    `insert into officer (id, name, organisation, role, active, admitted_at)
     values ($1, 'Mallory', 'X', 'registry-officer', true, 0)`,
    [mallory.id],
  );
  const key = parseOfficerKey(mallory.jwk);
  await insertKey(at.service, mallory.id, key, NOW);
  await at.service.transaction((tx) =>
    appendAudit(tx, {
      at: NOW,
      actor: 'founding',
      action: 'officer.founded',
      objectType: 'officer',
      objectId: mallory.id,
      payloadHash: key.thumbprint,
    }),
  );
  await agree(admission('1001'), anna, mallory);
  await expect(replayed()).toRejectWithCode(TrustRegistryError, 'decision-forged');
});
