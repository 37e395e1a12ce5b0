import { EHIC_SCHEMA_ID, type Ehic, type EhicPayload, parseEhicPayload } from './ehic.ts';
import { lintEhic } from './ehic-lint.ts';
import type { LintFinding } from './lint.ts';
import { PDA1_SCHEMA_ID, type Pda1, type Pda1Payload, parsePda1Payload } from './pda1.ts';
import { lintPda1 } from './pda1-lint.ts';
import { PRC_SCHEMA_ID, type Prc, type PrcPayload, parsePrcPayload } from './prc.ts';
import { lintPrc } from './prc-lint.ts';

/** The documents that are carried by a QR code, each under the name of its member in the payload. */
export const ATTESTATION_TYPES = ['prc', 'ehic', 'pda1'] as const;
export type AttestationType = (typeof ATTESTATION_TYPES)[number];

/** The schema id, family and version, of each document. */
export const SCHEMA_IDS = {
  prc: PRC_SCHEMA_ID,
  ehic: EHIC_SCHEMA_ID,
  pda1: PDA1_SCHEMA_ID,
} as const;

/** What is signed, of whichever document. */
export type AttestationPayload = PrcPayload | EhicPayload | Pda1Payload;

/** What identifies a token, and where it may be withdrawn. */
export interface TokenReference {
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
}

/** What a document says, all of it, whatever carries it. */
export type WholeDocument =
  | { readonly type: 'prc'; readonly data: Prc }
  | { readonly type: 'ehic'; readonly data: Ehic }
  | { readonly type: 'pda1'; readonly data: Pda1 };

/** A document in one shape, whatever its payload calls it. */
export type Attestation = TokenReference & WholeDocument;

/** Which document a schema id stands for; `undefined` for another, or another version of one of ours. */
export function attestationType(sid: unknown): AttestationType | undefined {
  return ATTESTATION_TYPES.find((type) => SCHEMA_IDS[type] === sid);
}

/**
 * Parses the payload of a document of the given type by its schema.
 * Checks as little as `parsePrcPayload`, and throws the same: `CredentialError` `payload-invalid`.
 */
export function parseAttestation(type: AttestationType, payload: unknown): Attestation {
  return attestationOf(PARSERS[type](payload));
}

const PARSERS: Readonly<Record<AttestationType, (payload: unknown) => AttestationPayload>> = {
  prc: parsePrcPayload,
  ehic: parseEhicPayload,
  pda1: parsePda1Payload,
};

/** The document in a payload that its schema has accepted. */
export function attestationOf(payload: AttestationPayload): Attestation {
  const { jti, rid } = payload;
  if ('prc' in payload) return { type: 'prc', jti, rid, data: payload.prc };
  if ('ehic' in payload) return { type: 'ehic', jti, rid, data: payload.ehic };
  return { type: 'pda1', jti, rid, data: payload.pda1 };
}

/** The payload of a document: what `attestationOf` was made from. Members that say nothing are left out. */
export function payloadOf({ jti, rid, type, data }: Attestation): AttestationPayload {
  const reference = { ...(jti !== undefined && { jti }), ...(rid !== undefined && { rid }) };
  switch (type) {
    case 'prc':
      return { sid: PRC_SCHEMA_ID, ...reference, prc: data };
    case 'ehic':
      return { sid: EHIC_SCHEMA_ID, ...reference, ehic: data };
    case 'pda1':
      return { sid: PDA1_SCHEMA_ID, ...reference, pda1: data };
  }
}

/** The first and the last day that a document counts for: of a card from issue to expiry, of the others their own period. */
export function validityOf({ type, data }: Attestation): {
  readonly start: string;
  readonly end: string;
} {
  return type === 'ehic' ? { start: data.di, end: data.xd } : { start: data.sd, end: data.ed };
}

/** Judges a document by the stricter rules of an issuer. See `lintPrc`, `lintEhic` and `lintPda1`. */
export function lintAttestation({ type, data }: Attestation, today: string): LintFinding[] {
  switch (type) {
    case 'prc':
      return lintPrc(data, today);
    case 'ehic':
      return lintEhic(data, today);
    case 'pda1':
      return lintPda1(data, today);
  }
}
