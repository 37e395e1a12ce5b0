import { COUNTRY_CODES } from '@prova/credential';
import { sqlState, violatedConstraint } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { TrustRegistryError, thumbprintOf } from '@prova/trust-registry';
import { CERTIFICATE_TRANSITIONS } from '../../src/register/life-cycle.ts';
import { revoke } from '../../src/register/revocation.ts';
import { inWordsOfTheRegister } from '../../src/register-rows/refusals.ts';
import { createRegister } from '../../src/register-rows/save-register.ts';
import { BE_0121, twoFunds } from '../register/register-fixtures.ts';
import { NOW } from '../throwaway-scheme.ts';
import { registerDatabase } from './register-database.ts';

expect.extend(codeMatchers);

// What is written here by hand is what a fault of the program, or somebody with a database client, would write.

const { context, scheme, seal, newer, foreign, bind, register } = await twoFunds();
const full = revoke(await bind(register, newer, { shared: true }, BE_0121), {
  thumbprint: thumbprintOf(newer),
  scope: 'certificate',
  reason: 'superseded',
  revokedAt: NOW,
  invalidityDate: NOW,
});
const opened = await registerDatabase();
const { database } = opened;
await database.transaction((tx) =>
  createRegister(tx, { register: full, root: context.root, now: NOW }),
);
afterAll(() => opened.drop());

const hex = (bytes: Uint8Array) => `'\\x${Buffer.from(bytes).toString('hex')}'::bytea`;
const x5t = (der: Uint8Array) => `sha256(${hex(der)})`;
const authority = x5t(scheme.authorities.BE.certificate);
const certificate = (der: Uint8Array, columns: Readonly<Record<string, string>> = {}) => {
  const all = {
    x5t: x5t(der),
    der: hex(der),
    spki_hash: "sha256('a key')",
    authority,
    subject_country: "'BE'",
    not_before: '0',
    not_after: '1',
    state: "'approved'",
    ...columns,
  };
  return `insert into certificate (${Object.keys(all)}) values (${Object.values(all)})`;
};
const binding = (der: Uint8Array, institution: string, from = NOW) =>
  `insert into binding values (${institution}, ${x5t(der)}, '{EHIC}', ${from}, null)`;
const accreditation = (from: number, until: number | null) =>
  `insert into accreditation values ('BE', '0120', 'STATUS', ${from}, ${until})`;
const newAuthority = (columns: Readonly<Record<string, string>> = {}) => {
  const all = {
    x5t: x5t(foreign),
    der: hex(foreign),
    spki_hash: "sha256('a key')",
    country: "'BE'",
    not_before: '0',
    not_after: '1',
    ...columns,
  };
  return `insert into authority (${Object.keys(all)}) values (${Object.values(all)})`;
};
const tombstone = (parts: Readonly<Record<string, string>>) => {
  const all = {
    x5t: x5t(seal),
    spki_hash: x5t(seal),
    reason: "'superseded'",
    revoked_at: '5',
    invalidity_date: '5',
    scope: "'certificate'",
    ...parts,
  };
  return `insert into tombstone (${Object.keys(all)}) values (${Object.values(all)})`;
};
const move = (der: Uint8Array, state: string, from = 'null') =>
  `update certificate set state = '${state}', suspended_from = ${from} where x5t = ${x5t(der)}`;

/** Runs statements together, and takes them back. */
async function attempt(...statements: readonly string[]): Promise<void> {
  const done = new Error('taken back');
  const run = database.transaction(async (tx) => {
    for (const each of statements) await tx.query(each);
    await tx.query('set constraints all immediate');
    throw done;
  });
  await run.catch((error: unknown) => {
    if (error !== done) throw error;
  });
}

async function refusal(...statements: readonly string[]): Promise<unknown> {
  return attempt(...statements).then(
    () => 'allowed',
    (error: unknown) => violatedConstraint(error) ?? error,
  );
}

