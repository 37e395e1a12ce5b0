import { encodeUtf8 } from '@prova/credential';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { StatusError } from '../../../src/errors.ts';
import {
  isOf,
  parseFound,
  parseIssued,
  parseOffer,
  parseToken,
} from '../../../src/proofs/issuer/issuer-answers.ts';

expect.extend(codeMatchers);

// What the issuer answers, and what is no answer of it. No parser lets another error out, or takes a changed answer for another state.

const JTI = '0123456789ABCDEF';
const PROOF = '2f1c9d5e-8a41-4c53-9a6e-0b7d1f2a3c4d';
const ORDERED = {
  proofId: PROOF,
  type: 'entitlement',
  validUntil: '2026-12-24',
  institution: 'BE:0120',
} as const;
const STATES = ['staged', 'released', 'revoked', 'superseded', 'failed'] as const;

const document = (state: string, changes: object = {}) => ({
  ...{ id: JTI, jti: JTI, institution: 'BE:0120', type: 'entitlement', format: 'ours', state },
  ...{ recordId: PROOF, issuedOn: '2026-11-24', validFrom: '2026-11-24', validUntil: '2026-12-24' },
  ...{ links: { self: `https://issuer.example/issuer/v1/attestations/${JTI}` }, ...changes },
});
const offer = {
  ...{ id: PROOF, institution: 'BE:0120', attestation: JTI, state: 'created' },
  ...{ createdAt: '2026-11-24T09:00:00Z', expiresAt: '2026-11-25T09:00:00Z' },
  ...{ uri: 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example' },
  ...{ qrCode: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', txCode: '123456' },
};
const bytes = (value: unknown) => encodeUtf8(JSON.stringify(value));

test.each(STATES)('a document that is %s is read as that', (state) => {
  expect(parseIssued(bytes(document(state)), ORDERED)).toMatchObject({ jti: JTI, state });
  expect(parseFound(bytes({ items: [document(state)] })).items).toMatchObject([{ state }]);
});

test('an offer and a token are read', () => {
  expect(parseOffer(bytes(offer), JTI)).toMatchObject({
    txCode: '123456',
    expiresAt: 1_795_597_200,
  });
  expect(parseToken(bytes({ access_token: 'a.b.c', token_type: 'DPoP' }))).toBe('a.b.c');
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', [document('released')]],
  ['another order', document('released', { recordId: crypto.randomUUID() })],
  ['no order', document('released', { recordId: undefined })],
  ['another type', document('released', { type: 'ehic' })],
  ['another institution', document('released', { institution: 'BE:0130' })],
  ['another last day', document('released', { validUntil: '2026-12-25' })],
  ['no day', document('released', { validUntil: '2026-02-30' })],
  ['two ids', document('released', { id: 'FEDCBA9876543210' })],
  ['an id that leads elsewhere', document('released', { id: '../../x', jti: '../../x' })],
  ['a state that nobody knows', document('suspended')],
  ['a state in other letters', document('Released')],
  ['a state in a list', document('released', { state: ['released'] })],
])('no document of an order: %s', (_, value) => {
  expect(() => parseIssued(bytes(value ?? null), ORDERED)).toThrowWithCode(
    StatusError,
    'issuer-unavailable',
  );
});

test.each<[string, unknown]>([
  ['of another document', { ...offer, attestation: 'FEDCBA9876543210' }],
  ['that opens something else', { ...offer, uri: 'javascript:alert(1)' }],
  ['whose picture is a page', { ...offer, qrCode: '<html><svg></svg></html>' }],
  ['whose code is no code', { ...offer, txCode: 'free text' }],
  ['that ends at no time', { ...offer, expiresAt: '2026-13-01T00:00:00Z' }],
  ['in a state that nobody knows', { ...offer, state: 'open' }],
])('no offer: one %s', (_, value) => {
  expect(() => parseOffer(bytes(value), JTI)).toThrowWithCode(StatusError, 'issuer-unavailable');
});

test('two members of one name are no answer', () => {
  const text = JSON.stringify(document('revoked')).replace('{', '{"state":"released",');
  for (const parse of [(b: Uint8Array) => parseIssued(b, ORDERED), parseFound, parseToken]) {
    expect(() => parse(encodeUtf8(text))).toThrowWithCode(StatusError, 'issuer-unavailable');
  }
});

const PARSERS: readonly ((body: Uint8Array) => unknown)[] = [
  (body) => parseIssued(body, ORDERED),
  parseFound,
  (body) => parseOffer(body, JTI),
  parseToken,
];

test('whatever comes, no other error goes out', () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.jsonValue().map(bytes),
    fc.record({ items: fc.array(fc.anything()), next: fc.anything() }).map(jsonOr),
    fc
      .dictionary(fc.constantFrom(...Object.keys({ ...document('x'), ...offer })), fc.jsonValue())
      .map(bytes),
  );
  fc.assert(
    fc.property(bodies, fc.constantFrom(...PARSERS), (body, parse) => {
      try {
        parse(body);
      } catch (error) {
        if (!(error instanceof StatusError && error.code === 'issuer-unavailable')) throw error;
      }
    }),
    { numRuns: 400 },
  );
});

test('a changed answer is the same state of the same document, or none', () => {
  const states = fc.constantFrom(...STATES);
  const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 1, max: 255 }) });
  const ways = fc.constantFrom('flipped', 'left-out', 'put-in', 'cut-off');
  fc.assert(
    fc.property(states, change, ways, (state, { at, to }, way) => {
      const whole = bytes({ items: [document(state)] });
      const place = at % whole.length;
      const changed = changedBody(whole, way, place, to);
      for (const item of itemsOf(changed)) {
        if (isOf(item, ORDERED)) expect(item).toMatchObject({ jti: JTI, state });
      }
    }),
    { numRuns: 2_000 },
  );
});

function itemsOf(body: Uint8Array) {
  try {
    return parseFound(body).items;
  } catch (error) {
    if (error instanceof StatusError && error.code === 'issuer-unavailable') return [];
    throw error;
  }
}

function changedBody(whole: Uint8Array, way: string, place: number, to: number): Uint8Array {
  const [before, after] = [whole.slice(0, place), whole.slice(place + 1)];
  if (way === 'cut-off') return before;
  if (way === 'left-out') return Buffer.concat([before, after]);
  if (way === 'put-in') return Buffer.concat([before, Buffer.from([to]), whole.slice(place)]);
  return Buffer.concat([before, Buffer.from([(whole[place] ?? 0) ^ to]), after]);
}

/** What JSON makes of a value that may not be JSON. */
function jsonOr(value: unknown): Uint8Array {
  try {
    return bytes(value) ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
