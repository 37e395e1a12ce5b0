import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeUtf8 } from '@prova/credential';
import { replaceFile } from '@prova/platform-node';
import {
  createTestAuthority,
  type Loopback,
  makeRevocationList,
  makeToken,
  onLoopback,
  TEST_NOW,
  type TestAuthority,
} from '@prova/testing';
import {
  endorse,
  metadataPlace,
  rootMetadata,
  snapshotMetadata,
  targetPlace,
  targetsMetadata,
  timestampMetadata,
  tufSigner,
} from '@prova/trust-registry';
import { typed } from '../../support/command-line.ts';
import { AT_NOON, NOW } from '../../support/moment.ts';

const JTI = '0123456789ABCDEF';

/** One server for all: the registry's files, and the lists of an institution beside an index. */
const files = new Map<string, Uint8Array>();
let server: Loopback;
let url: string;
let cwd: string;
let authority: TestAuthority;
beforeAll(async () => {
  const listening = createServer((request, response) => {
    const bytes = files.get(request.url ?? '');
    if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  server = await onLoopback(listening);
  url = server.origin;
  cwd = await mkdtemp(join(tmpdir(), 'prova-trust-lists-'));
  authority = await createTestAuthority({
    institutions: [{ id: 'BE:0120', revocationUris: [`${url}/revocationLists/`] }],
  });
  await replaceFile(join(cwd, 'root.der'), authority.root.certificate);
  await replaceFile(join(cwd, 'tuf-root.json'), await release(await authority.snapshot()));
  const payload = { jti: JTI, rid: `${url}/revocationLists/K7Q2` };
  const token = makeToken(authority.institution('BE:0120'), { payload });
  await replaceFile(join(cwd, 'card.txt'), token);
});
afterAll(async () => {
  await server.close();
  await rm(cwd, { recursive: true });
});

const newSigner = () => tufSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

/** Wraps a trust list in TUF metadata, each by a key of its own. Answers the root to pin. */
async function release(cose: Uint8Array): Promise<Uint8Array> {
  const [top, list, online] = [newSigner(), newSigner(), newSigner()];
  const role = (signer: ReturnType<typeof newSigner>) => ({ keys: [signer], threshold: 1 });
  const roles = {
    root: role(top),
    targets: role(list),
    snapshot: role(online),
    timestamp: role(online),
  };
  const about = { now: TEST_NOW, sequence: 1, version: 1 };
  const listed = new Map([['snapshot.cose', cose]]);
  const targets = await endorse(targetsMetadata({ ...about, files: listed }), list);
  const snapshot = await endorse(snapshotMetadata({ ...about, targets }), online);
  const timestamp = await endorse(timestampMetadata({ ...about, snapshot }), online);
  for (const bytes of [targets, snapshot, timestamp]) {
    files.set(`/tuf/${metadataPlace(bytes)}`, bytes);
  }
  files.set(`/tuf/targets/${targetPlace('snapshot.cose', cose)}`, cose);
  return endorse(rootMetadata({ ...about, roles }), top);
}

/** Publishes the institution's list, and says so beside it. */
async function publish(revoked: readonly string[], issuedAt: number): Promise<void> {
  const rid = `${url}/revocationLists/K7Q2`;
  const institution = authority.institution('BE:0120');
  const text = await makeRevocationList(institution, { rid, revoked, issuedAt });
  files.set('/revocationLists/K7Q2', encodeUtf8(text));
  const lists = [{ uri: rid, iat: issuedAt, exp: issuedAt + 7 * 86_400 }];
  files.set('/revocationLists/index.json', encodeUtf8(JSON.stringify({ lists })));
}

const environment = ['--environment', 'test'] as const;
const update = (...words: readonly string[]) =>
  typed(['trust', 'update', ...environment, '--registry', url, '--now', NOW, ...words], { cwd });
const judge = async () =>
  (await typed(['verify', ...environment, ...AT_NOON, 'card.txt'], { cwd })).code;

test('lists come with the trust list, and a withdrawal with the next update', async () => {
  const first = await update('--root', 'root.der', '--tuf-root', 'tuf-root.json');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^lists of withdrawals +0 new, 0 unchanged$/m);
  expect(first.stdout).toMatch(/^not fetched +status-unavailable {2}http[^\n]+index\.json$/m);
  expect(await judge()).toBe(2);

  await publish([], TEST_NOW - 600);
  expect((await update()).stdout).toMatch(/^lists of withdrawals +1 new, 0 unchanged$/m);
  expect(await judge()).toBe(0);
  expect((await update()).stdout).toMatch(/^lists of withdrawals +0 new, 1 unchanged$/m);

  await publish([JTI], TEST_NOW - 300);
  expect(await judge()).toBe(0);
  expect((await update()).stdout).toMatch(/^lists of withdrawals +1 new, 0 unchanged$/m);
  expect(await judge()).toBe(1);
});
