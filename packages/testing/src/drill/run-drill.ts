import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataKeys, eraseSubject } from '@prova/issuer';
import { auditChains, verifyAudit } from '@prova/store';
import { ISSUER_URL } from '../issuer/issuer-order.ts';
import { makePlace } from '../issuer/issuer-place.ts';
import { createTestClient, type TestClient } from '../issuer/test-client.ts';
import { newTestClient } from '../issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../issuer/test-records.ts';
import { until } from '../issuer/until.ts';
import { TEST_NOW } from '../test-authority.ts';
import {
  copyFolder,
  type DrillFolders,
  makeFolders,
  openDatabase,
  type RunningMachine,
  startMachine,
} from './drill-machine.ts';

const BE = 'BE:0120';
const issuerAudit = auditChains('issuer', 'institution_id');

/** Something that a restored issuer owes to whoever relied on it. */
export interface DrillFinding {
  readonly what: string;
  readonly isSo: boolean;
}

/**
 * Loses an issuer and brings it back, for real: its PostgreSQL, its published lists, its keys. Issues, makes a copy as docs/operations.md says,
 * issues, withdraws and erases more, removes everything, puts the copy back, and answers what was found then.
 * `tell` hears of each step. Takes some ten seconds.
 */
export async function runDrill(tell: (step: string) => void): Promise<readonly DrillFinding[]> {
  const folders = await makeFolders();
  let now = TEST_NOW;
  let machine: RunningMachine | undefined;
  try {
    const owner = await openDatabase(folders);
    const place = await makePlace(owner, now);
    const key = await newTestClient(owner, { clientId: 'portal' }, now);
    await owner.close();
    const start = async () => {
      machine = await startMachine(folders, place, () => now);
      return machine;
    };
    const url = () => machine?.service.url ?? '';
    const order = { clientId: 'portal', key, issuer: ISSUER_URL, url, now: () => now };

    tell('An issuer issues three documents.');
    let running = await start();
    let portal = createTestClient(order);
    const kept = await issue(portal, 'kept');
    const withdrawn = await issue(portal, 'withdrawn');
    const erased = await issue(portal, 'erased', '77051299948');
    await until(
      'the lists of what was issued are out',
      async () => (await lists(url())).length > 1,
    );

    tell(
      'It is stopped and copied: first its database, then what it published, and its keys elsewhere.',
    );
    await running.stop();
    const backup = backupOf(folders, place.folder);
    await backup.database();
    await backup.published();
    await backup.keys();

    tell('It goes on: one document more, one withdrawn, one person’s data erased.');
    now += 60;
    running = await start();
    const lost = await issue(portal, 'lost');
    const reason = { reason: 'fraud' };
    await portal.call('POST', `${ATTESTATIONS}/${withdrawn.id}/revoke`, { body: reason });
    const dataKeys = createDataKeys(new Uint8Array(Buffer.from(place.dataKey, 'base64')));
    await eraseSubject(
      { database: running.owner, dataKeys },
      {
        ...{ institutionId: BE, query: { by: 'number', number: '77051299948' }, valid: 'revoke' },
        ...{ requestId: randomUUID(), actor: 'operator', now },
      },
    );
    const gone = [withdrawn.id, erased.id];
    await until('the lists say so', () => names(url(), gone));
    await until('it is noted what was erased', async () => {
      return (await running.owner.query('select from issuer.erased')).length === 0;
    });
    const places = await statusLists(running);

    tell('What it publishes is copied all the time. Then the machine is lost.');
    await backup.published();
    await running.stop();
    machine = undefined;
    await rm(folders.machine, { recursive: true });
    await rm(place.folder, { recursive: true });

    tell('The copy is put back on another machine, and the issuer starts.');
    now += 3_600;
    await backup.restore();
    running = await start();
    portal = createTestClient(order);
    const after = await issue(portal, 'after');
    const said = (id: string) => portal.call('GET', `${ATTESTATIONS}/${id}`);
    const token = await portal.call('GET', `${ATTESTATIONS}/${kept.id}/token`);
    const code = (word: string) => running.lines.some((line) => line.includes(`"code":"${word}"`));
    const again = await portal.call('POST', ATTESTATIONS, {
      body: issueBody(),
      key: keyOf('kept'),
    });
    return [
      {
        what: 'what was acknowledged before the copy is there, octet by octet',
        isSo: token.status === 200 && token.body === kept.token,
      },
      {
        what: 'a request that was answered before the copy gets the same answer',
        isSo: again.status === 200 && again.body.id === kept.id,
      },
      {
        what: 'what was withdrawn since is withdrawn in the ledger',
        isSo: (await said(withdrawn.id)).body.state === 'revoked',
      },
      { what: 'and in the lists', isSo: await names(url(), gone) },
      {
        what: 'what was erased since is erased again',
        isSo: (await isEmpty(running, erased.id)) && code('subject-erased-again'),
      },
      {
        what: 'the log says that the database was put back',
        isSo: code('list-restored'),
      },
      {
        what: 'what was issued since the copy is not in the ledger',
        isSo: (await said(lost.id)).status === 404,
      },
      {
        what: 'but it can be withdrawn, by its id and its list',
        isSo: await canWithdraw(running, lost),
      },
      {
        what: 'no list on which a place may have been given since gives another',
        isSo: (await statusListOf(running, after.id)).every((id) => !places.includes(id)),
      },
      {
        what: 'the audit chain is whole',
        isSo: (await verifyAudit(running.owner, issuerAudit(BE))).size > 0,
      },
    ];
  } finally {
    await machine?.stop();
    await folders.remove();
  }
}

