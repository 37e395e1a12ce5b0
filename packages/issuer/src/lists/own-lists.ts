import type { ListFolder } from './list-folder.ts';
import { LIST_PATHS } from './list-kind.ts';

/**
 * Deny-lists as this house published them last, found by their address, for a verifier on the same machine. Nothing of a list is
 * checked: the verifier does that, also that it is of the address.
 */
export function ownLists(folder: ListFolder): (uri: string) => Promise<string | undefined> {
  return async (uri) => {
    const [listId, path] = uri.split('/').reverse();
    if (path !== LIST_PATHS.revocation) return undefined;
    const lists = await folder.lists();
    const list = lists.find((each) => each.kind === 'revocation' && each.listId === listId);
    return list && (await folder.newest(list))?.text;
  };
}
