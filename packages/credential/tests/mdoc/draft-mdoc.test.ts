import {
  type CborValue,
  cborTag,
  decodeBase64url,
  decodeCbor,
  draftMdoc,
  encodeCbor,
  isCborTag,
} from '../../src/index.ts';
import {
  certificate,
  DAY,
  DOC_TYPE,
  holderKey,
  issue,
  MIDNIGHT,
  openSigned,
  orderOf,
  signES256,
  tools,
} from './craft-mdoc.ts';

const COPIES = Array.from({ length: 16 }, (_, i) => ({
  holderKey,
  status: { uri: 'https://issuer.example/statusLists/7', idx: 1009 * i },
}));

/** What stands behind a path of keys and places; tags are stepped through, and CBOR in byte strings too. */
function at(value: CborValue | undefined, ...path: (string | number)[]): CborValue | undefined {
  if (value !== undefined && isCborTag(value)) {
    return value.tag === 24 && value.value instanceof Uint8Array
      ? at(decodeCbor(value.value), ...path)
      : value;
  }
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (value instanceof Map) return at(value.get(key), ...rest);
  if (Array.isArray(value) && typeof key === 'number') return at(value[key], ...rest);
  if (value instanceof Uint8Array) return at(decodeCbor(value), ...path);
  return undefined;
}

const securityObjectIn = (bytes: Uint8Array, ...path: string[]) =>
  at(decodeCbor(bytes), 'issuerAuth', 2, ...path);

test('says what was ordered, and the signature is over it', async () => {
  const opened = await openSigned(issue());
  expect(opened).toEqual({
    docType: DOC_TYPE,
    namespaces: new Map([[DOC_TYPE, new Map(orderOf().elements)]]),
    keptBackIn: new Set(),
    validityInfo: { signed: MIDNIGHT, validFrom: MIDNIGHT, validUntil: MIDNIGHT + 90 * DAY },
    holderKey,
    status: { uri: 'https://issuer.example/statusLists/7', idx: 4711 },
    issuerAuth: expect.objectContaining({ x5chain: [certificate] }),
  });
});

test('is deterministic CBOR at every level (RFC 8949 §4.2.1)', () => {
  const bytes = issue();
  const outer = decodeCbor(bytes);
  expect(encodeCbor(outer)).toEqual(bytes);
  const payload = at(outer, 'issuerAuth', 2);
  expect(payload).toBeDefined();
  for (let i = 0; i < 3; i++) {
    const items = at(outer, 'nameSpaces', DOC_TYPE);
    const item = Array.isArray(items) ? items[i] : undefined;
    const content = isCborTag(item) && item.value instanceof Uint8Array ? item.value : undefined;
    expect(content && encodeCbor(decodeCbor(content))).toEqual(content);
  }
  const embedded = payload instanceof Uint8Array ? decodeCbor(payload) : undefined;
  const object = embedded && isCborTag(embedded) ? embedded.value : undefined;
  if (!(object instanceof Uint8Array)) throw new Error('No security object.');
  expect(encodeCbor(decodeCbor(object))).toEqual(object);
});

test('the headers, the version and the tags are those of ISO/IEC 18013-5 §9.1.2.4', () => {
  const bytes = issue({
    issuer: { ...orderOf().issuer, certificatePath: [certificate, certificate] },
  });
  expect(at(decodeCbor(bytes), 'issuerAuth', 0)).toEqual(encodeCbor(new Map([[1, -7]])));
  expect(at(decodeCbor(bytes), 'issuerAuth', 1)).toEqual(
    new Map([[33, [certificate, certificate]]]),
  );
  expect(securityObjectIn(bytes, 'version')).toBe('1.0');
  expect(securityObjectIn(bytes, 'digestAlgorithm')).toBe('SHA-256');
  const text = Buffer.from(bytes).toString('latin1');
  // tdate: tag 0 and no fraction of a second; full-date: tag 1004.
  expect(text).toContain('validFrom\xc0\x742026-11-24T00:00:00Z');
  expect(text).toContain('elementValue\xd9\x03\xec\x6a2027-12-31');
});

test('times are whole days, so that copies cannot be told apart by them', () => {
  const order = orderOf().issuer;
  const late = { ...order, issuedAt: MIDNIGHT + 40_000, expiresAt: MIDNIGHT + DAY + 1 };
  expect(securityObjectIn(issue({ issuer: late }), 'validityInfo')).toEqual(
    new Map([
      ['signed', new Date(MIDNIGHT * 1000)],
      ['validFrom', new Date(MIDNIGHT * 1000)],
      ['validUntil', new Date((MIDNIGHT + DAY) * 1000)],
    ]),
  );
});

