import { generateKeyPair } from '@prova/keys';
import fc from 'fast-check';
import { TrustRegistryError } from '../../src/errors.ts';
import { parseDecision, signDecision } from '../../src/officers/decision.ts';
import { officerJwkOf, parseOfficerKey } from '../../src/officers/officer-key.ts';
import { requireStatement } from '../../src/officers/signed-statement.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { CONTEXT, ROOT } from './office.ts';

const { privateKey } = await generateKeyPair('P-256');
const key = parseOfficerKey(officerJwkOf(privateKey));
const decision = {
  scheme: thumbprintOf(ROOT),
  request: '00000000-0000-4000-8000-000000000000',
  action: 'approve',
  payloadHash: thumbprintOf(ROOT),
  iat: CONTEXT.now,
} as const;
const jws = signDecision(decision, privateKey);

function open(text: string) {
  return requireStatement(parseDecision(text), key, CONTEXT);
}

test('a statement opens as it was signed, by whoever signs the same bytes', async () => {
  expect(open(jws)).toEqual(decision);
  // As a page does it: a key that cannot leave the browser, and WebCrypto.
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const own = parseOfficerKey({ crv, kty, x, y });
  const kid = Buffer.from(own.thumbprint).toString('base64url');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode({ typ: 'prova-decision+jws', kid, alg: 'ES256' })}.${encode(decision)}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(input);
  const signature = await crypto.subtle.sign(algorithm, pair.privateKey, bytes);
  const text = `${input}.${Buffer.from(signature).toString('base64url')}`;
  expect(requireStatement(parseDecision(text), own, CONTEXT)).toEqual(decision);
});

test('a statement with one letter changed, or any other text, is refused with a code', () => {
  const spoilt = fc
    .tuple(fc.nat(jws.length - 1), fc.constantFrom(...'Aa0_-.= ', 'é'))
    .map(([place, letter]) => jws.slice(0, place) + letter + jws.slice(place + 1))
    .filter((text) => text !== jws);
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.string(), fc.json()), (text) => {
      expect(() => open(text)).toThrow(TrustRegistryError);
    }),
  );
});

test('a key with one letter changed is another key or none', () => {
  const place = fc.nat(42);
  const letter = fc.constantFrom(...'AQgwZz09-_', '=', '+');
  fc.assert(
    fc.property(fc.constantFrom('x', 'y'), place, letter, (member, at, mark) => {
      const text = key.jwk[member];
      fc.pre(text[at] !== mark);
      const changed = { ...key.jwk, [member]: text.slice(0, at) + mark + text.slice(at + 1) };
      // One of the two coordinates alone leads off the curve.
      expect(() => parseOfficerKey(changed)).toThrow(TrustRegistryError);
    }),
  );
});
