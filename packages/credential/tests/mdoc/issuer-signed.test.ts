import { nodePlatform } from '@prova/platform-node';
import { type CborValue, cborTag, encodeCbor, openIssuerSigned } from '../../src/index.ts';
import {
  type Crafted,
  certificate,
  craft,
  DOC_TYPE,
  embed,
  itemOf,
  MIDNIGHT,
  mapOf,
  openSigned,
  RANDOM,
  tools,
} from './craft-mdoc.ts';

const open = (bytes: Uint8Array) => openIssuerSigned(bytes, nodePlatform);

const date = (seconds: number) => new Date((MIDNIGHT + seconds) * 1000);
const times = (signed: number, validFrom: number, validUntil: number) =>
  mapOf({ signed: date(signed), validFrom: date(validFrom), validUntil: date(validUntil) });
const deviceKey = (...entries: [number, CborValue][]) => ({
  deviceKeyInfo: mapOf({ deviceKey: new Map<number, CborValue>(entries) }),
});
const coordinate = new Uint8Array(32);
const list = (entries: Readonly<Record<string, CborValue>>) => ({
  status: mapOf({ status_list: mapOf(entries) }),
});
const other = embed(itemOf({ digestID: 1, elementIdentifier: 'b' }));

test('opens what is well made, also where its issuer tells no status', async () => {
  const opened = await openSigned(encodeCbor(craft()));
  expect(opened.namespaces).toEqual(new Map([[DOC_TYPE, new Map([['a', 'x']])]]));
  expect(opened.keptBackIn).toEqual(new Set());
  expect(opened).not.toHaveProperty('status');
});

test('takes what the standard lets others add: members, headers that nobody signed, no element at all', async () => {
  const unprotected = new Map<number, CborValue>([
    [4, RANDOM],
    [33, certificate],
  ]);
  const status = { status_list: mapOf({ uri: 'https://a/1', idx: 0 }), identifier_list: new Map() };
  const crafted: readonly Crafted[] = [
    { securityObject: { issuerInfo: 'x' } },
    { securityObject: { status: mapOf(status) } },
    { auth: { 1: unprotected } },
    { nameSpaces: new Map() },
  ];
  for (const each of crafted) await openSigned(encodeCbor(craft(each)));
  const bare = new Map([...craft()].filter(([name]) => name !== 'nameSpaces'));
  await expect(openSigned(encodeCbor(bare))).resolves.toMatchObject({ namespaces: new Map() });
});

test('the order of map keys is free, as they are never written anew', async () => {
  // {"nameSpaces": …, "issuerAuth": …}: the other way round than RFC 8949 §4.2.1.
  const parts = [...craft()].flatMap(([name, value]) => [encodeCbor(name), encodeCbor(value)]);
  const bytes = Buffer.concat([Uint8Array.of(0xa2), ...parts]);
  expect(encodeCbor(craft())).not.toEqual(new Uint8Array(bytes));
  await expect(open(bytes)).resolves.toMatchObject({ docType: DOC_TYPE });
});

