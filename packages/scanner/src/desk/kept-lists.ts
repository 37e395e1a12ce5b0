import {
  CredentialError,
  decodeUtf8,
  encodeUtf8,
  type Platform,
  parseRevocationList,
  type RevocationList,
} from '@prova/credential';
import { openPublishedList, type TrustMaterial } from '@prova/trust';
import { type RevocationLists, revocationLists } from '@prova/verifier';
import type { DeskMemory } from './desk-memory.ts';

const PREFIX = 'list ';

/** What became of a list. `refused`: it is none, that of another address, of no institution that publishes there, or of the future. */
export type TakenList = 'taken' | 'not-newer' | 'refused';

/** Whom a list may be of, and when it came, in epoch seconds. */
export interface ListContext {
  readonly trust: TrustMaterial;
  readonly now: number;
}

/** The lists of withdrawn documents that a desk has, each in its newest version. */
export interface KeptLists {
  /** For the verifier, which judges each once more; made anew when a list is taken in. */
  readonly lists: RevocationLists;
  /** When each was made, in epoch seconds, by its address. */
  readonly issuedAt: ReadonlyMap<string, number>;
  /**
   * Takes in a list, if it is newer than any that a window of this browser has seen. One that nobody signed would keep out those that are
   * to come.
   */
  take(uri: string, text: string, context: ListContext | undefined): Promise<TakenList>;
}

/** Reads what the memory has. */
export async function keptLists(memory: DeskMemory, platform: Platform): Promise<KeptLists> {
  const texts = new Map<string, string>();
  const issuedAt = new Map<string, number>();
  let lists = revocationLists(
    (uri) => texts.get(uri),
    () => [...texts.keys()],
  );
  for (const name of await memory.names()) {
    if (!name.startsWith(PREFIX)) continue;
    const { list, text } = await remembered(name.slice(PREFIX.length));
    if (list) keep(list, text);
  }

  async function remembered(uri: string) {
    const text = decodeUtf8((await memory.read(PREFIX + uri)) ?? new Uint8Array()) ?? '';
    return { text, list: readList(uri, text) };
  }

  function isNewer(list: RevocationList): boolean {
    return list.issuedAt > (issuedAt.get(list.rid) ?? Number.NEGATIVE_INFINITY);
  }

  function keep(list: RevocationList, text: string): void {
    texts.set(list.rid, text);
    issuedAt.set(list.rid, list.issuedAt);
    lists = revocationLists(
      (uri) => texts.get(uri),
      () => [...texts.keys()],
    );
  }

  async function take(
    list: RevocationList,
    text: string,
    context: ListContext,
  ): Promise<TakenList> {
    // Another window may have come further: what it wrote is not written over by what this one thinks newer.
    const there = await remembered(list.rid);
    if (there.list && isNewer(there.list) && (await isGenuine(there.list, context, platform))) {
      keep(there.list, there.text);
    }
    if (!isNewer(list)) return 'not-newer';
    keep(list, text);
    await memory.write(new Map([[PREFIX + list.rid, encodeUtf8(text)]]));
    return 'taken';
  }

  return {
    get lists() {
      return lists;
    },
    issuedAt,
    async take(uri, text, context) {
      const list = readList(uri, text);
      if (!list || !context || !(await isGenuine(list, context, platform))) return 'refused';
      return isNewer(list) ? memory.alone(() => take(list, text, context)) : 'not-newer';
    },
  };
}

/** A list, if it is that of its address. */
function readList(uri: string, text: string): RevocationList | undefined {
  try {
    const list = parseRevocationList(text);
    return list.rid === uri ? list : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

/** Whether an institution that publishes there signed it, by a key that it may use now, and not for a time to come. */
async function isGenuine(
  list: RevocationList,
  { trust, now }: ListContext,
  platform: Platform,
): Promise<boolean> {
  if (list.issuedAt > now + trust.snapshot.policy.maxClockSkew) return false;
  const published = { ...list, uri: list.rid };
  return (await openPublishedList(published, { trust, now, platform })).outcome === 'signed';
}
