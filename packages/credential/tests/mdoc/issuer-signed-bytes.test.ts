import { nodePlatform } from '@prova/platform-node';
import { cborTag, encodeCbor, openIssuerSigned } from '../../src/index.ts';
import { certificate, craft, embed, issue, itemOf, openSigned, tools } from './craft-mdoc.ts';
import { expectNoChangeTaken, expectReadOrRefused } from './hostile-bytes.ts';

// Bytes of strangers: limits, strictness, and that what is hashed and signed is what was received.

const open = (bytes: Uint8Array) => openIssuerSigned(bytes, nodePlatform);

test.each<[string, Uint8Array, string]>([
  // C01, C02, C03
  ['an indefinite length', Uint8Array.of(0xbf, 0xff), 'cbor-not-strict'],
  ['a long head', Uint8Array.of(0xb8, 0x01, 0x61, 0x61, 0x00), 'cbor-not-strict'],
  ['a key twice', Uint8Array.of(0xa2, 0x61, 0x61, 0x00, 0x61, 0x61, 0x00), 'cbor-not-strict'],
  ['deep nesting', new Uint8Array(20_000).fill(0x81), 'cbor-malformed'],
  ['2³² items', Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff), 'cbor-malformed'],
  ['bytes that follow', Uint8Array.of(...encodeCbor(craft()), 0), 'cbor-malformed'],
  ['an unknown tag', Uint8Array.of(0xd8, 0x69, 0x00), 'cbor-tag'],
  ['NaN', Uint8Array.of(0xf9, 0x7e, 0x00), 'cbor-type'],
  ['many items', encodeCbor(Array(5000).fill(0)), 'cbor-malformed'],
  ['no map', encodeCbor([]), 'mdoc-malformed'],
  ['another member', encodeCbor(new Map([...craft(), ['more', 1]])), 'mdoc-malformed'],
  ['an empty map', encodeCbor(new Map()), 'cose-malformed'],
  ['nothing', new Uint8Array(), 'cbor-malformed'],
  ['more than 64 KiB', encodeCbor(new Uint8Array(65_536)), 'too-large'],
])('refuses %s', async (_, bytes, code) => {
  await expect(open(bytes)).rejects.toMatchObject({ code });
});

test('C12: digests are made of the bytes as received, whatever order their keys have', async () => {
  // An item by another encoder: identifier before value, random last.
  const foreign = [...itemOf()].reverse();
  const parts = foreign.flatMap(([name, value]) => [encodeCbor(name), encodeCbor(value)]);
  const item = cborTag(24, new Uint8Array(Buffer.concat([Uint8Array.of(0xa4), ...parts])));
  expect(encodeCbor(item)).not.toEqual(encodeCbor(embed(itemOf())));
  await expect(openSigned(encodeCbor(craft({ items: [item] })))).resolves.toBeDefined();
  const digests = new Map([[0, tools.sha256(encodeCbor(embed(itemOf())))]]);
  const rewritten = open(encodeCbor(craft({ items: [item], digests })));
  await expect(rewritten).rejects.toMatchObject({ code: 'mdoc-digest' });
});

test('bytes anywhere in a buffer are read in place', async () => {
  const bytes = issue();
  const around = Buffer.alloc(bytes.length + 64, 0xd8);
  around.set(bytes, 32);
  await openSigned(around.subarray(32, 32 + bytes.length));
});

test('no change of a byte is taken, except in the chain, which is the verifier’s affair', async () => {
  await expectNoChangeTaken(issue(), certificate, openSigned);
});

test('whatever comes, the answer is a document or a CredentialError', async () => {
  await expectReadOrRefused(issue(), open);
});
