import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readKeyFile } from '@prova/keys';
import { connect, SERVICE_ROLE } from '@prova/store';
import { calculateJwkThumbprint } from 'jose';
import { auditOf } from '../support/audit.ts';
import { NOW } from '../support/moment.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await expectDone(shop.type(['issuer', 'enter', '--institution', 'BE:0120']));
}, PATIENCE);
afterAll(() => shop.remove());

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = pair.publicKey.export({ format: 'jwk' });

const add = (id: string, ...words: string[]) =>
  shop.type([
    ...['clients', 'add', '--institution', 'BE:0120', '--id', id, '--name', 'Portal of the fund'],
    ...(words.includes('--scopes') ? [] : ['--scopes', 'issue,read,revoke']),
    ...words,
  ]);
const listed = async (...words: string[]) =>
  (await expectDone(shop.type(['clients', 'list', '--now', NOW, ...words]))).stdout;

test('a client is added by its public key, listed, and ended for good', async () => {
  await shop.write('portal.jwks', JSON.stringify({ keys: [jwk] }));
  const kid = await calculateJwkThumbprint(jwk);
  const added = await expectDone(add('portal', '--keys', 'portal.jwks', '--daily-ceiling', '5000'));
  expect(added.stdout).toContain(`portal may ask for documents of BE:0120, with the key ${kid}.\n`);
  const row = `BE:0120 +portal +Portal of the fund +issue,read,revoke +all +0 of 5,000 +${kid} +`;
  expect(await listed()).toMatch(new RegExp(`^${row}may ask$`, 'm'));
  expect(await listed('--institution', 'BE:0120')).toMatch(new RegExp(`^${row}may ask$`, 'm'));
  expect(await listed('--institution', 'DE:BA82708')).not.toContain('portal');

  const end = ['clients', 'end', '--id', 'portal', '--now', NOW];
  expect((await expectDone(shop.type(end))).stdout).toContain('may ask for nothing any more');
  await expectDone(shop.type(end));
  expect(await listed()).toMatch(new RegExp(`^${row}ended 2026-11-24T09:00:00Z$`, 'm'));
  expect((await auditOf(shop, 'BE:0120')).slice(1)).toEqual([
    'client.registered operator',
    'client.ended operator',
  ]);
});

test('in a trial its key is made, for its owner alone, and never over another', async () => {
  await expectDone(add('trial', '--new-key', 'trial.pem'));
  expect(await shop.mode('trial.pem')).toBe(0o600);
  const made = createPublicKey(await readKeyFile(shop.at('trial.pem'))).export({ format: 'jwk' });
  expect(await listed()).toMatch(new RegExp(` ${await calculateJwkThumbprint(made)} `));
  expect(await add('trial-2', '--new-key', 'trial.pem')).toMatchObject({ code: 64, stdout: '' });
  expect(await listed()).not.toContain('trial-2');
});

test('PEM will do', async () => {
  await shop.write('pem', pair.publicKey.export({ format: 'pem', type: 'spki' }));
  await expectDone(
    add('by-pem', '--keys', 'pem', '--scopes', 'read', '--types', 'entitlement,status'),
  );
  expect(await listed()).toMatch(
    /^BE:0120 +by-pem +Portal of the fund +read +entitlement,status +0 of 10,000 /m,
  );
});

