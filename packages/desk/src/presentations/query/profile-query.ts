import { CREDENTIAL_TYPES, type CredentialType, type WalletType } from '@prova/credential';
import { membersAnyway, shownAnyway } from './asked-members.ts';
import { type AskedQuery, type AuthoritiesOf, idOf, oneOf, type Purpose } from './asked-query.ts';
import { type AskedClaim, claimNamed, findClaim, type Wanted } from './claim-paths.ts';
import type { CredentialQuery } from './dcql.ts';
import type { ProfileQuestion } from './profile-question.ts';

/** What a profile asks for: of which document, what in any case, and of what else. */
interface Asked {
  readonly document: WalletType;
  readonly always: readonly Wanted[];
  /** Entries of one member. */
  readonly among?: Wanted;
  /** Of these `one`, or `all` that there are. */
  readonly enough?: 'one' | 'all';
}

/**
 * The query for a disclosure profile: the only place in which one of rights, tiers or statuses is made, so that none holds more than its
 * profile. A right alone, or with a name, is asked of the entitlement, which has nothing else in it; what goes with ages, places, tiers
 * and statuses, of the social status. Does not look who asks: see `requirePermitted`.
 */
export function profileQuery(question: ProfileQuestion, authoritiesOf: AuthoritiesOf): AskedQuery {
  const asked = askedBy(question);
  const authorities = authoritiesOf(asked.document);
  const types = CREDENTIAL_TYPES.filter(({ type }) => type === asked.document);
  const credentials = types.map((type) => partOf(type, asked, authorities));
  return {
    dcql: { credentials, credential_sets: [oneOf(credentials)] },
    purposes: new Map(
      types.map((type): [string, Purpose] => [
        idOf(type),
        { kind: 'document', members: membersAsked(type, asked) },
      ]),
    ),
  };
}

/** The table of profiles. */
function askedBy(question: ProfileQuestion): Asked {
  switch (question.profile) {
    case 'P0':
      return { document: 'entitlement', always: [{ member: 'r', values: question.rights }] };
    case 'P1':
      return {
        document: 'entitlement',
        always: [{ member: 'r', values: question.rights }, { member: 'nm' }, { member: 'yb' }],
      };
    case 'P2': {
      const { rights, ageOver, ageUnder, municipality } = question;
      return {
        document: 'status',
        always: [
          ...(ageOver === undefined ? [] : [{ member: 'ag', entries: [String(ageOver)] }]),
          ...(ageUnder === undefined ? [] : [{ member: 'un', entries: [String(ageUnder)] }]),
          ...(municipality === true ? [{ member: 'mu' }] : []),
        ],
        among: { member: 'en', entries: rights },
        enough: 'one',
      };
    }
    case 'P3':
      return {
        document: 'status',
        always: [],
        among: { member: 'ti', entries: question.tiers },
        enough: 'all',
      };
    case 'P4':
      return {
        document: 'status',
        always: question.nationalNumber === true ? [{ member: 'hi' }] : [],
        among: { member: 'st', entries: question.statuses },
        enough: 'all',
      };
  }
}

function partOf(
  type: (typeof CREDENTIAL_TYPES)[number],
  { always, among, enough }: Asked,
  authorities: readonly string[],
): CredentialQuery {
  const certain = [
    ...besides(type, always),
    ...always.flatMap((each) => findClaim(type, each).claims),
  ];
  const choices = among ? findClaim(type, among).claims : [];
  const claims = [...certain, ...choices].map((claim, place) => ({
    id: `claim-${place}`,
    ...claim,
  }));
  const ids = claims.map(({ id }) => id);
  const sets = setsOf(ids.slice(certain.length), enough);
  const claimSets = sets.map((set) => [...ids.slice(0, certain.length), ...set]);
  return {
    id: idOf(type),
    ...(type.format === 'dc+sd-jwt'
      ? { format: type.format, meta: { vct_values: [type.vct] } }
      : { format: type.format, meta: { doctype_value: type.docType } }),
    claims,
    ...(claimSets.length > 0 && { claim_sets: claimSets }),
    ...(authorities.length > 0 && { trusted_authorities: [{ type: 'aki', values: authorities }] }),
  };
}

/** What a verdict on an mdoc rests on. Of an SD-JWT everybody sees it unasked. */
function besides(type: CredentialType, always: readonly Wanted[]): readonly AskedClaim[] {
  if (type.format === 'dc+sd-jwt') return [];
  const wanted = always.map(({ member }) => member);
  return shownAnyway(type)
    .filter((claim) => !('member' in claim && wanted.includes(claim.member)))
    .map(({ name }) => claimNamed(type, name));
}

/** Each choice by itself; where all that there are shall be shown, all of them first. */
function setsOf(
  choices: readonly string[],
  enough: Asked['enough'],
): readonly (readonly string[])[] {
  if (choices.length < 2) return [];
  const each = choices.map((choice) => [choice]);
  return enough === 'all' ? [choices, ...each] : each;
}

/** What may leave the desk: what was asked for, entry by entry, and what is seen of every copy. */
function membersAsked(type: CredentialType, { always, among }: Asked) {
  const wanted = among ? [...always, among] : always;
  return new Map([
    ...membersAnyway(type),
    ...wanted.map((each) => [each.member, findClaim(type, each).asked] as const),
  ]);
}
