import { clientAuthenticationNone, Oauth2ServerErrorResponseError } from '@openid4vc/oauth2';
import { Openid4vciIssuer, Openid4vciVersion } from '@openid4vc/openid4vci';
import fc from 'fast-check';
import { IssuerError } from '../../src/errors.ts';
import {
  type CredentialRequest,
  parseCredentialRequest,
} from '../../src/wallet/credentials/credential-request.ts';

type Members = Readonly<Record<string, unknown>>;

const ID = { credential_configuration_id: 'prc-sd-jwt-vc' };
const JWT = 'a-_.b.c';

function read(request: Members): CredentialRequest | string {
  try {
    return parseCredentialRequest(request);
  } catch (error) {
    if (error instanceof IssuerError) return error.code;
    throw error;
  }
}

test('a credential by its configuration or by its identifier, with proofs of one kind', () => {
  expect(read({ ...ID, proofs: { jwt: [JWT, JWT] } })).toEqual({
    configurationId: 'prc-sd-jwt-vc',
    type: 'jwt',
    proofs: [JWT, JWT],
  });
  expect(read({ credential_identifier: 'x.y', proofs: { attestation: [JWT] } })).toEqual({
    identifier: 'x.y',
    type: 'attestation',
    proofs: [JWT],
  });
});

test('members that it does not know are ignored', () => {
  const proofs = { jwt: [JWT] };
  const plain = read({ ...ID, proofs });
  expect(read({ ...ID, proofs, format: 'dc+sd-jwt', more: { of: 'it' } })).toEqual(plain);
});

test.each([
  ['which names none', {}],
  ['which names one by two names', { ...ID, credential_identifier: 'x' }],
  ['whose name is no text', { credential_configuration_id: 7 }],
  ['whose name is empty', { credential_identifier: '' }],
  ['of a draft, by its format', { format: 'dc+sd-jwt', vct: 'urn:eudi:ehic:1' }],
])('a request %s is none', (_, members) => {
  expect(read({ ...members, proofs: { jwt: [JWT] } })).toBe('invalid-credential-request');
});

test.each([
  ['missing', undefined],
  ['no object', [JWT]],
  ['of no kind', {}],
  ['none of them', { jwt: [] }],
  ['of two kinds', { jwt: [JWT], attestation: [JWT] }],
  ['of another kind', { di_vp: [{}] }],
  ['no texts', { jwt: [7] }],
  ['no JWT', { jwt: [JWT, 'a.b'] }],
  ['with a line after them', { jwt: [`${JWT}\n`] }],
])('proofs that are %s are none', (_, proofs) => {
  expect(read({ ...ID, ...(proofs !== undefined && { proofs }) })).toBe('invalid-proof');
});

const name = fc.oneof(fc.constantFrom('prc-sd-jwt-vc', '', 'toString'), fc.jsonValue());
const jwt = fc.oneof(fc.constantFrom(JWT, 'a.b', 'a.b.c\n'), fc.jsonValue());
const kind = fc.constantFrom('jwt', 'attestation', 'di_vp');
const requests = fc.record(
  {
    credential_configuration_id: name,
    credential_identifier: name,
    proofs: fc.oneof(fc.dictionary(kind, fc.oneof(fc.array(jwt), jwt)), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

test('whatever comes is read, or refused by a code', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (request) => {
      expect(read(request)).toMatch(/^invalid-/);
    }),
  );
});

test('what is taken here, a library takes too, and says the same of it', () => {
  let taken = 0;
  const likely = fc.record({
    credential_configuration_id: fc.constantFrom('prc-sd-jwt-vc', 'toString'),
    proofs: fc.dictionary(kind, fc.array(fc.constantFrom(JWT, 'x.y.z'), { minLength: 1 }), {
      minKeys: 1,
    }),
  });
  fc.assert(
    fc.property(fc.oneof(requests, likely), (request) => {
      const ours = read(request);
      if (typeof ours === 'object') taken++;
      expect(typeof ours === 'object' ? ours : 'refused').toEqual(byLibrary(request));
    }),
    { numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(20);
});

/** What `@openid4vc` reads in it. It looks configurations up, so this one is there. */
function byLibrary(credentialRequest: Members): CredentialRequest | 'refused' {
  const { credential_configuration_id: id } = credentialRequest;
  const unasked = (): never => {
    throw new RangeError('Nothing is to be done here.');
  };
  const issuer = new Openid4vciIssuer({
    callbacks: {
      ...{ hash: unasked, generateRandom: unasked, verifyJwt: unasked, signJwt: unasked },
      clientAuthentication: clientAuthenticationNone({ clientId: '' }),
    },
  });
  try {
    const { proofs, ...named } = issuer.parseCredentialRequest({
      issuerMetadata: {
        originalDraftVersion: Openid4vciVersion.V1,
        credentialIssuer: {
          credential_issuer: '',
          credential_endpoint: '',
          credential_configurations_supported:
            typeof id === 'string' ? { [id]: { format: 'dc+sd-jwt', vct: id } } : {},
        },
        authorizationServers: [],
        knownCredentialConfigurations: {},
      },
      credentialRequest: { ...credentialRequest },
    });
    const { credentialConfigurationId: configurationId, credentialIdentifier: identifier } = named;
    const { jwt: jwts, attestation } = proofs ?? {};
    const given = jwts ?? attestation ?? [];
    const isNamed = configurationId !== undefined || identifier !== undefined;
    if (!isNamed || given.length === 0) return 'refused';
    return {
      ...(configurationId !== undefined && { configurationId }),
      ...(identifier !== undefined && { identifier }),
      type: jwts ? 'jwt' : 'attestation',
      proofs: given,
    };
  } catch (error) {
    if (error instanceof Oauth2ServerErrorResponseError) return 'refused';
    throw error;
  }
}
