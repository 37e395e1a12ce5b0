import {
  CredentialError,
  decodeUtf8,
  isJsonObject,
  type JsonObject,
  parseJson,
} from '@prova/credential';

/** The object in these bytes; `undefined` for anything else, an object that names a member twice among it. */
export function jsonObject(bytes: Uint8Array): JsonObject | undefined {
  const text = decodeUtf8(bytes);
  try {
    const value: unknown = text === undefined ? undefined : parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** The value at a path of members; `undefined` where there is none. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (isJsonObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Names and values of the object at a path; empty where there is none. */
export function membersAt(
  value: unknown,
  ...path: readonly string[]
): readonly (readonly [string, unknown])[] {
  const found = valueAt(value, ...path);
  return isJsonObject(found) ? Object.entries(found) : [];
}

/** Whether two values of JSON say the same; the order of members says nothing (RFC 8259 §4). */
export function sameJson(a: unknown, b: unknown): 'same' | 'different' {
  return inOrder(a) === inOrder(b) ? 'same' : 'different';
}

function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    isJsonObject(inner) ? Object.fromEntries(Object.entries(inner).sort(byName)) : inner,
  );
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
