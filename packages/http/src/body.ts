import { CredentialError, decodeUtf8, parseJson } from '@prova/credential';
import { HttpError } from './errors.ts';
import { collect, type IncomingBody } from './incoming-body.ts';
import { type Entries, loose, type OutputOf, parseInput, type Schema, strict } from './schema.ts';

/** What a request may carry. */
export interface RequestBody<T> {
  /** Those it may have, in lower case. */
  readonly mediaTypes: readonly string[];
  /** Of the decoded body; more is refused with 413 before it is read. */
  readonly maxBytes: number;
  /** What the OpenAPI document shows. */
  readonly schema: Schema | undefined;
  /** Where it is one of several by its media type: all of them, for the description. */
  readonly alternatives?: readonly Omit<RequestBody<unknown>, 'take'>[];
  /** Takes the body in. Rejects with `HttpError` by the kind of body, and with what its bytes reject with. */
  readonly take: (incoming: IncomingBody) => Promise<T>;
}

const KIBIBYTE = 1024;
const USUAL = { maxBytes: 64 * KIBIBYTE };

export interface FormOptions {
  readonly maxBytes?: number;
  readonly others?: 'refused' | 'ignored';
}

/** Members that would speak to an object's making instead of its content. No document of ours has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A JSON body. Refuses duplicate and forbidden members, nesting past 16 levels, and what the schema does not know if it is strict:
 * use `strictObject`.
 * `HttpError`: `malformed-json`, `duplicate-member`, `invalid-input`.
 */
export function jsonBody<T>(schema: Schema<T>, { maxBytes } = USUAL): RequestBody<T> {
  return {
    mediaTypes: ['application/json'],
    maxBytes,
    schema,
    take: async ({ bytes }) => valid(schema, jsonOf(await collect(bytes))),
  };
}

/**
 * An HTML form, `application/x-www-form-urlencoded`. A field that came twice is a list of texts. Fields that are not known are
 * refused, or ignored where a standard asks for it.
 * `HttpError`: `malformed-form`, `invalid-input`.
 */
export function formBody<E extends Entries>(
  fields: E,
  { maxBytes = USUAL.maxBytes, others = 'refused' }: FormOptions = {},
): RequestBody<OutputOf<E>> {
  const schema: Schema<OutputOf<E>> = others === 'refused' ? strict(fields) : loose(fields);
  return {
    mediaTypes: ['application/x-www-form-urlencoded'],
    maxBytes,
    schema,
    take: async ({ bytes }) => {
      const text = decodeUtf8(await collect(bytes));
      if (text === undefined || !isPercentEncoded(text)) {
        throw new HttpError('malformed-form', 'The form is not UTF-8.');
      }
      return valid(schema, namedTexts(new URLSearchParams(text)));
    },
  };
}

/** A body of a media type of its own, not looked into: a token, a certificate request, an export. */
export function bytesBody(mediaType: string, { maxBytes } = USUAL): RequestBody<Uint8Array> {
  return {
    mediaTypes: [mediaType],
    maxBytes,
    schema: undefined,
    take: ({ bytes }) => collect(bytes),
  };
}

/**
 * A body that is handed on while it arrives: a file of a million lines. `handle` gets its media type, and its bytes to be read
 * once; a client that sends faster than they are read is slowed down. What is wrong with them is thrown where they are read:
 * `HttpError` `payload-too-large`, `request-timeout`, `connection-lost`, `request-malformed`. An answer may be given before
 * the end; the rest is then not read.
 */
export function streamBody(
  mediaTypes: readonly string[],
  { maxBytes }: { readonly maxBytes: number },
): RequestBody<IncomingBody> {
  return { mediaTypes, maxBytes, schema: undefined, take: async (incoming) => incoming };
}

/** Texts by name: one as it is, several as a list. A name is never looked up in a prototype. */
export function namedTexts(params: URLSearchParams): Record<string, string | string[]> {
  const texts: Record<string, string | string[]> = Object.create(null);
  // Once through: looking each name up would take the square of their number.
  for (const [name, text] of params) {
    // A name that every object has would pass for one that the schema knows.
    const safe = name in {} ? `${name}?` : name;
    const before = texts[safe];
    if (before === undefined) texts[safe] = text;
    else if (typeof before === 'string') texts[safe] = [before, text];
    else before.push(text);
  }
  return texts;
}

/** Whether every percent sign stands for an octet of UTF-8. `URLSearchParams` would put a mark in the place of what does not. */
function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function valid<T>(schema: Schema<T>, value: unknown): T {
  const parsed = parseInput('body', schema, value);
  if (parsed.outcome === 'valid') return parsed.value;
  throw new HttpError('invalid-input', 'The body is not as described.', { issues: parsed.issues });
}

function jsonOf(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new HttpError('malformed-json', 'The body is not UTF-8.');
  const value = parsed(text);
  if (hasForbidden(value)) {
    throw new HttpError('malformed-json', 'An object has a member that no document of ours has.');
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    throw error.code === 'json-duplicate-member'
      ? new HttpError('duplicate-member', error.message)
      : new HttpError('malformed-json', error.message);
  }
}

function hasForbidden(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isArray = Array.isArray(value);
  return Object.entries(value).some(
    ([name, item]) => (!isArray && FORBIDDEN.has(name)) || hasForbidden(item),
  );
}
