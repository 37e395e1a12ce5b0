import { type CborValue, encodeCbor } from '@prova/credential';
import { competenceBit, competenceBits } from './competence-bits.ts';
import type { Binding, Institution, Snapshot, Tombstone, TrustPolicy } from './snapshot.ts';
import { FORMAT_VERSION, KEY, POLICY_KEY } from './snapshot-keys.ts';

/**
 * The payload of a snapshot in deterministic CBOR: the same snapshot always gives the same bytes.
 * Checks nothing; `signSnapshot` reads the result back before it signs.
 */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const payload = new Map<number, CborValue>([
    [KEY.formatVersion, FORMAT_VERSION],
    [KEY.environment, snapshot.environment],
    [KEY.sequence, snapshot.sequence],
    [KEY.issuedAt, snapshot.issuedAt],
    [KEY.nextUpdate, snapshot.nextUpdate],
    [KEY.policy, policyMap(snapshot.policy)],
    [KEY.certificateAuthorities, snapshot.certificateAuthorities],
    [KEY.sealCertificates, snapshot.sealCertificates],
    [KEY.pinned, snapshot.pinned],
    [KEY.institutions, snapshot.institutions.map(institutionRow)],
    [KEY.tombstones, snapshot.tombstones.map(tombstoneRow)],
  ]);
  const { auditHead, files } = snapshot;
  if (auditHead) payload.set(KEY.auditHead, [auditHead.size, auditHead.rootHash, auditHead.time]);
  if (files) payload.set(KEY.files, files);
  return encodeCbor(payload);
}

function policyMap(policy: TrustPolicy): CborValue {
  const map = new Map<number, CborValue>([
    [POLICY_KEY.refreshAfter, policy.refreshAfter],
    [POLICY_KEY.softMax, policy.softMax],
    [POLICY_KEY.hardMax, policy.hardMax],
    [POLICY_KEY.algorithms, policy.algorithms],
    [POLICY_KEY.maxClockSkew, policy.maxClockSkew],
  ]);
  const { minVerifierVersion } = policy;
  if (minVerifierVersion !== undefined) map.set(POLICY_KEY.minVerifierVersion, minVerifierVersion);
  return map;
}

/** [country, officialId, name, status, validFrom, validUntil, bindings, accreditations, revocationUris, flags] */
function institutionRow(institution: Institution): CborValue {
  return [
    institution.country,
    institution.officialId,
    institution.name,
    institution.status,
    institution.validFrom,
    institution.validUntil ?? null,
    institution.bindings.map(bindingRow),
    institution.accreditations.map(({ competence, ...period }) => [
      competenceBit(competence),
      ...periodOf(period),
    ]),
    institution.revocationUris ?? null,
    institution.flags,
  ];
}

/** [index, competence bits, from, until?] */
function bindingRow({ certificate, competences, ...period }: Binding): CborValue {
  return [certificate, competenceBits(competences), ...periodOf(period)];
}

function periodOf({ from, until }: { from: number; until?: number }): readonly number[] {
  return until === undefined ? [from] : [from, until];
}

/** [x5t, spkiHash, reason, revokedAt, invalidityDate, scope, competence bits?] */
export function tombstoneRow(tombstone: Tombstone): CborValue {
  return [
    tombstone.x5t,
    tombstone.spkiHash,
    tombstone.reason,
    tombstone.revokedAt,
    tombstone.invalidityDate,
    tombstone.scope,
    ...(tombstone.competences ? [competenceBits(tombstone.competences)] : []),
  ];
}
