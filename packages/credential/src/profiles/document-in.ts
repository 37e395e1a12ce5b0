import type { JsonObject } from '../compact-jws.ts';
import { type CborTag, type CborValue, FULL_DATE, isCborTag } from '../encoding/cbor.ts';
import { CredentialError } from '../errors.ts';
import type { IssuerSigned } from '../mdoc/issuer-signed.ts';
import { parseWalletDocument } from '../wallet/parse-wallet-document.ts';
import type { WalletDocument } from '../wallet/wallet-document.ts';
import { gatherEntries } from './entry-elements.ts';
import type { CredentialType } from './profile.ts';
import { typesOfDocType, typesOfVct } from './profiles.ts';
import { readClaims } from './read-claims.ts';

/**
 * The document in the claims of an SD-JWT VC, whichever profile they are of.
 *
 * Does not check who says so, dates against each other, or that the institution exists.
 * Throws `CredentialError`: `vct-unknown` for a type of no profile, `payload-invalid` for claims that do not make the document.
 */
export function documentInSdJwtVc(vct: string, claims: JsonObject): WalletDocument {
  return documentIn(typesOfVct(vct), claims);
}

/**
 * The document in the elements of an mdoc, whichever profile they are of; those of other namespaces are passed over. Its holder can keep
 * back any of them: what keeps something back must say from when until when it counts.
 *
 * Checks as little as `documentInSdJwtVc`. Throws `CredentialError`: `doctype-unknown` for a type of no profile, `payload-invalid`, also
 * for a period that may have been kept back.
 */
export function documentInMdoc({
  docType,
  namespaces,
  keptBackIn,
}: Pick<IssuerSigned, 'docType' | 'namespaces' | 'keptBackIn'>): WalletDocument {
  const types = typesOfDocType(docType);
  const [first] = types;
  if (!first) {
    throw new CredentialError('doctype-unknown', 'The type of the document is of no profile.');
  }
  const { namespace } = first;
  const elements = inJson(namespaces.get(namespace) ?? new Map()) as JsonObject;
  const document = documentIn(types, elements);
  const mayLackPeriod = document.type === 'ehic' && keptBackIn.has(namespace);
  return mayLackPeriod ? requirePeriod(document) : document;
}

/** A card need not say when its holder is entitled. One that does, and is shown without it, would count for longer than it does. */
function requirePeriod(
  document: Extract<WalletDocument, { readonly type: 'ehic' }>,
): WalletDocument {
  const { sd, ed } = document.data;
  const fields = [...(sd === undefined ? ['sd'] : []), ...(ed === undefined ? ['ed'] : [])];
  if (fields.length === 0) return document;
  const message = `May have been kept back: ${fields.join(', ')}`;
  throw new CredentialError('payload-invalid', message, { fields });
}

/** In the names of the profile that knows most of what is there: profiles share identifiers. Of two that know as much, the first. */
function documentIn(types: readonly CredentialType[], claims: JsonObject): WalletDocument {
  const known = types.map(
    (type) => type.claims.filter(({ name }) => Object.hasOwn(claims, name)).length,
  );
  const best = types[known.indexOf(Math.max(...known))];
  if (!best)
    throw new CredentialError('vct-unknown', 'The type of the credential is of no profile.');
  const source = best.format === 'mso_mdoc' ? gatherEntries(best.claims, claims) : claims;
  return parseWalletDocument(best.type, readClaims(best.claims, source));
}

/** CBOR as JSON has it. A day is a text in either, tagged or not; a date-time stands for its day in UTC. */
function inJson(value: CborValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, inner]) => [String(name), inJson(inner)]));
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (isList(value)) return value.map(inJson);
  if (!isTagged(value)) return value;
  return value.tag === FULL_DATE ? value.value : undefined;
}

function isList(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value);
}

function isTagged(value: CborValue): value is CborTag {
  return isCborTag(value);
}
