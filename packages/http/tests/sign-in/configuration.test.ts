import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Environment } from '@prova/credential';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { connectProvider, HttpError } from '../../src/index.ts';

expect.extend(codeMatchers);

const claims = { name: 'name', organisation: 'organisation', roles: 'roles' };
const usual = { issuer: 'https://127.0.0.1:1', clientId: 'desk', scopes: [], claims };

function connect(issuer: string, environment: Environment = 'test') {
  return () => connectProvider({ ...usual, issuer, clientSecret: 'not-a-secret' }, environment);
}

test.each([
  'https://127.0.0.1:1',
  'https://127.0.0.1:1/realms/prova',
  'http://127.0.0.1:1',
  'http://[::1]:1',
])('%s may be a provider', (issuer) => {
  expect(connect(issuer)).not.toThrow();
});

test.each([
  'http://provider.example',
  'http://127.0.0.1.provider.example',
  'https://somebody:secret@provider.example',
  'https://provider.example/?tenant=1',
  'https://provider.example/#a',
  'ftp://provider.example',
  'provider.example',
  '',
])('%s may not', (issuer) => {
  expect(connect(issuer)).toThrowWithCode(HttpError, 'sign-in-malformed');
});

test.each(['acc', 'prod'] as const)(
  'in %s this machine is no provider without TLS',
  (environment) => {
    expect(connect('http://127.0.0.1:1', environment)).toThrowWithCode(
      HttpError,
      'sign-in-malformed',
    );
  },
);

test.each<[string, KeyObject]>([
  ['of P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey],
  ['of RSA with 1024 bits', generateKeyPairSync('rsa', { modulusLength: 1_024 }).privateKey],
  ['of Ed25519', generateKeyPairSync('ed25519').privateKey],
  ['that is public', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
])('a key %s is none for us', (_what, privateKey) => {
  const connecting = () => connectProvider({ ...usual, privateKey }, 'test');
  expect(connecting).toThrowWithCode(HttpError, 'sign-in-malformed');
});

test('a client has a name and a secret', () => {
  const nameless = () => connectProvider({ ...usual, clientId: '', clientSecret: 'a' }, 'test');
  const open = () => connectProvider({ ...usual, clientSecret: '' }, 'test');
  expect(nameless).toThrowWithCode(HttpError, 'sign-in-malformed');
  expect(open).toThrowWithCode(HttpError, 'sign-in-malformed');
});
