import { createPublicKey } from 'node:crypto';
import {
  encodePem,
  generateKeyPair,
  issueSealCertificate,
  readKeyFile,
  writeKeyFile,
} from '@prova/keys';
import { thumbprintOf } from '@prova/trust-registry';
import { auditOf } from '../support/audit.ts';
import { NOW } from '../support/moment.ts';
import { agreed } from '../support/officers.ts';
import { expectDone, openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
  await expectDone(shop.type(['issuer', 'enter', '--institution', 'BE:0120']));
}, PATIENCE);
afterAll(() => shop.remove());

const AT = ['--institution', 'BE:0120', '--now', NOW];
const register = (...words: string[]) => shop.type(['keys', 'register', ...AT, ...words]);
const retire = (thumbprint: string) =>
  shop.type(['keys', 'retire', ...AT, '--thumbprint', thumbprint]);
const listed = async () => (await expectDone(shop.type(['keys', 'list', '--now', NOW]))).stdout;

const SEAL = {
  key: ['.prova', 'keys', 'seals', 'BE-0120.pem'],
  certificate: ['.prova', 'registry', 'seals', 'BE-0120.der'],
} as const;

/** Takes the seal of the home aside, into files of its own, and answers its thumbprint. */
async function takeAside(): Promise<string> {
  await writeKeyFile(shop.at('old.pem'), await readKeyFile(shop.at(...SEAL.key)));
  const der = await shop.readBytes(...SEAL.certificate);
  await shop.write('old.crt', encodePem('CERTIFICATE', der));
  await shop.delete(SEAL.key.join('/'));
  return thumbprintOf(der);
}

/** Makes the home another seal, of the same authority, and answers its thumbprint. */
async function newSeal(): Promise<string> {
  const { privateKey } = await generateKeyPair('P-256');
  await writeKeyFile(shop.at(...SEAL.key), privateKey);
  const certificate = await issueSealCertificate(
    {
      subject: { country: 'BE', organization: 'Onderling Fonds', commonName: 'Seal 2 (TEST)' },
      publicKey: createPublicKey(privateKey),
      validity: { notBefore: Date.parse(NOW) / 1000, notAfter: Date.parse(NOW) / 1000 + 86_400 },
      competences: ['EHIC'],
    },
    {
      privateKey: await readKeyFile(shop.at('.prova', 'keys', 'authorities', 'BE.pem')),
      certificate: await shop.readBytes('.prova', 'registry', 'authorities', 'BE.der'),
    },
  );
  await shop.write(SEAL.certificate.join('/'), certificate);
  return thumbprintOf(certificate);
}

test(
  'keys are tried, registered, changed and retired',
  async () => {
    const old = await takeAside();
    const first = await expectDone(
      register('--certificate', 'old.crt', '--key', 'old.pem', '--daily-ceiling', '5000'),
    );
    expect(first.stdout).toContain(`${old} signs for BE:0120 from now on.\n`);
    const row = `^BE:0120 +ES256 P-256 +2028-11-\\d\\d +${old} +`;
    expect(await listed()).toMatch(new RegExp(`${row}in a file +paper +signs +0 of 5,000$`, 'm'));

    const next = await newSeal();
    const early = await register();
    expect(early).toMatchObject({ code: 64, stdout: '' });
    expect(early.stderr).toMatch(/^prova: The trust list does not name this key [^\n]+\.\n$/);

    const binding = { institution: 'BE:0120', competences: ['EHIC'], from: Date.parse(NOW) / 1000 };
    await agreed(shop, 'bind-certificate', binding, ['Alma', 'Bruno']);
    await expectDone(shop.type(['registry', 'publish', '--now', NOW]));
    await expectDone(register());
    expect(await listed()).toMatch(
      new RegExp(`${row}in a file +paper +signs no more; retire it +`, 'm'),
    );
    expect(await listed()).toMatch(
      new RegExp(`${next} +in a file +paper +signs +0 of 1,000,000$`, 'm'),
    );

    expect(await expectDone(retire(old))).toMatchObject({ stderr: '' });
    expect(await listed()).toMatch(
      new RegExp(`${row}in a file +paper +retired 2026-11-24T09:00:00Z +`, 'm'),
    );
    expect((await expectDone(retire(next))).stderr).toContain('BE:0120 has no key now');
    expect((await expectDone(retire(next))).stdout).toContain('signed no more already');
    expect((await auditOf(shop, 'BE:0120')).slice(1)).toEqual([
      'signing-key.registered operator',
      'signing-key.registered operator',
      'signing-key.retired operator',
      'signing-key.retired operator',
    ]);
  },
  PATIENCE,
);

test(
  'the key for wallets is registered for the address that its certificate names, and for no other',
  async () => {
    const elsewhere = { env: { PROVA_ISSUER_URL: 'https://issuer.example' } };
    const words = ['keys', 'register', ...AT, '--for', 'wallet'];
    const refused = await shop.type(words, elsewhere);
    expect(refused).toMatchObject({ code: 64, stdout: '' });
    expect(refused.stderr).toMatch(/names another issuer[^\n]+\.\n$/);
    const done = await expectDone(shop.type(words));
    expect(done.stdout).toContain(' signs for BE:0120 in wallets from now on.\n');
    expect(await listed()).toMatch(/^Keys that sign here:$/m);
    expect(await listed()).toMatch(/in a file +wallets +signs +0 of 1,000,000$/m);
    const [, thumbprint = ''] = /([\w-]{43}) +in a file +wallets/.exec(await listed()) ?? [];
    expect((await expectDone(retire(thumbprint))).stderr).toContain('no key for wallets now');
  },
  PATIENCE,
);

const TOKEN = ['--certificate', 'old.crt', '--pkcs11-module', 'none.so', '--token', 'prova'];

test.each([
  [
    'an institution that was not entered',
    ['--certificate', 'old.crt', '--key', 'old.pem', '--institution', 'BE:0121'],
    /issued here/,
  ],
  ['a key without its certificate', ['--key', 'old.pem'], /needs --certificate FILE/],
  ['a certificate without its key', ['--certificate', 'old.crt'], /needs --key FILE/],
  ['a token without its library', ['--token', 'prova'], /--token is of a key in a token/],
  ['a token and a file', [...TOKEN, '--key', 'old.pem'], /--key is of a key in a file/],
  ['a token without a key', TOKEN, /needs --key-label LABEL/],
  ['two names of a key', [...TOKEN, '--key-label', 'a', '--key-id', '0a'], /either --key-label/],
  ['a token without a PIN', [...TOKEN, '--key-label', 'a'], /needs --pin-file FILE/],
  ['two PINs', [...TOKEN, '--key-label', 'a', '--pin-file', 'p', '--pin-variable', 'P'], /either/],
  ['an id that is none', [...TOKEN, '--key-id', 'xyz', '--pin-file', 'p'], /location of a key/],
  ['a certificate that is none', ['--certificate', 'old.pem', '--key', 'old.pem'], /PEM block/],
  ['a ceiling of nothing', ['--daily-ceiling', '0'], /above 0/],
])('%s is 64, and one sentence', async (_what, words, sentence) => {
  const institution = words.includes('--institution') ? [] : ['--institution', 'BE:0120'];
  const line = ['keys', 'register', ...institution, '--now', NOW, ...words];
  const { code, stdout, stderr } = await shop.type(line);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(stderr).toMatch(sentence);
});

test.each([
  ['a thumbprint that is none', 'short'],
  ['a key that is not here', 'A'.repeat(43)],
])('retiring %s is 64', async (_what, thumbprint) => {
  expect(await retire(thumbprint)).toMatchObject({ code: 64, stdout: '' });
});
