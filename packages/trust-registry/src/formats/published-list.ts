import { type CountryCode, formatInstitutionId, type InstitutionId } from '@prova/credential';
import type { Binding, Institution, Snapshot } from '@prova/trust';
import { thumbprintOf } from '../thumbprint.ts';
import { groupBy } from './group-by.ts';
import {
  type PublishedAuthority,
  type PublishedKey,
  readAuthority,
  readKey,
  TombstoneIndex,
} from './published-key.ts';

/** One certificate in the hands of one institution. Many-to-many: others may use the same certificate. */
export interface KeyUse {
  readonly institution: Institution;
  readonly key: PublishedKey;
  /** One for each period or set of competences; at least one. */
  readonly bindings: readonly Binding[];
}

/**
 * One snapshot as the public formats read it: by institution, by country, by thumbprint. Each certificate is parsed
 * when it is first asked for, and once. Make it when a release goes out and keep it; it never changes.
 *
 * Take only a snapshot that was opened (`openSnapshot`) or that this registry is about to sign: nothing is checked
 * here. A certificate that no verifier would believe is in no answer.
 */
export class PublishedList {
  readonly snapshot: Snapshot;
  readonly #pinned: ReadonlySet<number>;
  readonly #tombstones: TombstoneIndex;
  readonly #keys = new Map<number, PublishedKey | undefined>();
  readonly #uses = new Map<Institution, readonly KeyUse[]>();
  #authorities: readonly PublishedAuthority[] | undefined;
  #byId: ReadonlyMap<string, Institution> | undefined;
  #users: ReadonlyMap<string, readonly Institution[]> | undefined;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.#pinned = new Set(snapshot.pinned);
    this.#tombstones = new TombstoneIndex(snapshot.tombstones);
  }

  /** All, by country, then official id. */
  get institutions(): readonly Institution[] {
    return this.snapshot.institutions;
  }

  /** The institution with exactly this country and bare official id. */
  institution(id: InstitutionId): Institution | undefined {
    this.#byId ??= new Map(this.institutions.map((each) => [formatInstitutionId(each), each]));
    return this.#byId.get(formatInstitutionId(id));
  }

  institutionsOf(country: CountryCode): readonly Institution[] {
    return this.institutions.filter((institution) => institution.country === country);
  }

  /** The certificates of an institution of this list, each once, in the order of its bindings. */
  usesOf(institution: Institution): readonly KeyUse[] {
    const known = this.#uses.get(institution);
    if (known) return known;
    const bindings = groupBy(institution.bindings, ({ certificate }) => certificate);
    const uses = [...bindings].flatMap(([index, own]) => {
      const key = this.#key(index);
      return key ? [{ institution, key, bindings: own }] : [];
    });
    this.#uses.set(institution, uses);
    return uses;
  }

  /** Who uses the certificate with this thumbprint (SHA-256 of its DER, base64url), in the order of the institutions. */
  usesOfThumbprint(thumbprint: string): readonly KeyUse[] {
    this.#users ??= usersOf(this.snapshot);
    return (this.#users.get(thumbprint) ?? [])
      .flatMap((institution) => this.usesOf(institution))
      .filter(({ key }) => key.thumbprint === thumbprint);
  }

  #key(index: number): PublishedKey | undefined {
    if (this.#keys.has(index)) return this.#keys.get(index);
    const der = this.snapshot.sealCertificates[index];
    const key =
      der &&
      readKey(der, {
        pinned: this.#pinned.has(index),
        authorities: this.#readAuthorities(),
        tombstones: this.#tombstones,
      });
    this.#keys.set(index, key);
    return key;
  }

  #readAuthorities(): readonly PublishedAuthority[] {
    this.#authorities ??= this.snapshot.certificateAuthorities
      .flatMap((der) => readAuthority(der, this.#tombstones) ?? [])
      .sort((a, b) => b.certificate.notAfter - a.certificate.notAfter);
    return this.#authorities;
  }
}

/** Who names which certificate. For this none is parsed: a hash is enough, and there may be 20,000. */
function usersOf(snapshot: Snapshot): ReadonlyMap<string, readonly Institution[]> {
  const thumbprints = snapshot.sealCertificates.map(thumbprintOf);
  const named = snapshot.institutions.flatMap((institution) =>
    [...new Set(institution.bindings.map(({ certificate }) => certificate))].map((index) => ({
      institution,
      thumbprint: thumbprints[index] ?? '',
    })),
  );
  const users = groupBy(named, ({ thumbprint }) => thumbprint);
  return new Map(
    [...users].map(([name, own]) => [name, own.map(({ institution }) => institution)]),
  );
}
