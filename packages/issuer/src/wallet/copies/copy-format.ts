import type {
  CopyOrder,
  CredentialDraft,
  DraftTools,
  HolderKey,
  IssuerOrder,
  ProfileName,
  StatusPlace,
  WalletDocument,
} from '@prova/credential';

/** Copies of a document, of one issuer, under the names of one profile. */
export interface DraftOrder {
  readonly document: WalletDocument;
  readonly profile: ProfileName;
  readonly issuer: IssuerOrder;
  readonly copies: readonly CopyOrder[];
}

/** A credential as our own reader finds it. Its signature is still to be checked. */
export interface ReadCopy {
  readonly document: WalletDocument;
  /** DER, that of the signing key first. */
  readonly certificatePath: readonly Uint8Array[];
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
  readonly holderKey: HolderKey;
  readonly status?: StatusPlace | undefined;
  /** `iss`, in a format that has it. */
  readonly issuer?: string | undefined;
  /** Epoch seconds. */
  readonly expiresAt?: number | undefined;
}

/** How copies are written in a format, and read. */
export interface CopyFormat {
  /** Throws `CredentialError` `payload-invalid` for a document that does not say what the names demand. */
  readonly requireContent: (document: WalletDocument, profile: ProfileName) => void;
  /** Throws as `requireContent` does. */
  readonly draft: (order: DraftOrder, tools: DraftTools) => readonly CredentialDraft[];
  /** Rejects with `CredentialError`. */
  readonly open: (credential: string) => Promise<ReadCopy>;
}
