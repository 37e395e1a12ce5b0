import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { softwareSigner } from '@prova/keys';
import { replaceFile } from '@prova/platform-node';
import {
  createTestAuthority,
  type PublishedCatalogue,
  publishTestCatalogue,
  TEST_NOW,
  type TestAuthority,
  testCatalogue,
  testRelyingParty,
} from '@prova/testing';
import { overaskingLink } from '../../src/demo/wallet/overasking-link.ts';
import { openFolder, type Workshop } from '../support/workshop.ts';

// A desk that asks for a status: whether that is too much, wallet and doctor say by the catalogue that they are handed.

const REGISTERED = testRelyingParty('desk.example', { statuses: ['BIM'] });
const NOW = new Date(TEST_NOW * 1000).toISOString();

let folder: Workshop;
let authority: TestAuthority;
let open: PublishedCatalogue;
let registering: PublishedCatalogue;
let link: string;
let server: Server;
let site: string;
beforeAll(async () => {
  folder = await openFolder();
  authority = await createTestAuthority();
  open = await publishTestCatalogue(authority);
  registering = await publishTestCatalogue(
    authority,
    testCatalogue({ relyingParties: [REGISTERED] }),
  );
  const reader = await authority.reader({
    ...{ country: 'BE', organization: 'Kliniek Nergens', hosts: ['desk.example'] },
  });
  const signer = softwareSigner(reader);
  link = await overaskingLink({ signer, desk: 'https://desk.example', now: TEST_NOW });
  server = createServer(({ url }, response) => {
    const isRequest = url === '/request';
    const type = isRequest ? 'application/oauth-authz-req+jwt' : 'text/plain';
    const body = { '/request': requestIn(link), '/rights.jwt': registering.jws }[url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await replaceFile(folder.at('root.der'), authority.root.certificate);
  await replaceFile(folder.at('open.jwt'), open.jws);
  await replaceFile(folder.at('registering.jwt'), registering.jws);
  await replaceFile(
    folder.at('snapshot.cose'),
    await authority.snapshot({ files: registering.files }),
  );
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await folder.remove();
});

function requestIn(uri: string): string {
  return new URL(uri).searchParams.get('request') ?? '';
}

const present = (...words: string[]) => {
  const root = words.includes('--root') ? [] : ['--root', 'root.der'];
  return folder.type(['wallet', 'present', link, '--environment', 'test', ...root, ...words]);
};

test('without a catalogue the wallet shows nothing, and says that nobody is registered here', async () => {
  const { code, stderr } = await present();
  expect(code).toBe(64);
  expect(stderr).toMatch(/^There is no catalogue of rights here, .*\nprova: More is asked of /);
});

test.each(['file', 'address', 'home'])(
  'with one from a %s it goes by that, if the root stands above it',
  async (from) => {
    if (from === 'home') {
      await replaceFile(folder.at('.prova/trust/test/root.der'), authority.root.certificate);
      await replaceFile(folder.at('.prova/trust/test/catalogue.jwt'), registering.jws);
    }
    const places: Record<string, string[]> = {
      file: ['--catalogue', 'registering.jwt'],
      address: ['--catalogue', `${site}/rights.jwt`],
      home: [],
    };
    // Who may ask is told that there is no such document: this wallet is empty.
    const asked = await present(...(places[from] ?? []));
    expect(asked).toMatchObject({ code: 64, stderr: expect.stringContaining('Nothing in this') });
    const refused = await present('--catalogue', 'open.jwt');
    expect(refused.stderr).toMatch(/^prova: More is asked of /);
  },
);

test('a catalogue that is not there, or that nobody vouches for, is said to be so', async () => {
  const other = await createTestAuthority();
  await replaceFile(folder.at('other.der'), other.root.certificate);
  const stranger = await present('--catalogue', 'registering.jwt', '--root', 'other.der');
  expect(stranger.stderr).toContain('Nobody vouches for this catalogue');
  expect((await present('--catalogue', 'none.jwt')).stderr).toContain('There is no file none.jwt');
  expect((await present('--catalogue', `${site}/none`)).stderr).toContain('There is no catalogue');
  const insecure = await present('--catalogue', 'http://registry.example/rights.jwt');
  expect(insecure).toMatchObject({ code: 64, stderr: expect.stringContaining('https://') });
});

test('the doctor explains it: NOT PASSED, unless the catalogue that the trust list names registers the desk', async () => {
  const trust = ['--trust', 'snapshot.cose', '--root', 'root.der', '--environment', 'test'];
  const doctor = async (...words: string[]) => {
    const ended = await folder.type([
      ...['wallet-doctor', `${site}/request`, ...trust],
      ...['--now', NOW, '--json', ...words],
    ]);
    const { findings } = JSON.parse(ended.stdout);
    const found = findings.find(({ check }: { check: string }) => check === 'query-overasks');
    return [found.result, ended.stderr];
  };
  const refused = 'The catalogue of rights is refused as catalogue-not-listed';
  expect(await doctor('--catalogue', 'registering.jwt')).toEqual(['PASSED', '']);
  const [result, said] = await doctor('--catalogue', 'open.jwt');
  expect([result, said]).toEqual(['NOT PASSED', expect.stringContaining(refused)]);
});
