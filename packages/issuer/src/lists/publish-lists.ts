import { CodedError } from '@prova/credential';
import type { Log } from '@prova/http';
import { StoreError } from '@prova/store';
import type { ListKind } from './list-kind.ts';
import { type ListState, listStates } from './list-rows.ts';
import { noteLook } from './look.ts';
import { isDue, type ListsOffice, publishList } from './publish-list.ts';
import { restoreFromPublished } from './restore-from-published.ts';

/** What became of a list that was due. */
export type ListOutcome = {
  readonly institutionId: string;
  readonly listId: string;
  readonly kind: ListKind;
} & (
  | { readonly outcome: 'published'; readonly version: number }
  /** What was published before stays until it runs out. */
  | { readonly outcome: 'refused'; readonly code: string }
);

/** Seconds until a list that was refused is tried again: whoever mends it can wait so long, and the log is not flooded. */
const TRIED_AGAIN = 60;

/**
 * Makes a publisher: each call issues every list that has something to say, or was issued a quarter of an hour ago. To be called
 * every few seconds, by as many processes as there are: of two that come together one does the work. All of them, and whoever
 * serves, share one folder. At a start it is called before places are given away, as it finds out whether the database was
 * put back (`list-restored` in the log).
 *
 * A list that cannot be issued does not keep the others; its code is answered and logged. Passes on what the database throws.
 */
export function listPublisher(
  office: ListsOffice,
  log: Log,
): () => Promise<readonly ListOutcome[]> {
  const { database, folder } = office;
  const refused = new Map<string, number>();
  const told = new Map<string, number>();

  async function listsNow(): Promise<readonly DueList[]> {
    // The folder first: whatever it has by now, a database that was not put back knows.
    const published = await folder.lists();
    const names = new Set(published.map(nameOf));
    let lists = await listStates(database);
    if ((await restoreFromPublished(office, published, lists)) === 'restored') {
      log.write('error', { code: 'list-restored' });
      lists = await listStates(database);
    }
    await noteLook(database);
    return lists.map((list) => ({ ...list, isPublished: names.has(nameOf(list)) }));
  }

  /** Wallet formats are ES256 alone, so nothing that an RSA key signs refers to a status list. */
  async function signsStatusLists(institutionId: string): Promise<boolean> {
    return (await office.signerOf(institutionId)).algorithm === 'ES256';
  }

  /** Once a minute, however many versions are issued meanwhile. */
  function tell(about: string, code: string): void {
    const now = office.now();
    if (now < (told.get(about) ?? 0)) return;
    told.set(about, now + TRIED_AGAIN);
    log.write('error', { code });
  }

  async function outcomeOf(list: ListState): Promise<ListOutcome | undefined> {
    const { institutionId, listId, kind } = list;
    const name = { institutionId, listId, kind };
    try {
      if (kind === 'status' && !(await signsStatusLists(institutionId))) return undefined;
      const issued = await publishList(office, list);
      if (issued === undefined) return undefined;
      const { version, codes } = issued;
      for (const code of codes) tell(`${nameOf(list)} ${code}`, code);
      return { ...name, outcome: 'published', version };
    } catch (error) {
      if (!(error instanceof CodedError) || error instanceof StoreError) throw error;
      refused.set(nameOf(list), office.now());
      log.write('error', { code: error.code });
      return { ...name, outcome: 'refused', code: error.code };
    }
  }

  return async () => {
    const now = office.now();
    const outcomes: ListOutcome[] = [];
    for (const list of await listsNow()) {
      const { isPublished } = list;
      const refusedFor = Math.abs(now - (refused.get(nameOf(list)) ?? Number.NEGATIVE_INFINITY));
      if (!isDue(list, { now, isPublished }) || refusedFor < TRIED_AGAIN) continue;
      refused.delete(nameOf(list));
      const outcome = await outcomeOf(list);
      if (outcome) outcomes.push(outcome);
    }
    return outcomes;
  };
}

interface DueList extends ListState {
  readonly isPublished: boolean;
}

function nameOf({ institutionId, listId }: Pick<ListState, 'institutionId' | 'listId'>): string {
  return `${institutionId}/${listId}`;
}