test('copies have their own randoms, digests and ids, and nothing of a copy tells its elements apart', () => {
  const seen = new Set<string>();
  const orders = new Set<string>();
  const drafts = draftMdoc(orderOf({ copies: COPIES }), tools);
  for (const [i, { signingInput, complete }] of drafts.entries()) {
    const bytes = decodeBase64url(complete(signES256(signingInput))) ?? new Uint8Array();
    const items = at(decodeCbor(bytes), 'nameSpaces', DOC_TYPE);
    if (!Array.isArray(items)) throw new Error('No items.');
    const ids = items.map((item) => at(item, 'digestID'));
    expect([...ids].sort()).toEqual([0, 1, 2]);
    orders.add(ids.join());
    for (const item of items) {
      const random = at(item, 'random');
      expect(random).toHaveLength(16);
      seen.add(String(random));
    }
    const idx = securityObjectIn(bytes, 'status', 'status_list', 'idx');
    expect(idx).toBe(1009 * i);
  }
  expect(seen.size).toBe(3 * COPIES.length);
  // Of six orders, that sixteen copies have but one happens once in 4·10¹¹ runs.
  expect(orders.size).toBeGreaterThan(1);
});

test('many elements keep their digests', async () => {
  const elements = Array.from({ length: 300 }, (_, i) => [`element_${i}`, i] as const);
  const { namespaces } = await openSigned(issue({ elements }));
  expect(namespaces.get(DOC_TYPE)).toEqual(new Map(elements));
});

test('digests that stand for nothing fill the room, and their ids are anybody’s', async () => {
  const ids = new Set<number>();
  for (const { complete, signingInput } of draftMdoc(
    orderOf({ copies: COPIES, room: 24 }),
    tools,
  )) {
    const bytes = decodeBase64url(complete(signES256(signingInput))) ?? new Uint8Array();
    const digests = securityObjectIn(bytes, 'valueDigests', DOC_TYPE);
    if (!(digests instanceof Map)) throw new Error('No digests.');
    expect([...digests.keys()]).toEqual(Array.from({ length: 24 }, (_, i) => i));
    for (const digest of digests.values()) expect(digest).toHaveLength(32);
    const items = at(decodeCbor(bytes), 'nameSpaces', DOC_TYPE);
    if (!Array.isArray(items)) throw new Error('No items.');
    for (const item of items) ids.add(Number(at(item, 'digestID')));
    const { namespaces, keptBackIn } = await openSigned(bytes);
    expect(namespaces.get(DOC_TYPE)).toEqual(new Map(orderOf().elements));
    // Also where all is shown: nobody can tell.
    expect(keptBackIn).toEqual(new Set([DOC_TYPE]));
  }
  expect(ids.size).toBeGreaterThan(3);
});

test('a copy that nobody withdraws has no status', async () => {
  const bytes = issue({ copies: [{ holderKey }] });
  expect((await openSigned(bytes)).status).toBeUndefined();
  const payload = at(decodeCbor(bytes), 'issuerAuth', 2);
  expect(securityObjectIn(bytes, 'status')).toBeUndefined();
  expect(payload).toBeDefined();
});

test.each([
  ['no element', { elements: [] }, 'mdoc-malformed'],
  ['an element twice', { elements: [['a', 1] as const, ['a', 2] as const] }, 'mdoc-malformed'],
  ['a fraction', { elements: [['a', 1.5] as const] }, 'cbor-type'],
  ['no certificate', { issuer: { ...orderOf().issuer, certificatePath: [] } }, 'cose-chain'],
  [
    'five certificates',
    { issuer: { ...orderOf().issuer, certificatePath: Array(5).fill(certificate) } },
    'cose-chain',
  ],
  [
    'an end on the day it begins',
    { issuer: { ...orderOf().issuer, expiresAt: MIDNIGHT + DAY - 1 } },
    'mdoc-validity',
  ],
  [
    'a time that is none',
    { issuer: { ...orderOf().issuer, issuedAt: Number.NaN } },
    'mdoc-validity',
  ],
  [
    'a place that is none',
    { copies: [{ holderKey, status: { uri: 'https://issuer.example/1', idx: -1 } }] },
    'cbor-type',
  ],
])('refuses %s', (_, overrides, code) => {
  expect(() => draftMdoc(orderOf(overrides), tools)).toThrow(expect.objectContaining({ code }));
});

test('an order for nobody drafts nothing', () => {
  expect(draftMdoc(orderOf({ copies: [] }), tools)).toEqual([]);
});

test('a value of any type that CBOR here has is an element', async () => {
  const elements: [string, CborValue][] = [
    ['text', 'x'],
    ['number', 70_000],
    ['bytes', new Uint8Array(300)],
    ['flag', true],
    ['day', cborTag(1004, '2026-01-01')],
    ['list', ['BE', 'FR']],
    ['map', new Map([['locality', 'Gent']])],
  ];
  const { namespaces } = await openSigned(issue({ elements }));
  expect(namespaces.get(DOC_TYPE)).toEqual(new Map(elements));
});
