import * as v from 'valibot';
import { COUNTRY_CODES, type CountryCode } from '../country-codes.ts';
import { characterCount } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { isCalendarDate, isPartialDate } from '../local-date.ts';

/** The schema id of a PRC token: family and version (specification v0.5 §2.3.2). */
export const PRC_SCHEMA_ID = 'eessi:prc:1.0';

/** JSON Schema counts characters, not UTF-16 units. */
const text = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.check((value) => {
      const length = characterCount(value);
      return length >= min && length <= max;
    }, `must have ${min} to ${max} characters`),
  );

const fullDate = v.pipe(v.string(), v.check(isCalendarDate, 'must be a calendar date, yyyy-mm-dd'));

/** Admits what the published schema admits, `1951-00-15` and `2011-02-31` too: the issuer's lint is stricter. */
const birthDate = v.pipe(
  v.string(),
  v.check(isPartialDate, 'must be yyyy-mm-dd, with 00 for an unknown month or day'),
);

const prcSchema = v.strictObject({
  ic: v.picklist(COUNTRY_CODES),
  fn: text(0, 40),
  gn: text(0, 35),
  dob: birthDate,
  hi: text(0, 20),
  in: text(0, 21),
  ii: text(4, 10),
  ci: v.optional(text(0, 20)),
  sd: fullDate,
  ed: fullDate,
  xd: v.optional(fullDate),
  di: fullDate,
});

const uri = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value), 'must be an absolute URI'),
);

const prcPayloadSchema = v.strictObject({
  sid: v.literal(PRC_SCHEMA_ID),
  jti: v.optional(v.string()),
  rid: v.optional(uri),
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
 * Throws `CredentialError` `payload-invalid`, naming every faulty member, never its value.
 */
export function parsePrcPayload(value: unknown): PrcPayload {
  const outcome = v.safeParse(prcPayloadSchema, value);
  if (outcome.success) return outcome.output;
  const named = outcome.issues.map((issue) => v.getDotPath(issue) ?? 'payload');
  const fields = [...new Set(named)];
  throw new CredentialError('payload-invalid', `Not a valid PRC: ${fields.join(', ')}`, { fields });
}
