import {
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  parseCertificate,
  SEAL_USAGES,
} from '@prova/trust';

/** What an extended key usage is called by officers. */
const USAGE_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SEAL_USAGES).map(([competence, usage]) => [usage, competence] as const),
  [MDOC_DOCUMENT_SIGNING, 'mdoc'],
  [MDOC_READER_AUTHENTICATION, 'asking wallets'],
]);

/**
 * What a certificate says that it is for, and which addresses and hosts it names, in the order of the certificate; a usage
 * that is not ours as its object identifier. Throws the codes of `parseCertificate`.
 */
export function certificateWords(der: Uint8Array): {
  readonly usages: readonly string[];
  readonly names: readonly string[];
} {
  const { extendedKeyUsage = [], alternativeNames } = parseCertificate(der).extensions;
  const { uris = [], dnsNames = [] } = alternativeNames ?? {};
  return {
    usages: extendedKeyUsage.map((usage) => USAGE_WORDS.get(usage) ?? usage),
    names: [...uris, ...dnsNames],
  };
}
