import { EHIC_SCHEMA_ID, type Ehic, type EhicPayload, parseEhicPayload } from './ehic.ts';
import { lintEhic } from './ehic-lint.ts';
import type { LintFinding } from './lint.ts';
import { PRC_SCHEMA_ID, type Prc, type PrcPayload, parsePrcPayload } from './prc.ts';
import { lintPrc } from './prc-lint.ts';

/** The documents that are carried by a QR code, each under the name of its member in the payload. */
export const ATTESTATION_TYPES = ['prc', 'ehic'] as const;
export type AttestationType = (typeof ATTESTATION_TYPES)[number];

/** The schema id, family and version, of each document. */
export const SCHEMA_IDS = { prc: PRC_SCHEMA_ID, ehic: EHIC_SCHEMA_ID } as const;

/** What is signed, of whichever document. */
export type AttestationPayload = PrcPayload | EhicPayload;

/** What identifies a token, and where it may be withdrawn. */
export interface TokenReference {
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
}

/** A document in one shape, whatever its payload calls it. */
export type Attestation = TokenReference &
  ({ readonly type: 'prc'; readonly data: Prc } | { readonly type: 'ehic'; readonly data: Ehic });

/** Which document a schema id stands for; `undefined` for another, or another version of one of ours. */
export function attestationType(sid: unknown): AttestationType | undefined {
  return ATTESTATION_TYPES.find((type) => SCHEMA_IDS[type] === sid);
}

/**
 * Parses the payload of a document of the given type by its schema.
 * Checks as little as `parsePrcPayload`, and throws the same: `CredentialError` `payload-invalid`.
 */
export function parseAttestation(type: AttestationType, payload: unknown): Attestation {
  return attestationOf(type === 'prc' ? parsePrcPayload(payload) : parseEhicPayload(payload));
}

/** The document in a payload that its schema has accepted. */
export function attestationOf(payload: AttestationPayload): Attestation {
  const { jti, rid } = payload;
  return 'prc' in payload
    ? { type: 'prc', jti, rid, data: payload.prc }
    : { type: 'ehic', jti, rid, data: payload.ehic };
}

/** The payload of a document: what `attestationOf` was made from. Members that say nothing are left out. */
export function payloadOf(attestation: Attestation): AttestationPayload {
  const { jti, rid, type, data } = attestation;
  const reference = { ...(jti !== undefined && { jti }), ...(rid !== undefined && { rid }) };
  return type === 'prc'
    ? { sid: PRC_SCHEMA_ID, ...reference, prc: data }
    : { sid: EHIC_SCHEMA_ID, ...reference, ehic: data };
}

/** The first and the last day that a document counts for: of a certificate its own, of a card from issue to expiry. */
export function validityOf(attestation: Attestation): {
  readonly start: string;
  readonly end: string;
} {
  const { type, data } = attestation;
  return type === 'prc' ? { start: data.sd, end: data.ed } : { start: data.di, end: data.xd };
}

/** Judges a document by the stricter rules of an issuer. See `lintPrc` and `lintEhic`. */
export function lintAttestation({ type, data }: Attestation, today: string): LintFinding[] {
  return type === 'prc' ? lintPrc(data, today) : lintEhic(data, today);
}
