/** How a value is written in a claim. */
export type ClaimForm =
  | 'text'
  /** A whole number from 1. */
  | 'count'
  | 'boolean'
  /** `yyyy-mm-dd`; in mdoc tag 1004 (RFC 8943). */
  | 'full-date'
  /** A day of which month or day may be `00`. */
  | 'partial-date'
  /** ISO 3166-1 alpha-2, where the model has the spelling of the QR documents. `EL` and `UK` are understood. */
  | 'country'
  /** `BE:0120`, where the model has country and number apart. The bare number is understood. */
  | 'institution';

/** Whether the holder can keep a claim back (SD-JWT VC type metadata, `sd`). In mdoc every element can be. */
export type Disclosability = 'always' | 'never';

/** Who may ask for a claim. Absent: whoever asks for the document at all. */
export type Audience =
  /** Only relying parties that are registered for it in the catalogue of rights (profiles P3 and P4). */
  'authorised';

interface Named {
  readonly name: string;
  readonly isOptional?: true;
}

/** One value, from a member of the model. */
export interface ValueClaim extends Named {
  readonly kind: 'value';
  readonly member: string;
  readonly form: ClaimForm;
  /** Least and most characters of a text, or all that it can be. */
  readonly length?: readonly [number, number];
  readonly values?: readonly string[];
  readonly sd: Disclosability;
  readonly audience?: Audience;
  /** Written and not read: it says who issued the document, which the signature proves. */
  readonly isEcho?: true;
  /** Name in the drawings of DC4EU. */
  readonly svgId?: string;
}

/** An object whose claims come from members of the object around it. */
export interface GroupClaim extends Named {
  readonly kind: 'group';
  readonly claims: readonly Claim[];
  /** The holder shows each of its claims or not, and how many it has is hidden. Absent: all of it is seen. */
  readonly sd?: 'each';
}

/** A list of objects, from a member that is a list. */
export interface ListClaim extends Named {
  readonly kind: 'list';
  readonly member: string;
  readonly claims: readonly Claim[];
}

/**
 * Entries, from a member that is a list, of which the holder shows each or not. How many there are is hidden among decoys. In mdoc each is
 * an element of its own.
 */
export interface EntriesClaim extends Named {
  readonly kind: 'entries';
  readonly member: string;
  /** The member of an entry by which it is named; no other entry has that name. Without it an entry is a text, its name. */
  readonly key?: string;
  /** What is said of an entry besides its name; nothing: `true`. */
  readonly claims: readonly Claim[];
  /** In SD-JWT VC the name is a claim of this name in an object of a list. Without it all entries are one object, each under its name. */
  readonly nameClaim?: string;
  /** How many digests there are, and so the most entries. */
  readonly room: number;
  /** Of an element in mdoc: what is before the name, and how the name is spelt. */
  readonly element: { readonly prefix: string; readonly spelling: Spelling };
  readonly audience?: Audience;
}

/** As it is; `BIM` as `bim`; `lowIncome` as `low_income`. */
export type Spelling = 'same' | 'lower' | 'snake';

export type Claim = ValueClaim | GroupClaim | ListClaim | EntriesClaim;

type ValueOptions = Partial<
  Pick<ValueClaim, 'length' | 'values' | 'sd' | 'audience' | 'isEcho' | 'svgId' | 'isOptional'>
>;

/** A claim of one value; seen by everybody, and always there, unless told. */
export function value(
  name: string,
  member: string,
  form: ClaimForm,
  options: ValueOptions = {},
): ValueClaim {
  return { kind: 'value', name, member, form, sd: 'never', ...options };
}

export function group(
  name: string,
  claims: readonly Claim[],
  options: Pick<GroupClaim, 'isOptional' | 'sd'> = {},
): GroupClaim {
  return { kind: 'group', name, claims, ...options };
}

export function list(
  name: string,
  member: string,
  claims: readonly Claim[],
  options: Pick<ListClaim, 'isOptional'> = {},
): ListClaim {
  return { kind: 'list', name, member, claims, ...options };
}

/** There may be none, and nobody sees that there are. */
export function entries(
  name: string,
  member: string,
  claims: readonly Claim[],
  options: Pick<EntriesClaim, 'key' | 'nameClaim' | 'room' | 'element' | 'audience'>,
): EntriesClaim {
  return { kind: 'entries', name, member, claims, isOptional: true, ...options };
}

/** The same claims without groups, as elements of mdoc: what was `a.b` is called `a_b`. */
export function flat(claims: readonly Claim[]): readonly Exclude<Claim, GroupClaim>[] {
  return claims.flatMap((claim) =>
    claim.kind === 'group'
      ? flat(claim.claims).map((inner) => ({ ...inner, name: `${claim.name}_${inner.name}` }))
      : [claim],
  );
}

/** The most digests that claims can have at the top of an SD-JWT VC. */
export function mostHidden(claims: readonly Claim[]): number {
  return claims.filter((claim) => claim.kind === 'value' && claim.sd === 'always').length;
}

/** The most elements that claims can have in an mdoc. */
export function mostElements(claims: readonly Claim[]): number {
  return claims.reduce((sum, claim) => sum + (claim.kind === 'entries' ? claim.room : 1), 0);
}
