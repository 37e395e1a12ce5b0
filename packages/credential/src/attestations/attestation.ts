import type { SsinProfile } from '../ssin/ssin-profile.ts';
import { EHIC_SCHEMA_ID, type Ehic, type EhicPayload, parseEhicPayload } from './ehic.ts';
import { lintEhic } from './ehic-lint.ts';
import {
  ENTITLEMENT_SCHEMA_ID,
  type Entitlement,
  type EntitlementPayload,
  parseEntitlement,
  parseEntitlementPayload,
} from './entitlement.ts';
import { lintEntitlement } from './entitlement-lint.ts';
import {
  ISIPLUS_SCHEMA_ID,
  type IsiPlus,
  type IsiPlusPayload,
  parseIsiPlusPayload,
} from './isiplus.ts';
import { lintIsiPlus } from './isiplus-lint.ts';
import type { LintFinding } from './lint.ts';
import { PDA1_SCHEMA_ID, type Pda1, type Pda1Payload, parsePda1Payload } from './pda1.ts';
import { lintPda1 } from './pda1-lint.ts';
import { PRC_SCHEMA_ID, type Prc, type PrcPayload, parsePrcPayload } from './prc.ts';
import { lintPrc } from './prc-lint.ts';
import {
  parseStatusPayload,
  type SocialStatus,
  STATUS_SCHEMA_ID,
  type StatusPayload,
} from './social-status.ts';
import { lintSocialStatus } from './social-status-lint.ts';

/**
 * The documents that are signed as tokens, each under the name of its member in the payload. All but a social status, which its issuer keeps,
 * are carried by a QR code.
 */
export const ATTESTATION_TYPES = [
  'prc',
  'ehic',
  'pda1',
  'entitlement',
  'isiplus',
  'status',
] as const;
export type AttestationType = (typeof ATTESTATION_TYPES)[number];

/** Those of which there is a page. */
export const PRINTED_TYPES = [
  'prc',
  'ehic',
  'pda1',
  'entitlement',
  'isiplus',
] as const satisfies readonly AttestationType[];
export type PrintedType = (typeof PRINTED_TYPES)[number];

/** The schema id, family and version, of each document. */
export const SCHEMA_IDS = {
  prc: PRC_SCHEMA_ID,
  ehic: EHIC_SCHEMA_ID,
  pda1: PDA1_SCHEMA_ID,
  entitlement: ENTITLEMENT_SCHEMA_ID,
  isiplus: ISIPLUS_SCHEMA_ID,
  status: STATUS_SCHEMA_ID,
} as const;

/** What is signed, of whichever document. */
export type AttestationPayload =
  | PrcPayload
  | EhicPayload
  | Pda1Payload
  | EntitlementPayload
  | IsiPlusPayload
  | StatusPayload;

/** What identifies a token, and where it may be withdrawn. */
export interface TokenReference {
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
}

/** What a document says, all of it, whatever carries it. */
export type WholeDocument =
  | { readonly type: 'prc'; readonly data: Prc }
  | { readonly type: 'ehic'; readonly data: Ehic }
  | { readonly type: 'pda1'; readonly data: Pda1 }
  | { readonly type: 'entitlement'; readonly data: Entitlement }
  | { readonly type: 'isiplus'; readonly data: IsiPlus }
  | { readonly type: 'status'; readonly data: SocialStatus };

/** Those that say whose they are by names and birth date: all but an entitlement. */
export type NamedDocument = Exclude<WholeDocument, { readonly type: 'entitlement' }>;

/** A document of which there is a page. */
export type PrintedDocument = Extract<WholeDocument, { readonly type: PrintedType }>;

export function isPrinted<Document extends WholeDocument>(
  document: Document,
): document is Document & PrintedDocument {
  return PRINTED_TYPES.some((type) => type === document.type);
}

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

/**
 * Parses what a document says by its schema: its members, without what identifies a token of it. Throws as `parseAttestation`; its fields
 * are named as in the payload.
 */
export function parseMembers(type: AttestationType, members: unknown): Attestation {
  return type === 'entitlement'
    ? { type, data: parseEntitlement(members) }
    : parseAttestation(type, { sid: SCHEMA_IDS[type], [type]: members });
}

