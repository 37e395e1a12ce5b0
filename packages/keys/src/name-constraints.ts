import { sequence, tagged } from './der-writer.ts';

/** Object identifier of the NameConstraints extension (RFC 5280 §4.2.1.10). */
export const NAME_CONSTRAINTS = '2.5.29.30';

/**
 * The DER of a NameConstraints value that permits one directoryName subtree:
 * `SEQUENCE { [0] permittedSubtrees { GeneralSubtree { [4] directoryName } } }`. The default `minimum` 0 is left out,
 * as DER demands.
 */
export function permittedDirectoryName(name: Uint8Array): Uint8Array {
  return sequence(tagged(0, sequence(tagged(4, name))));
}
