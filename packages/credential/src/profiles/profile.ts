import type { CredentialFormat, ProfileName } from '../wallet/formats.ts';
import type { WalletType } from '../wallet/wallet-document.ts';
import type { Claim } from './claim.ts';

/** One document in one format: under which identifiers, and which of its members under which names. */
export type CredentialType = SdJwtVcType | MdocType;

export interface SdJwtVcType {
  readonly format: 'dc+sd-jwt';
  readonly type: WalletType;
  readonly vct: string;
  readonly claims: readonly Claim[];
  /** How many digests stand at the top, decoys among them; absent where as many as there are claims. */
  readonly room?: number;
}

export interface MdocType {
  readonly format: 'mso_mdoc';
  readonly type: WalletType;
  readonly docType: string;
  readonly namespace: string;
  readonly claims: readonly Claim[];
  /** How many digests there are, decoys among them; absent where as many as there are elements. */
  readonly room?: number;
}

/** A version of names, agreed among some who issue and read. Nothing but data: a new one is a new file. */
export interface Profile {
  readonly name: ProfileName;
  readonly types: readonly CredentialType[];
}

/** Which format a type is of. */
export type TypeOf<F extends CredentialFormat> = Extract<CredentialType, { readonly format: F }>;
