/** What a wallet presented, of one credential, unchecked. */
export type Presentation =
  /** SD-JWT with its disclosures and its key binding (RFC 9901 §4). */
  | { readonly format: 'dc+sd-jwt'; readonly text: string }
  /** A `DeviceResponse` with one document (ISO/IEC 18013-5 §8.3.2.1.2.2). */
  | { readonly format: 'mso_mdoc'; readonly bytes: Uint8Array };

/** To which question an answer must be bound (OpenID4VP 1.0 §8.6 and appendix B). */
export interface PresentationBinding {
  /** With its prefix, as in the request: the audience. */
  readonly clientId: string;
  readonly nonce: string;
  readonly responseUri: string;
  /** SHA-256 thumbprint (RFC 7638) of the key that the answer was encrypted to; absent where it was not. */
  readonly encryptionKeyThumbprint?: Uint8Array;
}
