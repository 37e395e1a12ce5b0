import { equalBytes } from '@prova/credential';
import { asCrlReason, type RevokedCertificate } from '@prova/keys';
import {
  type Certificate,
  type EpochSeconds,
  effectOn,
  parseCertificate,
  type Snapshot,
  type Tombstone,
  type TombstoneScope,
  TrustError,
  worstEffect,
} from '@prova/trust';
import { crlPath } from './crl-path.ts';
import { TombstoneIndex } from './published-key.ts';

/** An authority and what its next list of revoked certificates must name. */
export interface Revocations {
  /** Where certificates were renewed under one key, the latest. */
  readonly authority: Certificate;
  /** Where the list lies in a release. */
  readonly path: string;
  readonly revoked: readonly RevokedCertificate[];
}

/** Before any document: what has an effect then strikes for ever back. */
const EVER: EpochSeconds = Number.NEGATIVE_INFINITY;

/**
 * What the root and each country authority must revoke for a snapshot to say the same as their lists (RFC 5280 §5), at
 * the instant at which these are made. One entry for each key, also with nothing revoked.
 *
 * A hold is listed until it is lifted, a revocation when its time has come. An authority is listed only when all below
 * it is struck: readers of lists cannot tell what it issued before from what it issued after. Withdrawn competences and
 * pinned seals are on no list.
 *
 * Throws `TrustError` `cert-malformed` for a root that cannot be read; what cannot be read in the snapshot is believed by
 * nobody, and left out.
 */
export function revocationsOf(
  snapshot: Snapshot,
  root: Uint8Array,
  at: EpochSeconds,
): readonly Revocations[] {
  const authorities = snapshot.certificateAuthorities.flatMap(parse);
  const index = new TombstoneIndex(snapshot.tombstones);
  const entries = (certificates: readonly Certificate[], scope: TombstoneScope) =>
    certificates.flatMap((certificate) => {
      const { tombstones } = index.marksOn(certificate);
      const due = tombstones.filter((one) => one.scope === scope && one.revokedAt <= at);
      const tombstone = due.length > 0 ? listedTombstone(due, scope, at) : undefined;
      return tombstone ? [{ certificate, entry: entryOf(certificate, tombstone) }] : [];
    });
  const seals = snapshot.tombstones.length > 0 ? snapshot.sealCertificates.flatMap(parse) : [];
  const all = [...entries(authorities, 'certificate-authority'), ...entries(seals, 'certificate')];
  return byKey([parseCertificate(root), ...authorities]).map((authority) => ({
    authority,
    path: crlPath(authority),
    revoked: all
      .filter(({ certificate }) => isIssuedBy(certificate, authority))
      .map(({ entry }) => entry),
  }));
}

/** The harshest of the tombstones, if the certificate must be listed for it. */
function listedTombstone(
  tombstones: readonly Tombstone[],
  scope: TombstoneScope,
  at: EpochSeconds,
): Tombstone | undefined {
  const instant = scope === 'certificate-authority' ? EVER : at;
  const worst = worstEffect(tombstones, instant);
  if (worst?.effect !== 'invalid')
    return worst?.effect === 'suspended' ? worst.tombstone : undefined;
  // Several may be fatal today. What strikes for ever back says more: stolen, rather than superseded.
  const fatal = tombstones.filter((one) => effectOn(one, instant) === 'invalid');
  return worstEffect(fatal, EVER)?.tombstone;
}

function entryOf({ serialNumber }: Certificate, tombstone: Tombstone): RevokedCertificate {
  const { revokedAt, invalidityDate } = tombstone;
  const reason = asCrlReason(tombstone.reason);
  return { serialNumber, revokedAt, invalidityDate, ...(reason && { reason }) };
}

/** One certificate for each key that signs lists. */
function byKey(authorities: readonly Certificate[]): readonly Certificate[] {
  const latestLast = authorities.toSorted((a, b) => a.notAfter - b.notAfter);
  return [...new Map(latestLast.map((each) => [keyIdentifierOf(each), each])).values()];
}

/** In hexadecimal; empty where there is none, which no authority of ours lacks. */
function keyIdentifierOf({ extensions }: Certificate): string {
  return Buffer.from(extensions.subjectKeyIdentifier ?? []).toString('hex');
}

function isIssuedBy({ issuer, extensions }: Certificate, authority: Certificate): boolean {
  const key = Buffer.from(extensions.authorityKeyIdentifier ?? []).toString('hex');
  return key === keyIdentifierOf(authority) && equalBytes(issuer.bytes, authority.subject.bytes);
}

function parse(der: Uint8Array): readonly Certificate[] {
  try {
    return [parseCertificate(der)];
  } catch (error) {
    if (error instanceof TrustError) return [];
    throw error;
  }
}
