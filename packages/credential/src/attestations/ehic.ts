import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import { literal, parseShape, shape, string, uri } from './shape.ts';

/** The schema id of an EHIC token. The form is ours, and not an agreed one: the EU has published none for the card. */
export const EHIC_SCHEMA_ID = 'prova:ehic:0.1';

/** The card data (Decision S2, Annex I), with the day of issue. The card counts from that day to its expiry. */
export type Ehic = CardMembers;

/** What is signed: schema id, token id, revocation list, card data. */
export interface EhicPayload {
  readonly sid: typeof EHIC_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
  readonly ehic: Ehic;
}

const EHIC_PAYLOAD = shape<EhicPayload>(
  {
    sid: literal(EHIC_SCHEMA_ID),
    jti: string,
    rid: uri,
    ehic: shape<Ehic>(CARD_MEMBERS),
  },
  ['jti', 'rid'],
);

/**
 * Parses the payload of an EHIC token: the members of a PRC under `ehic`, without the two dates of the certificate,
 * all of them required. No member more, none less.
 *
 * Does not check signatures, the order of the dates, or that the institution exists; that is the verifier's work.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parseEhicPayload(value: unknown): EhicPayload {
  const parsed = parseShape(EHIC_PAYLOAD, value);
  if (parsed.outcome === 'valid') return parsed.value;
  const { fields } = parsed;
  throw new CredentialError('payload-invalid', `Not a valid EHIC: ${fields.join(', ')}`, {
    fields,
  });
}
