import { type RevocationLists, revocationLists } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import { readEntries } from './entries.ts';
import { listUri } from './list-kind.ts';
import { listState } from './list-rows.ts';
import { signList } from './list-text.ts';
import type { ListsOffice } from './publish-list.ts';

/** Seconds for which a list of this moment is good enough to judge a document by that is just being made. */
const GOOD_FOR = 60;

/** Their life is that of a judgement, not of a publication. */
const LIFETIME = 3_600;

/** Deny-lists at a moment, for a verifier here and for others to open. */
export interface CurrentLists {
  readonly lists: RevocationLists;
  /** By address. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Deny-lists of an institution as they are at this moment, signed and not published: by them a document is judged before it is
 * released, also on a list that was opened a moment ago, and by a worker that never sees the folder of published lists.
 * The function rejects with `IssuerError` `list-unknown`, and with what the signer throws.
 */
export function currentLists(
  office: Omit<ListsOffice, 'folder'>,
): (institutionId: string, uris: readonly string[]) => Promise<CurrentLists> {
  const texts = new Map<string, string>();
  const madeAt = new Map<string, number>();
  let lists = revocationLists(
    (uri) => texts.get(uri),
    () => [...texts.keys()],
  );

  async function refresh(institutionId: string, uri: string): Promise<void> {
    const now = office.now();
    const age = now - (madeAt.get(uri) ?? Number.NEGATIVE_INFINITY);
    // One of a time to come was made before the clock was put back, and nobody accepts it.
    if (age >= 0 && age < GOOD_FOR) return;
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
    const { text } = await signList(list, content, await office.signerOf(institutionId));
    texts.set(uri, text);
    madeAt.set(uri, now);
    lists = revocationLists(
      (each) => texts.get(each),
      () => [...texts.keys()],
    );
  }

  return async (institutionId, uris) => {
    await Promise.all(uris.map((uri) => refresh(institutionId, uri)));
    const asked = uris.flatMap((uri): [string, string][] => {
      const text = texts.get(uri);
      return text === undefined ? [] : [[uri, text]];
    });
    return { lists, texts: new Map(asked) };
  };
}
