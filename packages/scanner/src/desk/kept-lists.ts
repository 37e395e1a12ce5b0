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
  /** Takes in a list. One that nobody signed would keep out those that are to come. */
  take(uri: string, text: string, context: ListContext | undefined): Promise<TakenList>;
}

/** Reads what the memory has. */
export async function keptLists(memory: DeskMemory, platform: Platform): Promise<KeptLists> {
  const texts = new Map<string, string>();
  const issuedAt = new Map<string, number>();
  for (const name of await memory.names()) {
    if (!name.startsWith(PREFIX)) continue;
    const text = decodeUtf8((await memory.read(name)) ?? new Uint8Array()) ?? '';
    const uri = name.slice(PREFIX.length);
    const list = readList(uri, text);
    if (list) keep(uri, text, list.issuedAt);
  }
  let lists = revocationLists((uri) => texts.get(uri));

  function keep(uri: string, text: string, made: number): void {
    texts.set(uri, text);
    issuedAt.set(uri, made);
  }

  return {
    get lists() {
      return lists;
    },
    issuedAt,
    async take(uri, text, context) {
      const list = readList(uri, text);
      if (!list || !context || !(await isGenuine(list, context, platform))) return 'refused';
      if (list.issuedAt <= (issuedAt.get(uri) ?? Number.NEGATIVE_INFINITY)) return 'not-newer';
      keep(uri, text, list.issuedAt);
      lists = revocationLists((each) => texts.get(each));
      await memory.write(new Map([[PREFIX + uri, encodeUtf8(text)]]));
      return 'taken';
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
