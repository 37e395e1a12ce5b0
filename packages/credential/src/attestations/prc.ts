import { COUNTRY_CODES, type CountryCode } from '../country-codes.ts';
import { CredentialError } from '../errors.ts';
import {
  fullDate,
  literal,
  optional,
  parseAs,
  partialDate,
  picklist,
  strictObject,
  string,
  text,
  uri,
} from '../schema.ts';

/** The schema id of a PRC token: family and version (specification v0.5 §2.3.2). */
export const PRC_SCHEMA_ID = 'eessi:prc:1.0';

const prcSchema = strictObject({
  ic: picklist(COUNTRY_CODES),
  fn: text(0, 40),
  gn: text(0, 35),
  // As the published schema, it admits `1951-00-15` and `2011-02-31`: the issuer's lint is stricter.
  dob: partialDate,
  hi: text(0, 20),
  in: text(0, 21),
  ii: text(4, 10),
  ci: optional(text(0, 20)),
  sd: fullDate,
  ed: fullDate,
  xd: optional(fullDate),
  di: fullDate,
});

const prcPayloadSchema = strictObject({
  sid: literal(PRC_SCHEMA_ID),
  jti: optional(string()),
  rid: optional(uri),
  prc: prcSchema,
});

/**
 * The certificate data, under the member names of the format. Printed field numbers of Decision S2 beside them.
 * Dates are plain local dates; `dob` may hold `00` for an unknown month or day.
 */
export interface Prc {
  /** 2: the issuing state. */
  readonly ic: CountryCode;
  /** 3: surname. */
  readonly fn: string;
  /** 4: given names. */
  readonly gn: string;
  /** 5: date of birth. */
  readonly dob: string;
  /** 6: personal identification number. */
  readonly hi: string;
  /** 7, acronym of the institution. */
  readonly in: string;
  /** 7, number of the institution. */
  readonly ii: string;
  /** 8: number of the card, absent when there is no card. */
  readonly ci?: string | undefined;
  /** (a): entitled from. */
  readonly sd: string;
  /** (b): entitled to. */
  readonly ed: string;
  /** 9: expiry of the card, not of this certificate. */
  readonly xd?: string | undefined;
  /** (c): date of issue, which is the date of signature. */
  readonly di: string;
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
