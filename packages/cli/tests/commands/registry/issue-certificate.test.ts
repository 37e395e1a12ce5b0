import { X509Certificate } from 'node:crypto';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  const request = ['keys', 'request', '--institution', 'BE:0130', '--name', 'Fund', '--out', 'out'];
  await expectDone(shop.type(request));
  await expectDone(shop.type([...request, '--for', 'wallet']));
  const desk = ['--country', 'BE', '--name', 'Clinic', '--hosts', 'desk.example', '--out', 'out'];
  await expectDone(shop.type(['keys', 'request-reader', ...desk]));
}, PATIENCE);
afterAll(() => shop.remove());

const issue = (request: string, out: string, ...words: string[]) =>
  shop.type([
    'registry',
    'issue-certificate',
    ...['--request', `out/${request}.csr.pem`, '--out', out, ...words],
  ]);
const FUND = ['--institution', 'BE:0130', '--name', 'Fund'];
const CLINIC = ['--country', 'BE', '--name', 'Clinic'];

/** Whether Node sees the path from the root to this certificate. */
async function leadsToRoot(file: string): Promise<boolean> {
  const read = async (...place: string[]) => new X509Certificate(await shop.readBytes(...place));
  const [root, authority, certificate] = await Promise.all([
    read('.prova', 'trust', 'test', 'root.der'),
    read('.prova', 'registry', 'authorities', 'BE.der'),
    read(file),
  ]);
  return (
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey) &&
    authority.checkIssued(root) &&
    authority.verify(root.publicKey)
  );
}

test('a seal for paper, one for wallets, and a reader, each as it was asked for', async () => {
  const paper = await expectDone(issue('BE-0130', 'paper.pem', ...FUND));
  expect(paper.stdout).toMatch(/^for +EHIC of BE:0130 on paper$/m);
  expect(new X509Certificate(await shop.read('paper.pem')).subjectAltName).toBeUndefined();

  const terms = [...FUND, '--competences', 'EHIC,PDA1'];
  const wallet = await expectDone(issue('BE-0130-wallet', 'wallet.pem', ...terms));
  expect(wallet.stdout).toMatch(/^for +EHIC, PDA1 of BE:0130 in wallets$/m);
  expect(wallet.stdout).toMatch(/^names +http:\/\/localhost:8080\/wallet\/BE-0130$/m);
  const { subjectAltName, keyUsage } = new X509Certificate(await shop.read('wallet.pem'));
  expect(subjectAltName).toBe('DNS:localhost, URI:http://localhost:8080/wallet/BE-0130');
  expect(keyUsage).toHaveLength(3);

  const reader = await expectDone(issue('reader', 'reader.pem', ...CLINIC));
  expect(reader.stdout).toMatch(/^for +asking wallets$/m);
  expect(new X509Certificate(await shop.read('reader.pem')).subjectAltName).toBe(
    'DNS:desk.example',
  );
  for (const file of ['paper.pem', 'wallet.pem', 'reader.pem']) {
    expect(await leadsToRoot(file)).toBe(true);
  }
});

test.each([
  ['a reader for an institution', 'reader', FUND, /another kind of certificate/],
  ['a seal for a desk', 'BE-0130', CLINIC, /another kind of certificate/],
  ['a wallet seal for a desk', 'BE-0130-wallet', CLINIC, /another kind of certificate/],
  ['both', 'BE-0130', [...FUND, '--country', 'BE'], /either --institution or --country/],
  ['neither', 'BE-0130', ['--name', 'Fund'], /needs --country CODE/],
  [
    'a country whose authority is elsewhere',
    'BE-0130',
    ['--institution', 'FR:7500', '--name', 'F'],
    /authority of FR is not in this home/,
  ],
  ['a request that is not there', 'none', FUND, /There is no file/],
])('%s is 64, and makes nothing', async (_what, request, words, sentence) => {
  const { code, stdout, stderr } = await issue(request, 'refused.pem', ...words);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(await shop.list('.')).not.toContain('refused.pem');
});

test('never over another certificate', async () => {
  await shop.write('mine.pem', 'mine');
  expect(await issue('BE-0130', 'mine.pem', ...FUND)).toMatchObject({ code: 64, stdout: '' });
  expect(await shop.read('mine.pem')).toBe('mine');
});
