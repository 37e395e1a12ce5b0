import { type CountryCode, isCountryCode } from '../country-codes.ts';
import { CredentialError } from '../errors.ts';
import { CARD_MEMBERS, type CardMembers } from './card-members.ts';
import {
  fullDate,
  listOf,
  literal,
  oneOf,
  parseShape,
  shape,
  string,
  stringThat,
  text,
  truth,
  uri,
} from './shape.ts';

/** The schema id of a PD A1 token. The form is ours, and not an agreed one: the EU has published none for a QR code. */
export const PDA1_SCHEMA_ID = 'prova:pda1:0.1';

/** What the person is, as section 3 of the form says it (Regulation 987/2009, portable document A1). */
export const PDA1_STATUSES = {
  '01': 'posted employed person',
  '02': 'employed in two or more states',
  '03': 'posted self-employed person',
  '04': 'self-employed in two or more states',
  '05': 'civil servant',
  '06': 'contract staff of the Union',
  '07': 'mariner',
  '08': 'employed and self-employed in different states',
  '09': 'civil servant who also works elsewhere',
  '10': 'flight or cabin crew',
  '11': 'exception agreed between states',
  '12': 'working in the state whose legislation applies',
} as const;
export type Pda1Status = keyof typeof PDA1_STATUSES;

/** The article of Regulation 883/2004 that each status is by. */
export const PDA1_ARTICLES: Readonly<Record<Pda1Status, string>> = {
  '01': '12(1)',
  '02': '13(1)',
  '03': '12(2)',
  '04': '13(2)',
  '05': '11(3)(b)',
  '06': '15',
  '07': '11(4)',
  '08': '13(3)',
  '09': '13(4)',
  '10': '11(5)',
  '11': '16',
  '12': '11(3)(a)',
};

/** The article by which rules of before that regulation still apply. */
export const TRANSITIONAL_ARTICLE = '87(8)';

export const STATUSES: readonly string[] = Object.keys(PDA1_STATUSES);

/** Employment, self-employment. */
export const EMPLOYMENTS = ['01', '02'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** For whom the person works; of a self-employed person the business. */
export interface Employer {
  readonly et: Employment;
  /** Number of the business in a register. */
  readonly id: string;
  readonly na: string;
  readonly co: string;
}

/** Where the person works. */
export interface WorkAddress {
  /** The whole address in one text. */
  readonly fa?: string | undefined;
  /** Street, house number, postal code, region. */
  readonly st?: string | undefined;
  readonly hn?: string | undefined;
  readonly pc?: string | undefined;
  readonly rg?: string | undefined;
  /** Place and country. */
  readonly lo: string;
  readonly co: string;
  /** Company there, and its number; the flag of a ship, or the home base of a crew. */
  readonly na?: string | undefined;
  readonly id?: string | undefined;
  readonly hb?: string | undefined;
}

/**
 * The data of portable document A1: which state's legislation on social security applies to a person who works abroad. Members that
 * the card has are named as on the card. Countries are of two letters, those of the schema spelt as it spells them.
 */
export interface Pda1
  extends Pick<CardMembers, 'ic' | 'fn' | 'gn' | 'dob' | 'hi' | 'in' | 'ii' | 'di'> {
  /** Number of the document. */
  readonly dn: string;
  /** First and last day of the period. */
  readonly sd: string;
  readonly ed: string;
  /** The state whose legislation applies. */
  readonly lc: CountryCode;
  readonly sc: Pda1Status;
  /** Whether Regulation 1408/71 remains applicable (Regulation 883/2004 article 87(8)). */
  readonly tr?: boolean | undefined;
  readonly em: readonly Employer[];
  /** Either the addresses, or the country where the person works without a fixed place. */
  readonly wa?: readonly WorkAddress[] | undefined;
  readonly nf?: string | undefined;
}

/** What is signed: schema id, token id, revocation list, document data. */
export interface Pda1Payload {
  readonly sid: typeof PDA1_SCHEMA_ID;
  readonly jti?: string | undefined;
  readonly rid?: string | undefined;
  readonly pda1: Pda1;
}

/** A country of the world, of two letters, in the one spelling that the schema has for each of its states. */
const country = stringThat((code) => /^[A-Z]{2}$/.test(code) && code !== 'EL' && code !== 'GB');

/** More than any form has room for. */
const MOST = 20;

const EMPLOYER = shape<Employer>({
  et: oneOf(EMPLOYMENTS),
  id: text(1, 20),
  na: text(1, 100),
  co: country,
});

const WORK_ADDRESS = shape<WorkAddress>(
  {
    fa: text(2, 512),
    st: text(1, 100),
    hn: text(1, 20),
    pc: text(1, 20),
    rg: text(1, 100),
    lo: text(1, 100),
    co: country,
    na: text(1, 100),
    id: text(1, 20),
    hb: text(1, 20),
  },
  ['fa', 'st', 'hn', 'pc', 'rg', 'na', 'id', 'hb'],
);

const { ic, fn, gn, dob, hi, in: acronym, ii, di } = CARD_MEMBERS;

/** The members of the document, for the payload and for what a wallet holds of it. */
export const PDA1_MEMBERS = {
  ...{ ic, fn, gn, dob, hi, in: acronym, ii, di },
  dn: text(4, 50),
  sd: fullDate,
  ed: fullDate,
  lc: stringThat(isCountryCode),
  sc: oneOf(STATUSES),
  tr: truth,
  em: listOf(EMPLOYER, MOST),
  wa: listOf(WORK_ADDRESS, MOST),
  nf: country,
} as const;

const PDA1_PAYLOAD = shape<Pda1Payload>(
  {
    sid: literal(PDA1_SCHEMA_ID),
    jti: string,
    rid: uri,
    pda1: shape<Pda1>(PDA1_MEMBERS, ['tr', 'wa', 'nf']),
  },
  ['jti', 'rid'],
);

/**
 * Parses the payload of a PD A1 token: no member more, none less, and either addresses or a country without a fixed place.
 *
 * Does not check signatures, the order of the dates, or that the institution exists; that is the verifier's work.
 * Throws `CredentialError` `payload-invalid`, naming every faulty member of the schema, never a value.
 */
export function parsePda1Payload(value: unknown): Pda1Payload {
  const parsed = parseShape(PDA1_PAYLOAD, value);
  if (parsed.outcome === 'invalid') throw invalid(parsed.fields);
  if (hasOneKindOfPlace(parsed.value.pda1)) return parsed.value;
  throw invalid(['pda1.wa']);
}

/** Whether it says either where the person works or in which country without a fixed place. */
export function hasOneKindOfPlace({ wa, nf }: Pick<Pda1, 'wa' | 'nf'>): boolean {
  return (wa === undefined) !== (nf === undefined);
}

function invalid(fields: readonly string[]): CredentialError {
  return new CredentialError('payload-invalid', `Not a valid PD A1: ${fields.join(', ')}`, {
    fields,
  });
}
