import { createPublicKey } from 'node:crypto';
import {
  decodePem,
  issueSelfIssuedSeal,
  KeysError,
  openCertificateRequest,
  openSigner,
  readerTerms,
  readKeyFile,
  systemTime,
  walletSealTerms,
} from '@prova/keys';
import {
  DE_BA82708,
  expectDone,
  openWorkshop,
  PATIENCE,
  type Workshop,
} from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop({ more: [DE_BA82708] });
}, PATIENCE);
afterAll(() => shop.remove());

test('keys list: each institution, its kind of key and its certificate', async () => {
  const { code, stdout } = await shop.type(['keys', 'list']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^TEST/);
  expect(stdout).toMatch(/^BE:0120 +ES256 P-256 +2028-11-\d\d +[\w-]{43} +here +paper$/m);
  expect(stdout).toMatch(/^DE:BA82708 +RS256 RSA-3072 +2028-11-\d\d +[\w-]{43} +here +paper$/m);
});

describe('keys request', () => {
  const request = (institution: string, name: string, out: string, ...more: string[]) =>
    shop.type([
      'keys',
      'request',
      '--institution',
      institution,
      '--name',
      name,
      '--out',
      out,
      ...more,
    ]);

  test.each([
    ['ES256', []],
    ['RS256', ['--algorithm', 'RS256']],
  ])(
    'makes an %s key for its owner alone, and a request that it signed',
    async (word, more) => {
      await expectDone(request('BE:0130', 'Mutuelle de Nulle Part', word, ...more));
      expect(await shop.list(word)).toEqual(['BE-0130.csr.pem', 'BE-0130.key.pem']);
      expect(await shop.mode(word, 'BE-0130.key.pem')).toBe(0o600);
      const pem = await shop.read(word, 'BE-0130.csr.pem');
      const opened = await openCertificateRequest(decodePem('CERTIFICATE REQUEST', pem));
      expect(opened.subject).toBe(
        'C=BE, O=Mutuelle de Nulle Part, 2.5.4.97=EESSI:BE:0130, CN=Seal BE:0130 (TEST)',
      );
      const privateKey = await readKeyFile(shop.at(word, 'BE-0130.key.pem'));
      expect(createPublicKey(privateKey).equals(opened.publicKey)).toBe(true);
    },
    PATIENCE,
  );

  test.each([
    ['prod', 'Seal BE:0133'],
    ['acc', 'Seal BE:0133 (ACC)'],
    ['test', 'Seal BE:0133 (TEST)'],
  ] as const)(
    'in %s it asks for a name by which the key signs there and nowhere else',
    async (environment, commonName) => {
      await expectDone(request('BE:0133', 'Fund', environment, '--environment', environment));
      const pem = await shop.read(environment, 'BE-0133.csr.pem');
      const { subject } = await openCertificateRequest(decodePem('CERTIFICATE REQUEST', pem));
      expect(subject).toMatch(new RegExp(`CN=${commonName.replace(/[()]/g, '.')}$`));
      const keyFile = shop.at(environment, 'BE-0133.key.pem');
      const certificate = await issueSelfIssuedSeal({
        subject: { country: 'BE', organization: 'Fund', commonName },
        privateKey: await readKeyFile(keyFile),
        validity: { notBefore: 0, notAfter: 4_000_000_000 },
        competences: ['EHIC'],
      });
      const ports = {
        time: systemTime,
        variables: { PROVA_SOFTWARE_KEYS: 'production' },
        tell: () => undefined,
      };
      for (const world of ['prod', 'acc', 'test'] as const) {
        const opened = openSigner({ kind: 'software', keyFile, certificate }, world, ports);
        const code = await opened.then(
          () => 'opened',
          (error: unknown) => (error instanceof KeysError ? error.code : undefined),
        );
        expect([world, code]).toEqual([
          world,
          world === environment ? 'opened' : 'key-environment-mismatch',
        ]);
      }
    },
  );

  test('for wallets it asks for a certificate that names the issuer', async () => {
    const env = { PROVA_ISSUER_URL: 'https://issuer.example/' };
    const words = [
      'keys',
      'request',
      '--institution',
      'BE:0134',
      '--name',
      'Fund',
      '--for',
      'wallet',
    ];
    const out = ['--out', 'wallet', '--competences', 'EHIC,PDA1'];
    await expectDone(shop.type([...words, ...out], { env }));
    expect(await shop.list('wallet')).toEqual(['BE-0134-wallet.csr.pem', 'BE-0134-wallet.key.pem']);
    const pem = await shop.read('wallet', 'BE-0134-wallet.csr.pem');
    const opened = await openCertificateRequest(decodePem('CERTIFICATE REQUEST', pem));
    expect(opened.subject).toContain('CN=Wallet seal BE:0134 (TEST)');
    const competences = ['EHIC', 'PDA1'] as const;
    const credentialIssuer = 'https://issuer.example/wallet/BE-0134';
    expect(opened).toMatchObject(walletSealTerms({ competences, credentialIssuer }));
    for (const more of [
      ['--algorithm', 'RS256', '--out', 'none'],
      ['--competences', 'EHIC,CARS', '--out', 'none'],
    ]) {
      expect(await shop.type([...words, ...more])).toMatchObject({ code: 64, stdout: '' });
    }
    expect(await shop.list('.')).not.toContain('none');
  });

  test('for a desk it asks for a certificate that names its hosts', async () => {
    const words = ['keys', 'request-reader', '--name', 'Clinic', '--out', 'desk'];
    const desk = ['--country', 'GB', '--hosts', 'desk.example,www.desk.example'];
    await expectDone(shop.type([...words, ...desk]));
    const pem = await shop.read('desk', 'reader.csr.pem');
    const opened = await openCertificateRequest(decodePem('CERTIFICATE REQUEST', pem));
    expect(opened.subject).toBe('C=GB, O=Clinic, CN=Reader (TEST)');
    expect(opened).toMatchObject(readerTerms({ hosts: ['desk.example', 'www.desk.example'] }));
    for (const bad of [
      ['--country', 'XX', '--hosts', 'desk.example'],
      ['--country', 'BE', '--hosts', '*.example'],
    ]) {
      expect(await shop.type([...words, ...bad])).toMatchObject({ code: 64, stdout: '' });
    }
  });

  test('never over another key, and writes no request without its key', async () => {
    await expectDone(request('BE:0131', 'Once', 'once'));
    const key = await shop.read('once', 'BE-0131.key.pem');
    const csr = await shop.read('once', 'BE-0131.csr.pem');
    const { code, stderr } = await request('BE:0131', 'Twice', 'once');
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
    expect(await shop.read('once', 'BE-0131.key.pem')).toBe(key);
    expect(await shop.read('once', 'BE-0131.csr.pem')).toBe(csr);
  });

  test.each([
    ['an institution that cannot be', 'Belgium', 'x'],
    ['a name that no certificate holds', 'BE:0132', 'x'.repeat(65)],
  ])('%s is 64, and makes nothing', async (_what, institution, name) => {
    const { code, stderr } = await request(institution, name, 'refused');
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
    expect(await shop.list('.')).not.toContain('refused');
  });
});
