import type { CredentialType } from '../profiles/profile.ts';
import { type ClaimPath, locatedClaims } from './claim-paths.ts';

/** Who may be shown what is kept for authorised parties: by the subject of its certificate, RFC 4514. */
export interface AuthorisedParty {
  readonly subject_dn: string;
}

/**
 * What an issuer asks wallets to keep to (Implementing Regulation (EU) 2024/2979, article 10 and annex III; ETSI TS 119 472-3 §4.2.5). The
 * standard names no members of JSON yet: these are ours, after those that implementations use.
 */
export interface DisclosurePolicy {
  readonly policy_type: 'no_policy';
  /** Of single claims (ISS-MDATA-EBD-4.2.5.2-12). */
  readonly attributes: readonly {
    readonly path: ClaimPath;
    readonly policy_type: 'authorized_rp_only';
    readonly authorized_parties: readonly AuthorisedParty[];
  }[];
}

/**
 * The disclosure policy of a type, made from its profile: claims that only authorised parties may ask for, and who these are; nobody where
 * nobody is named. `undefined` for a type that has none. Entries of an mdoc are named by how
 * their elements begin, with a star.
 *
 * Keeps nothing from anybody by itself: wallets do that, and whoever judges what was asked.
 */
export function disclosurePolicy(
  type: CredentialType,
  parties: readonly AuthorisedParty[] = [],
): DisclosurePolicy | undefined {
  const restricted = locatedClaims(type.claims).filter(({ audience }) => audience === 'authorised');
  if (restricted.length === 0) return undefined;
  return {
    policy_type: 'no_policy',
    attributes: restricted.map(({ path, elementPrefix }) => ({
      path:
        type.format === 'mso_mdoc'
          ? [type.namespace, ...(elementPrefix === undefined ? path : [`${elementPrefix}*`])]
          : path,
      policy_type: 'authorized_rp_only',
      authorized_parties: parties,
    })),
  };
}
