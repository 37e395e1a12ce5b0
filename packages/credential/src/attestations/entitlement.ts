import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import {
  fullDate,
  literal,
  parseShape,
  type Shape,
  shape,
  string,
  stringThat,
  text,
  wholeNumber,
} from './shape.ts';

/** The schema id of an entitlement on paper. The form is ours, and not an agreed one. */
export const ENTITLEMENT_SCHEMA_ID = 'prova:entitlement:0.1';

/** Days that an entitlement on paper lasts at most, its first and its last one included. It cannot be withdrawn in time, so it ends in time. */
export const LONGEST_ON_PAPER = 31;

/** What can be the id of a right in the catalogue: `be.rail.increased-intervention`. Whether there is such a right, the catalogue says. */
export const RIGHT_ID = /^(?=.{1,64}$)[a-z0-9]+([.-][a-z0-9]+)*$/;

export const rightId = stringThat((text) => RIGHT_ID.test(text));

/**
 * One right, and no reason for it: what a counter needs. Named as on the card where the card has the member. It has no day of issue of its
 * own: it is issued on the day that it starts.
 */
export interface Entitlement extends Pick<CardMembers, 'ic' | 'ii'> {
  /** The right, by its id in the catalogue. */
  readonly r: string;
  /** The version of the catalogue by which it was decided. */
  readonly v: number;
  /** First and last day. */
  readonly sd: string;
  readonly ed: string;
  /** Short name and year of birth of the holder. Without them nobody is named: whoever shows it is its holder. */
  readonly nm?: string | undefined;
  readonly yb?: string | undefined;
}

/**
 * What is signed: schema id, token id, the right. It names no list: it is short-lived. Unlike other documents it has its members beside the
 * schema id and not below its own name: so its code is a version smaller, and a phone of any age reads it.
 */
export interface EntitlementPayload extends Entitlement {
  readonly sid: typeof ENTITLEMENT_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: undefined;
}

/** The members of the document, for the payload and for what a wallet holds of it. */
export const ENTITLEMENT_MEMBERS = {
  ic: CARD_MEMBERS.ic,
  ii: CARD_MEMBERS.ii,
  r: rightId,
  v: wholeNumber,
  sd: fullDate,
  ed: fullDate,
  nm: text(1, 40),
  yb: stringThat((year) => /^\d{4}$/.test(year)),
} as const;

const ENTITLEMENT = shape<Entitlement>(ENTITLEMENT_MEMBERS, ['nm', 'yb']);

const ENTITLEMENT_PAYLOAD = shape<Omit<EntitlementPayload, 'rid'>>(
  { sid: literal(ENTITLEMENT_SCHEMA_ID), jti: string, ...ENTITLEMENT_MEMBERS },
  ['jti', 'nm', 'yb'],
);

/**
 * Parses the payload of an entitlement on paper: no member more, none less; a name and a year of birth, or neither.
 *
 * Does not check signatures, how long it lasts, that there is such a right, or that the institution exists.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parseEntitlementPayload(value: unknown): EntitlementPayload {
  return parse(ENTITLEMENT_PAYLOAD, value);
}

/** The same of what it says, without what identifies its token: neither has a place among the other. */
export function parseEntitlement(value: unknown): Entitlement {
  return parse(ENTITLEMENT, value);
}

function parse<T extends Pick<Entitlement, 'nm' | 'yb'>>(expected: Shape<T>, value: unknown): T {
  const parsed = parseShape(expected, value);
  if (parsed.outcome === 'invalid') throw invalid(parsed.fields);
  if (isNamedWhollyOrNot(parsed.value)) return parsed.value;
  throw invalid(['nm']);
}

/** Whether it says both of whom it is, or nothing. */
function isNamedWhollyOrNot({ nm, yb }: Pick<Entitlement, 'nm' | 'yb'>): boolean {
  return (nm === undefined) === (yb === undefined);
}

function invalid(fields: readonly string[]): CredentialError {
  const message = `Not a valid entitlement: ${fields.join(', ')}`;
  return new CredentialError('payload-invalid', message, { fields });
}
