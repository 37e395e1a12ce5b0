/** How a wallet credential is written (OpenID4VCI 1.0 appendix A). */
export const CREDENTIAL_FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;
export type CredentialFormat = (typeof CREDENTIAL_FORMATS)[number];

/** Which names the claims have. */
export const PROFILE_NAMES = ['dc4eu-1', 'eudi-py-2025'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