test.each<[string, string, readonly string[]]>([
  ['a certificate twice', 'certificate_pkey', [certificate(seal)]],
  [
    'a thumbprint that is not the hash',
    'certificate_x5t_is_hash',
    [certificate(foreign, { x5t: "sha256('x')" })],
  ],
  [
    'a certificate under an authority that is not there',
    'certificate_authority',
    [certificate(foreign, { authority: "sha256('x')" })],
  ],
  [
    'a certificate that outlives its authority',
    'certificate_outlives_authority',
    [certificate(foreign, { not_after: String(NOW * 2) })],
  ],
  [
    'a certificate under an authority without a country',
    'certificate_has_country',
    [certificate(foreign, { subject_country: 'null' })],
  ],
  [
    'a certificate that ends before it begins',
    'certificate_period_ordered',
    [certificate(foreign, { not_before: '2' })],
  ],
  ['an unknown state', 'certificate_state', [certificate(foreign, { state: "'good'" })]],
  [
    'a suspension from an unknown state',
    'certificate_former_state',
    [certificate(foreign, { state: "'suspended'", suspended_from: "'good'" })],
  ],
  [
    'a suspension from nowhere',
    'certificate_suspended_from',
    [certificate(foreign, { state: "'suspended'" })],
  ],
  [
    'another certificate under the same thumbprint',
    'certificate_identity',
    [`update certificate set spki_hash = sha256('x')`],
  ],
  [
    'a shared key that is taken back',
    'certificate_stays_shared',
    [`update certificate set shared = false`],
  ],
  ['a state that cannot follow', 'certificate_transition', [move(newer, 'published')]],
  [
    'a lifting to what it was not',
    'certificate_transition',
    [move(seal, 'suspended', "'approved'"), move(seal, 'published')],
  ],
  [
    'a suspension from what it was not',
    'certificate_transition',
    [move(seal, 'suspended', "'published'")],
  ],
  ['the key of another institution', 'binding_key_shared', [binding(seal, "'BE', '0121'")]],
  [
    'the same key under another certificate, at another institution',
    'binding_key_shared',
    [
      certificate(foreign, {
        spki_hash: `(select spki_hash from certificate where x5t = ${x5t(seal)})`,
      }),
      binding(foreign, "'BE', '0121'"),
    ],
  ],
  [
    'a certificate of another country',
    'binding_country',
    [certificate(foreign, { subject_country: "'FR'" }), binding(foreign, "'BE', '0120'")],
  ],
  ['an authority twice', 'authority_pkey', [newAuthority(), newAuthority()]],
  [
    'an authority under another hash',
    'authority_x5t_is_hash',
    [newAuthority({ x5t: "sha256('x')" })],
  ],
  [
    'an authority that ends before it begins',
    'authority_period_ordered',
    [newAuthority({ not_before: '2' })],
  ],
  [
    'a binding twice',
    'binding_pkey',
    [binding(seal, "'BE', '0120'", 5), binding(seal, "'BE', '0120'", 5)],
  ],
  [
    'an accreditation twice',
    'accreditation_pkey',
    [accreditation(NOW, null), accreditation(NOW, null)],
  ],
  [
    'an accreditation of an institution that is not there',
    'accreditation_institution',
    [`insert into accreditation values ('BE', '9999', 'EHIC', ${NOW}, null)`],
  ],
  ['a certificate that is not there', 'binding_certificate', [binding(foreign, "'BE', '0120'")]],
  ['an institution that is not there', 'binding_institution', [binding(seal, "'BE', '9999'")]],
  [
    'a binding that ends before it begins',
    'binding_period_ordered',
    ['update binding set valid_until = valid_from'],
  ],
  [
    'an institution twice',
    'institution_pkey',
    [
      `insert into institution (country, official_id, name, status, valid_from, flags)
       values ('BE', '0120', 'Other', 'active', 0, '{}')`,
    ],
  ],
  [
    'another number for an institution',
    'institution_identity',
    [`update institution set official_id = '7777' where official_id = '0120'`],
  ],
  [
    'an institution that ends before it begins',
    'institution_period_ordered',
    ['update institution set valid_until = valid_from - 1'],
  ],
  [
    'a closed institution without an end',
    'institution_closed_has_end',
    [`update institution set status = 'closed'`],
  ],
  [
    'a closed institution that opens again',
    'institution_transition',
    [
      'update accreditation set replaced = true',
      `update institution set status = 'closed', valid_until = valid_from`,
      `update institution set status = 'active'`,
    ],
  ],
  [
    'a successor that is not there',
    'institution_successor',
    [`update institution set superseded_by_country = 'FR', superseded_by_id = '9999'`],
  ],
  [
    'an institution that succeeds itself',
    'institution_not_own_successor',
    ['update institution set superseded_by_country = country, superseded_by_id = official_id'],
  ],
  ['an accreditation before the institution', 'accreditation_in_time', [accreditation(0, NOW)]],
  [
    'an institution that ends before its accreditations',
    'accreditation_in_time',
    [`update institution set valid_until = ${NOW}`],
  ],
  [
    'an accreditation that ends before it begins',
    'accreditation_period_ordered',
    [accreditation(NOW, NOW)],
  ],
  [
    'a key invalid only after it was revoked',
    'tombstone_dates_ordered',
    [tombstone({ invalidity_date: '6' })],
  ],
  ['a tombstone of no competence', 'tombstone_competences', [tombstone({ scope: "'competence'" })]],
  ['a changed tombstone', 'tombstone_only_added_to', [`update tombstone set reason = 'x'`]],
  ['a deleted tombstone', 'tombstone_only_added_to', ['delete from tombstone']],
  ['an emptied list of tombstones', 'tombstone_only_added_to', ['truncate tombstone']],
  ['a changed event', 'event_only_added_to', ['update event set at = 0']],
  ['a deleted event', 'event_only_added_to', ['delete from event']],
  ['an emptied history', 'event_only_added_to', ['truncate event']],
  ['a changed authority', 'authority_only_added_to', ['update authority set not_after = 0']],
  [
    'a sequence that falls',
    'scheme_sequence_rises',
    ['update scheme set sequence = 2', 'update scheme set sequence = 1'],
  ],
  ['another root', 'scheme_identity', [`update scheme set root = '\\x00'`]],
  ['a second scheme', 'scheme_pkey', ['insert into scheme select * from scheme']],
  ['limits out of order', 'scheme_limits_ordered', ['update scheme set soft_max = hard_max + 1']],
])('the database refuses %s', async (_, constraint, statements) => {
  expect(await refusal(...statements)).toBe(constraint);
});

