import { NULL, objectIdentifier, sequence } from '../der-writer.ts';

/** Content types (RFC 5652 §4, §5.1). */
export const ID_DATA = objectIdentifier('1.2.840.113549.1.7.1');
export const ID_SIGNED_DATA = objectIdentifier('1.2.840.113549.1.7.2');

/** Attributes (RFC 5652 §11.1 and §11.2, RFC 5035 §3, RFC 3161 appendix A). */
export const ID_CONTENT_TYPE = objectIdentifier('1.2.840.113549.1.9.3');
export const ID_MESSAGE_DIGEST = objectIdentifier('1.2.840.113549.1.9.4');
export const ID_SIGNING_CERTIFICATE_V2 = objectIdentifier('1.2.840.113549.1.9.16.2.47');
export const ID_TIME_STAMP_TOKEN = objectIdentifier('1.2.840.113549.1.9.16.2.14');

/** Algorithms, with parameters only where they are demanded (RFC 5754 §2.2, RFC 5758 §3.2, RFC 8017 appendix C). */
export const SHA_256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'));
export const SIGNATURE_ALGORITHMS = {
  ES256: sequence(objectIdentifier('1.2.840.10045.4.3.2')),
  RS256: sequence(objectIdentifier('1.2.840.113549.1.1.11'), NULL),
} as const;
