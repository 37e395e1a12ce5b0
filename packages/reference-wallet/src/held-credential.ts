import type { PrivateJwk } from './holder-key.ts';

/** As OpenID4VCI 1.0 names them (appendix A.2, A.3). */
export const CREDENTIAL_FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;
export type CredentialFormat = (typeof CREDENTIAL_FORMATS)[number];

/** A copy of a document in its holder's hand. */
export interface HeldCredential {
  readonly format: CredentialFormat;
  /** `vct`, or the document type of an mdoc. */
  readonly type: string;
  /** The credential issuer that it was fetched from. */
  readonly issuer: string;
  /** As the issuer handed it over. */
  readonly credential: string;
  /** Of the key that it is bound to. */
  readonly key: PrivateJwk;
}

/** A credential as its holder reads it. */
export interface OpenCredential {
  /** `vct`, or document type. */
  readonly type: string;
  /** Of the key that it is bound to. */
  readonly holder: { readonly x: string; readonly y: string };
  /** Key identifier of whoever vouches for the issuer, base64url, if its certificate names it. */
  readonly authority: string | undefined;
  /** What the document says; of an mdoc by namespace. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The same, with what is about the credential. */
  readonly all: Readonly<Record<string, unknown>>;
}
