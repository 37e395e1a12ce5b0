import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import { CredentialError, encodeUtf8, openSdJwtVc } from '../../src/index.ts';
import { DAY, digestOf, foreign, holderKey, issue, issuerKeyInfo, order, TODAY } from './sample.ts';

async function codeOf(text: string): Promise<string> {
  try {
    await openSdJwtVc(text, nodePlatform);
    return 'opened';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

const [issued = ''] = issue();
const [issuerPart = '', personalNumber = '', cardNumber = ''] = issued.split('~');

test('what is issued here is opened here, and its signature verifies', async () => {
  const { jws, claims, ...rest } = await openSdJwtVc(issued, nodePlatform);
  const { jti, ...said } = claims;
  expect(said).toEqual({ ...order.permanent, ...order.disclosable });
  expect(jti).toEqual(expect.any(String));
  expect(rest).toEqual({
    vct: 'urn:eudi:ehic:1',
    typeIntegrity: [],
    issuer: 'https://issuer.example/wallet/BE-0120',
    issuedAt: TODAY,
    notBefore: TODAY,
    expiresAt: TODAY + 14 * DAY,
    holderKey,
    status: { uri: 'https://issuer.example/statusLists/1', idx: 4711 },
    certificatePath: order.issuer.certificatePath,
    presented: encodeUtf8(issued),
  });
  expect(
    nodePlatform.verifySignature('ES256', issuerKeyInfo, jws.signingInput, jws.signature),
  ).toBe('valid');
});

test('what the holder keeps back is not there', async () => {
  const one = await openSdJwtVc(`${issuerPart}~${cardNumber}~`, nodePlatform);
  expect(one.claims).not.toHaveProperty('personal_administrative_number');
  expect(one.claims).toHaveProperty('document_number');
  const none = await openSdJwtVc(`${issuerPart}~`, nodePlatform);
  expect(none.claims).not.toHaveProperty('document_number');
});

test('of one header the same certificates are answered', async () => {
  const first = await openSdJwtVc(issued, nodePlatform);
  const second = await openSdJwtVc(issue()[0] ?? '', nodePlatform);
  expect(second.certificatePath).toBe(first.certificatePath);
});

const street = ['s1', 'street', 'Wetstraat'];
const town = ['s2', 'town', 'Brussel'];
const address = ['s3', 'address', { _sd: [digestOf(street), digestOf(town)], country: 'BE' }];
const element = ['s4', 'second'];

test('disclosures inside disclosures, and of elements, find their places (RFC 9901 §4.2.6)', async () => {
  const payload = {
    _sd: [digestOf(address), 'a digest that is a decoy'],
    list: ['first', { '...': digestOf(element) }, { '...': 'kept back' }],
  };
  const all = await openSdJwtVc(foreign(payload, [town, element, address, street]), nodePlatform);
  expect(all.claims).toEqual({
    address: { street: 'Wetstraat', town: 'Brussel', country: 'BE' },
    list: ['first', 'second'],
  });
  const some = await openSdJwtVc(foreign(payload, [address]), nodePlatform);
  expect(some.claims).toEqual({ address: { country: 'BE' }, list: ['first'] });
});

const claim = ['salt', 'claim', 1];
const named = (name: string, value: unknown = 1) => ['salt', name, value];
const under = (disclosure: unknown, payload: object = {}) =>
  foreign({ ...payload, _sd: [digestOf(disclosure)] }, [disclosure]);

/** JSON has a number that is more than any other. Signed it is not: no signature is looked at. */
function endless(): string {
  const [header, , ...rest] = foreign({}).split(/[.~]/);
  const claims = JSON.stringify({ vct: 'urn:eudi:ehic:1', cnf: { jwk: holderKey }, exp: 'never' });
  const payload = Buffer.from(claims.replace('"never"', '1e999')).toString('base64url');
  return `${header}.${payload}.${rest[0]}~`;
}

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

test.each<[string, string, string]>([
  ['a claim under its digest', under(claim), 'opened'],
  ['an inherited name as any other', under(named('__proto__')), 'opened'],
  // S01
  ['a disclosure without digest', foreign({ _sd: [] }, [claim]), 'sd-digest'],
  [
    'a disclosure that is there twice',
    foreign({ _sd: [digestOf(claim)] }, [claim, claim]),
    'sd-digest',
  ],
  [
    'a digest that is there twice',
    foreign({ _sd: [digestOf(claim), digestOf(claim)] }, [claim]),
    'sd-digest',
  ],
  [
    'a digest of nothing that is there twice',
    foreign({ _sd: ['x'], a: { _sd: ['x'] } }),
    'sd-digest',
  ],
  [
    'a digest in two places',
    foreign({ _sd: [digestOf(claim)], a: { _sd: [digestOf(claim)] } }, [claim]),
    'sd-digest',
  ],
  // S02
  ['_sd', under(named('_sd', [])), 'sd-reserved'],
  ['...', under(named('...', 'x')), 'sd-reserved'],
  ['_sd_alg', under(named('_sd_alg', 'md5')), 'sd-reserved'],
  ['_sd_alg inside', foreign({ a: { _sd_alg: 'md5' } }), 'sd-reserved'],
  ['a claim that is there', under(claim, { claim: 2 }), 'sd-reserved'],
  [
    'two claims of a name',
    foreign({ _sd: [digestOf(claim), digestOf(named('claim', 2))] }, [claim, named('claim', 2)]),
    'sd-reserved',
  ],
  // S03
  ['one item', under(['salt']), 'sd-malformed'],
  ['four items', under(['salt', 'claim', 1, 2]), 'sd-malformed'],
  ['an object', under({ salt: 1 }), 'sd-malformed'],
  ['a salt that is no text', under([1, 'claim', 1]), 'sd-malformed'],
  ['a name that is no text', under(['salt', 1, 1]), 'sd-malformed'],
  ['no JSON', under('["salt"'), 'sd-malformed'],
  ['a member twice', under('["salt","claim",{"a":1,"a":2}]'), 'sd-malformed'],
  ['padding', issued.replace(cardNumber, `${cardNumber}=`), 'sd-malformed'],
  ['a letter outside the alphabet', issued.replace(cardNumber, `${cardNumber}+`), 'sd-malformed'],
  ['an element as claim', foreign({ _sd: [digestOf(element)] }, [element]), 'sd-malformed'],
  ['a claim as element', foreign({ a: [{ '...': digestOf(claim) }] }, [claim]), 'sd-malformed'],
  ['more beside a digest of an element', foreign({ a: [{ '...': 'x', b: 1 }] }), 'sd-malformed'],
  ['a digest that is no text', foreign({ _sd: [1] }), 'sd-malformed'],
  ['digests that are no list', foreign({ _sd: 'x' }), 'sd-malformed'],
  ['a digest of an element outside a list', foreign({ a: { '...': 'x' } }), 'sd-malformed'],
  // S04
  ['sha-256 by name', under(claim, { _sd_alg: 'sha-256' }), 'opened'],
  ['md5', under(claim, { _sd_alg: 'md5' }), 'sd-alg'],
  ['SHA-256 in capitals', under(claim, { _sd_alg: 'SHA-256' }), 'sd-alg'],
  ['sha-512', under(claim, { _sd_alg: 'sha-512' }), 'sd-alg'],
  ['no algorithm at all', under(claim, { _sd_alg: null }), 'sd-alg'],
  // S05
  ...['iss', 'iat', 'nbf', 'exp', 'status', 'vct#integrity'].map(
    (name): [string, string, string] => [
      `${name} in a disclosure`,
      under(named(name)),
      'sd-reserved',
    ],
  ),
  [
    'status in a disclosure of another object',
    foreign({ a: { _sd: [digestOf(named('status'))] } }, [named('status')]),
    'opened',
  ],
  // S06
  ['values that nest deep', under(named('claim', deep(1000))), 'too-large'],
  ['claims that nest deep', foreign({ a: deep(1000) }), 'too-large'],
  ['as deep as it may be', foreign({ a: deep(15) }), 'opened'],
  [
    '10,000 disclosures',
    foreign(
      {},
      Array.from({ length: 10_000 }, (_, i) => ['s', `${i}`, i]),
    ),
    'too-large',
  ],
  [
    '129 disclosures',
    foreign(
      {},
      Array.from({ length: 129 }, (_, i) => ['s', `${i}`, i]),
    ),
    'too-large',
  ],
  [
    '128 disclosures without digests',
    foreign(
      {},
      Array.from({ length: 128 }, (_, i) => ['s', `${i}`, i]),
    ),
    'sd-digest',
  ],
  ['a value of 64 KiB', under(named('claim', 'x'.repeat(65_536))), 'too-large'],
  // S08
  ['no tilde at the end', issued.slice(0, -1), 'sd-malformed'],
  ['no tilde at all', issuerPart, 'sd-malformed'],
  ['a tilde twice at the end', `${issued}~`, 'sd-malformed'],
  ['a tilde twice between', `${issuerPart}~~${cardNumber}~`, 'sd-malformed'],
  ['disclosures without credential', `~${personalNumber}~`, 'jws-malformed'],
  ['nothing', '', 'sd-malformed'],
  // S10
  ['no key', foreign({ cnf: undefined }), 'payload-invalid'],
  ['a key by its name', foreign({ cnf: { kid: 'x' } }), 'payload-invalid'],
  ['a private key', foreign({ cnf: { jwk: { ...holderKey, d: holderKey.x } } }), 'payload-invalid'],
  [
    'a key of another curve',
    foreign({ cnf: { jwk: { ...holderKey, crv: 'P-384' } } }),
    'payload-invalid',
  ],
  [
    'a coordinate too short',
    foreign({ cnf: { jwk: { ...holderKey, x: 'AAAA' } } }),
    'payload-invalid',
  ],
  ['a key with a name beside', foreign({ cnf: { jwk: { ...holderKey, kid: 'x' } } }), 'opened'],
  // Registered claims
  ['no type', foreign({ vct: undefined }), 'payload-invalid'],
  [
    'a type in a disclosure',
    foreign({ vct: undefined, _sd: [digestOf(named('vct', 'x'))] }, [named('vct', 'x')]),
    'payload-invalid',
  ],
  ['a time in text', foreign({ exp: '2027-01-01' }), 'payload-invalid'],
  ['a time before 1970', foreign({ iat: -1 }), 'payload-invalid'],
  ['an end that never comes', endless(), 'payload-invalid'],
  ['an issuer that is no text', foreign({ iss: {} }), 'payload-invalid'],
  [
    'a place before the first',
    foreign({ status: { status_list: { uri: 'https://x.example/', idx: -1 } } }),
    'status-malformed',
  ],
  ['a status of another kind', foreign({ status: {} }), 'status-malformed'],
  // The header
  ['another type', foreign({}, [], { typ: 'vc+sd-jwt' }), 'jws-typ'],
  ['another algorithm', foreign({}, [], { alg: 'RS256' }), 'jws-alg-not-allowed'],
  ['no algorithm', foreign({}, [], { alg: 'none' }), 'jws-alg-not-allowed'],
  ['a demand', foreign({}, [], { crit: ['exp'] }), 'jws-crit'],
  ['a key in the header', foreign({}, [], { jwk: holderKey }), 'jws-header'],
  ['a name of the key', foreign({}, [], { kid: 'x' }), 'opened'],
  ['no certificate', foreign({}, [], { x5c: undefined }), 'jws-header'],
  ['an empty path', foreign({}, [], { x5c: [] }), 'jws-header'],
  ['a certificate in base64url', foreign({}, [], { x5c: ['MA-_'] }), 'jws-header'],
  ['a certificate without padding', foreign({}, [], { x5c: ['MAM'] }), 'jws-header'],
  ['a certificate that is no text', foreign({}, [], { x5c: [{}] }), 'jws-header'],
  ['five certificates', foreign({}, [], { x5c: Array(5).fill('MAEC') }), 'jws-header'],
])('%s: %#', async (_, text, code) => {
  expect(await codeOf(text)).toBe(code);
});

test('names that objects inherit change no prototype', async () => {
  const hostile = ['s', '__proto__', { polluted: true }];
  const { claims } = await openSdJwtVc(under(hostile), nodePlatform);
  expect(Object.getPrototypeOf(claims)).toBe(Object.prototype);
  expect(Object.getOwnPropertyDescriptor(claims, '__proto__')?.value).toEqual({ polluted: true });
  expect({}).not.toHaveProperty('polluted');
});

test('whatever is changed, it is refused by a code or its signed bytes are others', async () => {
  const alphabet = 'ABCabc019-_.=+~ \n{"é';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(issued.length - 1),
      fc.constantFrom(...alphabet),
      async (place, letter) => {
        const mutated = issued.slice(0, place) + letter + issued.slice(place + 1);
        if (mutated === issued || (await codeOf(mutated)) !== 'opened') return;
        const { jws } = await openSdJwtVc(mutated, nodePlatform);
        const { signingInput, signature } = jws;
        const outcome = nodePlatform.verifySignature(
          'ES256',
          issuerKeyInfo,
          signingInput,
          signature,
        );
        expect(outcome).toBe('invalid');
      },
    ),
    { numRuns: 400 },
  );
});

test('random text, payloads and disclosures never pass the door with anything but a code', async () => {
  const disclosure = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.tuple(fc.string(), fc.string(), fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.array(fc.string()).map((parts) => [issuerPart, ...parts].join('~')),
        fc
          .tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(disclosure, { maxLength: 4 }))
          .map(([payload, disclosures]) =>
            foreign({ ...payload, _sd: disclosures.map(digestOf) }, disclosures),
          ),
      ),
      async (text) => {
        expect(await codeOf(text)).toEqual(expect.any(String));
      },
    ),
  );
});
