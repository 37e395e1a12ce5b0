import { randomUUID } from 'node:crypto';
import { parseRevocationList } from '@prova/credential';
import { connect } from '@prova/store';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { auditOf } from './ledger.ts';

// Yesterday's database under today's lists.

let issuer: TestIssuer;
let drop: () => Promise<void>;
beforeAll(async () => {
  issuer = await createTestIssuer();
});
afterAll(async () => {
  await issuer.close();
  await drop();
});

/** Copies the database as it is now; answers where. The service is at rest meanwhile, and its jobs are not let in. */
async function backup(): Promise<string> {
  const url = new URL(issuer.databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const server = connect({ url: url.href, maxConnections: 1 });
  await server.query(`alter database ${name} allow_connections false`);
  await server.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [name],
  );
  await server.query(`create database ${name}_copy template ${name}`);
  await server.query(`alter database ${name} allow_connections true`);
  url.pathname = `/${name}_copy`;
  drop = async () => {
    await server.query(`drop database ${name}_copy with (force)`);
    await server.close();
  };
  return url.href;
}

test('D06: withdrawals stay, numbers go on, and no place is given twice', async () => {
  const { portal, owner } = issuer;
  const issue = async (): Promise<string> =>
    (await portal.call('POST', ATTESTATIONS, { body: issueBody(), key: randomUUID() })).body.id;
  const listOf = async (id: string) => {
    const answer = await fetch(`${issuer.url()}/revocationLists/${id}`);
    return answer.ok ? parseRevocationList(await answer.text()) : undefined;
  };
  const early = await issue();
  const [list] = await owner.query<{ id: string }>(
    'select revocation_list_id as id from issuer.attestation where jti = $1',
    [early],
  );
  const id = list?.id ?? '';
  await until('a list is out', async () => (await listOf(id)) !== undefined);
  const copy = await backup();

  // A day that the copy knows nothing of.
  await issuer.restart();
  issuer.clock.pass(60);
  const late = [await issue(), await issue()];
  for (const jti of [early, ...late]) {
    await portal.call('POST', `${ATTESTATIONS}/${jti}/revoke`, { body: { reason: 'fraud' } });
  }
  await until('all are on the list', async () => (await listOf(id))?.revoked.size === 3);
  const places = await owner.query<{ place: string }>(PLACES);

  await issuer.restart({ databaseUrl: copy });
  issuer.clock.pass(1_000);
  const after = [await issue(), await issue()];
  const restored = connect({ url: copy, maxConnections: 1 });
  const given = await restored.query<{ place: string; jti: string }>(PLACES);
  const fresh = given.filter(({ jti }) => after.includes(jti)).map(({ place }) => place);
  expect(fresh).toHaveLength(2);
  expect(places.map(({ place }) => place).filter((place) => fresh.includes(place))).toEqual([]);
  await until('a newer version is out', async () => {
    const said = await listOf(id);
    return said !== undefined && said.issuedAt > issuer.clock.now() - 500;
  });
  expect([...((await listOf(id))?.revoked ?? [])].sort()).toEqual([early, ...late].sort());
  await auditOf({ owner: restored }, 'BE:0120');
  await restored.close();
});

const PLACES = `select jti, status_list_id || ' ' || status_ordinal as place from issuer.attestation`;
