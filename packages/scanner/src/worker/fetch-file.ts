import type { FetchedFile } from '../desk/update.ts';

/** An answer that is older was kept on the way, and its date says nothing of now. */
const JUST_NOW = 5;

/** A file of this page's own server, asked anew whether it changed; `undefined` without a network, or where it is not there. */
export async function fetchFile(path: string): Promise<FetchedFile | undefined> {
  try {
    const answer = await fetch(path, { cache: 'no-cache', credentials: 'same-origin' });
    if (!answer.ok) return undefined;
    const age = Number(answer.headers.get('age') ?? 0);
    // Measured before the body is here: a slow line is no wrong clock.
    const ahead = (Date.parse(answer.headers.get('date') ?? '') - Date.now()) / 1000;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return age < JUST_NOW && Number.isFinite(ahead) ? { bytes, ahead } : { bytes };
  } catch {
    // Without a network this is how it answers.
    return undefined;
  }
}
