import { CredentialError, parseJson } from '@prova/credential';

/** What a text says in JSON, as `parseJson` takes it; `undefined` for what is none. */
export function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
