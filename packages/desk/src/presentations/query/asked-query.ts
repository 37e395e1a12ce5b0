import { CREDENTIAL_TYPES, type WalletType } from '@prova/credential';
import type { AskedMembers } from './asked-members.ts';
import { credentialQuery } from './credential-query.ts';
import type { Dcql } from './dcql.ts';
import { IDENTITY_QUERIES } from './identity-query.ts';
import { PRESETS, type PresetName } from './presets.ts';

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
  const { document, identity } = PRESETS[name];
  const authorities = authoritiesOf(document);
  const documents = CREDENTIAL_TYPES.filter(({ type }) => type === document).map((type) =>
    credentialQuery(idOf(type), type, authorities),
  );
  const identities = identity ? IDENTITY_QUERIES : [];
  return {
    dcql: {
      credentials: [...documents, ...identities],
      credential_sets: [oneOf(documents), ...(identity ? [oneOf(identities)] : [])],
    },
    purposes: new Map<string, Purpose>([
      ...documents.map(({ id }) => [id, { kind: 'document' }] as const),
      ...identities.map(({ id }) => [id, { kind: 'identity' }] as const),
    ]),
  };
}

/** Any one of these. */
export function oneOf(queries: readonly { readonly id: string }[]) {
  return { options: queries.map(({ id }) => [id]) };
}

/** What the query for a type is called. */
export function idOf({ type, format, profile }: (typeof CREDENTIAL_TYPES)[number]): string {
  return `${type}-${profile}-${format === 'mso_mdoc' ? 'mdoc' : 'sd-jwt'}`;
}
