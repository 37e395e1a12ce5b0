import type { HolderKey } from './holder-key.ts';
import type { StatusPlace } from './status-place.ts';

/** Whose credential it is, and where it may be withdrawn: of every copy its own. */
export interface CopyOrder {
  readonly holderKey: HolderKey;
  /** Its place on a Token Status List; absent of a copy that lives so short that nobody withdraws it. */
  readonly status?: StatusPlace | undefined;
}

/** Who vouches, and for how long the credential itself counts; the document's own days are in its claims. */
export interface IssuerOrder {
  /** `iss`: an HTTPS address that the first certificate names too. */
  readonly issuer: string;
  /** DER, that of the signing key first, without the trust anchor. */
  readonly certificatePath: readonly Uint8Array[];
  /** Epoch seconds. In the credential each is brought down to the start of its day, in UTC: copies with times can be told apart. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** What drafting takes besides. */
export interface DraftTools {
  /** Salts and ids come from it. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** 32 bytes, at once: a credential has a digest for every claim. */
  readonly sha256: (data: Uint8Array) => Uint8Array;
}

/** A credential that lacks nothing but its signature. */
export interface CredentialDraft {
  /** What an ES256 key signs. */
  readonly signingInput: Uint8Array;
  /** The credential as it is handed over (OpenID4VCI 1.0 appendix A): compact with its final `~`, or base64url of `IssuerSigned`. */
  readonly complete: (signature: Uint8Array) => string;
}
