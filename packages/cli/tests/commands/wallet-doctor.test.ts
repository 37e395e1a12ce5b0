import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from '../support/command-line.ts';

// An issuer of a page and a half on this machine: what is said of it, and that it says nothing to the terminal itself.

const HOSTILE = 'Eve\u001b[2J\u202e';

let cwd: string;
let issuer: string;
let close: () => Promise<void>;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'prova-doctor-'));
  const server = createServer(({ url = '' }, response) => {
    const { port } = server.address() as AddressInfo;
    const name = url.startsWith('/.well-known/openid-credential-issuer/');
    response.writeHead(name ? 200 : 404, { 'content-type': 'application/json' });
    response.end(
      name ? JSON.stringify({ credential_issuer: `http://localhost:${port}/${HOSTILE}` }) : '',
    );
  });
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening);
  });
  const { port } = server.address() as AddressInfo;
  issuer = `http://localhost:${port}/wallet/BE-0120`;
  close = () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
});
afterAll(async () => {
  await close();
  await rm(cwd, { recursive: true });
});

const doctor = (...words: string[]) => typed(['wallet-doctor', ...words], { cwd });

test('what wallets refuse comes with what was seen, what they do, and what to do', async () => {
  const { code, stdout, stderr } = await doctor(issuer);
  expect(code).toBe(1);
  expect(stderr).toBe('The trust list is not here: nothing is said of who is trusted.\n');
  const lines = stdout.split('\n');
  expect(lines[0]).toBe(`As a wallet sees the issuer ${issuer}:`);
  const at = lines.indexOf('NOT PASSED  issuer-identifier  (OpenID4VCI 1.0 §12.2.3)');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    expect.stringMatching(/^ {2}Seen {4}credential_issuer is http:.* was asked\.$/),
    expect.stringMatching(/^ {2}Wallet {2}It takes the metadata for those of somebody else/),
    expect.stringMatching(/^ {2}To do {3}Set the public address of the service/),
  ]);
  expect(stdout).not.toMatch(/\bPASSED {2}metadata-place/);
  expect(stdout).toMatch(
    /\nWallets will refuse this\. \d+ of 47 checks passed; \d+ had nothing to look at\.\n$/,
  );
});

test('an offer that is not there names no issuer, and that is said', async () => {
  const reference = encodeURIComponent(`${issuer}/offers/none`);
  const link = `openid-credential-offer://?credential_offer_uri=${reference}`;
  const { code, stdout } = await doctor(link);
  expect(code).toBe(1);
  expect(stdout.split('\n')[0]).toBe('As a wallet sees this offer, which names no issuer:');
});

test('with every check where that is wanted, and nothing that moves a cursor', async () => {
  const { stdout } = await doctor(issuer, '--steps');
  expect(stdout).toMatch(/^PASSED +metadata-place +http/m);
  expect(stdout).toMatch(/^N\/A +offer +No offer was given\.$/m);
  expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  expect(stdout).toContain('\\u{1b}');
});

test('as JSON it is the diagnosis', async () => {
  const { code, stdout } = await doctor(issuer, '--json');
  expect(code).toBe(1);
  expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  const diagnosis = JSON.parse(stdout);
  expect([diagnosis.kind, diagnosis.subject]).toEqual(['issuer', issuer]);
  expect(diagnosis.findings).toHaveLength(47);
  expect(diagnosis.findings[5]).toMatchObject({ check: 'metadata-place', result: 'PASSED' });
});

test.each([[[]], [['issuer.example']], [['a:b', 'c:d']]])(
  '%j is a mistake of usage',
  async (words) => {
    const { code, stdout, stderr } = await doctor(...words);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^prova: .*\.\n$/m);
  },
);
