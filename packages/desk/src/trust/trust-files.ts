import { encodeUtf8, writtenInstant } from '@prova/credential';
import { cacheFor, type PublishedFile, publishFile } from '@prova/http';
import type { KeptCatalogue, KeptList } from '@prova/trust-updater';

/** A list is new for a page a minute later; without us it goes on with what it has. */
const CACHED = cacheFor(60);

const SNAPSHOT = '/trust/snapshot.cose';
const CATALOGUE = '/trust/catalogue.jwt';
const INDEX = '/trust/lists.json';

/** Makes files of what is held, for every page of this house; a file is made once for as long as it does not change. */
export type PublishTrust = (
  snapshot: Uint8Array | undefined,
  lists: readonly KeptList[],
  catalogue: KeptCatalogue,
) => Promise<ReadonlyMap<string, PublishedFile>>;

/**
 * The paths of trust:
 *
 *     /trust/snapshot.cose        the trust list, as it was believed here
 *     /trust/catalogue.jwt        the catalogue of rights that it names, where it names one that is here
 *     /trust/lists.json           {"lists": [{"uri", "path", "issuedAt"}]}: which lists of withdrawn documents are here
 *     /trust/lists/<sha256>.jws   one of them, as it was fetched
 *
 * `lists.json` is not signed: each list speaks for itself, and whoever is shown too few of them confirms nothing.
 */
export function publishTrust(): PublishTrust {
  const made = new WeakMap<object, Promise<PublishedFile>>();

  /** `of` is what the file is made of: while it is the same object, so is the file. */
  function once(of: object, make: () => Promise<PublishedFile>): Promise<PublishedFile> {
    const known = made.get(of) ?? make();
    made.set(of, known);
    return known;
  }

  return async (snapshot, lists, catalogue) => {
    const files = new Map<string, PublishedFile>();
    if (snapshot) {
      const file = once(snapshot, () => publishFile(snapshot, COSE));
      files.set(SNAPSHOT, await file);
    }
    if (catalogue.outcome === 'open') {
      const { bytes } = catalogue;
      files.set(CATALOGUE, await once(bytes, () => publishFile(bytes, JWT)));
    }
    for (const list of lists) {
      const file = once(list, () => publishFile(encodeUtf8(list.text), JOSE));
      files.set(pathOf(list), await file);
    }
    files.set(INDEX, await once(lists, () => publishFile(encodeUtf8(indexOf(lists)), JSON_FILE)));
    return files;
  };
}

/** As the registry itself names it: the media type of its content is inside, and signed. */
const COSE = { mediaType: 'application/cose', cacheControl: CACHED };
const JWT = { mediaType: 'application/jwt', cacheControl: CACHED };
const JOSE = { mediaType: 'application/jose', cacheControl: CACHED };
const JSON_FILE = { mediaType: 'application/json', cacheControl: CACHED };

function pathOf({ name }: KeptList): string {
  return `/trust/lists/${name}`;
}

function indexOf(lists: readonly KeptList[]): string {
  const entries = lists.map((list) => ({
    uri: list.uri,
    path: pathOf(list),
    issuedAt: writtenInstant(list.issuedAt),
  }));
  return JSON.stringify({ lists: entries });
}
