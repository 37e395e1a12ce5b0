import { isPublicAddress } from '@prova/http';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { IssuerError } from '../../src/errors.ts';
import { requireWebhookUrl } from '../../src/webhooks/webhook-url.ts';

expect.extend(codeMatchers);

test.each([
  'http://hooks.example/a',
  'ftp://hooks.example/a',
  'https://user@hooks.example/',
  'https://user:secret@hooks.example/',
  'https://hooks.example/#part',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://10.0.0.8:8443/',
  'https://169.254.169.254/latest/meta-data',
  'https://intranet/',
  'https://printer.local/',
  'https://db.internal/',
  `https://hooks.example/${'a'.repeat(500)}`,
  '/events',
  '',
])('%s is not called', (url) => {
  expect(() => requireWebhookUrl(url, 'prod')).toThrowWithCode(IssuerError, 'webhook-url-refused');
});

test('https anywhere else is', () => {
  const { href } = requireWebhookUrl('https://hooks.example:8443/events?of=prova', 'prod');
  expect(href).toBe('https://hooks.example:8443/events?of=prova');
});

test('this machine is called in test alone', () => {
  for (const url of ['http://127.0.0.1:9/', 'http://localhost:9/', 'http://[::1]:9/']) {
    expect(requireWebhookUrl(url, 'test').href).toBe(url);
    expect(() => requireWebhookUrl(url, 'acc')).toThrowWithCode(IssuerError, 'webhook-url-refused');
  }
  expect(() => requireWebhookUrl('http://10.0.0.1/', 'test')).toThrowWithCode(
    IssuerError,
    'webhook-url-refused',
  );
});

test('no text does anything but pass or be refused, and none passes to another network', () => {
  const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  const texts = fc.oneof(
    fc.string(),
    fc.webUrl(),
    octets.map((octet) => `https://${octet.join('.')}/`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const { protocol, hostname } = requireWebhookUrl(text, 'prod');
        expect(protocol).toBe('https:');
        if (/^[\d.]+$/.test(hostname)) expect(isPublicAddress(hostname)).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'IssuerError', code: 'webhook-url-refused' });
      }
    }),
  );
});
