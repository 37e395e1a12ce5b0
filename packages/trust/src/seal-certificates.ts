import type { Eventual, Platform } from '@prova/credential';
import {
  type Certificate,
  certificateIfReadable,
  parseCertificate,
} from './certificate/certificate.ts';
import { openPinned } from './certificate/direct-trust.ts';
import { openSealPath, type SealPath } from './certificate/path.ts';
import { TrustError } from './errors.ts';
import type { OpenedSnapshot } from './snapshot/signed-snapshot.ts';
import type { Tombstone } from './snapshot/snapshot.ts';
import { isNamed, type KeyIdentity } from './tombstone.ts';

/** A seal certificate that is believed, but for dates and tombstones. */
export interface Seal {
  readonly certificate: Certificate;
  readonly identity: Required<KeyIdentity>;
  /** `undefined` for a pinned certificate, which nobody vouches for but the list. */
  readonly path: SealPath | undefined;
  readonly authorities: readonly Required<KeyIdentity>[];
  /** Those that name the certificate, one of its authorities, or a key of theirs. Of nearly every seal there is none. */
  readonly tombstones: readonly Tombstone[];
}

/**
 * The seal certificates of a snapshot, each hashed, parsed and proven when it is first asked for, and remembered. So a
 * snapshot opens at once however many it holds, and a key stays the same object, by which platforms remember imports.
 */
export class SealCertificates {
  readonly #opened: OpenedSnapshot;
  readonly #tombstones: readonly Tombstone[];
  readonly #pinned: ReadonlySet<number>;
  readonly #thumbprints = new Map<number, Uint8Array>();
  readonly #seals = new Map<number, Seal | TrustError>();
  /** Those that are being judged: two first questions at once get the same object. */
  readonly #judging = new Map<number, Promise<Seal | TrustError>>();
  #authorities: readonly Certificate[] | undefined;

  /** `tombstones` are all that were ever seen. */
  constructor(opened: OpenedSnapshot, tombstones: readonly Tombstone[]) {
    this.#opened = opened;
    this.#tombstones = tombstones;
    this.#pinned = new Set(opened.snapshot.pinned);
  }

  /** SHA-256 of the DER at this index; at once where it was asked for before. */
  thumbprint(index: number, platform: Pick<Platform, 'sha256'>): Eventual<Uint8Array> {
    return this.#thumbprints.get(index) ?? this.#hash(index, platform);
  }

  async #hash(index: number, platform: Pick<Platform, 'sha256'>): Promise<Uint8Array> {
    const thumbprint = await platform.sha256(this.#der(index));
    this.#thumbprints.set(index, thumbprint);
    return thumbprint;
  }

  /** The certificate at this index with its path, at once if it was opened before; or why not, the same error each time. */
  open(index: number, platform: Platform): Eventual<Seal | TrustError> {
    return this.#seals.get(index) ?? this.#judgeOnce(index, platform);
  }

  async #judgeOnce(index: number, platform: Platform): Promise<Seal | TrustError> {
    const judging = this.#judging.get(index) ?? this.#judge(index, platform);
    this.#judging.set(index, judging);
    try {
      const seal = await judging;
      this.#seals.set(index, seal);
      return seal;
    } finally {
      // What failed by a fault of the platform is judged again.
      this.#judging.delete(index);
    }
  }

  async #judge(index: number, platform: Platform): Promise<Seal | TrustError> {
    try {
      const certificate = parseCertificate(this.#der(index));
      const path = this.#pinned.has(index) ? undefined : await this.#prove(certificate, platform);
      if (!path) openPinned(certificate);
      const identity = await identityOf(certificate, platform);
      const authorities = await Promise.all(
        (path?.authorities ?? []).map((each) => identityOf(each, platform)),
      );
      const keys = [identity, ...authorities];
      const tombstones = this.#tombstones.filter((each) => keys.some((key) => isNamed(key, each)));
      return { certificate, identity, path, authorities, tombstones };
    } catch (error) {
      if (error instanceof TrustError) return error;
      throw error;
    }
  }

  /**
   * The authorities that the snapshot names, not proven. One that cannot be read vouches for nobody; what it issued then
   * has an unknown issuer.
   */
  get authorities(): readonly Certificate[] {
    this.#authorities ??= this.#opened.snapshot.certificateAuthorities.flatMap(
      (der) => certificateIfReadable(der) ?? [],
    );
    return this.#authorities;
  }

  #prove(certificate: Certificate, platform: Platform): Promise<SealPath> {
    const { root } = this.#opened;
    return openSealPath(certificate, { root, authorities: this.authorities, platform });
  }

  #der(index: number): Uint8Array {
    const der = this.#opened.snapshot.sealCertificates[index];
    if (der) return der;
    throw new TrustError('trust-malformed', 'No certificate has this index.');
  }
}

async function identityOf(
  { der, publicKey }: Certificate,
  platform: Pick<Platform, 'sha256'>,
): Promise<Required<KeyIdentity>> {
  return { x5t: await platform.sha256(der), spkiHash: await platform.sha256(publicKey.spki) };
}
