import type { CredentialType } from '../profiles/profile.ts';
import { type ClaimPath, inEveryLanguage, locatedClaims } from './claim-paths.ts';
import { COLOURS } from './type-metadata.ts';

/** What an issuer's metadata says of how a credential is shown (OpenID4VCI 1.0 §12.2.4, `credential_metadata`). */
export interface CredentialMetadata {
  readonly display: readonly CredentialDisplay[];
  readonly claims: readonly {
    readonly path: ClaimPath;
    readonly mandatory: boolean;
    readonly display: readonly { readonly name: string; readonly locale: string }[];
  }[];
}

interface CredentialDisplay {
  readonly name: string;
  readonly locale: string;
  readonly description: string;
  readonly background_color: string;
  readonly text_color: string;
  readonly logo?: { readonly uri: string; readonly alt_text: string };
}

/**
 * The `credential_metadata` of a type, made from its profile: a `vct` that is a URN leads to no type metadata, so that all is said here
 * again. `logoUri` is an address of a picture. Of mdoc, elements are named under their namespace (appendix C.2) and nothing inside them; entries
 * are not, whose elements are named after data.
 */
export function credentialMetadata(type: CredentialType, logoUri?: string): CredentialMetadata {
  return {
    display: inEveryLanguage(({ documents }, locale) => ({
      ...documents[type.type],
      locale,
      ...COLOURS,
      ...(logoUri !== undefined && { logo: { uri: logoUri, alt_text: documents[type.type].name } }),
    })),
    claims: locatedClaims(type.claims)
      .filter(
        ({ path, elementPrefix }) =>
          type.format === 'dc+sd-jwt' || (path.length === 1 && elementPrefix === undefined),
      )
      .map(({ path, label, isMandatory }) => ({
        path: type.format === 'mso_mdoc' ? [type.namespace, ...path] : path,
        mandatory: isMandatory,
        display: inEveryLanguage(({ labels }, locale) => ({ name: labels[label], locale })),
      })),
  };
}
