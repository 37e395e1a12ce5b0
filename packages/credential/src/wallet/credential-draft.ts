import type { Platform } from '../platform.ts';

/** A public key of P-256, as a wallet proves that it has it (RFC 7518 §6.2.1). */
export interface HolderKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  /** 32 octets each, base64url. */
  readonly x: string;
  readonly y: string;
}

/** Whose credential it is, and where it may be withdrawn: of every copy its own. */
export interface CopyOrder {
  readonly holderKey: HolderKey;
  /** Its place on a Token Status List. */
  readonly status: { readonly uri: string; readonly idx: number };
}

/** Who vouches, and for how long the credential itself counts; the document's own days are in its claims. */
export interface IssuerOrder {
  /** `iss`: an HTTPS address that the first certificate names too. */
  readonly issuer: string;
  /** DER, that of the signing key first, without the trust anchor. */
  readonly certificatePath: readonly Uint8Array[];
  /** Epoch seconds. `issuedAt` is no finer than what all holders may share: copies that differ in it can be told apart. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What drafting takes besides. */
export interface DraftTools {
  /** Salts and ids come from it. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly sha256: Platform['sha256'];
}

/** A credential that lacks nothing but its signature. */
export interface CredentialDraft {
  /** What an ES256 key signs. */
  readonly signingInput: Uint8Array;
  /** The credential as it is handed over (OpenID4VCI 1.0 appendix A): compact with its final `~`, or base64url of `IssuerSigned`. */
  readonly complete: (signature: Uint8Array) => string;
}
