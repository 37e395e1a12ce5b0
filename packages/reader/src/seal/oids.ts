/** Cryptographic Message Syntax (RFC 5652 §4, §5.1, §11). */
export const ID_DATA = '1.2.840.113549.1.7.1';
export const ID_SIGNED_DATA = '1.2.840.113549.1.7.2';
export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** SHA-256 (RFC 5754 §2.2). */
export const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** The certificate that a signature is meant to be verified with (RFC 5035 §3). */
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Time stamps (RFC 3161 §2.4.2 and appendix A; RFC 5280 §4.2.1.12). */
export const ID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
export const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
