import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, SERVICE_ROLE } from '@prova/store';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody, recordLines } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { type CutLine, layLine } from '../registry/cut-line.ts';
import { beginFile } from './begin-file.ts';
import { heard } from './connection.ts';
import { auditOf, countOf } from './ledger.ts';

// What the issuer stands on goes away and comes back. Nobody is told a lie meanwhile, and it goes on by itself.

let issuer: TestIssuer;
let portal: TestClient;
let line: CutLine;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
  line = await layLine(issuer.databaseUrl);
  const database = connect({
    url: line.url,
    role: SERVICE_ROLE,
    maxConnections: 4,
    patience: 1_000,
  });
  closeDatabase = () => database.close();
  await issuer.restart({ database });
  await issue();
});
let closeDatabase: () => Promise<void>;
afterAll(async () => {
  await issuer.close();
  await closeDatabase();
  await line.close();
});

const issue = (key = randomUUID()) => portal.call('POST', ATTESTATIONS, { body: issueBody(), key });

const statusOf = async (path: string) => (await fetch(issuer.url() + path)).status;

describe.each(['cut', 'freeze'] as const)('the line to the database %s', (fault) => {
  test('A27, D03: the answer is 503 with a number and without a word of what lies inside, and the same request is served afterwards', async () => {
    const before = await countOf(issuer, 'issuer.attestation');
    const key = randomUUID();
    line[fault]();
    const answer = await issue(key);
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'dependency-unavailable', instance: expect.stringMatching(/^urn:uuid:/) },
    });
    expect(answer.headers.get('retry-after')).not.toBe(null);
    expect(JSON.stringify(answer.body)).not.toMatch(/postgres|ECONN|\.ts\b|node_modules/);
    expect(await statusOf('/health')).toBe(503);
    line.restore();
    await until('it goes on', async () => (await issue(key)).status < 300);
    expect(await countOf(issuer, 'issuer.attestation')).toBe(before + 1);
    expect(await countOf(issuer, "issuer.attestation where state = 'staged'")).toBe(0);
    await auditOf(issuer, 'BE:0120');
  });
});

test('a file that is on its way when the database goes is 503, becomes no batch, and the service goes on', async () => {
  const text = recordLines(3_000);
  const [first, rest] = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  const socket = await beginFile(issuer.url(), portal, { length: text.length, text: first });
  await until('a part is stored', async () => (await countOf(issuer, 'issuer.batch_chunk')) > 0);
  const said = heard(socket);
  line.cut();
  socket.write(rest);
  expect(await said).toMatch(/^HTTP\/1\.1 503 /);
  line.restore();
  await until('it goes on', async () => (await issue()).status === 201);
  expect(await countOf(issuer, "issuer.batch where state <> 'receiving'")).toBe(0);
});

test('D07: without its key nothing is issued, and with it the same request is', async () => {
  const key = randomUUID();
  const files = (await readdir(issuer.place.folder)).filter((each) => each.endsWith('.pem'));
  expect(files).not.toEqual([]);
  const away = async (from: string, to: string) => {
    for (const each of files) {
      const path = join(issuer.place.folder, each);
      await rename(path + from, path + to);
    }
  };
  await away('', '.away');
  // A key that is open stays open: the service begins anew.
  await issuer.restart();
  expect(await issue(key)).toMatchObject({ status: 503 });
  expect(await countOf(issuer, "issuer.attestation where state = 'staged'")).toBe(0);
  await away('.away', '');
  expect((await issue(key)).status).toBe(201);
});

test('D02: where lists cannot be written, the service goes on, and they are out once they can', async () => {
  const { lists } = issuer;
  // A list that could not be signed is tried again after a minute.
  issuer.clock.pass(61);
  const { body } = await issue();
  const [list] = await issuer.owner.query<{ id: string }>(
    "select list_id as id from issuer.list where kind = 'revocation' and institution_id = 'BE:0120'",
  );
  const textOf = async () => (await fetch(`${issuer.url()}/revocationLists/${list?.id}`)).text();
  await until('a list is out', async () => (await textOf()).split('.').length === 3);
  const before = issuer.lines.length;
  await rename(lists, `${lists}.away`);
  await writeFile(lists, '');
  await portal.call('POST', `${ATTESTATIONS}/${body.id}/revoke`, { body: { reason: 'fraud' } });
  await until('the log says so', () =>
    issuer.lines.slice(before).some((each) => each.includes('error')),
  );
  expect((await issue()).status).toBe(201);
  await rm(lists);
  await rename(`${lists}.away`, lists);
  await until('the list is out', async () => {
    const [, payload = ''] = (await textOf()).split('.');
    const { revoked = [] } = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}');
    return revoked.includes(body.id);
  });
});