interface Issued {
  readonly id: string;
  readonly token: string;
}

async function issue(portal: TestClient, name: string, hi?: string): Promise<Issued> {
  const key = keyOf(name);
  const body = issueBody(hi === undefined ? {} : { hi });
  const { status, body: answer } = await portal.call('POST', ATTESTATIONS, { body, key });
  if (status !== 201) throw new Error(`Not issued: ${status}.`);
  const token = await portal.call('GET', `${ATTESTATIONS}/${answer.id}/token`);
  return { id: answer.id, token: token.body };
}

/** An idempotency key is long enough not to be met by chance. */
function keyOf(name: string): string {
  return `drill-${name}`;
}

/** As docs/operations.md says. */
async function canWithdraw({ owner, service }: RunningMachine, { id, token }: Issued) {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const list = String(JSON.parse(payload).rid).slice(-4);
  await owner.query(
    'insert into issuer.list_kept (institution_id, list_id, entry) values ($1, $2, $3)',
    [BE, list, id],
  );
  await owner.query('insert into issuer.list_change (institution_id, list_id) values ($1, $2)', [
    BE,
    list,
  ]);
  await until('a list names it', () => names(service.url, [id]));
  return true;
}

async function lists(url: string): Promise<readonly string[]> {
  const found = await Promise.all(
    ['revocationLists', 'statusLists'].map(async (kind) => {
      const response = await fetch(`${url}/${kind}/index.json`);
      return response.ok ? Object(await response.json()).lists : [];
    }),
  );
  return found.flat().map(({ uri }) => String(uri));
}

/** Whether published deny-lists name these documents. */
async function names(url: string, ids: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(
    (await lists(url))
      .filter((uri) => uri.includes('revocationLists'))
      .map(async (uri) => (await fetch(url + new URL(uri).pathname)).text()),
  );
  const said = texts.map((text) => Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  return ids.every((id) => said.some((text) => text.includes(id)));
}

async function statusLists({ owner }: RunningMachine): Promise<readonly string[]> {
  const rows = await owner.query<{ id: string }>('select list_id as id from issuer.list');
  return rows.map(({ id }) => id);
}

async function statusListOf({ owner }: RunningMachine, jti: string): Promise<readonly string[]> {
  const rows = await owner.query<{ ids: readonly string[] }>(
    'select array[status_list_id, revocation_list_id] as ids from issuer.attestation where jti = $1',
    [jti],
  );
  return rows.flatMap(({ ids }) => ids);
}

async function isEmpty({ owner }: RunningMachine, jti: string): Promise<boolean> {
  const rows = await owner.query(
    'select from issuer.attestation where jti = $1 and sealed is null and number_hash is null',
    [jti],
  );
  return rows.length === 1;
}

/** The copies of docs/operations.md, each where nobody reads the others. */
function backupOf({ machine, safe }: DrillFolders, home: string) {
  const published = ['lists', 'erased'];
  return {
    database: () => copyFolder(join(machine, 'postgres'), join(safe, 'database')),
    /** After the database: what is published is never older than it. */
    async published() {
      await mkdir(join(safe, 'published'), { recursive: true });
      for (const each of published) {
        await mkdir(join(home, each), { recursive: true });
        await copyFolder(join(home, each), join(safe, 'published', each));
      }
    },
    /** Keys and trust list. */
    async keys() {
      await copyFolder(home, join(safe, 'keys'));
      for (const each of published) await rm(join(safe, 'keys', each), { recursive: true });
    },
    async restore() {
      await mkdir(machine, { mode: 0o711 });
      await copyFolder(join(safe, 'database'), join(machine, 'postgres'));
      await copyFolder(join(safe, 'keys'), home);
      for (const each of published) {
        await copyFolder(join(safe, 'published', each), join(home, each));
      }
    },
  };
}
