import type { EpochSeconds, Institution } from '@prova/trust';
import { didOf } from './did-web.ts';
import { countsIn, standingOf } from './key-standing.ts';
import { type PublicKeyJwk, publicKeyJwk } from './public-key-jwk.ts';
import type { PublishedList } from './published-list.ts';

interface VerificationMethod {
  readonly id: string;
  readonly type: 'JsonWebKey2020';
  readonly controller: string;
  readonly publicKeyJwk: PublicKeyJwk;
}

/** A DID document (W3C DID Core 1.0 §5) with keys as JsonWebKey2020. */
export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  readonly assertionMethod: readonly string[];
}

const CONTEXT = [
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/security/suites/jws-2020/v1',
] as const;

/**
 * The DID document of an institution of the list, with the keys that count for what is signed at `at`: none while it is
 * suspended, and never one that is compromised, whatever the time. It does not say for which documents a key counts,
 * nor whether the institution is accredited: that is in the list.
 */
export function didDocument(
  list: PublishedList,
  institution: Institution,
  { baseUrl, at }: { readonly baseUrl: string; readonly at: EpochSeconds },
): DidDocument {
  const did = didOf(baseUrl, institution);
  const methods = list
    .usesOf(institution)
    .filter((use) => countsIn(standingOf(list, use, at).state))
    .map(
      ({ key }): VerificationMethod => ({
        id: `${did}#${key.thumbprint}`,
        type: 'JsonWebKey2020',
        controller: did,
        publicKeyJwk: publicKeyJwk(key),
      }),
    );
  return {
    '@context': CONTEXT,
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
