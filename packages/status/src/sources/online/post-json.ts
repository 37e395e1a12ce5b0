import { CredentialError, decodeUtf8, parseJson } from '@prova/credential';
import { readBody } from '../../read-body.ts';

/** What came of a question that was sent: JSON, or why there is none. */
export type Posted =
  | { readonly outcome: 'answered'; readonly value: unknown }
  | { readonly outcome: 'slow' | 'down' | 'wrong' };

/** More than any answer has; what is larger is no answer. */
const LARGEST = 256 * 1024;

/**
 * Sends JSON and reads JSON, once: nothing is sent again, no redirect is followed. Whatever happens is an outcome: too late, `slow`; not to be
 * reached, or 5xx, `down`; anything else, `wrong`.
 */
export async function postJson(
  url: string,
  body: object,
  { signal, reach }: { readonly signal: AbortSignal; readonly reach: typeof fetch },
): Promise<Posted> {
  try {
    const response = await reach(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      redirect: 'error',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { outcome: response.status >= 500 ? 'down' : 'wrong' };
    }
    const bytes = await readBody(response, LARGEST);
    const text = bytes && decodeUtf8(bytes);
    return text === undefined
      ? { outcome: 'wrong' }
      : { outcome: 'answered', value: parseJson(text) };
  } catch (error) {
    if (error instanceof CredentialError) return { outcome: 'wrong' };
    // Any error of a network is one: what it says of its input helps nobody.
    return { outcome: signal.aborted ? 'slow' : 'down' };
  }
}