test.each<[string, Crafted, string]>([
  // C04
  ['another algorithm', { auth: { 0: encodeCbor(new Map([[1, -35]])) } }, 'cose-alg'],
  ['no algorithm', { auth: { 0: new Uint8Array() } }, 'cose-alg'],
  [
    'an algorithm in the unprotected header',
    {
      auth: {
        1: new Map<number, CborValue>([
          [1, -7],
          [33, certificate],
        ]),
      },
    },
    'cose-alg',
  ],
  [
    'a critical header',
    {
      auth: {
        0: encodeCbor(
          new Map<number, CborValue>([
            [1, -7],
            [2, [4]],
          ]),
        ),
      },
    },
    'cose-malformed',
  ],
  // C05
  ['no chain', { auth: { 1: new Map() } }, 'cose-chain'],
  ['50 certificates', { auth: { 1: new Map([[33, Array(50).fill(certificate)]]) } }, 'cose-chain'],
  [
    'a protected chain',
    {
      auth: {
        0: encodeCbor(
          new Map<number, CborValue>([
            [1, -7],
            [33, certificate],
          ]),
        ),
      },
    },
    'cose-chain',
  ],
  // C06
  ['a detached payload', { auth: { 2: null } }, 'cose-payload'],
  ['a payload of text', { auth: { 2: 'x' } }, 'cose-payload'],
  ['a payload that is not embedded', { auth: { 2: encodeCbor(new Map()) } }, 'mdoc-malformed'],
  ['a short signature', { auth: { 3: RANDOM } }, 'cose-signature'],
  // C07
  ['a value that was not signed', { digests: new Map([[0, coordinate]]) }, 'mdoc-digest'],
  ['an unknown digest id', { items: [embed(itemOf({ digestID: 7 }))] }, 'mdoc-digest'],
  ['a digest id twice', { items: [embed(itemOf()), embed(itemOf())] }, 'mdoc-digest'],
  ['an element twice', { items: [embed(itemOf()), embed(itemOf({ digestID: 1 }))] }, 'mdoc-digest'],
  [
    'the digest of another element',
    {
      items: [embed(itemOf()), other],
      digests: new Map([
        [0, tools.sha256(encodeCbor(other))],
        [1, tools.sha256(encodeCbor(embed(itemOf())))],
      ]),
    },
    'mdoc-digest',
  ],
  ['a short random', { items: [embed(itemOf({ random: RANDOM.slice(1) }))] }, 'mdoc-digest'],
  ['another digest algorithm', { securityObject: { digestAlgorithm: 'SHA-1' } }, 'mdoc-digest'],
  ['a digest that is text', { digests: new Map([[0, 'x']]) }, 'mdoc-digest'],
  // C08
  [
    'a namespace that is not signed',
    { nameSpaces: mapOf({ other: [embed(itemOf())] }) },
    'mdoc-doctype',
  ],
  [
    'digests of a namespace that are no map',
    { securityObject: { valueDigests: mapOf({ [DOC_TYPE]: [] }) } },
    'mdoc-doctype',
  ],
  // C09, without a clock
  [
    'an end before its beginning',
    { securityObject: { validityInfo: times(0, 5, 5) } },
    'mdoc-validity',
  ],
  [
    'validity from before it was signed',
    { securityObject: { validityInfo: times(5, 0, 9) } },
    'mdoc-validity',
  ],
  [
    'times in text',
    {
      securityObject: {
        validityInfo: mapOf({ signed: '2026-11-24T00:00:00Z', validFrom: 0, validUntil: 1 }),
      },
    },
    'mdoc-malformed',
  ],
  // status
  [
    'a status of another kind',
    { securityObject: { status: mapOf({ identifier_list: new Map() }) } },
    'status-malformed',
  ],
  ['a status that is null', { securityObject: { status: null } }, 'status-malformed'],
  [
    'a negative place',
    { securityObject: list({ uri: 'https://a/1', idx: -1 }) },
    'status-malformed',
  ],
  [
    'a place in text',
    { securityObject: list({ uri: 'https://a/1', idx: '7' }) },
    'status-malformed',
  ],
  ['no place', { securityObject: list({ uri: 'https://a/1' }) }, 'status-malformed'],
  // the holder's key
  [
    'a device key of another curve',
    { securityObject: deviceKey([1, 2], [-1, 2], [-2, coordinate], [-3, coordinate]) },
    'mdoc-malformed',
  ],
  [
    'a compressed device key',
    { securityObject: deviceKey([1, 2], [-1, 1], [-2, coordinate], [-3, true]) },
    'mdoc-malformed',
  ],
  [
    'a private device key',
    {
      securityObject: deviceKey(
        [1, 2],
        [-1, 1],
        [-2, coordinate],
        [-3, coordinate],
        [-4, coordinate],
      ),
    },
    'mdoc-malformed',
  ],
  [
    'a short coordinate',
    { securityObject: deviceKey([1, 2], [-1, 1], [-2, RANDOM], [-3, coordinate]) },
    'mdoc-malformed',
  ],
  ['no device key', { securityObject: { deviceKeyInfo: new Map() } }, 'mdoc-malformed'],
  // shape
  ['another version', { securityObject: { version: '2.0' } }, 'mdoc-malformed'],
  ['a docType that is no text', { securityObject: { docType: 7 } }, 'mdoc-malformed'],
  ['an item that is not embedded', { items: [itemOf()] }, 'mdoc-malformed'],
  ['an embedded item that is no map', { items: [embed([])] }, 'mdoc-malformed'],
  ['an item with a fifth member', { items: [embed(itemOf({ more: 1 }))] }, 'mdoc-malformed'],
  ['a negative digest id', { items: [embed(itemOf({ digestID: -1 }))] }, 'mdoc-malformed'],
  ['a namespace that is no array', { nameSpaces: mapOf({ [DOC_TYPE]: 'x' }) }, 'mdoc-malformed'],
  ['a namespace that is a number', { nameSpaces: new Map([[1, []]]) }, 'mdoc-malformed'],
  ['an empty namespace', { nameSpaces: mapOf({ [DOC_TYPE]: [] }) }, 'mdoc-malformed'],
  ['namespaces that are no map', { nameSpaces: [] }, 'mdoc-malformed'],
  [
    'embedded bytes that are no CBOR',
    { items: [cborTag(24, Uint8Array.of(0xff))] },
    'cbor-malformed',
  ],
])('refuses %s', async (_, crafted, code) => {
  await expect(open(encodeCbor(craft(crafted)))).rejects.toMatchObject({ code });
});
