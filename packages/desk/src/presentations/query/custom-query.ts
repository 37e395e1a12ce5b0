import { CREDENTIAL_TYPES, type CredentialType } from '@prova/credential';
import { DeskError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { shownAnyway, wholeMembers } from './asked-members.ts';
import type { AskedQuery, Purpose } from './asked-query.ts';
import { type Claim, membersOf } from './claims.ts';
import { type CredentialQuery, type Dcql, requireQuery } from './dcql.ts';

const MOST = 16;
const few = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(MOST));
const NAME = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const CLAIMS = v.pipe(
  v.array(v.strictObject({ id: v.exactOptional(NAME), path: few(NAME) })),
  v.minLength(1),
  v.maxLength(64),
);
const SHARED = { id: NAME, claims: CLAIMS, claim_sets: v.exactOptional(few(few(NAME))) };

/**
 * A query that a program makes for itself, as far as this desk asks: documents that it can judge, in either format, with the proof of
 * their holder. What would switch a check off is not in it.
 */
export const QUERY = v.strictObject({
  credentials: few(
    v.variant('format', [
      v.strictObject({
        ...SHARED,
        format: v.literal('dc+sd-jwt'),
        meta: v.strictObject({ vct_values: few(NAME) }),
      }),
      v.strictObject({
        ...SHARED,
        format: v.literal('mso_mdoc'),
        meta: v.strictObject({ doctype_value: NAME }),
      }),
    ]),
  ),
  credential_sets: v.exactOptional(few(v.strictObject({ options: few(few(NAME)) }))),
});

/**
 * The query, if its answers can be judged: each part asks for a document of a profile, under the profile’s names, with all that a
 * verdict rests on. Of what is then shown, only what was asked for leaves the desk, and what everybody sees of an SD-JWT. Rights, tiers
 * and statuses are not asked for so, but by a disclosure profile (`profileQuery`).
 * Throws `DeskError` `query-unsupported`.
 */
export function customQuery(dcql: Dcql): AskedQuery {
  const { credentials } = requireOneDocument(requireQuery(dcql));
  const purposes = credentials.map((query): [string, Purpose] => {
    const claims = typesOf(query).flatMap((type) => claimsOf(query, type));
    if (claims.length === 0) throw unsupported();
    return [query.id, { kind: 'document', members: wholeMembers(claims.flatMap(membersOf)) }];
  });
  return { dcql, purposes: new Map(purposes) };
}

/** One verdict is about one document: of several parts one is wanted. */
function requireOneDocument(dcql: Dcql): Dcql {
  const { credentials, credential_sets: sets = [] } = dcql;
  const isChoice = sets.length === 1 && sets.every(({ options }) => options.every(isOne));
  if (isChoice || (sets.length === 0 && isOne(credentials))) return dcql;
  throw unsupported();
}

function isOne({ length }: { readonly length: number }): boolean {
  return length === 1;
}

/** Who asks for these says by which profile. */
const TYPES = CREDENTIAL_TYPES.filter(({ type }) => type !== 'entitlement' && type !== 'status');

/** The documents that a part may be about; one identifier may be of several profiles. */
function typesOf({ meta }: CredentialQuery): readonly CredentialType[] {
  if ('doctype_value' in meta) {
    return TYPES.filter(
      (type) => type.format === 'mso_mdoc' && type.docType === meta.doctype_value,
    );
  }
  const ofVct = (vct: string) =>
    TYPES.filter((type) => type.format === 'dc+sd-jwt' && type.vct === vct);
  if (meta.vct_values.some((vct) => ofVct(vct).length === 0)) throw unsupported();
  return meta.vct_values.flatMap(ofVct);
}

/** What is asked of a document, and what comes with it; nothing where it is not asked by the names of this profile. */
function claimsOf({ claims }: CredentialQuery, type: CredentialType): readonly Claim[] {
  const names = claims.map(({ path: [first, second] }) => {
    if (type.format === 'dc+sd-jwt') return first;
    return first === type.namespace ? second : undefined;
  });
  const asked = type.claims.filter((claim) => names.includes(claim.name));
  if (!names.every((name) => asked.some((claim) => claim.name === name))) return [];
  if (type.format === 'dc+sd-jwt') return [...asked, ...shownAnyway(type)];
  return shownAnyway(type).every((claim) => asked.includes(claim)) ? asked : [];
}

function unsupported(): DeskError {
  return new DeskError(
    'query-unsupported',
    'The query asks for more than one document, for what cannot be judged here, or not for all that a verdict rests on.',
  );
}
