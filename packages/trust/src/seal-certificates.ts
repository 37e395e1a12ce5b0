import type { Platform } from '@prova/credential';
import { type Certificate, parseCertificate } from './certificate/certificate.ts';
import { openPinned } from './certificate/direct-trust.ts';
import { openSealPath, type SealPath } from './certificate/path.ts';
import { TrustError } from './errors.ts';
import type { OpenedSnapshot } from './snapshot/signed-snapshot.ts';
import type { KeyIdentity } from './tombstone.ts';

/** A seal certificate that is believed, but for dates and tombstones. */
export interface Seal {
  readonly certificate: Certificate;
  readonly identity: Required<KeyIdentity>;
  /** `undefined` for a pinned certificate, which nobody vouches for but the list. */
  readonly path: SealPath | undefined;
  readonly authorities: readonly Required<KeyIdentity>[];
}

/**
 * The seal certificates of a snapshot, each hashed, parsed and proven when it is first asked for, and remembered. So a
 * snapshot opens at once however many it holds, and a key stays the same object, by which platforms remember imports.
 */
export class SealCertificates {
  readonly #opened: OpenedSnapshot;
  readonly #pinned: ReadonlySet<number>;
  readonly #thumbprints = new Map<number, Uint8Array>();
  readonly #seals = new Map<number, Promise<Seal | TrustError>>();
  #authorities: readonly Certificate[] | undefined;

  constructor(opened: OpenedSnapshot) {
    this.#opened = opened;
    this.#pinned = new Set(opened.snapshot.pinned);
  }

  /** SHA-256 of the DER at this index. */
  async thumbprint(index: number, platform: Pick<Platform, 'sha256'>): Promise<Uint8Array> {
    const known = this.#thumbprints.get(index);
    if (known) return known;
    const thumbprint = await platform.sha256(this.#der(index));
    this.#thumbprints.set(index, thumbprint);
    return thumbprint;
  }

  /** The certificate at this index with its path. Throws `TrustError`, the same one each time. */
  async open(index: number, platform: Platform): Promise<Seal> {
    // The promise is kept, not its value: two first questions at once get the same object.
    const judging = this.#seals.get(index) ?? this.#judge(index, platform);
    this.#seals.set(index, judging);
    const seal = await judging.catch((fault: unknown) => {
      this.#seals.delete(index);
      throw fault;
    });
    if (seal instanceof TrustError) throw seal;
    return seal;
  }

  async #judge(index: number, platform: Platform): Promise<Seal | TrustError> {
    try {
      const certificate = parseCertificate(this.#der(index));
      const path = this.#pinned.has(index) ? undefined : await this.#prove(certificate, platform);
      if (!path) openPinned(certificate);
      const authorities = path?.authorities ?? [];
      return {
        certificate,
        identity: await identityOf(certificate, platform),
        path,
        authorities: await Promise.all(authorities.map((each) => identityOf(each, platform))),
      };
    } catch (error) {
      if (error instanceof TrustError) return error;
      throw error;
    }
  }

  #prove(certificate: Certificate, platform: Platform): Promise<SealPath> {
    const { root, snapshot } = this.#opened;
    this.#authorities ??= snapshot.certificateAuthorities.flatMap(parseAuthority);
    return openSealPath(certificate, { root, authorities: this.#authorities, platform });
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

/** An authority that cannot be read vouches for nobody; what it issued then has an unknown issuer. */
function parseAuthority(der: Uint8Array): readonly Certificate[] {
  try {
    return [parseCertificate(der)];
  } catch (error) {
    if (error instanceof TrustError) return [];
    throw error;
  }
}
