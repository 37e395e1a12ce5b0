import { join } from 'node:path';
import { listFolder, listUri } from '@prova/issuer';
import { listsFolder } from '@prova/trust-updater';
import type { Home } from '../../home.ts';

/** Carries status lists from the issuer of a home to its desk, as on a stick to a clinic without a network. */
export async function carryStatusLists(
  { folder, environment }: Home,
  baseUrl: string,
): Promise<void> {
  const published = listFolder(join(folder, 'issuer', 'lists'));
  const kept = listsFolder(join(folder, 'trust', environment, 'lists'));
  for (const list of await published.lists()) {
    const newest = list.kind === 'status' ? await published.newest(list) : undefined;
    if (newest) await kept.keep(listUri(baseUrl, list.kind, list.listId), newest.text);
  }
}
