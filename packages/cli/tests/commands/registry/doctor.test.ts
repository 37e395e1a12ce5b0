import { appendAudit, connect, type Database, SERVICE_ROLE } from '@prova/store';
import { NOW } from '../../support/moment.ts';
import {
  expectDone,
  openFolder,
  openWorkshop,
  PATIENCE,
  type Workshop,
} from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

const examined = (now: string, more = {}) => shop.type(['registry', 'doctor', '--now', now], more);

test('a registry that was just published is well; that all keys lie together is worth a remark', async () => {
  const { code, stdout } = await examined(NOW);
  expect(code).toBe(0);
  const levels = stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ +/).slice(0, 2));
  expect(levels.filter(([level]) => level !== 'ok')).toEqual([['warning', 'offline-keys']]);
});

test('a list that nobody renews fails before desks refuse it', async () => {
  const { code, stdout } = await examined('2026-12-02T09:00:00Z');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +list-age /m);
  expect(stdout).toMatch(/^failure +metadata +The timestamp metadata expired/m);
  expect(stdout).toMatch(
    /^warning +revocation-lists +The revocation list of the authority of BE /m,
  );
});

test('keys that run out are named', async () => {
  const { stdout } = await examined('2028-11-20T09:00:00Z');
  expect(stdout).toMatch(/^failure +institution-keys +The last key of BE:0120 /m);
  expect(stdout).toMatch(/^failure +scheme-certificates +The certificate of the list signer /m);
});

test('a database that is away is a finding', async () => {
  const env = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' };
  const { code, stdout } = await examined(NOW, { env });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +audit-log /m);
  expect(stdout).toMatch(/^ok +published-files /m);
});

test('a file that somebody changed, and one that is gone, are named', async () => {
  const place = '.prova/public/releases/1/files';
  await shop.write(`${place}/lote/ehic-issuers.sha2`, 'x');
  await shop.delete(`${place}/lote/ehic-issuers.jwt`);
  const { code, stdout } = await examined(NOW);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +published-files +.*missing: lote\/ehic-issuers\.jwt\./m);
  expect(stdout).toMatch(
    /^failure +published-files +.*not as they were .*: lote\/ehic-issuers\.sha2/m,
  );
});

test('a list, and metadata, that somebody damaged are findings like others', async () => {
  const place = '.prova/public/releases/1/files';
  await shop.write(`${place}/snapshot.cose`, 'x');
  await shop.write(`${place}/tuf/1.targets.json`, '{');
  const { code, stdout } = await examined(NOW);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +list-age +.*cannot be read/m);
  expect(stdout).toMatch(/^failure +metadata +There is no targets metadata/m);
  expect(stdout).toMatch(/^failure +published-files +.*not as they were .*: .*snapshot\.cose/m);
});

test('before the first list there is none', async () => {
  const folder = await openFolder();
  await expectDone(folder.type(['registry', 'init', '--now', NOW]));
  const { code, stdout } = await folder.type(['registry', 'doctor', '--now', NOW]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^failure +list-age +No list was ever published/m);
  await folder.remove();
});

describe('a register that was edited by hand', () => {
  let edited: Workshop;
  let service: Database;
  beforeAll(async () => {
    edited = await openWorkshop();
    service = connect({ url: edited.env['DATABASE_URL'] ?? '', role: SERVICE_ROLE });
  }, PATIENCE);
  afterAll(async () => {
    await service.close();
    await edited.remove();
  });

  const finding = async () => {
    const { code, stdout } = await edited.type(['registry', 'doctor', '--now', NOW]);
    return [code, /^\w+ +register +(.*)$/m.exec(stdout)?.[1]];
  };

  test('is what officers signed, until somebody adds to it', async () => {
    expect(await finding()).toEqual([0, 'The register says what officers signed.']);
    await service.query(`update institution set status = 'suspended' where official_id = '0120'`);
    expect(await finding()).toEqual([
      1,
      expect.stringContaining('no two officers signed: BE:0120 status. Stop publishing'),
    ]);
    await service.query(`update institution set status = 'active' where official_id = '0120'`);
    expect(await finding()).toEqual([0, expect.anything()]);
    await service.query(
      `insert into institution (country, official_id, name, status, valid_from, flags)
       values ('BE', '0666', 'Fund', 'active', 0, '{}')`,
    );
    expect(await finding()).toEqual([1, expect.stringContaining('BE:0666 name')]);
  });

  test('and a decision that nobody signed is no decision', async () => {
    const payload =
      '{"institution":"BE:0666","kind":"admit-institution","name":"Fund","validFrom":0}';
    const id = '00000000-0000-4000-8000-000000000666';
    await service.transaction(async (tx) => {
      await tx.query(
        `insert into change_request (id, kind, payload, payload_hash, proposed_by, state, submitted_at, expires_at)
         select $1, 'admit-institution', $2, sha256(convert_to($2, 'UTF8')), id, 'submitted', 1, 9000000000
         from officer where name = 'Alma'`,
        [id, payload],
      );
      for (const [name, action] of [
        ['Alma', 'propose'],
        ['Bruno', 'approve'],
      ] as const) {
        await tx.query(
          `insert into decision
             (statement_hash, request, officer, organisation, key, action, payload_hash, jws, at)
           select sha256(convert_to($2 || '.e30', 'UTF8')), $1, o.id, organisation, thumbprint, $2,
             (select payload_hash from change_request where id = $1), $2 || '.e30.AA', 1
           from officer o join officer_key k on k.officer = o.id where name = $3`,
          [id, action, name],
        );
      }
      await tx.query(`update change_request set state = 'approved', decided_at = 1 where id = $1`, [
        id,
      ]);
      await appendAudit(tx, {
        at: 1,
        actor: 'officer:x',
        action: 'request.approved',
        objectType: 'change-request',
        objectId: id,
      });
    });
    expect(await finding()).toEqual([
      1,
      expect.stringContaining('cannot have been made: decision-forged.'),
    ]);
  });
});
