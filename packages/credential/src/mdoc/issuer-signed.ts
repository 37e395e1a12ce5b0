import { equalBytes } from '../encoding/bytes.ts';
import type { CborMap, CborValue } from '../encoding/cbor.ts';
import { CredentialError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { HolderKey } from '../wallet/holder-key.ts';
import type { StatusPlace } from '../wallet/status-place.ts';
import { type IssuerAuth, readIssuerAuth } from './issuer-auth.ts';
import { readIssuerSignedItem } from './issuer-signed-item.ts';
import {
  decodeForeign,
  embeddedOf,
  failMdoc,
  listOf,
  mapOf,
  membersOf,
  textOf,
  withEmbeddedHead,
} from './members.ts';
import type { ValidityInfo } from './validity-info.ts';

// ISO/IEC 18013-5 §8.3.2.1.2.2:
//   IssuerSigned = { ? "nameSpaces" : { + NameSpace => [ + IssuerSignedItemBytes ] }, "issuerAuth" : IssuerAuth }

/** An mdoc without its holder's part: what it says, and by which signature. That signature is not checked. */
export interface IssuerSigned {
  readonly docType: string;
  /** The elements that are shown, by namespace and identifier. Each has its digest in what is signed. */
  readonly namespaces: ReadonlyMap<string, ReadonlyMap<string, CborValue>>;
  /** Of these namespaces, those of which more is signed than is shown. */
  readonly keptBackIn: ReadonlySet<string>;
  readonly validityInfo: ValidityInfo;
  /** The key that the holder must prove to have. */
  readonly holderKey: HolderKey;
  readonly status?: StatusPlace;
  readonly issuerAuth: IssuerAuth;
}

/** What our own documents take, many times over. */
const MAX_MDOC_LENGTH = 64 * 1024;

const MEMBERS = ['nameSpaces', 'issuerAuth'];

type Hashing = Pick<Platform, 'sha256'>;

/**
 * Opens an `IssuerSigned`, as OpenID4VCI hands it over, and holds every element against its digest, which is made over the received bytes.
 *
 * Does NOT check the issuer's signature: whoever knows which keys count does, over `issuerAuth`. Until then all of it is only what somebody
 * says. Nor does it check certificates, times or status.
 *
 * Throws `CredentialError`: `too-large` above 64 KiB; `cbor-*`; `cose-malformed`, `cose-alg`, `cose-chain`, `cose-payload`,
 * `cose-signature` (its length); `mdoc-malformed`; `mdoc-digest` for an element that is not what was signed, or signed under another id, or
 * shown twice; `mdoc-doctype` for a namespace that the signed object has not; `mdoc-validity`; `status-malformed`.
 */
export async function openIssuerSigned(
  bytes: Uint8Array,
  platform: Hashing,
): Promise<IssuerSigned> {
  return readIssuerSigned(decodeMdoc(bytes), platform);
}

/** Decodes what somebody sends. Throws `CredentialError`: `too-large`, `cbor-*`. */
export function decodeMdoc(bytes: Uint8Array): CborValue {
  if (bytes.length > MAX_MDOC_LENGTH) {
    throw new CredentialError('too-large', `An mdoc has at most ${MAX_MDOC_LENGTH} bytes here.`);
  }
  return decodeForeign(bytes);
}

/** `openIssuerSigned` for what is decoded already. */
export async function readIssuerSigned(
  value: CborValue | undefined,
  platform: Hashing,
): Promise<IssuerSigned> {
  const issuerSigned = membersOf(value, 'IssuerSigned', MEMBERS);
  const { issuerAuth, securityObject } = readIssuerAuth(issuerSigned.get('issuerAuth') ?? null);
  const { docType, validityInfo, deviceKey, status, valueDigests } = securityObject;
  const namespaces = new Map<string, ReadonlyMap<string, CborValue>>();
  const keptBackIn = new Set<string>();
  for (const [name, items] of mapOf(issuerSigned.get('nameSpaces') ?? new Map(), 'nameSpaces')) {
    const namespace = textOf(name, 'a namespace');
    const digests = valueDigests.get(name);
    if (!(digests instanceof Map)) failMdoc('mdoc-doctype', 'a namespace that is not signed');
    const elements = await readItems(listOf(items, 'a namespace'), digests, platform);
    namespaces.set(namespace, elements);
    if (elements.size < digests.size) keptBackIn.add(namespace);
  }
  return {
    docType,
    namespaces,
    keptBackIn,
    validityInfo,
    holderKey: deviceKey,
    ...(status && { status }),
    issuerAuth,
  };
}

async function readItems(
  items: readonly CborValue[],
  digests: CborMap,
  platform: Hashing,
): Promise<ReadonlyMap<string, CborValue>> {
  const elements = new Map<string, CborValue>();
  const shown = new Set<number>();
  for (const item of items) {
    const bytes = embeddedOf(item, 'an item');
    const { digestId, elementIdentifier, elementValue } = readIssuerSignedItem(bytes);
    if (shown.has(digestId) || elements.has(elementIdentifier)) {
      failMdoc('mdoc-digest', 'an element or a digest id is there twice');
    }
    shown.add(digestId);
    const signed = digests.get(digestId);
    const digest = await platform.sha256(withEmbeddedHead(bytes));
    if (!(signed instanceof Uint8Array) || !equalBytes(signed, digest)) {
      failMdoc('mdoc-digest', 'an element is not what was signed');
    }
    elements.set(elementIdentifier, elementValue);
  }
  return elements;
}
