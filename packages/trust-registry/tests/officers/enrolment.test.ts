import { generateKeyPair } from '@prova/keys';
import type { Database } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError } from '../../src/errors.ts';
import {
  createEnrolment,
  createInvitation,
  enrolKey,
  invite,
} from '../../src/officers/enrolment.ts';
import { kidOfJwk, officerJwkOf } from '../../src/officers/officer-key.ts';
import { findByKey } from '../../src/officers/officer-rows.ts';
import { retireKey, signKeyRetirement } from '../../src/officers/retire-key.ts';
import { registerDatabase } from '../register-rows/register-database.ts';
import { CONTEXT, found, type Officers } from './office.ts';

expect.extend(codeMatchers);

const MINUTE = 60;

let home: Awaited<ReturnType<typeof registerDatabase>>;
let database: Database;
let officers: Officers;
beforeAll(async () => {
  home = await registerDatabase();
  database = home.service;
  officers = await found(database);
});
afterAll(() => home.drop());

function at(seconds: number) {
  return { ...CONTEXT, now: CONTEXT.now + seconds };
}

async function newKey() {
  const { privateKey } = await generateKeyPair('P-256');
  const jwk = officerJwkOf(privateKey);
  const enrolment = (code: string, context = CONTEXT) => ({
    jwk,
    jws: createEnrolment(privateKey, code, context),
  });
  return { privateKey, jwk, kid: kidOfJwk(jwk), enrolment };
}

async function invited(context = CONTEXT): Promise<string> {
  const { code, jws } = createInvitation(officers.anna.privateKey, context);
  await invite(database, jws, context);
  return code;
}

test('an officer carries a code to a second key, once', async () => {
  const code = await invited();
  const second = await newKey();
  const officer = await enrolKey(database, second.enrolment(code), CONTEXT);
  expect(officer.id).toBe(officers.anna.id);
  expect((await findByKey(database, second.kid)).officer.id).toBe(officers.anna.id);
  const third = await newKey();
  await expect(enrolKey(database, third.enrolment(code), CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'invitation-used',
  );
});

test('an invitation that arrives twice is one', async () => {
  const { jws } = createInvitation(officers.anna.privateKey, CONTEXT);
  await invite(database, jws, CONTEXT);
  await expect(invite(database, jws, CONTEXT)).resolves.toMatchObject({ id: officers.anna.id });
});

test('after fifteen minutes an invitation is good no more', async () => {
  const code = await invited();
  const key = await newKey();
  const late = at(15 * MINUTE);
  await expect(enrolKey(database, key.enrolment(code, late), late)).toRejectWithCode(
    TrustRegistryError,
    'invitation-expired',
  );
  const intime = at(15 * MINUTE - 1);
  await expect(enrolKey(database, key.enrolment(code, intime), intime)).resolves.toBeDefined();
});

test('a code that nobody signed enrols nothing', async () => {
  const { code } = createInvitation(officers.anna.privateKey, CONTEXT);
  const key = await newKey();
  await expect(enrolKey(database, key.enrolment(code), CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'invitation-unknown',
  );
  const stranger = createInvitation(key.privateKey, CONTEXT);
  await expect(invite(database, stranger.jws, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-unknown',
  );
});

test('the new key must be the one that signs, and new', async () => {
  const code = await invited();
  const key = await newKey();
  const other = await newKey();
  const swapped = { jwk: other.jwk, jws: key.enrolment(code).jws };
  await expect(enrolKey(database, swapped, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'statement-signature',
  );
  const { bert } = officers;
  const taken = { jwk: bert.jwk, jws: createEnrolment(bert.privateKey, code, CONTEXT) };
  await expect(enrolKey(database, taken, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-exists',
  );
});

test('an invitation is no enrolment, and is for one scheme', async () => {
  const { jws, code } = createInvitation(officers.anna.privateKey, CONTEXT);
  const key = await newKey();
  await expect(enrolKey(database, { jwk: officers.anna.jwk, jws }, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'statement-malformed',
  );
  const elsewhere = { ...CONTEXT, root: new Uint8Array(1) };
  await expect(enrolKey(database, key.enrolment(code, elsewhere), CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'statement-scheme',
  );
  await expect(invite(database, jws, at(301))).toRejectWithCode(
    TrustRegistryError,
    'statement-clock',
  );
});

test('an officer ends a key of their own, and of nobody else', async () => {
  const { anna, bert } = officers;
  const second = await newKey();
  await enrolKey(database, second.enrolment(await invited()), CONTEXT);
  const foreign = signKeyRetirement(bert.privateKey, second.kid, CONTEXT);
  await expect(retireKey(database, foreign, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-unknown',
  );
  await retireKey(database, signKeyRetirement(anna.privateKey, second.kid, CONTEXT), CONTEXT);
  await expect(findByKey(database, second.kid)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-retired',
  );
  const again = signKeyRetirement(anna.privateKey, second.kid, CONTEXT);
  await expect(retireKey(database, again, CONTEXT)).toRejectWithCode(
    TrustRegistryError,
    'officer-key-retired',
  );
});