const PARSERS: Readonly<Record<AttestationType, (payload: unknown) => AttestationPayload>> = {
  prc: parsePrcPayload,
  ehic: parseEhicPayload,
  pda1: parsePda1Payload,
  entitlement: parseEntitlementPayload,
  isiplus: parseIsiPlusPayload,
  status: parseStatusPayload,
};

/** The document in a payload that its schema has accepted. */
export function attestationOf(payload: AttestationPayload): Attestation {
  const { jti, rid } = payload;
  if ('prc' in payload) return { type: 'prc', jti, rid, data: payload.prc };
  if ('ehic' in payload) return { type: 'ehic', jti, rid, data: payload.ehic };
  if ('pda1' in payload) return { type: 'pda1', jti, rid, data: payload.pda1 };
  if ('isiplus' in payload) return { type: 'isiplus', jti, rid, data: payload.isiplus };
  if ('status' in payload) return { type: 'status', jti, rid, data: payload.status };
  const { sid: _sid, jti: _jti, rid: _rid, ...data } = payload;
  return { type: 'entitlement', jti, data };
}

/**
 * The payload of a document: what `attestationOf` was made from. Members that say nothing are left out, and so is the list of an
 * entitlement, which has none.
 */
export function payloadOf({ jti, rid, type, data }: Attestation): AttestationPayload {
  const reference = { ...(jti !== undefined && { jti }), ...(rid !== undefined && { rid }) };
  switch (type) {
    case 'prc':
      return { sid: PRC_SCHEMA_ID, ...reference, prc: data };
    case 'ehic':
      return { sid: EHIC_SCHEMA_ID, ...reference, ehic: data };
    case 'pda1':
      return { sid: PDA1_SCHEMA_ID, ...reference, pda1: data };
    case 'entitlement':
      return { sid: ENTITLEMENT_SCHEMA_ID, ...(jti !== undefined && { jti }), ...data };
    case 'isiplus':
      return { sid: ISIPLUS_SCHEMA_ID, ...reference, isiplus: data };
    case 'status':
      return { sid: STATUS_SCHEMA_ID, ...reference, status: data };
  }
}

/**
 * The first and the last day that a document counts for: of a card and of a social status from issue to expiry, of the others their own
 * period.
 */
export function validityOf({ data }: WholeDocument): {
  readonly start: string;
  readonly end: string;
} {
  return 'sd' in data ? { start: data.sd, end: data.ed } : { start: data.di, end: data.xd };
}

/** Who a document says that its holder is. */
export interface Holder {
  readonly fn: string;
  readonly gn: string;
  readonly dob: string;
  readonly hi: string;
}

/**
 * The holder by the members of the card; empty where the document does not say. An entitlement has a short name, which is here in the place
 * of the surname, and a year of birth, or neither.
 */
export function holderOf(data: WholeDocument['data']): Holder {
  if ('fn' in data) return { fn: data.fn, gn: data.gn, dob: data.dob, hi: data.hi ?? '' };
  const { nm = '', yb } = data;
  return { fn: nm, gn: '', dob: yb === undefined ? '' : `${yb}-00-00`, hi: '' };
}

/** The day on which a document was issued. An entitlement is issued on the day that it starts. */
export function dayOfIssue({ type, data }: WholeDocument): string {
  return type === 'entitlement' ? data.sd : data.di;
}

/**
 * Judges a document by the stricter rules of an issuer. See `lintPrc`, `lintEhic`, `lintPda1`, and those of the other documents. `numbers` says which
 * national numbers may stand in it: see `parseSsin`.
 */
export function lintAttestation(
  { type, data }: Attestation,
  today: string,
  numbers: SsinProfile = 'production',
): LintFinding[] {
  switch (type) {
    case 'prc':
      return lintPrc(data, today);
    case 'ehic':
      return lintEhic(data, today);
    case 'pda1':
      return lintPda1(data, today);
    case 'entitlement':
      return lintEntitlement(data, today);
    case 'isiplus':
      return lintIsiPlus(data, today, numbers);
    case 'status':
      return lintSocialStatus(data, today, numbers);
  }
}
