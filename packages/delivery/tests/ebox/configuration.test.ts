import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { DeliveryError, parseEboxSettings } from '../../src/index.ts';

expect.extend(codeMatchers);

const SETTINGS = {
  messages: 'https://provider.example/ebox/messages',
  consents: 'https://federation.example/citizenEboxConsents/search',
  token: 'https://services.example/REST/oauth/v5/token',
  clientId: 'prova:demo',
  scopes: 'scope:a scope:b',
  sender: '0206731645',
  senderApplicationId: 'application',
  messageTypes: { prc: 'PROVA_PRC' },
};

test('what is not known of citizens’ boxes is supposed, and can be said otherwise', () => {
  expect(parseEboxSettings(SETTINGS, 'prod').assumed).toEqual({
    eboxType: 'citizen',
    recipient: 'ssin',
    sender: 'enterpriseNumber',
  });
  const assumed = { recipient: 'eboxIdValue' };
  expect(parseEboxSettings({ ...SETTINGS, assumed }, 'prod').assumed).toMatchObject(assumed);
});

test.each([
  ['no object', 'text'],
  ['an unknown member', { ...SETTINGS, secret: 'x' }],
  ['no client', { ...SETTINGS, clientId: undefined }],
  ['a sender that is no enterprise', { ...SETTINGS, sender: '2206731645' }],
  ['a member that is none', { ...SETTINGS, assumed: { recipient: 'a b' } }],
  ['a token address with a query', { ...SETTINGS, token: 'https://a.example/?client=1' }],
  ['an address with a password', { ...SETTINGS, messages: 'https://a:b@a.example/' }],
  ['an address that is none', { ...SETTINGS, consents: 'provider' }],
])('%s is refused', (_what, settings) => {
  expect(() => parseEboxSettings(settings, 'prod')).toThrowWithCode(
    DeliveryError,
    'ebox-configuration-malformed',
  );
});

test('whatever a file says, it is settings or refused by a code', () => {
  const changed = fc.record(
    Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, fc.anything()])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), changed), (value) => {
      for (const settings of [value, { ...SETTINGS, ...Object(value) }]) {
        try {
          expect(parseEboxSettings(settings, 'prod').messages).toMatch(/^https:/);
        } catch (error) {
          if (!(error instanceof DeliveryError)) throw error;
        }
      }
    }),
  );
});

test('recipients go to https alone; in a trial also to this machine', () => {
  const here = { ...SETTINGS, messages: 'http://127.0.0.1:8080/messages' };
  expect(parseEboxSettings(here, 'test').messages).toBe(here.messages);
  const there = { ...SETTINGS, messages: 'http://provider.example/messages' };
  for (const wrong of [
    () => parseEboxSettings(here, 'prod'),
    () => parseEboxSettings(there, 'test'),
  ]) {
    expect(wrong).toThrowWithCode(DeliveryError, 'ebox-url-insecure');
  }
});
