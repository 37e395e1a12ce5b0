import { contextConstructed, contextTag, DER, type DerElement, malformed, readDer } from './der.ts';
import {
  childrenOf,
  expectTag,
  readBitString,
  readBoolean,
  readObjectIdentifier,
  readSmallInteger,
} from './der-values.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import { type AlternativeNames, readAlternativeNames } from './general-names.ts';
import {
  AUTHORITY_KEY_IDENTIFIER,
  BASIC_CONSTRAINTS,
  EXTENDED_KEY_USAGE,
  KEY_USAGE,
  NAME_CONSTRAINTS,
  SUBJECT_ALTERNATIVE_NAME,
  SUBJECT_KEY_IDENTIFIER,
} from './oids.ts';

/** RFC 5280 §4.2.1.3, in the order of the bits. */
const KEY_USAGES = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

interface BasicConstraints {
  readonly ca: boolean;
  readonly pathLength: number | undefined;
}

/** The extensions that a path is judged by (RFC 5280 §4.2.1). */
export interface Extensions {
  readonly basicConstraints: BasicConstraints | undefined;
  readonly keyUsage: readonly KeyUsage[] | undefined;
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  readonly authorityKeyIdentifier: Uint8Array | undefined;
  /** Read, but not among what a path is judged by: a critical one counts as not processed. */
  readonly alternativeNames: AlternativeNames | undefined;
  /** Subtrees in which subjects must lie. Only directory names; a constraint of another kind is not processed. */
  readonly permittedNames: readonly DistinguishedName[] | undefined;
  /** Object identifiers of critical extensions that are not processed here: a path with one is refused. */
  readonly unprocessedCritical: readonly string[];
}

interface RawExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Reads the extensions. Throws `TrustError` `cert-malformed`, for an extension that occurs twice too. */
export function readExtensions(element: DerElement | undefined): Extensions {
  const list = childrenOf(element, DER.sequence).map(readExtension);
  const byOid = new Map(list.map((extension) => [extension.oid, extension]));
  if (list.length === 0 || byOid.size !== list.length) malformed('no extensions, or one twice');

  const read = <T>(oid: string, reader: (element: DerElement) => T): T | undefined => {
    const extension = byOid.get(oid);
    return extension && reader(readDer(extension.value));
  };
  const processed = {
    basicConstraints: read(BASIC_CONSTRAINTS, readBasicConstraints),
    keyUsage: read(KEY_USAGE, readKeyUsage),
    extendedKeyUsage: read(EXTENDED_KEY_USAGE, readExtendedKeyUsage),
    subjectKeyIdentifier: read(SUBJECT_KEY_IDENTIFIER, readKeyIdentifier),
    authorityKeyIdentifier: read(AUTHORITY_KEY_IDENTIFIER, readAuthorityKeyIdentifier),
    alternativeNames: read(SUBJECT_ALTERNATIVE_NAME, readAlternativeNames),
    permittedNames: read(NAME_CONSTRAINTS, readPermittedNames),
  };
  const isProcessed = (oid: string) =>
    PROCESSED.has(oid) && !(oid === NAME_CONSTRAINTS && !processed.permittedNames);
  return {
    ...processed,
    unprocessedCritical: list
      .filter(({ oid, critical }) => critical && !isProcessed(oid))
      .map(({ oid }) => oid),
  };
}

const PROCESSED: ReadonlySet<string> = new Set([
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  EXTENDED_KEY_USAGE,
  SUBJECT_KEY_IDENTIFIER,
  AUTHORITY_KEY_IDENTIFIER,
  NAME_CONSTRAINTS,
]);

function readExtension(element: DerElement): RawExtension {
  const [oid, ...rest] = childrenOf(element, DER.sequence);
  // `critical FALSE` should be left out in DER, but authorities write it, and it changes nothing.
  const critical = rest[0]?.tag === DER.boolean ? rest[0] : undefined;
  const [value, ...more] = critical ? rest.slice(1) : rest;
  if (more.length > 0) malformed('an extension');
  return {
    oid: readObjectIdentifier(oid),
    critical: critical ? readBoolean(critical) : false,
    value: expectTag(value, DER.octetString).content,
  };
}

function readBasicConstraints(element: DerElement): BasicConstraints {
  const children = childrenOf(element, DER.sequence);
  const ca = children[0]?.tag === DER.boolean ? children[0] : undefined;
  const [pathLength, ...more] = ca ? children.slice(1) : children;
  if (more.length > 0) malformed('basic constraints');
  return {
    ca: ca ? readBoolean(ca) : false,
    pathLength: pathLength && readSmallInteger(pathLength),
  };
}

function readKeyUsage(element: DerElement): readonly KeyUsage[] {
  const { bytes } = readBitString(element);
  const isSet = (bit: number) => (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
  return KEY_USAGES.filter((_, bit) => isSet(bit));
}

function readExtendedKeyUsage(element: DerElement): readonly string[] {
  const usages = childrenOf(element, DER.sequence).map(readObjectIdentifier);
  return usages.length > 0 ? usages : malformed('an empty extended key usage');
}

function readKeyIdentifier(element: DerElement): Uint8Array {
  return expectTag(element, DER.octetString).content;
}

/** RFC 5280 §4.2.1.1: only the key identifier counts; issuer and serial number may stand beside it. */
function readAuthorityKeyIdentifier(element: DerElement): Uint8Array | undefined {
  return childrenOf(element, DER.sequence).find(({ tag }) => tag === contextTag(0))?.content;
}

/** RFC 5280 §4.2.1.10. `undefined` for excluded subtrees, distances and names that are no directory names. */
function readPermittedNames(element: DerElement): readonly DistinguishedName[] | undefined {
  const [permitted, ...excluded] = childrenOf(element, DER.sequence);
  if (permitted?.tag !== contextConstructed(0) || excluded.length > 0) return undefined;
  const names = permitted.children.map((subtree) => {
    const [base, ...distances] = childrenOf(subtree, DER.sequence);
    if (base?.tag !== contextConstructed(4) || distances.length > 0) return undefined;
    return base.children.length === 1 ? readName(base.children[0]) : undefined;
  });
  const understood = names.filter((name) => name !== undefined);
  return understood.length > 0 && understood.length === names.length ? understood : undefined;
}
