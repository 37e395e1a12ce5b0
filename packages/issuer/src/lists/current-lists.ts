import type { RevocationLists } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import { listUri } from './list-kind.ts';
import { listState } from './list-rows.ts';
import { signList } from './list-text.ts';
import type { ListsOffice } from './publish-list.ts';
import { readEntries } from './withdrawn.ts';

/** Seconds for which a list of this moment is good enough to judge a document by that is just being made. */
const GOOD_FOR = 60;

/** Their life is that of a judgement, not of a publication. */
const LIFETIME = 3_600;

/**
 * Deny-lists of an institution as they are at this moment, signed and not published: by them a document is judged before it is released,
 * also on a list that was opened a moment ago, and by a worker that never sees the folder of published lists.
 */
export function currentLists(
  office: Omit<ListsOffice, 'folder'>,
): (institutionId: string, uris: readonly string[]) => Promise<RevocationLists> {
  const held = new Map<string, { readonly text: string; readonly until: number }>();

  async function textOf(institutionId: string, uri: string): Promise<string> {
    const now = office.now();
    const known = held.get(uri);
    if (known && now < known.until) return known.text;
    const listId = uri.slice(uri.lastIndexOf('/') + 1);
    const list = await listState(office.database, { institutionId, listId });
    if (!list || listUri(office.baseUrl, 'revocation', listId) !== uri) {
      throw new IssuerError(
        'list-unknown',
        'A document refers to a list that is not of this house.',
      );
    }
    const entries = await readEntries(office.database, list, office.placeKey);
    const content = { uri, entries, issuedAt: now, expiresAt: now + LIFETIME };
    const text = await signList(list, content, await office.signerOf(institutionId));
    held.set(uri, { text, until: now + GOOD_FOR });
    return text;
  }

  return async (institutionId, uris) =>
    new Map(
      await Promise.all(
        uris.map(async (uri): Promise<[string, string]> => [uri, await textOf(institutionId, uri)]),
      ),
    );
}
