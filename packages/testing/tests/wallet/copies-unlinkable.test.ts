import { createHash } from 'node:crypto';
import {
  type CredentialFormat,
  credentialType,
  decodeBase64url,
  decodeCbor,
  draftMdoc,
  draftSdJwtVc,
  integrityMetadata,
  mdocContent,
  sdJwtVcContent,
  typeMetadataDocument,
  type WholeDocument,
  walletDocumentOf,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { decodeJwt } from 'jose';
import { createTestAuthority, TEST_DAY } from '../../src/test-authority.ts';
import { disclosableNames } from '../../src/wallet/present-sd-jwt-vc.ts';
import { DRAFT_TOOLS, holderKeyOf, signDrafts } from '../../src/wallet/sample-mdoc.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import {
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
} from '../../src/wallet/sample-social-status.ts';

// Who is shown two copies cannot tell that they are of one person, but by what they say: every value of thirty copies that were made together is
// held against every value of the others.

const DAY = 86_400;
const ISSUER = 'https://issuer.example/wallet/BE-0120';
const LIST = 'https://issuer.example/statusLists/K7Q2';

const authority = await createTestAuthority();
const ours = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER });

describe.each(['dc+sd-jwt', 'mso_mdoc'] as const)('%s', (format) => {
  test.each([SAMPLE_ENTITLEMENT, SAMPLE_ISIPLUS, SAMPLE_STATUS])(
    'two copies of $type have nothing in common but what they say',
    async (whole) => {
      const copies = await batchOf(format, whole);
      const leaves = copies.map((credential) =>
        format === 'mso_mdoc' ? leavesOfMdoc(credential) : leavesOfSdJwt(credential),
      );
      const names =
        format === 'mso_mdoc'
          ? mdocContent(walletDocumentOf(whole), 'dc4eu-1').elements.map(([name]) => name)
          : disclosableNames(copies[0] ?? '');
      const said = new Set([
        ...leavesOf(JSON.parse(JSON.stringify(walletDocumentOf(whole)))),
        ...FORMAT,
        ...integrityOf(whole),
        ...names,
      ]);
      // As many of them as of any other copy, so that their number tells nothing either.
      expect(new Set(leaves.map(({ length }) => length)).size).toBe(1);
      const holders = new Map<string, number>();
      for (const copy of leaves) {
        for (const leaf of new Set(copy)) holders.set(leaf, (holders.get(leaf) ?? 0) + 1);
      }
      const shared = [...holders].filter(
        ([leaf, by]) => by > 1 && !said.has(leaf) && !SMALL.test(leaf),
      );
      expect(shared.map(([leaf]) => leaf)).toEqual([]);
    },
  );
});

/** Thirty copies that are made together, each for a key and at a place of its own. */
async function batchOf(format: CredentialFormat, whole: WholeDocument): Promise<readonly string[]> {
  const document = walletDocumentOf(whole);
  const order = {
    issuer: {
      issuer: ISSUER,
      certificatePath: [ours.certificate],
      issuedAt: TEST_DAY + 12_345,
      expiresAt: TEST_DAY + 7 * DAY + 54_321,
    },
    copies: Array.from({ length: 30 }, (_, i) => ({
      holderKey: holderKeyOf(createWalletKey()),
      ...(whole.type !== 'entitlement' && { status: { uri: LIST, idx: 40_000 + 97 * i } }),
    })),
  };
  const drafts =
    format === 'mso_mdoc'
      ? draftMdoc({ ...mdocContent(document, 'dc4eu-1'), ...order }, DRAFT_TOOLS)
      : draftSdJwtVc({ ...sdJwtVcContent(document, 'dc4eu-1'), ...order }, DRAFT_TOOLS);
  return signDrafts(drafts, ours.signer);
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** What every credential of this issuer and this day says, whomever it is about. Days, and nothing finer. */
const FORMAT: readonly string[] = [
  ...[TEST_DAY, TEST_DAY + 7 * DAY].flatMap((at) => [
    String(at),
    new Date(at * 1000).toISOString(),
  ]),
  ...[
    'dc+sd-jwt',
    'ES256',
    'sha-256',
    'SHA-256',
    '1.0',
    'EC',
    'P-256',
    'null',
    'true',
    LIST,
    ISSUER,
  ],
  ...['BE:0120', base64(ours.certificate), hex(ours.certificate)],
  ...['2', '3', '4'].map((n) => `urn:oid:2.25.26312704166764988796635635637407075144.2.${n}`),
];

/** Numbers of algorithms and kinds of keys, and the places of digests, of which each copy has the same. */
const SMALL = /^-?\d{1,3}$/;

/** The hash of the type's metadata, which every copy of every issuer has. */
function integrityOf({ type }: WholeDocument): readonly string[] {
  const known = credentialType('dc4eu-1', type, 'dc+sd-jwt');
  return known ? [integrityMetadata(nodePlatform.sha256(typeMetadataDocument(known)))] : [];
}

/** Each value in JSON or CBOR, names left out. */
function leavesOf(value: unknown): readonly string[] {
  if (value instanceof Uint8Array) return leavesOfBytes(value);
  if (value instanceof Date) return [value.toISOString()];
  if (value instanceof Map) return [...value.values()].flatMap(leavesOf);
  if (typeof value === 'object' && value !== null && 'tag' in value && 'value' in value) {
    return leavesOf(value.value);
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return [String(value)];
}

/** Bytes that are CBOR around more are taken apart. */
function leavesOfBytes(bytes: Uint8Array): readonly string[] {
  const first = bytes[0] ?? 0;
  const isStructure = first === 0xd8 || (first >= 0xa1 && first <= 0xa7);
  if (!isStructure || bytes.length === 32 || bytes.length === 64 || bytes.length === 16) {
    return [hex(bytes)];
  }
  return leavesOf(decodeCbor(bytes));
}

function leavesOfSdJwt(credential: string): readonly string[] {
  const [jwt = '', ...disclosures] = credential.split('~').slice(0, -1);
  const [header = '', , signature = ''] = jwt.split('.');
  const json = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString());
  const digests = disclosures.map((text) => createHash('sha256').update(text).digest('base64url'));
  // Digests of disclosures stand in the payload already.
  expect(new Set(digests).size).toBe(disclosures.length);
  const parts = [json(header), decodeJwt(jwt), signature, ...disclosures.map(json)];
  return parts.flatMap(leavesOf);
}

function leavesOfMdoc(credential: string): readonly string[] {
  return leavesOf(decodeCbor(decodeBase64url(credential) ?? new Uint8Array()));
}
