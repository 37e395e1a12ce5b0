import {
  CredentialError,
  decodeUtf8,
  isJsonObject,
  type JsonObject,
  parseJson,
} from '@prova/credential';

/** What came back. */
export interface Reply {
  readonly status: number;
  /** Empty where the body is no JSON object. */
  readonly body: JsonObject;
  /** Seconds that we are asked to wait (RFC 9110 §10.2.3, the form in seconds); 0 where nothing is said. */
  readonly wait: number;
}

/** What is sent. Recipients stand in the body alone. */
export interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Posts to an address and reads what comes back; `no-answer` where nothing whole came in time. Never rejects. */
export type Ask = (url: string, request: Request) => Promise<Reply | 'no-answer'>;

/** Answers have a few hundred octets. */
const MOST_OCTETS = 64 * 1024;

/** `patience` in milliseconds, from the first octet sent to the last one read. Redirects are not followed: a body has one addressee. */
export function createAsk(patience: number): Ask {
  return async (url, { headers, body }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { accept: 'application/json', ...headers },
        body: Buffer.from(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      const text = await readText(response);
      const wait = Number(/^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0] ?? 0);
      return { status: response.status, body: objectIn(text), wait };
    } catch {
      // What went wrong is not kept: it may quote what was sent.
      return 'no-answer';
    }
  };
}

async function readText(response: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MOST_OCTETS) throw new RangeError('It answers without end.');
    pieces.push(piece);
  }
  return decodeUtf8(Buffer.concat(pieces));
}

function objectIn(text: string | undefined): JsonObject {
  try {
    const value = text === undefined ? undefined : parseJson(text);
    return isJsonObject(value) ? value : {};
  } catch (error) {
    if (error instanceof CredentialError) return {};
    throw error;
  }
}
