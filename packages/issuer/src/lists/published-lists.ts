import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodeUtf8 } from '@prova/credential';
import { cacheFor, type FindFile, type PublishedFile } from '@prova/http';
import { IssuerError } from '../errors.ts';
import type { FolderList, ListFolder, SignedList } from './list-folder.ts';
import { LIST_KINDS, LIST_PATHS, type ListKind } from './list-kind.ts';
import { type PublishedContent, readListText } from './list-text.ts';

/** A withdrawal is to be known within minutes: caches on the way may not make it an hour. */
const CACHED_FOR = 300;

const MEDIA_TYPES: Readonly<Record<ListKind, string>> = {
  revocation: 'application/jose',
  status: 'application/statuslist+jwt',
};
const CWT = 'application/statuslist+cwt';

/** The lists of a folder as the public gets them. */
export interface PublishedLists {
  /**
   * `/revocationLists/{id}`, `/statusLists/{id}`, the latter as JWT, or as CWT for who asks for that (Token Status List §8.2). What there is,
   * not signed, as each list is: beside each kind `index.json`, `{"lists": [{"uri", "iat", "exp"}]}`, which also tells what is new, and under
   * `/statusLists` the addresses as Token Status List §9.3 has them.
   */
  readonly find: FindFile;
  /** Looks what is new in the folder. Until then what was found before is served. */
  readonly refresh: () => Promise<void>;
}

interface HeldList {
  readonly version: number;
  readonly kind: ListKind;
  readonly file: PublishedFile;
  readonly content: Pick<PublishedContent, 'uri' | 'issuedAt' | 'expiresAt'>;
}

/**
 * Serves lists from memory, compressed once. Looks when asked and at no other time. Where a file cannot be read, what was there before is
 * served still, and the other lists go on.
 */
export function publishedLists(folder: ListFolder): PublishedLists {
  let held: ReadonlyMap<string, HeldList> = new Map();
  let indexes: ReadonlyMap<string, PublishedFile> = new Map();
  let looking: Promise<void> | undefined;

  const look = async () => {
    const found = await folder.lists();
    const next = new Map<string, HeldList>();
    for (const list of found) {
      const path = pathOf(list);
      const known = held.get(path);
      const current = known?.version === list.version ? known : await hold(folder, list, known);
      if (current) next.set(path, current);
    }
    if (isSame(held, next)) return;
    held = next;
    indexes = await indexesOf([...next.values()]);
  };

  return {
    find: (path) => held.get(path)?.file ?? indexes.get(path),
    refresh: async () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    },
  };
}

function pathOf({ kind, listId }: FolderList): string {
  return `/${LIST_PATHS[kind]}/${listId}`;
}

function isSame(a: ReadonlyMap<string, HeldList>, b: ReadonlyMap<string, HeldList>): boolean {
  return a.size === b.size && [...a].every(([path, list]) => b.get(path) === list);
}

async function hold(
  folder: ListFolder,
  list: FolderList,
  known: HeldList | undefined,
): Promise<HeldList | undefined> {
  const newest = await folder.newest(list);
  if (!newest) return undefined;
  const content = await readListText(list.kind, newest.text).catch((error: unknown) => {
    if (!(error instanceof IssuerError)) throw error;
    return undefined;
  });
  if (!content) return known;
  const { uri, issuedAt, expiresAt } = content;
  return {
    version: newest.version,
    kind: list.kind,
    file: await formsOf(newest, MEDIA_TYPES[list.kind]),
    content: { uri, issuedAt, expiresAt },
  };
}

async function indexesOf(lists: readonly HeldList[]): Promise<ReadonlyMap<string, PublishedFile>> {
  const indexes = new Map<string, PublishedFile>();
  for (const kind of LIST_KINDS) {
    const entries = lists
      .filter((list) => list.kind === kind)
      .map(({ content: { uri, issuedAt, expiresAt } }) => ({ uri, iat: issuedAt, exp: expiresAt }));
    indexes.set(`/${LIST_PATHS[kind]}/index.json`, await jsonFile({ lists: entries }));
    if (kind === 'status') {
      const uris = entries.map(({ uri }) => uri);
      indexes.set(`/${LIST_PATHS[kind]}`, await jsonFile({ status_lists: uris }));
    }
  }
  return indexes;
}

async function formsOf({ text, cwt }: SignedList, mediaType: string): Promise<PublishedFile> {
  const jws = await fileOf(encodeUtf8(text), mediaType);
  return cwt ? { ...jws, otherForms: [await fileOf(cwt, CWT)] } : jws;
}

function jsonFile(value: unknown): Promise<PublishedFile> {
  return fileOf(encodeUtf8(JSON.stringify(value)), 'application/json');
}

const compress = promisify(gzip);

async function fileOf(body: Uint8Array, mediaType: string): Promise<PublishedFile> {
  return {
    body,
    encodings: { gzip: await compress(body) },
    mediaType,
    etag: `sha256-${createHash('sha256').update(body).digest('base64url')}`,
    cacheControl: cacheFor(CACHED_FOR),
  };
}
