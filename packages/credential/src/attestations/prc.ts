import { CredentialError } from '../errors.ts';
import { fullDate, literal, optional, parseAs, strictObject, string, uri } from '../schema.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';

/** The schema id of a PRC token: family and version (specification v0.5 §2.3.2). */
export const PRC_SCHEMA_ID = 'eessi:prc:1.0';

const { ci, xd, di, ...holder } = CARD_MEMBERS;

const prcPayloadSchema = strictObject({
  sid: literal(PRC_SCHEMA_ID),
  jti: optional(string()),
  rid: optional(uri),
  prc: strictObject({
    ...holder,
    ci: optional(ci),
    sd: fullDate,
    ed: fullDate,
    xd: optional(xd),
    di,
  }),
});

/** The certificate data: those of the card, if there is one, and the days that the certificate counts for. */
export interface Prc extends Omit<CardMembers, 'ci' | 'xd'> {
  /** 8: number of the card, absent when there is no card. */
  readonly ci?: string | undefined;
  /** (a): entitled from. */
  readonly sd: string;
  /** (b): entitled to. */
  readonly ed: string;
  /** 9: expiry of the card, not of this certificate. */
  readonly xd?: string | undefined;
}

/** What is signed: schema id, token id, revocation list, certificate data. */
export interface PrcPayload {
  readonly sid: typeof PRC_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
  readonly prc: Prc;
}

/**
 * Parses the payload of a PRC token exactly as the published schema does: no member more, none less.
 *
 * Does not check signatures, the order of the dates, or that the institution exists; that is the verifier's work.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parsePrcPayload(value: unknown): PrcPayload {
  const parsed = parseAs(prcPayloadSchema, value);
  if (parsed.outcome === 'valid') return parsed.value;
  const { fields } = parsed;
  throw new CredentialError('payload-invalid', `Not a valid PRC: ${fields.join(', ')}`, { fields });
}
