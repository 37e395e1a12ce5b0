import { parseRevocationList } from '@prova/credential';
import { listFolder } from '@prova/issuer';
import { listsFolder } from '@prova/trust-updater';
import type { Workshop } from './workshop.ts';

/** Puts the lists that the home's issuer published into a folder, as `prova trust update` keeps them. */
export async function carryLists(shop: Workshop, folder: string): Promise<void> {
  const published = listFolder(shop.at('.prova', 'issuer', 'lists'));
  const kept = listsFolder(shop.at(folder));
  for (const list of await published.lists()) {
    const { text = '' } = (await published.newest(list)) ?? {};
    if (list.kind === 'revocation') await kept.keep(parseRevocationList(text).rid, text);
  }
}
