export { type CredentialStore, fileStore, memoryStore } from './credential-store.ts';
export { WalletError, type WalletErrorCode } from './errors.ts';
export { type MdocBinding, presentMdoc, type ShownElements } from './formats/mdoc.ts';
export { openCredential } from './formats/open-credential.ts';
export { type KeyBinding, presentSdJwtVc } from './formats/sd-jwt-vc.ts';
export {
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  type HeldCredential,
  type OpenCredential,
} from './held-credential.ts';
export { type HolderKey, holderKeyOf, type PrivateJwk, type PublicJwk } from './holder-key.ts';
export { type Encryption, type EncryptionKey, encryptTo } from './jose.ts';
export {
  type CredentialAnswer,
  type CredentialRequest,
  prove,
  requestCredentials,
  requestSealed,
} from './openid4vci/credential-request.ts';
export type { Deferred, Imported } from './openid4vci/import.ts';
export {
  type ClientAuthentication,
  createProtocol,
  type Protocol,
  type ProtocolOrder,
  type WalletCallbacks,
  type WalletKey,
} from './openid4vci/protocol.ts';
export {
  type AuthorizationOrder,
  authorize,
  type IssuanceSession,
  redeemOffer,
} from './openid4vci/session.ts';
export { answer, type VpToken } from './openid4vp/answer.ts';
export type { WalletFetch } from './openid4vp/client.ts';
export type { HandedCatalogue } from './openid4vp/registrations.ts';
export {
  type TakenPayload,
  type TakenRequest,
  takeRequest,
} from './openid4vp/request.ts';
export {
  createReferenceWallet,
  type Presented,
  type ReferenceWallet,
  type ReferenceWalletOrder,
  type ShownCredential,
} from './reference-wallet.ts';
