/** How a value is written in a claim. */
export type ClaimForm =
  | 'text'
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
  /** Written and not read: it says who issued the document, which the signature proves. */
  readonly isEcho?: true;
  /** Name in the drawings of DC4EU. */
  readonly svgId?: string;
}

/** An object whose claims come from members of the object around it. */
export interface GroupClaim extends Named {
  readonly kind: 'group';
  readonly claims: readonly Claim[];
}

/** A list of objects, from a member that is a list. */
export interface ListClaim extends Named {
  readonly kind: 'list';
  readonly member: string;
  readonly claims: readonly Claim[];
}

export type Claim = ValueClaim | GroupClaim | ListClaim;

type ValueOptions = Partial<
  Pick<ValueClaim, 'length' | 'values' | 'sd' | 'isEcho' | 'svgId' | 'isOptional'>
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
  options: Pick<GroupClaim, 'isOptional'> = {},
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

/** The same claims without groups, as elements of mdoc: what was `a.b` is called `a_b`. */
export function flat(claims: readonly Claim[]): readonly (ValueClaim | ListClaim)[] {
  return claims.flatMap((claim) =>
    claim.kind === 'group'
      ? flat(claim.claims).map((inner) => ({ ...inner, name: `${claim.name}_${inner.name}` }))
      : [claim],
  );
}
