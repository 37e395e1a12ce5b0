import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import { literal, oneOf, parseShape, shape, string, stringThat, text, uri } from './shape.ts';

/** The schema id of an ISI+ token. The form is ours, and not an agreed one: no format of the digital card is published. */
export const ISIPLUS_SCHEMA_ID = 'prova:isiplus:0.1';

/** What the card may say of sex; `X` where the register says neither. */
export const SEXES = ['F', 'M', 'X'] as const;
export type Sex = (typeof SEXES)[number];

/**
 * The data of the Belgian ISI+ card (royal decree of 26 February 2014), under the names of the European one: `hi` is the national number
 * (SSIN), `ci` the number of the card, whose form nobody has published. The card counts from its issue to its expiry.
 */
export interface IsiPlus extends CardMembers {
  readonly sx?: Sex | undefined;
}

/** What is signed: schema id, token id, revocation list, card data. */
export interface IsiPlusPayload {
  readonly sid: typeof ISIPLUS_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
  readonly isiplus: IsiPlus;
}

/** The members of the card, for the payload and for what a wallet holds of it. */
export const ISIPLUS_MEMBERS = {
  ...CARD_MEMBERS,
  // Its check digits are the lint's to judge: a desk judges what an institution signed, not what a register says.
  hi: stringThat((number) => /^\d{11}$/.test(number)),
  ci: text(1, 24),
  sx: oneOf(SEXES),
} as const;

const ISIPLUS_PAYLOAD = shape<IsiPlusPayload>(
  {
    sid: literal(ISIPLUS_SCHEMA_ID),
    jti: string,
    rid: uri,
    isiplus: shape<IsiPlus>(ISIPLUS_MEMBERS, ['sx']),
  },
  ['jti', 'rid'],
);

/**
 * Parses the payload of an ISI+ token: no member more, none less.
 *
 * Does not check signatures, the check digits of the national number (`lintIsiPlus` does), the order of the dates, or that the
 * institution exists. Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parseIsiPlusPayload(value: unknown): IsiPlusPayload {
  const parsed = parseShape(ISIPLUS_PAYLOAD, value);
  if (parsed.outcome === 'valid') return parsed.value;
  const { fields } = parsed;
  throw new CredentialError('payload-invalid', `Not a valid ISI+ card: ${fields.join(', ')}`, {
    fields,
  });
}
