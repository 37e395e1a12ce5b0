import { coseRoom, writeCoseMessage } from '../cose-message.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { encodeCbor } from '../encoding/cbor.ts';
import { CborWriter } from '../encoding/cbor-writer.ts';
import type { MdocContent } from '../profiles/credential-content.ts';
import type {
  CopyOrder,
  CredentialDraft,
  DraftTools,
  IssuerOrder,
} from '../wallet/credential-draft.ts';
import { issuerAuthDrafter } from './issuer-auth.ts';
import { RANDOM_LENGTH, writeElement, writeIssuerSignedItem } from './issuer-signed-item.ts';
import { failMdoc } from './members.ts';
import { securityObjectWriter } from './mobile-security-object.ts';

/** What an mdoc shall say, and for whom. All elements are of the one namespace. */
export interface MdocOrder extends MdocContent {
  /** `issuer` is not said: an mdoc names who issued it by its certificates. */
  readonly issuer: IssuerOrder;
  readonly copies: readonly CopyOrder[];
}

/** Bytes that decide where an element stands among the digests: ties are no more likely than one in a million million. */
const RANK_LENGTH = 4;

/** Of SHA-256. */
const DIGEST_LENGTH = 32;

// IssuerSigned, its members in the order of RFC 8949 §4.2.1.
const ISSUER_AUTH = Uint8Array.of(0xa2, ...encodeCbor('issuerAuth'));
const NAME_SPACES = encodeCbor('nameSpaces');

/**
 * Drafts copies of one document as mdoc (ISO/IEC 18013-5 §9.1.2.4), for a key that signs ES256: deterministic CBOR, SHA-256, for each
 * element 16 random bytes, digest ids that tell nothing about elements, `signed` and `validFrom` the same whole day. Copies have nothing
 * random in common. Where the content has `room`, digests that stand for nothing are added until there are so many.
 *
 * Does not check that certificates fit (the country, the usage, their time), nor that identifiers are of a profile.
 * Throws `CredentialError`: `mdoc-malformed` for no element, or one twice; `mdoc-validity` for a time that ends on the day it begins; `cose-chain`
 * for other than 1 to 4 certificates; `cbor-type` for a value that CBOR here has not.
 */
export function draftMdoc(order: MdocOrder, tools: DraftTools): readonly CredentialDraft[] {
  const { docType, namespace, issuer, copies } = order;
  const shared = new CborWriter(4096);
  const elements = writeElements(shared, order.elements);
  const start = shared.length;
  shared.encoded(NAME_SPACES).map(1).text(namespace).array(elements.length);
  const nameSpaces = shared.written(start);
  const { issuedAt, expiresAt, certificatePath } = issuer;
  const securityObject = securityObjectWriter({ docType, namespace, issuedAt, expiresAt });
  const draftAuth = issuerAuthDrafter(certificatePath);
  return copies.map((copy) => {
    const { items, digests } = hideElements(elements, order.room ?? 0, tools);
    const { signingInput, parts } = draftAuth(securityObject(copy, digests));
    return {
      signingInput,
      complete(signature) {
        const writer = new CborWriter(coseRoom(parts) + items.length + 128).encoded(ISSUER_AUTH);
        writeCoseMessage(writer, parts, signature).encoded(nameSpaces).encoded(items);
        return encodeBase64url(writer.written());
      },
    };
  });
}

function writeElements(
  writer: CborWriter,
  elements: MdocContent['elements'],
): readonly Uint8Array[] {
  const identifiers = new Set(elements.map(([identifier]) => identifier));
  if (elements.length === 0 || identifiers.size < elements.length) {
    failMdoc('mdoc-malformed', 'it has no elements, or one twice');
  }
  return elements.map(([identifier, value]) => writeElement(writer, identifier, value));
}

/** The items one after the other, and their digests in the order of their ids. */
function hideElements(
  elements: readonly Uint8Array[],
  room: number,
  { randomBytes, sha256 }: DraftTools,
): { readonly items: Uint8Array; readonly digests: readonly Uint8Array[] } {
  const count = Math.max(elements.length, room);
  const decoysAt = elements.length * RANDOM_LENGTH;
  const ranksAt = decoysAt + (count - elements.length) * DIGEST_LENGTH;
  const random = randomBytes(ranksAt + count * RANK_LENGTH);
  const ranked = rankBy(random.subarray(ranksAt), count);
  const writer = new CborWriter(2048);
  const digests = new Array<Uint8Array>(count);
  for (const [index, element] of elements.entries()) {
    const digestId = ranked[index] ?? 0;
    const from = index * RANDOM_LENGTH;
    const item = writeIssuerSignedItem(writer, element, {
      digestId,
      random: random.subarray(from, from + RANDOM_LENGTH),
    });
    digests[digestId] = sha256(item);
  }
  // Nobody can tell a digest of something unknown from as many random bytes.
  for (const [index, digestId] of ranked.slice(elements.length).entries()) {
    const from = decoysAt + index * DIGEST_LENGTH;
    digests[digestId] = random.subarray(from, from + DIGEST_LENGTH);
  }
  return { items: writer.written(), digests };
}

/** The numbers from 0 in an order that nobody foresees. */
function rankBy(random: Uint8Array, count: number): readonly number[] {
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength);
  const keys = Array.from({ length: count }, (_, i) => view.getUint32(i * RANK_LENGTH));
  const order = keys.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const ranks = new Array<number>(count).fill(0);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}
