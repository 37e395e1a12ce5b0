import { CREDENTIAL_TYPES, type WalletType } from '@prova/credential';
import { type AskedMembers, wholeMembers } from './asked-members.ts';
import { type Claim, membersOf } from './claims.ts';
import { credentialQuery } from './credential-query.ts';
import type { Dcql } from './dcql.ts';
import { IDENTITY_QUERIES } from './identity-query.ts';
import { PRESETS, type Preset, type PresetName } from './presets.ts';

/** What the answer to one credential query is for. */
export type Purpose =
  | {
      readonly kind: 'document';
      /** Of the document, what was asked for; without it, all. */
      readonly members?: AskedMembers;
    }
  | { readonly kind: 'identity' };

/** A query, and what each part of it is for. */
export interface AskedQuery {
  readonly dcql: Dcql;
  /** By the `id` of the credential query. */
  readonly purposes: ReadonlyMap<string, Purpose>;
}

/** Key identifiers of the authorities whose documents of a type count, base64url. */
export type AuthoritiesOf = (type: WalletType) => readonly string[];

/** The query of a preset: its document in every format and profile that we read, of which one is presented, those of the default profile first. */
export function presetQuery(name: PresetName, authoritiesOf: AuthoritiesOf): AskedQuery {
  const { document, identity, spared = [] }: Preset = PRESETS[name];
  const authorities = authoritiesOf(document);
  const isAsked = (claim: Claim) => !membersOf(claim).some((member) => spared.includes(member));
  const types = CREDENTIAL_TYPES.filter(({ type }) => type === document);
  const documents = types.map((type) =>
    credentialQuery(idOf(type), { ...type, claims: type.claims.filter(isAsked) }, authorities),
  );
  const identities = identity ? IDENTITY_QUERIES : [];
  return {
    dcql: {
      credentials: [...documents, ...identities],
      credential_sets: [oneOf(documents), ...(identity ? [oneOf(identities)] : [])],
    },
    purposes: new Map<string, Purpose>([
      ...types.map((type) => [idOf(type), documentOf(type.claims.filter(isAsked))] as const),
      ...identities.map(({ id }) => [id, { kind: 'identity' }] as const),
    ]),
  };
}

/** Of the document what these claims say. */
function documentOf(claims: readonly Claim[]): Purpose {
  return { kind: 'document', members: wholeMembers(claims.flatMap(membersOf)) };
}

/** Any one of these. */
export function oneOf(queries: readonly { readonly id: string }[]) {
  return { options: queries.map(({ id }) => [id]) };
}

/** What the query for a type is called. */
export function idOf({ type, format, profile }: (typeof CREDENTIAL_TYPES)[number]): string {
  return `${type}-${profile}-${format === 'mso_mdoc' ? 'mdoc' : 'sd-jwt'}`;
}
