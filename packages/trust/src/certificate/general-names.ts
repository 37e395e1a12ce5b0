import { contextTag, DER, type DerElement, malformed } from './der.ts';
import { childrenOf } from './der-values.ts';

/** The alternative names of a subject that matter here (RFC 5280 §4.2.1.6). Names of other kinds are left out. */
export interface AlternativeNames {
  readonly dnsNames: readonly string[];
  readonly uris: readonly string[];
}

/** GeneralName (RFC 5280 appendix A.2): the tags of a dNSName and of a uniformResourceIdentifier. */
const DNS_NAME = contextTag(2);
const URI = contextTag(6);

/**
 * Reads GeneralNames. Judges neither host names nor addresses, only that nothing but visible ASCII is in them: a NUL or a
 * space could make two readers see two names. Throws `TrustError` `cert-malformed`.
 */
export function readAlternativeNames(element: DerElement): AlternativeNames {
  const names = childrenOf(element, DER.sequence);
  if (names.length === 0) malformed('no alternative name');
  const texts = (tag: number) => names.filter((name) => name.tag === tag).map(readVisible);
  return { dnsNames: texts(DNS_NAME), uris: texts(URI) };
}

function readVisible({ content }: DerElement): string {
  if (content.length === 0 || content.some((byte) => byte <= 0x20 || byte >= 0x7f)) {
    malformed('an alternative name');
  }
  return String.fromCharCode(...content);
}
