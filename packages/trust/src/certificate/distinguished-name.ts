import { equalBytes } from '@prova/credential';
import { DER, type DerElement, malformed } from './der.ts';
import { childrenOf, readObjectIdentifier, readText } from './der-values.ts';
import { COMMON_NAME, COUNTRY_NAME, ORGANIZATION_NAME } from './oids.ts';

/** A distinguished name (RFC 5280 §4.1.2.4), with the attributes that matter here. */
export interface DistinguishedName {
  /** DER, as received; names are the same when these bytes are. */
  readonly bytes: Uint8Array;
  readonly countries: readonly string[];
  readonly organizations: readonly string[];
  readonly commonNames: readonly string[];
  /** The relative distinguished names in order. */
  readonly parts: readonly DerElement[];
}

interface Attribute {
  readonly type: string;
  readonly value: DerElement;
}

/** Reads a Name. Throws `TrustError` `cert-malformed`. */
export function readName(element: DerElement | undefined): DistinguishedName {
  const parts = childrenOf(element, DER.sequence);
  const attributes = parts.flatMap(attributesOf);
  const texts = (type: string) =>
    attributes.filter((attribute) => attribute.type === type).map(({ value }) => readText(value));
  return {
    bytes: element?.bytes ?? malformed('no name'),
    countries: texts(COUNTRY_NAME),
    organizations: texts(ORGANIZATION_NAME),
    commonNames: texts(COMMON_NAME),
    parts,
  };
}

/** Whether `name` lies in the subtree of `base`: begins with all of its parts (RFC 5280 §4.2.1.10). */
export function isWithin(name: DistinguishedName, base: DistinguishedName): boolean {
  return base.parts.every((part, i) => {
    const own = name.parts[i];
    return own !== undefined && isSamePart(own, part);
  });
}

/** Equal octets, or one attribute of the same type whose text differs only in string type, case or spaces. */
function isSamePart(a: DerElement, b: DerElement): boolean {
  if (equalBytes(a.bytes, b.bytes)) return true;
  const [left, ...moreLeft] = attributesOf(a);
  const [right, ...moreRight] = attributesOf(b);
  if (!left || !right || moreLeft.length > 0 || moreRight.length > 0) return false;
  return left.type === right.type && fold(readText(left.value)) === fold(readText(right.value));
}

const fold = (text: string) => text.normalize('NFKC').trim().replace(/ +/g, ' ').toLowerCase();

function attributesOf(part: DerElement): readonly Attribute[] {
  const attributes = childrenOf(part, DER.set);
  if (attributes.length === 0) malformed('an empty part of a name');
  return attributes.map((attribute) => {
    const [type, value, ...more] = childrenOf(attribute, DER.sequence);
    if (!value || more.length > 0) malformed('an attribute of a name');
    return { type: readObjectIdentifier(type), value };
  });
}
