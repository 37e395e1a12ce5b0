import type { Competence } from '../snapshot/snapshot.ts';

/** Attribute types of names (RFC 5280 appendix A.1, X.520). */
export const COMMON_NAME = '2.5.4.3';
export const COUNTRY_NAME = '2.5.4.6';
export const ORGANIZATION_NAME = '2.5.4.10';

/** Certificate extensions (RFC 5280 §4.2.1). */
export const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
export const KEY_USAGE = '2.5.29.15';
export const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
export const BASIC_CONSTRAINTS = '2.5.29.19';
export const NAME_CONSTRAINTS = '2.5.29.30';
export const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
export const EXTENDED_KEY_USAGE = '2.5.29.37';

/** Keys and signatures (RFC 5480 §2.1.1, RFC 8017 appendix C, RFC 5758 §3.2). */
export const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
export const PRIME_256 = '1.2.840.10045.3.1.7';
export const SECP_384 = '1.3.132.0.34';
export const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
export const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
export const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
export const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

/** Extended key usage of whoever signs a trust list (ETSI TS 119 612 §5.7.1, id-tsl-kp-tslSigning). */
export const LIST_SIGNING = '0.4.0.2231.3.0';

/** Extended key usage of whoever signs mdocs (ISO/IEC 18013-5 annex B, id-mdl-kp-mdlDS). */
export const MDOC_DOCUMENT_SIGNING = '1.0.18013.5.1.2';

/** Extended key usage of whoever asks for mdocs (ISO/IEC 18013-5 annex B, id-mdl-kp-mdlReaderAuth). */
export const MDOC_READER_AUTHENTICATION = '1.0.18013.5.1.6';

/**
 * Extended key usages of seal certificates, one for each kind of document. They are ours, not an agreed standard:
 * they hang below the UUID 13cba47a-0b7f-4460-8727-162d2eaa4b48 (ITU-T X.667), which needs no registration and belongs
 * to nobody else.
 */
const SEAL_USAGE_ARC = '2.25.26312704166764988796635635637407075144.1';

export const SEAL_USAGES: Readonly<Record<Competence, string>> = {
  EHIC: `${SEAL_USAGE_ARC}.1`,
  PDA1: `${SEAL_USAGE_ARC}.2`,
  ISIPLUS: `${SEAL_USAGE_ARC}.3`,
  STATUS: `${SEAL_USAGE_ARC}.4`,
  ENTITLEMENT: `${SEAL_USAGE_ARC}.5`,
};
