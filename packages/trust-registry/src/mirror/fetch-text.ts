import { decodeUtf8 } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import { tooLarge } from '../import-ir/envelope.ts';

/** How long somebody else's server is waited for. */
export interface Patience {
  /** Milliseconds without a single byte. */
  readonly idleMs: number;
  /** Milliseconds for the whole. */
  readonly totalMs: number;
}

/** What one fetch may take. */
export interface FetchLimits {
  readonly idleMs: number;
  /** Most bytes of the body, after any compression. */
  readonly maxBytes: number;
  /** Ends the fetch; what it says is thrown. */
  readonly signal: AbortSignal;
}

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json *(?:;|$)/i;

/**
 * Gets one JSON text, by one GET to exactly this address. Follows no redirect, reads no more than allowed, and waits no
 * longer than allowed between two pieces.
 *
 * Throws `TrustRegistryError`: `resolver-redirected`; `resolver-unavailable` for any other status but 200, and for a
 * connection that fails, stays silent or breaks off; `import-malformed` for a body that is not said to be JSON or not
 * UTF-8; `import-too-large`. Whether the text is JSON, nobody has looked.
 */
export async function fetchText(address: URL, limits: FetchLimits): Promise<string> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), limits.idleMs);
  try {
    const response = await fetch(address, {
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.any([limits.signal, silence.signal]),
    });
    requireJson(response);
    const bytes = await readBody(response, limits.maxBytes, () => timer.refresh());
    return decodeUtf8(bytes) ?? notJson();
  } catch (cause) {
    if (cause instanceof TrustRegistryError) throw cause;
    limits.signal.throwIfAborted();
    throw unavailable(
      silence.signal.aborted ? 'stopped answering' : 'cannot be reached or broke off',
      cause,
    );
  } finally {
    clearTimeout(timer);
    // Whatever was not read is not wanted: this closes the connection.
    silence.abort();
  }
}

function requireJson({ status, headers }: Response): void {
  if (status >= 300 && status < 400) {
    throw new TrustRegistryError('resolver-redirected', 'The resolver sends to another address.');
  }
  if (status !== 200) throw unavailable(`answered with status ${status}`);
  if (!JSON_TYPE.test(headers.get('Content-Type') ?? '')) notJson();
}

async function readBody(
  response: Response,
  maxBytes: number,
  heard: () => void,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    heard();
    size += piece.length;
    if (size > maxBytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function notJson(): never {
  throw new TrustRegistryError(
    'import-malformed',
    'The resolver answered with something not JSON.',
  );
}

function unavailable(what: string, cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('resolver-unavailable', `The resolver ${what}.`, { cause });
}
