import { CodedError } from '@prova/credential';
import type { Log } from '@prova/http';
import { StoreError } from '@prova/store';
import type { ListKind } from './list-kind.ts';
import { listStates } from './list-rows.ts';
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

/**
 * Issues every list that has something to say, or was issued a quarter of an hour ago. To be called every few seconds, by as
 * many processes as there are: of two that come together one does the work. At a start it is called before places are given
 * away, as it finds out whether the database was put back (`list-restored` in the log).
 *
 * A list that cannot be issued does not keep the others; its code is answered and logged. Passes on what the database throws.
 */
export async function publishLists(office: ListsOffice, log: Log): Promise<readonly ListOutcome[]> {
  // The folder first: whatever it has by now, a database that was not put back knows.
  const published = await office.folder.lists();
  let lists = await listStates(office.database);
  if ((await restoreFromPublished(office, published, lists)) === 'restored') {
    log.write('error', { code: 'list-restored' });
    lists = await listStates(office.database);
  }
  const outcomes: ListOutcome[] = [];
  for (const list of lists) {
    if (!isDue(list, office.now())) continue;
    const { institutionId, listId, kind } = list;
    const name = { institutionId, listId, kind };
    try {
      const version = await publishList(office, list);
      if (version !== undefined) outcomes.push({ ...name, outcome: 'published', version });
    } catch (error) {
      if (!(error instanceof CodedError) || error instanceof StoreError) throw error;
      outcomes.push({ ...name, outcome: 'refused', code: error.code });
      log.write('error', { code: error.code });
    }
  }
  return outcomes;
}
