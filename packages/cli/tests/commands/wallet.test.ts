import { openWorkshop, PATIENCE, type Workshop } from '../support/workshop.ts';

// What a wallet does with an issuer and a desk is in the demo, and in the tests of the reference wallet.

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
}, PATIENCE);
afterAll(() => shop.remove());

const OFFER = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.invalid%2Fx';

test('it is empty at first', async () => {
  const { code, stdout } = await shop.type(['wallet', 'list']);
  expect([code, stdout]).toEqual([0, 'TEST – nothing here is real\nThe wallet is empty.\n']);
});

test('what leads nowhere is refused in a sentence', async () => {
  const refused = [
    ['wallet', 'accept', OFFER],
    ['wallet', 'accept', 'planted'],
    ['wallet', 'accept', OFFER.replace('https', 'http')],
    [
      'wallet',
      'present',
      'openid4vp://?client_id=x509_hash%3Ax&request_uri=http%3A%2F%2Fdesk.invalid%2Fx',
    ],
    ['wallet', 'present', 'planted'],
    ['wallet', 'present', 'planted', '--format', 'jwt_vc_json'],
    ['wallet', 'accept'],
    ['wallet', 'accept', OFFER, '--copies', '0x'],
  ];
  for (const words of refused) {
    const { code, stdout, stderr } = await shop.type(words);
    expect({ words, code, stdout }).toEqual({ words, code: 64, stdout: '' });
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  }
});

test('it is for trials alone', async () => {
  for (const environment of ['prod', 'acc']) {
    for (const words of [['list'], ['accept', OFFER], ['present', 'planted']]) {
      const { code, stderr } = await shop.type(['wallet', ...words, '--environment', environment]);
      expect([code, stderr]).toEqual([64, expect.stringContaining('environment test alone')]);
    }
  }
});

test('a file that is no wallet is left as it is', async () => {
  await shop.write('.prova/wallet.json', '{}');
  const { code, stderr } = await shop.type(['wallet', 'list']);
  expect([code, stderr]).toEqual([64, expect.stringContaining('keeps no credentials')]);
  expect(await shop.read('.prova', 'wallet.json')).toBe('{}');
});
