import type {
  CredentialFormat,
  Platform,
  PresentationBinding,
  StatusPlace,
  WalletDocument,
} from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';

/** What a credential says of its own time, in epoch seconds. */
export interface CredentialTime {
  readonly from: EpochSeconds;
  /** From then on it counts no longer. */
  readonly until: EpochSeconds;
  /** When it was signed, where that is said apart (ISO/IEC 18013-5 §9.1.2.4). */
  readonly signedAt?: EpochSeconds;
}

/** To which question an answer must be bound, and when it is read. */
export interface HolderQuestion {
  readonly binding: PresentationBinding;
  readonly now: EpochSeconds;
  readonly platform: Platform;
}

/**
 * What a wallet presented, of whichever format, taken apart: its own digests hold, and nothing of it is believed yet. All rules look at
 * this, so that none has a branch for a format.
 */
export interface OpenedCredential {
  readonly format: CredentialFormat;
  /** `vct`, or the document type. */
  readonly credentialType: string;
  readonly document: WalletDocument;
  /** DER, that of the key first, as they came: what the trust list says of them is another matter. */
  readonly certificates: readonly Uint8Array[];
  /** `iss`. An mdoc names nobody but by its certificate. */
  readonly issuer: string | undefined;
  readonly signed: { readonly signingInput: Uint8Array; readonly signature: Uint8Array };
  readonly time: CredentialTime;
  readonly status: StatusPlace | undefined;
  /**
   * The wallet that has the holder's key answered this very question with it. Rejects with `CredentialError` `kb-*`,
   * `mdoc-device-auth`.
   */
  readonly openHolderProof: (question: HolderQuestion) => Promise<void>;
}
