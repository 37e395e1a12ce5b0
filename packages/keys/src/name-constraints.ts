/** Object identifier of the NameConstraints extension (RFC 5280 §4.2.1.10). */
export const NAME_CONSTRAINTS = '2.5.29.30';

/**
 * The DER of a NameConstraints value that permits one directoryName subtree:
 * `SEQUENCE { [0] permittedSubtrees { GeneralSubtree { [4] directoryName } } }`. The default `minimum` 0 is left out,
 * as DER demands.
 */
export function permittedDirectoryName(name: Uint8Array): Uint8Array {
  const directoryName = tlv(0xa4, name);
  const subtree = tlv(0x30, directoryName);
  return tlv(0x30, tlv(0xa0, subtree));
}

/** Short-form lengths only: a name of one country attribute has 13 bytes. */
function tlv(tag: number, value: Uint8Array): Uint8Array {
  return Uint8Array.of(tag, value.length, ...value);
}
