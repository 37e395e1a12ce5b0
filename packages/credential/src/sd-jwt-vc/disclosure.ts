import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { parseJson } from '../encoding/json.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { DIGEST_ALGORITHM, DIGEST_NAMES } from './names.ts';

/** What a digest stands for: a claim of an object, or an element of a list, which has no name (RFC 9901 §4.2). */
export interface Disclosure {
  readonly name?: string;
  readonly value: unknown;
}

/** The text of a disclosure, as it follows the JWT: of a salt in base64url, and of name and value in JSON. */
export function encodeDisclosure(salt: string, nameAndValue: string): string {
  return encodeBase64url(encodeUtf8(`["${salt}",${nameAndValue}]`));
}

/**
 * Reads a disclosure, strictly: base64url with one spelling, JSON without duplicate members, three items, or two for an element.
 *
 * Does not check that a digest stands for it, nor how long its salt is: that is between issuer and holder.
 * Throws `CredentialError`: `sd-malformed`, `sd-reserved` for a name that the format itself uses, `too-large` for deep nesting.
 */
export function parseDisclosure(text: string): Disclosure {
  const json = decodeUtf8(decodeBase64url(text) ?? malformed());
  const items = parseItems(json ?? malformed());
  if (typeof items[0] !== 'string') malformed();
  if (items.length === 2) return { value: items[1] };
  const [, name, value] = items;
  if (items.length !== 3 || typeof name !== 'string') malformed();
  if (DIGEST_NAMES.has(name) || name === DIGEST_ALGORITHM) {
    throw new CredentialError('sd-reserved', 'A disclosure is named as no claim may be.');
  }
  return { name, value };
}

function parseItems(json: string): readonly unknown[] {
  let items: unknown;
  try {
    items = parseJson(json);
  } catch (cause) {
    throw asTooLarge(cause) ?? malformed(cause);
  }
  return Array.isArray(items) ? items : malformed();
}

/** The fault of JSON that nests too deep, wherever it was found; nothing for any other. */
export function asTooLarge(error: unknown): CredentialError | undefined {
  if (!(error instanceof CredentialError)) return undefined;
  return error.code === 'too-large' ? error : asTooLarge(error.cause);
}

function malformed(cause?: unknown): never {
  throw new CredentialError('sd-malformed', 'A disclosure is not of the form it must have.', {
    cause,
  });
}
