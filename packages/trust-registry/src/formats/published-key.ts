import { encodeBase64url, equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  type Certificate,
  type KeyIdentity,
  parseCertificate,
  type Tombstone,
  TrustError,
} from '@prova/trust';
import { groupBy } from './group-by.ts';

/** An authority of the list, with the tombstones that may strike it. */
export interface PublishedAuthority {
  readonly certificate: Certificate;
  readonly identity: KeyIdentity;
  readonly tombstones: readonly Tombstone[];
}

/** A seal certificate of the list, parsed once, with what the list says of it. */
export interface PublishedKey {
  readonly certificate: Certificate;
  /** SHA-256 of the DER, base64url: what a `kid` names. */
  readonly thumbprint: string;
  readonly identity: KeyIdentity;
  /** Those that name its certificate or its key. */
  readonly tombstones: readonly Tombstone[];
  /** Who issued it: several where a certificate of one authority was renewed, the latest first. None when it is pinned. */
  readonly authorities: readonly PublishedAuthority[];
}

type Marks = Pick<PublishedKey, 'identity' | 'thumbprint' | 'tombstones'>;

/** Tombstones by the hashes they name: most keys have none, and there may be thousands. */
export class TombstoneIndex {
  readonly #byHash: ReadonlyMap<string, readonly { readonly tombstone: Tombstone }[]>;

  constructor(tombstones: readonly Tombstone[]) {
    const marks = tombstones.flatMap((tombstone) =>
      [tombstone.x5t, tombstone.spkiHash].map((hash) => ({ tombstone, hash })),
    );
    this.#byHash = groupBy(marks, ({ hash }) => encodeBase64url(hash));
  }

  /** The identity of a certificate, and the tombstones that name it or its key. */
  marksOn({ der, publicKey }: Certificate): Marks {
    const x5t = nodePlatform.sha256(der);
    const thumbprint = encodeBase64url(x5t);
    if (this.#byHash.size === 0) return { identity: { x5t }, thumbprint, tombstones: [] };
    const spkiHash = nodePlatform.sha256(publicKey.spki);
    const found = [thumbprint, encodeBase64url(spkiHash)].flatMap(
      (name) => this.#byHash.get(name) ?? [],
    );
    const tombstones = [...new Set(found.map(({ tombstone }) => tombstone))];
    return { identity: { x5t, spkiHash }, thumbprint, tombstones };
  }
}

/** The authority at this place, or `undefined` when it cannot be read: such a one vouches for nobody. */
export function readAuthority(
  der: Uint8Array,
  tombstones: TombstoneIndex,
): PublishedAuthority | undefined {
  const certificate = parse(der);
  return certificate && { certificate, ...tombstones.marksOn(certificate) };
}

/**
 * The key of a seal certificate. `undefined` for one that no verifier would believe: it cannot be read, its key signs
 * no attestation, or it is not pinned and no authority of the list issued it. Signatures are not checked again: the
 * register proved the path when it bound the certificate.
 */
export function readKey(
  der: Uint8Array,
  context: {
    readonly pinned: boolean;
    readonly authorities: readonly PublishedAuthority[];
    readonly tombstones: TombstoneIndex;
  },
): PublishedKey | undefined {
  const certificate = parse(der);
  if (!certificate || certificate.publicKey.type === 'P-384') return undefined;
  const authorities = context.pinned
    ? []
    : context.authorities.filter((authority) => isIssuer(authority.certificate, certificate));
  if (!context.pinned && authorities.length === 0) return undefined;
  return { certificate, authorities, ...context.tombstones.marksOn(certificate) };
}

/** By name and key identifier, as a path is linked (RFC 5280 §4.1.2.4, §4.2.1.1). */
function isIssuer(authority: Certificate, certificate: Certificate): boolean {
  const theirs = authority.extensions.subjectKeyIdentifier;
  const own = certificate.extensions.authorityKeyIdentifier;
  return (
    equalBytes(authority.subject.bytes, certificate.issuer.bytes) &&
    theirs !== undefined &&
    own !== undefined &&
    equalBytes(theirs, own)
  );
}

function parse(der: Uint8Array): Certificate | undefined {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}
