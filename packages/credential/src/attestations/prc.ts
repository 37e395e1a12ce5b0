import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import { fullDate, literal, parseShape, shape, string, uri } from './shape.ts';

/** The schema id of a PRC token: family and version (specification v0.5 §2.3.2). */
export const PRC_SCHEMA_ID = 'eessi:prc:1.0';

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

const { ci, xd, di, ...holder } = CARD_MEMBERS;

const PRC_PAYLOAD = shape<PrcPayload>(
  {
    sid: literal(PRC_SCHEMA_ID),
    jti: string,
    rid: uri,
    prc: shape<Prc>({ ...holder, ci, sd: fullDate, ed: fullDate, xd, di }, ['ci', 'xd']),
  },
  ['jti', 'rid'],
);

/**
 * Parses the payload of a PRC token exactly as the published schema does: no member more, none less.
 *
 * Does not check signatures, the order of the dates, or that the institution exists; that is the verifier's work.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parsePrcPayload(value: unknown): PrcPayload {
  const parsed = parseShape(PRC_PAYLOAD, value);
  if (parsed.outcome === 'valid') return parsed.value;
  const { fields } = parsed;
  throw new CredentialError('payload-invalid', `Not a valid PRC: ${fields.join(', ')}`, { fields });
}
