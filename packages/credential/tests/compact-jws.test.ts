import { CompactSign, compactVerify, generateKeyPair } from 'jose';
import {
  assembleCompactJws,
  CredentialError,
  encodeBase64url,
  encodeUtf8,
  jwsSigningInput,
  parseCompactJws,
} from '../src/index.ts';

const part = (text: string) => encodeBase64url(encodeUtf8(text));
const token = (header: string, payload: string, signature = 'AAAA') =>
  `${part(header)}.${part(payload)}.${signature}`;

function codeOf(text: string): string {
  try {
    parseCompactJws(text);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test('takes apart what jose signed, and jose verifies what we assembled', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jws = await new CompactSign(encodeUtf8('{"sid":"x"}'))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
  const parsed = parseCompactJws(jws);
  expect(parsed.header).toEqual({ alg: 'ES256' });
  expect(parsed.payload).toEqual({ sid: 'x' });

  const input = jwsSigningInput({ alg: 'ES256' }, { sid: 'y' });
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, privateKey, Buffer.from(input));
  const verified = await compactVerify(
    assembleCompactJws(input, new Uint8Array(signature)),
    publicKey,
  );
  expect(new TextDecoder().decode(verified.payload)).toBe('{"sid":"y"}');
});

const good = token('{"alg":"ES256"}', '{"sid":"x"}');
const [header, payload] = good.split('.');

test.each([
  ['an empty signature is a shape', `${header}.${payload}.`, 'parsed'],
  ['two parts', `${header}.${payload}`, 'jws-malformed'],
  ['four parts', `${good}.AAAA`, 'jws-malformed'],
  ['five parts, a JWE', 'a.b.c.d.e', 'jws-malformed'],
  ['padding', `${good}==`, 'jws-malformed'],
  ['a line break', `${good}\n`, 'jws-malformed'],
  ['a space inside', good.replace('.', '. '), 'jws-malformed'],
  ['spare bits', `${header}.${payload}.AB`, 'jws-malformed'],
  ['the standard alphabet', `${header}.${payload}.+/AA`, 'jws-malformed'],
  ['JSON serialisation', '{"payload":"","signatures":[]}', 'jws-malformed'],
  ['a header that is a list', token('[]', '{}'), 'jws-malformed'],
  ['a payload that is a list', token('{}', '[]'), 'jws-malformed'],
  ['a payload that is null', token('{}', 'null'), 'jws-malformed'],
  ['an empty payload', `${header}..AAAA`, 'jws-malformed'],
  ['an empty text', '', 'jws-malformed'],
  [
    'a payload that is not UTF-8',
    `${header}.${encodeBase64url(new Uint8Array([0xff]))}.AA`,
    'jws-malformed',
  ],
  ['alg twice', token('{"alg":"none","alg":"ES256"}', '{}'), 'jws-duplicate-member'],
  ['sid twice, once escaped', token('{}', '{"sid":"x","\\u0073id":"y"}'), 'jws-duplicate-member'],
  ['a megabyte', `${header}.${'A'.repeat(1_000_000)}.AAAA`, 'too-large'],
])('%s: %s', (_what, text, code) => {
  expect(codeOf(text)).toBe(code);
});
