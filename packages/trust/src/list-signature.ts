import type { AttestationAlgorithm, Kid, Platform, SignedBytes } from '@prova/credential';
import type { Certificate } from './certificate/certificate.ts';
import { resolveKey } from './key-resolution.ts';
import {
  COMPETENCES,
  type Competence,
  type EpochSeconds,
  type Institution,
} from './snapshot/snapshot.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A list of an institution, taken apart: a deny-list or a status list. */
export interface SignedList {
  readonly kid: Kid;
  readonly algorithm: AttestationAlgorithm;
  readonly signed: SignedBytes;
}

/** Whose list it must be, what for, and when it is read. */
export interface ListSignatureQuery {
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  readonly competence: Competence;
  readonly now: EpochSeconds;
  readonly platform: Platform;
}

export type ListSignature =
  /** By this certificate, whose own dates are the caller's to judge. */
  | { readonly outcome: 'signed'; readonly certificate: Certificate }
  /** By no key that the institution may use now for this competence, or in a way that the policy does not know. */
  | { readonly outcome: 'not-its-key' }
  /** Changed, or made up. */
  | { readonly outcome: 'invalid' };

/**
 * Finds out whether an institution signed a list: by any key that it may use now, as a list speaks of now, not of when a
 * document was issued. Never throws for a bad list.
 *
 * Does not judge the times in the list, or whether it is the list that was asked for.
 */
export async function openListSignature(
  { kid, algorithm, signed }: SignedList,
  { trust, institution, competence, now, platform }: ListSignatureQuery,
): Promise<ListSignature> {
  if (!trust.snapshot.policy.algorithms.includes(algorithm)) return { outcome: 'not-its-key' };
  const query = { competence, at: now, platform };
  const resolution = await resolveKey(trust, institution, kid.thumbprint, query);
  if (resolution.outcome !== 'trusted') return { outcome: 'not-its-key' };
  const { certificate } = resolution.key;
  const { signingInput, signature } = signed;
  const { spki } = certificate.publicKey;
  const check = await platform.verifySignature(algorithm, spki, signingInput, signature);
  return check === 'valid' ? { outcome: 'signed', certificate } : { outcome: 'invalid' };
}

/** A list, and the address at which it says that it lies. */
export interface PublishedList extends SignedList {
  readonly uri: string;
}

/**
 * Finds out whether a list is of an institution that publishes at its address, whatever the documents that it is about: what
 * `openListSignature` says of the first institution whose key it is. So a list can be taken in before anybody asks for it. Never throws for a bad list.
 *
 * Does not judge the times in the list, or whether it speaks for a certain document: only its own institution's list does.
 */
export async function openPublishedList(
  list: PublishedList,
  query: Pick<ListSignatureQuery, 'trust' | 'now' | 'platform'>,
): Promise<ListSignature> {
  for (const institution of query.trust.snapshot.institutions) {
    if (!institution.revocationUris?.some((prefix) => list.uri.startsWith(prefix))) continue;
    for (const competence of COMPETENCES) {
      const signature = await openListSignature(list, { ...query, institution, competence });
      if (signature.outcome !== 'not-its-key') return signature;
    }
  }
  return { outcome: 'not-its-key' };
}
