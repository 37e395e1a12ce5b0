import { decodeDigitsInto, decodedLength } from '../encoding/base64url.ts';
import { parseJson } from '../encoding/json.ts';
import { withScratch } from '../encoding/scratch.ts';
import { decodeUtf8 } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { DIGEST_ALGORITHM, DIGEST_NAMES } from './names.ts';

/** What a digest stands for: a claim of an object, or an element of a list, which has no name (RFC 9901 §4.2). */
export interface Disclosure {
  readonly name?: string;
  readonly value: unknown;
}

/**
 * Reads a disclosure from its digits, strictly: base64url with one spelling, JSON without duplicate members, three items, or two for an
 * element.
 *
 * Does not check that a digest stands for it, nor how long its salt is: that is between issuer and holder.
 * Throws `CredentialError`: `sd-malformed`, `sd-reserved` for a name that the format itself uses, `too-large` for deep nesting.
 */
export function parseDisclosure(digits: Uint8Array): Disclosure {
  const items = parseItems(digits);
  if (typeof items[0] !== 'string') malformed();
  if (items.length === 2) return { value: items[1] };
  const name = items[1];
  if (items.length !== 3 || typeof name !== 'string') malformed();
  if (DIGEST_NAMES.has(name) || name === DIGEST_ALGORITHM) {
    throw new CredentialError('sd-reserved', 'A disclosure is named as no claim may be.');
  }
  return { name, value: items[2] };
}

function parseItems(digits: Uint8Array): readonly unknown[] {
  const json = withScratch(decodedLength(digits.length), (bytes) =>
    decodeDigitsInto(bytes, digits, 0, digits.length) === 'decoded' ? decodeUtf8(bytes) : undefined,
  );
  if (json === undefined) malformed();
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
