import { generateKeyPairSync } from 'node:crypto';
import {
  type CborValue,
  cborTag,
  decodeBase64url,
  decodeCbor,
  draftMdoc,
  encodeCbor,
} from '@prova/credential';
import { createTestAuthority, TEST_DAY } from '../../src/test-authority.ts';
import { DRAFT_TOOLS, sampleMdocOrder, signDrafts } from '../../src/wallet/sample-mdoc.ts';

// `@owf/mdoc` tells cbor-x, for the whole process, to write dates in its way and to read tags into classes of its own. Ours must not notice.

const authority = await createTestAuthority();
const { signer } = authority.institution('BE:0120');
const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const VALUE: CborValue = new Map<number | string, CborValue>([
  ['day', cborTag(1004, '2026-11-24')],
  ['instant', new Date(TEST_DAY * 1000)],
  ['embedded', cborTag(24, encodeCbor('x'))],
  ['bytes', new Uint8Array(300)],
  ['large', 2 ** 40],
  [33, [true, null, -1, new Map([['b', 1]])]],
]);

/** With what is random held still. */
async function written() {
  const tools = { ...DRAFT_TOOLS, randomBytes: (length: number) => new Uint8Array(length).fill(7) };
  const drafts = draftMdoc(sampleMdocOrder({ signer, holders: [holder] }), tools);
  const still = {
    ...signer,
    signMany: (inputs: readonly Uint8Array[]) => inputs.map(() => new Uint8Array(64)),
  };
  const [mdoc = ''] = await signDrafts(drafts, still);
  return {
    value: Buffer.from(encodeCbor(VALUE)).toString('hex'),
    read: decodeCbor(encodeCbor(VALUE)),
    snapshot: Buffer.from(encodeCbor(new Map(Object.entries({ at: new Date(0) })))).toString('hex'),
    mdoc,
  };
}

test('the same bytes are written and the same values read before and after the library is loaded', async () => {
  const before = await written();
  await import('../../src/wallet/owf-mdoc.ts');
  const after = await written();
  expect(after).toEqual(before);
  expect(after.read).toEqual(VALUE);
  // A date-time is text (tag 0), and an mdoc is canonical: written anew it is the same.
  expect(after.snapshot).toBe('a1626174c074313937302d30312d30315430303a30303a30305a');
  const bytes = decodeBase64url(after.mdoc) ?? new Uint8Array();
  expect(encodeCbor(decodeCbor(bytes))).toEqual(bytes);
});

test('the library does change the common codec, so that this test is about something', async () => {
  const { Encoder } = await import('cbor-x');
  await import('../../src/wallet/owf-mdoc.ts');
  const common = new Encoder({ useRecords: false, mapsAsObjects: false });
  expect(Buffer.from(common.encode(new Date(0)))[0]).toBe(0xc0);
});
