import { CredentialError, decodeUtf8, isJsonObject, parseJson } from '@prova/credential';
import { StatusError } from '../../errors.ts';
import { readBody } from '../../read-body.ts';

/** As what an answer comes: its media type, how every such file begins, and more octets than any has. */
export const ANSWER_FORMS = {
  json: { mediaType: 'application/json', begins: '', most: 1024 * 1024 },
  pdf: { mediaType: 'application/pdf', begins: '%PDF-', most: 8 * 1024 * 1024 },
  svg: { mediaType: 'image/svg+xml', begins: '<svg', most: 1024 * 1024 },
} as const;
export type AnswerForm = keyof typeof ANSWER_FORMS;

/** Those that an issuer gives with an answer. */
const ANSWERED: readonly number[] = [200, 201];
/** Said by whoever is busy, or stands between, and not of what was asked for. */
const FOR_NOW: readonly number[] = [408, 425, 429];

/**
 * The body of what the issuer answered, in the form that was asked for.
 *
 * Rejects with `StatusError`: `issuer-refused` where it says so itself, in JSON, with a status of 400 to 499 and a code; `issuer-unavailable` for all
 * else, such as a page of whoever stands between, another form, or an answer without end. Then it is not known what it did.
 */
export async function takenAnswer(response: Response, form: AnswerForm): Promise<Uint8Array> {
  const { mediaType, begins, most } = ANSWER_FORMS[form];
  const { status } = response;
  if (status >= 400 && status < 500 && !FOR_NOW.includes(status)) return refused(response);
  if (!ANSWERED.includes(status) || typeOf(response) !== mediaType) {
    await response.body?.cancel();
    return unavailable();
  }
  const bytes = await readBody(response, most).catch(unavailable);
  const start = Buffer.from((bytes ?? new Uint8Array()).subarray(0, begins.length));
  return bytes && start.toString('latin1') === begins ? bytes : unavailable();
}

const MOST_OF_A_REFUSAL = 64 * 1024;

/** A problem (RFC 9457), or an error of the authorization server (RFC 6749 §5.2). What it says of a person is not repeated. */
async function refused(response: Response): Promise<never> {
  const isJson = /^application\/(problem\+)?json$/.test(typeOf(response));
  const bytes = await readBody(response, MOST_OF_A_REFUSAL).catch(unavailable);
  const value = isJson && bytes ? jsonIn(bytes) : undefined;
  if (!isJsonObject(value) || typeof (value['code'] ?? value['error']) !== 'string') unavailable();
  throw new StatusError('issuer-refused', `The issuer refuses. It answered ${response.status}.`);
}

/** What JSON says; `undefined` where it is none, or says one thing twice. */
export function jsonIn(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  try {
    return text === undefined ? undefined : parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** Throws `StatusError` `issuer-unavailable`. */
export function unavailable(cause?: unknown): never {
  throw new StatusError('issuer-unavailable', 'The issuer does not answer now.', { cause });
}

function typeOf({ headers }: Response): string {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  return mediaType.trim().toLowerCase();
}
