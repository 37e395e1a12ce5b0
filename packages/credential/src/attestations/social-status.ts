import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import { rightId } from './entitlement.ts';
import {
  each,
  fullDate,
  literal,
  oneOf,
  parseShape,
  shape,
  string,
  stringThat,
  text,
  uri,
  wholeNumber,
} from './shape.ts';

/** The schema id of a social status as its issuer keeps it. The form is ours, and not an agreed one. */
export const STATUS_SCHEMA_ID = 'prova:status:0.1';

/** Whose status or right it is: the person's, or that of somebody in their household, which is not said. */
export const STATUS_SCOPES = ['person', 'household'] as const;
export type StatusScope = (typeof STATUS_SCOPES)[number];

/** Whether authentic sources were asked, or the copy of them that is loaded four times a year. */
export const SOURCE_MODES = ['live', 'buffer'] as const;
export type SourceMode = (typeof SOURCE_MODES)[number];

/** What who holds the credential is to the person that it is about. */
export const HOLDER_RELATIONS = ['self', 'parent', 'guardian', 'representative'] as const;
export type HolderRelation = (typeof HOLDER_RELATIONS)[number];

/** One status of a person. Codes are the catalogue's. */
export interface StatusElement {
  readonly cd: string;
  readonly sc: StatusScope;
  /** First day, and the last one where it is known. */
  readonly sd: string;
  readonly ed?: string | undefined;
  /** The body whose source says so. It alone tells of which kind the status is. */
  readonly au: string;
  /** The day of which it is so. */
  readonly ao: string;
  /** A category or a percentage: for who may ask for single statuses, and nobody else. */
  readonly de?: string | undefined;
}

/** One right that follows from the statuses. */
export interface StatusRight {
  readonly r: string;
  readonly sd: string;
  readonly ed: string;
  readonly sc: StatusScope;
}

/**
 * The social statuses of a person, with what follows from them. It is kept by its issuer to be judged, withdrawn and offered to wallets, and
 * never goes onto paper or a screen as it is. Named as on the card where the card has the member.
 */
export interface SocialStatus
  extends Pick<CardMembers, 'ic' | 'in' | 'ii' | 'di' | 'xd' | 'fn' | 'gn' | 'dob'> {
  /** The national number (SSIN). */
  readonly hi?: string | undefined;
  /** Where the person lives: NIS code of the municipality, and region. */
  readonly mu?: string | undefined;
  readonly rg?: string | undefined;
  readonly hr?: HolderRelation | undefined;
  readonly sm: SourceMode;
  /** The day of which the sources told. */
  readonly ao: string;
  /** The version of the catalogue by which tiers and rights were decided. */
  readonly v: number;
  readonly st: readonly StatusElement[];
  /** Tiers that the person is in. */
  readonly ti: readonly string[];
  readonly en: readonly StatusRight[];
}

/** What is signed: schema id, token id, revocation list, statuses. */
export interface StatusPayload {
  readonly sid: typeof STATUS_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
  readonly status: SocialStatus;
}

/** As many as a credential hides the number of. */
export const MOST_STATUSES = 32;

const STATUS_ELEMENT = shape<StatusElement>(
  {
    cd: stringThat((code) => /^[A-Z][A-Z0-9_]{0,31}$/.test(code)),
    sc: oneOf(STATUS_SCOPES),
    sd: fullDate,
    ed: fullDate,
    au: stringThat((code) => /^[A-Z][A-Z0-9_]{0,31}$/.test(code)),
    ao: fullDate,
    de: text(1, 100),
  },
  ['ed', 'de'],
);

const STATUS_RIGHT = shape<StatusRight>({
  r: rightId,
  sd: fullDate,
  ed: fullDate,
  sc: oneOf(STATUS_SCOPES),
});

const { ic, in: acronym, ii, di, xd, fn, gn, dob } = CARD_MEMBERS;

/** The members of the document, for the payload and for what a wallet holds of it. */
export const STATUS_MEMBERS = {
  ...{ ic, in: acronym, ii, di, xd, fn, gn, dob },
  hi: stringThat((number) => /^\d{11}$/.test(number)),
  mu: stringThat((code) => /^\d{5}$/.test(code)),
  rg: text(1, 40),
  hr: oneOf(HOLDER_RELATIONS),
  sm: oneOf(SOURCE_MODES),
  ao: fullDate,
  v: wholeNumber,
  st: each(STATUS_ELEMENT, MOST_STATUSES),
  ti: each(
    stringThat((name) => /^[a-z][A-Za-z0-9]{0,39}$/.test(name)),
    MOST_STATUSES,
  ),
  en: each(STATUS_RIGHT, MOST_STATUSES),
} as const;

const STATUS_PAYLOAD = shape<StatusPayload>(
  {
    sid: literal(STATUS_SCHEMA_ID),
    jti: string,
    rid: uri,
    status: shape<SocialStatus>(STATUS_MEMBERS, ['hi', 'mu', 'rg', 'hr']),
  },
  ['jti', 'rid'],
);

/**
 * Parses the payload of a kept social status: no member more, none less; each status, tier and right once.
 *
 * Does not check signatures, the order of the dates, that the catalogue has what it names, or that the institution exists.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parseStatusPayload(value: unknown): StatusPayload {
  const parsed = parseShape(STATUS_PAYLOAD, value);
  if (parsed.outcome === 'invalid') throw invalid(parsed.fields);
  const repeated = repeatedIn(parsed.value.status);
  if (repeated.length === 0) return parsed.value;
  throw invalid(repeated.map((member) => `status.${member}`));
}

/** The lists in which something stands twice: a wallet shows each under its own name. */
export function repeatedIn({
  st = [],
  ti = [],
  en = [],
}: Partial<Pick<SocialStatus, 'st' | 'ti' | 'en'>>): readonly ('st' | 'ti' | 'en')[] {
  const lists = [
    ['st', st.map(({ cd }) => cd)],
    ['ti', ti],
    ['en', en.map(({ r }) => r)],
  ] as const;
  return lists.flatMap(([member, names]) => (new Set(names).size < names.length ? [member] : []));
}

function invalid(fields: readonly string[]): CredentialError {
  const message = `Not a valid social status: ${fields.join(', ')}`;
  return new CredentialError('payload-invalid', message, { fields });
}