describe('refused, with one sentence', () => {
  beforeAll(async () => {
    await shop.write('good', JSON.stringify(jwk));
    await shop.write('private', JSON.stringify(pair.privateKey.export({ format: 'jwk' })));
    await shop.write('nonsense', 'nonsense');
  });

  test.each([
    ['a private key', ['--keys', 'private'], /private key/],
    ['no key', ['--keys', 'nonsense'], /neither JSON nor PEM/],
    ['a file that is not there', ['--keys', 'nowhere'], /no file/],
    ['neither file', [], /needs --keys FILE/],
    ['both files', ['--keys', 'good', '--new-key', 'k.pem'], /either/],
    ['a type that is none', ['--keys', 'good', '--types', 'card'], /entitlement, isiplus/],
    ['a scope that is none', ['--keys', 'good', '--scopes', 'issue,rule'], /issue, read, revoke/],
    ['a ceiling of nothing', ['--keys', 'good', '--daily-ceiling', '0'], /above 0/],
    ['a ceiling in words', ['--keys', 'good', '--daily-ceiling', 'many'], /whole number/],
    ['a made key beside trials', ['--new-key', 'k.pem', '--environment', 'acc'], /for trials/],
  ])('%s', async (_what, words, sentence) => {
    const { code, stdout, stderr } = await add('refused', ...words);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
    expect(stderr).toMatch(sentence);
    expect(await listed()).not.toContain('refused');
    expect(await shop.list('.')).not.toContain('k.pem');
  });

  test.each([
    ['a client that is none', ['--id', 'nobody']],
    ['withdrawing without a reason', ['--id', 'trial', '--revoke-issued-since', NOW]],
    ['a reason for nothing', ['--id', 'trial', '--reason', 'fraud']],
    [
      'a moment without a zone',
      ['--id', 'trial', '--revoke-issued-since', '2026-11-24', '--reason', 'fraud'],
    ],
    ['a reason that is none', ['--id', 'trial', '--revoke-issued-since', NOW, '--reason', 'spite']],
  ])('%s', async (_what, words) => {
    const { code, stdout, stderr } = await shop.type(['clients', 'end', ...words]);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
    expect(await listed()).not.toMatch(/trial.* ended/);
  });
});

test('what a stolen client issued is withdrawn by one command; what is on the way is told', async () => {
  await shop.write('stolen.jwk', JSON.stringify(jwk));
  await expectDone(add('stolen', '--keys', 'stolen.jwk'));
  const database = connect({ url: shop.env['DATABASE_URL'] ?? '', role: SERVICE_ROLE });
  const insert = (first: number, last: number, state: string) =>
    database.query(
      `insert into issuer.attestation (institution_id, jti, type, state, key_thumbprint, template_id, actor,
         revocation_list_id, status_list_id, status_ordinal, issued_on, valid_from, valid_until, staged_at, released_at)
       select 'BE:0120', lpad(n::text, 16, '0'), 'prc', $3, $4, 't', 'client:stolen', 'r', 's', n,
         '2026-11-24', '2026-11-24', '2026-11-24', $5, $5
       from generate_series($1::int, $2::int) as n`,
      [first, last, state, new Uint8Array(32), Date.parse(NOW) / 1000],
    );
  await insert(1, 1_100, 'released');
  await insert(1_101, 1_102, 'staged');
  const end = ['clients', 'end', '--id', 'stolen', '--reason', 'fraud', '--now', NOW];
  const ended = await shop.type([...end, '--revoke-issued-since', '2026-11-24T08:00:00Z']);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain('1,100 documents are withdrawn.');
  expect(ended.stderr).toMatch(/^2 of its documents or batches are still on their way; /);
  await database.query("update issuer.attestation set state = 'released' where state = 'staged'");
  const again = await shop.type([...end, '--revoke-issued-since', '2026-11-24T08:00:00Z']);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  const states = await database.query('select distinct state, end_reason from issuer.attestation');
  expect(states).toEqual([{ state: 'revoked', end_reason: 'fraud' }]);
  await database.close();
});

test('lists that hold nothing back need no permit', async () => {
  const permit = ['lists', 'permit', '--institution', 'BE:0120', '--now', NOW];
  const done = await expectDone(shop.type([...permit, '--reason', 'A wrong file of members.']));
  expect(done.stdout).toContain('No list of BE:0120 holds anything back.\n');
  expect(await shop.type([...permit, '--reason', 'x'])).toMatchObject({ code: 64, stdout: '' });
});
