import { createHash } from 'node:crypto';
import { type CborValue, decodeCbor, encodeCbor } from '@prova/credential';
import fc from 'fast-check';
import {
  COMPETENCES,
  encodeSnapshot,
  parseSnapshot,
  type Snapshot,
  TrustError,
} from '../../src/index.ts';
import { institution, issuedAt, snapshot, tombstone } from '../support/snapshots.ts';

const malformed = expect.objectContaining({ code: 'trust-malformed' });
const bytes = (...values: number[]) => new Uint8Array(values);

/** Uses every member there is, and no certificate, so that its bytes never change. */
const full: Snapshot = {
  ...snapshot(),
  policy: { ...snapshot().policy, minVerifierVersion: '0.1.0' },
  certificateAuthorities: [bytes(1, 2, 3)],
  sealCertificates: [bytes(4, 5), bytes(6)],
  pinned: [1],
  institutions: [
    institution({
      status: 'closed',
      validUntil: 4_102_444_800,
      bindings: [
        { certificate: 0, competences: ['EHIC', 'ENTITLEMENT'], from: 1, until: 253402300799 },
        { certificate: 1, competences: [...COMPETENCES], from: 0 },
      ],
      accreditations: [
        { competence: 'EHIC', from: 1, until: 2 },
        { competence: 'PDA1', from: 3 },
      ],
      flags: ['accreditation-assumed'],
    }),
    (({ revocationUris: _, ...rest }) => rest)(
      institution({ country: 'DE', officialId: 'BA82708' }),
    ),
  ],
  tombstones: [
    tombstone(),
    tombstone({ scope: 'competence', reason: 'competenceWithdrawn', competences: ['STATUS'] }),
  ],
  auditHead: { size: 7, rootHash: new Uint8Array(32).fill(7), time: issuedAt },
  files: new Map([['ehic-issuers.jwt', new Uint8Array(32).fill(8)]]),
};

test('a snapshot survives encoding', () => {
  expect(parseSnapshot(encodeSnapshot(full))).toEqual(full);
  expect(parseSnapshot(encodeSnapshot(snapshot()))).toEqual(snapshot());
});

test('a snapshot may list nothing at all', () => {
  const empty = snapshot({ certificateAuthorities: [], sealCertificates: [], institutions: [] });
  expect(parseSnapshot(encodeSnapshot(empty))).toEqual(empty);
});

test('the same snapshot always gives the same bytes', () => {
  const payload = encodeSnapshot(full);
  const shuffled = Object.fromEntries(Object.entries(full).reverse());
  expect(encodeSnapshot({ ...full, ...shuffled })).toEqual(payload);
  // Changes only together with the format version.
  expect(createHash('sha256').update(payload).digest('hex')).toBe(
    '741974c879f2394ac88a2e25ccd48df86d4b91d10b16f75cd7c0a0159f33082c',
  );
});

type Payload = Map<number, CborValue>;

/** The payload of `full` with one thing changed. */
function changed(change: (payload: Payload, row: CborValue[], tombstoneRow: CborValue[]) => void) {
  const payload = decodeCbor(encodeSnapshot(full)) as Payload;
  const institutions = payload.get(9) as CborValue[][];
  const tombstones = payload.get(10) as CborValue[][];
  change(payload, institutions[0] ?? [], tombstones[0] ?? []);
  return encodeCbor(payload);
}

const setting = (key: number, value: CborValue) =>
  changed((payload) => void payload.set(key, value));
const policyWith = (key: number, value: CborValue) =>
  changed((payload) => void (payload.get(6) as Payload).set(key, value));
const rowWith = (place: number, value: CborValue) =>
  changed((_, row) => {
    row[place] = value;
  });
const tombstoneWith = (place: number, value: CborValue) =>
  changed((_, __, row) => {
    row[place] = value;
  });