test.each<[string, readonly string[]]>([
  ['a further certificate, bound', [certificate(foreign), binding(foreign, "'BE', '0120'")]],
  [
    'a pinned certificate of another country, without an authority',
    [
      certificate(foreign, {
        authority: 'null',
        subject_country: 'null',
        not_after: String(NOW * 2),
      }),
      binding(foreign, "'BE', '0120'"),
    ],
  ],
  ['a shared key at a second institution', [binding(newer, "'BE', '0120'")]],
  ['a key for a second period', [binding(seal, "'BE', '0120'")]],
  ['a state that can follow', [move(seal, 'published'), move(seal, 'revoked')]],
  ['a suspension and its end', [move(seal, 'suspended', "'approved'"), move(seal, 'approved')]],
  ['a further authority', [newAuthority()]],
  ['an accreditation within the institution', [accreditation(NOW, NOW + 1)]],
  [
    'an institution that ends together with its accreditations',
    [
      `update institution set valid_until = ${NOW}`,
      `update accreditation set valid_until = ${NOW}`,
    ],
  ],
  ['a tombstone', [tombstone({})]],
  ['a tombstone of a competence', [tombstone({ scope: "'competence'", competences: "'{EHIC}'" })]],
])('the database takes %s', async (_, statements) => {
  expect(await refusal(...statements)).toBe('allowed');
});

test('the database knows the same words and the same transitions as the program', async () => {
  const words = async (text: string) =>
    (await database.query<{ word: string }>(text)).map(({ word }) => word).sort();
  expect(await words('select code as word from country')).toEqual([...COUNTRY_CODES].sort());
  const transitions = Object.entries(CERTIFICATE_TRANSITIONS).flatMap(([from, next]) =>
    next.map((to) => `${from} ${to}`),
  );
  const stored = await words(
    `select from_state || ' ' || to_state as word from certificate_transition`,
  );
  expect(stored).toEqual(transitions.sort());
});

test.each([
  'delete from institution',
  'delete from certificate',
  'delete from binding',
  'delete from accreditation',
  'delete from tombstone',
  'truncate event',
  'update tombstone set revoked_at = 0',
  'update event set at = 0',
  'update certificate set der = der',
  'update institution set official_id = official_id',
  `update scheme set root = '\\x00'`,
  'update certificate_transition set to_state = to_state',
  'alter table tombstone disable trigger all',
])('the service may not %s', async (statement) => {
  const error = await opened.service.query(statement).catch((reason: unknown) => reason);
  expect(sqlState(error)).toBe('42501');
});

test('a refusal is said in the words of the register; anything else passes', async () => {
  await expect(
    inWordsOfTheRegister(attempt(certificate(foreign, { x5t: "'x'" }))),
  ).toRejectWithCode(TrustRegistryError, 'certificate-not-trusted');
  await expect(inWordsOfTheRegister(attempt('select 1 / 0'))).rejects.toMatchObject({
    code: '22012',
  });
  expect(await inWordsOfTheRegister(Promise.resolve(1))).toBe(1);
});
