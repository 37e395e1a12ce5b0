import type { Desk, TakenList } from '@prova/scanner';
import { TrustError, type TrustErrorCode } from '@prova/trust';
import { requireBytes, type TrustFiles } from './order.ts';

/** What became of files that were brought. What was here before stays wherever something is refused. */
export interface TakenFiles {
  /** `taken`, or `same` as the one here; `absent` where none was brought; else why it was refused. */
  readonly snapshot: 'taken' | 'same' | 'absent' | TrustErrorCode;
  readonly lists: readonly { readonly uri: string; readonly outcome: TakenList }[];
}

/**
 * Takes in a trust list, then lists of withdrawn documents, by the rules of the clinic's page: nothing older than what was seen
 * before, nothing that is not signed under the root. Never rejects for what a file says.
 */
export async function takeFiles(
  desk: Desk,
  { snapshot, lists = [] }: TrustFiles,
  now: number,
): Promise<TakenFiles> {
  const outcome = snapshot === undefined ? 'absent' : await takeSnapshot(desk, snapshot);
  const taken: { uri: string; outcome: TakenList }[] = [];
  for (const { uri, text } of lists) {
    taken.push({ uri, outcome: await desk.takeList(uri, text, now) });
  }
  return { snapshot: outcome, lists: taken };
}

async function takeSnapshot(desk: Desk, snapshot: Uint8Array): Promise<TakenFiles['snapshot']> {
  try {
    return await desk.takeSnapshot(requireBytes(snapshot, 'snapshot'));
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}