test.each<[string, Uint8Array]>([
  ['no CBOR', bytes(0xff)],
  ['no map', encodeCbor([])],
  ['another format version', setting(1, 2)],
  ['an unknown member', setting(99, 1)],
  ['a member of text', changed((payload) => void (payload as Map<unknown, unknown>).set('x', 1))],
  ['a missing member', changed((payload) => void payload.delete(14))],
  ['another environment', setting(2, 'production')],
  ['sequence 0', setting(3, 0)],
  ['a negative sequence', setting(3, -1)],
  ['a time in text', setting(4, '2026-11-23')],
  ['a next update before the hard limit', setting(5, issuedAt + 1)],
  ['no policy', setting(6, null)],
  ['an unknown member of the policy', policyWith(7, 1)],
  ['limits out of order', policyWith(1, 8 * 86_400)],
  ['a limit of zero', policyWith(1, 0)],
  ['an algorithm not on the list', policyWith(4, ['ES256', 'HS256'])],
  ['a verifier version that is no number', policyWith(6, 'next')],
  ['an algorithm twice', policyWith(4, ['ES256', 'ES256'])],
  ['no clock skew', policyWith(5, null)],
  ['a version that is a number', policyWith(6, 1)],
  ['a certificate in text', setting(8, ['MII'])],
  ['a pinned index out of range', setting(14, [2])],
  ['a pinned index twice', setting(14, [1, 1])],
  ['pinned indexes out of order', setting(14, [1, 0])],
  [
    'institutions out of order',
    changed((payload) => void payload.set(9, [...(payload.get(9) as CborValue[])].reverse())),
  ],
  [
    'an institution twice',
    changed((payload) => void payload.set(9, Array(2).fill((payload.get(9) as CborValue[])[0]))),
  ],
  ['an institution with a member too many', changed((_, row) => void row.push(0))],
  ['a country of the other spelling', rowWith(0, 'EL')],
  ['a country without EHIC', rowWith(0, 'US')],
  ['an id with the country in front', rowWith(1, 'BE:0120')],
  ['an id of three characters', rowWith(1, '120')],
  ['an empty name', rowWith(2, '')],
  ['a name with a line break', rowWith(2, 'a\nb')],
  ['an unknown status', rowWith(3, 'merged')],
  ['an institution that ends before it starts', rowWith(5, 0)],
  ['an institution that ends after the year 9999', rowWith(5, 2 ** 40)],
  ['a closed institution without end', rowWith(5, null)],
  ['a binding to no certificate', rowWith(6, [[2, 1, 0]])],
  ['a binding to a negative index', rowWith(6, [[-1, 1, 0]])],
  ['a binding for nothing', rowWith(6, [[0, 0, 0]])],
  ['a binding for an unknown competence', rowWith(6, [[0, 32, 0]])],
  ['a binding that ends when it starts', rowWith(6, [[0, 1, 5, 5]])],
  ['a binding that ends after the year 9999', rowWith(6, [[0, 1, 5, 2 ** 40]])],
  ['a binding that ends with null', rowWith(6, [[0, 1, 5, null]])],
  ['an accreditation for an unknown competence', rowWith(7, [[5, 0]])],
  ['an accreditation without start', rowWith(7, [[0]])],
  ['no revocation address in a list of them', rowWith(8, [])],
  ['a revocation address without slash at its end', rowWith(8, ['https://a.example/lists'])],
  ['a revocation address with a query', rowWith(8, ['https://a.example/?x=/'])],
  ['a revocation address that climbs', rowWith(8, ['https://a.example/x/../'])],
  ['a revocation address with a user', rowWith(8, ['https://b.example@a.example/'])],
  ['a revocation address of another kind', rowWith(8, ['file:///lists/'])],
  ['an unknown flag', rowWith(9, ['trusted'])],
  ['a thumbprint of 31 bytes', tombstoneWith(0, new Uint8Array(31))],
  ['a key hash of 33 bytes', tombstoneWith(1, new Uint8Array(33))],
  ['an empty reason', tombstoneWith(2, '')],
  ['a tombstone invalid after its time', tombstoneWith(3, 0)],
  ['a tombstone after the year 9999', tombstoneWith(3, 2 ** 40)],
  ['an unknown scope', tombstoneWith(5, 'institution')],
  ['a competence tombstone without competences', tombstoneWith(5, 'competence')],
  ['competences in another tombstone', tombstoneWith(6, 1)],
  ['an audit head cut short', setting(12, [1, new Uint8Array(32)])],
  ['a file hash of 20 bytes', setting(13, new Map([['a', new Uint8Array(20)]]))],
])('refuses %s', (_, payload) => {
  expect(() => parseSnapshot(payload)).toThrow(malformed);
});

test('any other bytes are refused with a code, and what is read encodes to as many bytes', () => {
  const payload = encodeSnapshot(full);
  const mutated = fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
    const copy = payload.slice();
    copy[at % copy.length] = byte;
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 100 })), (input) => {
      try {
        expect(encodeSnapshot(parseSnapshot(input))).toHaveLength(input.length);
      } catch (error) {
        if (!(error instanceof TrustError)) throw error;
        expect(error.code).toBe('trust-malformed');
      }
    }),
    { numRuns: 3000 },
  );
});
