export {
  ATTESTATION_TYPES,
  type Attestation,
  type AttestationPayload,
  type AttestationType,
  attestationOf,
  attestationType,
  dayOfIssue,
  type Holder,
  holderOf,
  isPrinted,
  lintAttestation,
  type NamedDocument,
  PRINTED_TYPES,
  type PrintedDocument,
  type PrintedType,
  parseAttestation,
  parseMembers,
  payloadOf,
  SCHEMA_IDS,
  type TokenReference,
  validityOf,
  type WholeDocument,
} from './attestations/attestation.ts';
export type { CardMembers } from './attestations/card-members.ts';
export {
  EHIC_SCHEMA_ID,
  type Ehic,
  type EhicPayload,
  parseEhicPayload,
} from './attestations/ehic.ts';
export { lintEhic } from './attestations/ehic-lint.ts';
export {
  ENTITLEMENT_SCHEMA_ID,
  type Entitlement,
  type EntitlementPayload,
  LONGEST_ON_PAPER,
  parseEntitlementPayload,
  RIGHT_ID,
} from './attestations/entitlement.ts';
export { entitlementDays, lintEntitlement } from './attestations/entitlement-lint.ts';
export {
  ISIPLUS_SCHEMA_ID,
  type IsiPlus,
  type IsiPlusPayload,
  parseIsiPlusPayload,
  SEXES,
  type Sex,
} from './attestations/isiplus.ts';
export { type IsiPlusCase, isiPlusExpiry, lintIsiPlus } from './attestations/isiplus-lint.ts';
export type { LintCode, LintField, LintFinding } from './attestations/lint.ts';
export {
  type Employer,
  type Employment,
  PDA1_SCHEMA_ID,
  PDA1_STATUSES,
  type Pda1,
  type Pda1Payload,
  type Pda1Status,
  parsePda1Payload,
  type WorkAddress,
} from './attestations/pda1.ts';
export { articlesLine, employerLine, workplaceLine } from './attestations/pda1-lines.ts';
export { lintPda1 } from './attestations/pda1-lint.ts';
export {
  PRC_SCHEMA_ID,
  type Prc,
  type PrcPayload,
  parsePrcPayload,
} from './attestations/prc.ts';
export { lintPrc } from './attestations/prc-lint.ts';
export {
  HOLDER_RELATIONS,
  type HolderRelation,
  parseStatusPayload,
  SOURCE_MODES,
  type SocialStatus,
  type SourceMode,
  STATUS_SCHEMA_ID,
  STATUS_SCOPES,
  type StatusElement,
  type StatusPayload,
  type StatusRight,
  type StatusScope,
} from './attestations/social-status.ts';
export { lintSocialStatus, nextLoadOfBuffer } from './attestations/social-status-lint.ts';
export { outsideS2Set } from './characters/s2-character-set.ts';
export { toLatin } from './characters/transliteration.ts';
export { CodedError } from './coded-error.ts';
export {
  assembleCompactJws,
  type CompactJws,
  isJsonObject,
  type JsonObject,
  jwsSigningInput,
  jwsSigningInputs,
  jwsText,
  parseCompactJws,
} from './compact-jws.ts';
export { type CoseContent, type CoseExpectation, openCose, signCose } from './cose-sign1.ts';
export {
  COUNTRY_CODES,
  COUNTRY_ZONES,
  type CountryCode,
  canonicalCountryCode,
  isCountryCode,
  isoCountryCode,
} from './country-codes.ts';
export { adler32 } from './encoding/adler32.ts';
export { BASE45_ALPHABET, decodeBase45, encodeBase45 } from './encoding/base45.ts';
export { decodeBase64, encodeBase64 } from './encoding/base64.ts';
export { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
export { equalBytes } from './encoding/bytes.ts';
export {
  type CborMap,
  type CborTag,
  type CborValue,
  cborTag,
  decodeCbor,
  encodeCbor,
  FULL_DATE,
  isCborTag,
} from './encoding/cbor.ts';
export { parseJson } from './encoding/json.ts';
export { characterCount, decodeUtf8, encodeUtf8 } from './encoding/text.ts';
export { ENVIRONMENTS, type Environment } from './environment.ts';
export { CredentialError, type CredentialErrorCode } from './errors.ts';
export { type Eventual, isPending, whenKnown } from './eventual.ts';
export type {
  Evidence,
  FileEvidence,
  FileSeal,
  Finding,
  FindingCode,
  IntactSeal,
  TextEvidence,
} from './evidence.ts';
export {
  bareOfficialId,
  formatInstitutionId,
  type InstitutionId,
  isOfficialId,
  parseInstitutionId,
} from './institution-id.ts';
export { parseHeaderAlgorithm } from './jws-header.ts';
export { formatKid, type Kid, parseKid } from './kid.ts';
export {
  earliestDay,
  endOfDay,
  isCalendarDate,
  isMeaningfulPartialDate,
  isPartialDate,
  printedDate,
  startOfDay,
  startOfDayAt,
} from './local-date.ts';
export { longDay, longMoment } from './long-date.ts';
export { openDeviceAuth } from './mdoc/device-authentication.ts';
export { type DeviceResponse, openDeviceResponse } from './mdoc/device-response.ts';
export type { DeviceSigned } from './mdoc/device-signed.ts';
export { draftMdoc, type MdocOrder } from './mdoc/draft-mdoc.ts';
export type { IssuerAuth } from './mdoc/issuer-auth.ts';
export { type IssuerSigned, openIssuerSigned } from './mdoc/issuer-signed.ts';
export type { ValidityInfo } from './mdoc/validity-info.ts';
export {
  ATTESTATION_ALGORITHMS,
  type AttestationAlgorithm,
  type Platform,
  RSA_BITS,
  type SignatureAlgorithm,
  type SignatureOutcome,
  type Signer,
} from './platform.ts';
export {
  type MdocContent,
  mdocContent,
  type SdJwtVcContent,
  sdJwtVcContent,
} from './profiles/credential-content.ts';
export { documentInMdoc, documentInSdJwtVc } from './profiles/document-in.ts';
export { elementOf } from './profiles/entry-elements.ts';
export type { CredentialType, MdocType, SdJwtVcType } from './profiles/profile.ts';
export { CREDENTIAL_TYPES, credentialType } from './profiles/profiles.ts';
export { encodeQrText, MAX_QR_CHARACTERS, openQrText, parseQrText } from './qr-text.ts';
export {
  parseRevocationList,
  type RevocationList,
  type RevocationListOrder,
  revocationListSigningInput,
} from './revocation-list.ts';
export { draftSdJwtVc, type SdJwtVcOrder } from './sd-jwt-vc/draft-sd-jwt-vc.ts';
export type { HiddenMembers } from './sd-jwt-vc/hidden-members.ts';
export {
  KEY_BINDING_WINDOW,
  type KeyBinding,
  type KeyBindingExpectation,
  openKeyBinding,
} from './sd-jwt-vc/open-key-binding.ts';
export { openSdJwtVc, type SdJwtVc } from './sd-jwt-vc/open-sd-jwt-vc.ts';
export type { RegisteredClaims } from './sd-jwt-vc/registered-claims.ts';
export type { SignedBytes } from './signed-bytes.ts';
export { isEnterpriseNumber, parseEnterpriseNumber } from './ssin/enterprise-number.ts';
export type { SsinKind } from './ssin/month-band.ts';
export {
  maskedSsin,
  parseSsin,
  type Ssin,
  type SsinCircumstances,
} from './ssin/parse-ssin.ts';
export type { SsinProfile } from './ssin/ssin-profile.ts';
export {
  draftStatusListCwt,
  parseStatusListCwt,
  type StatusListCwtDraft,
} from './status-list/status-list-cwt.ts';
export {
  inflateStatusList,
  parseStatusListToken,
  type StatusListOrder,
  type StatusListToken,
  statusListSigningInput,
} from './status-list/status-list-token.ts';
export {
  createTokenStatusList,
  STATUS,
  STATUS_BITS,
  type StatusBits,
  setStatusAt,
  statusAt,
  statusListSize,
  type TokenStatusList,
} from './status-list/token-status-list.ts';
export { claimSchema } from './type-metadata/claim-schema.ts';
export {
  type CredentialMetadata,
  credentialMetadata,
} from './type-metadata/credential-metadata.ts';
export {
  type AuthorisedParty,
  type DisclosurePolicy,
  disclosurePolicy,
} from './type-metadata/disclosure-policy.ts';
export { LOGOS, type Logo, type LogoName } from './type-metadata/logos.ts';
export { publishedTypeMetadata } from './type-metadata/published-type-metadata.ts';
export { type TypeMetadata, typeMetadata } from './type-metadata/type-metadata.ts';
export { integrityMetadata, typeMetadataDocument } from './type-metadata/type-metadata-document.ts';
export { DISPLAY_LANGUAGES, type DisplayLanguage } from './type-metadata/words.ts';
export { AGE_THRESHOLDS } from './wallet/age-thresholds.ts';
export type {
  CopyOrder,
  CredentialDraft,
  DraftTools,
  IssuerOrder,
} from './wallet/credential-draft.ts';
export {
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  PROFILE_NAMES,
  type ProfileName,
} from './wallet/formats.ts';
export { type HolderKey, holderKeyInfo, parseHolderKey } from './wallet/holder-key.ts';
export type { Presentation, PresentationBinding } from './wallet/presentation.ts';
export { SHORT_LIVED } from './wallet/short-lived.ts';
export type { StatusPlace } from './wallet/status-place.ts';
export {
  WALLET_TYPES,
  type WalletCard,
  type WalletCertificate,
  type WalletDocument,
  type WalletEntitlement,
  type WalletIsiPlus,
  type WalletPda1,
  type WalletSocialStatus,
  type WalletType,
  walletDocumentOf,
} from './wallet/wallet-document.ts';
export { writtenInstant } from './written-instant.ts';
