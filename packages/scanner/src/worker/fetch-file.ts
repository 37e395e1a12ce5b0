import { type Fetch, type FetchedFile, LONGEST_LIST } from '../desk/update.ts';

export interface FetchOrder {
  /** Of the server of this page; nobody else is asked, whatever it answers. */
  readonly origin: string;
  /** Asked for each file: aborted when its answer has taken too long. */
  readonly patience: () => AbortSignal;
}

/** An answer that is older was kept on the way, and its date says nothing of now. */
const JUST_NOW = 5;

/**
 * Asks for files of this page's own server, each time anew whether it changed. `undefined` without a network, where a file is not there or
 * lies elsewhere, and where the line is lost on the way or nothing comes. What is too long is cut, for whoever opens it to refuse.
 */
export function fetchFiles({ origin, patience }: FetchOrder): Fetch {
  return async (path) => {
    try {
      return await fetchFile(new URL(path, origin), patience());
    } catch {
      // Without a network this is how it answers.
      return undefined;
    }
  };
}

async function fetchFile(url: URL, signal: AbortSignal): Promise<FetchedFile | undefined> {
  const answer = await fetch(url, {
    cache: 'no-cache',
    credentials: 'same-origin',
    redirect: 'error',
    signal,
  });
  if (!answer.ok) return undefined;
  const age = Number(answer.headers.get('age') ?? 0);
  // Measured before the body is here: a slow line is no wrong clock.
  const ahead = (Date.parse(answer.headers.get('date') ?? '') - Date.now()) / 1000;
  const bytes = await bytesOf(answer);
  return age < JUST_NOW && Number.isFinite(ahead) ? { bytes, ahead } : { bytes };
}

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  // Of what is too long as much is taken as shows it.
  let length = 0;
  const reader = body?.getReader();
  while (reader && length <= LONGEST_LIST) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  if (length > LONGEST_LIST) await reader?.cancel();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
