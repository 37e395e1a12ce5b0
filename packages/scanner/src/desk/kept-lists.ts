import { CredentialError, decodeUtf8, encodeUtf8, parseRevocationList } from '@prova/credential';
import { type RevocationLists, revocationLists } from '@prova/verifier';
import type { DeskMemory } from './desk-memory.ts';

const PREFIX = 'list ';

/** The lists of withdrawn documents that a desk has, each in its newest version. */
export interface KeptLists {
  /** For the verifier; made anew when a list is taken in. */
  readonly lists: RevocationLists;
  /** When each was made, in epoch seconds, by its address. */
  readonly issuedAt: ReadonlyMap<string, number>;
  /**
   * Takes in a list that came from its address, if it is newer than the one here. Whose it is, the verifier judges each time: a
   * list is no secret, and a wrong one clears nobody.
   */
  take(uri: string, text: string): Promise<'taken' | 'not-newer' | 'no-list'>;
}

/** Reads what the memory has. */
export async function keptLists(memory: DeskMemory): Promise<KeptLists> {
  const texts = new Map<string, string>();
  const issuedAt = new Map<string, number>();
  for (const name of await memory.names()) {
    if (!name.startsWith(PREFIX)) continue;
    const text = decodeUtf8((await memory.read(name)) ?? new Uint8Array());
    const uri = name.slice(PREFIX.length);
    const made = text === undefined ? undefined : issueOf(uri, text);
    if (text === undefined || made === undefined) continue;
    texts.set(uri, text);
    issuedAt.set(uri, made);
  }
  let lists = revocationLists((uri) => texts.get(uri));

  return {
    get lists() {
      return lists;
    },
    issuedAt,
    async take(uri, text) {
      const made = issueOf(uri, text);
      if (made === undefined) return 'no-list';
      if (made <= (issuedAt.get(uri) ?? Number.NEGATIVE_INFINITY)) return 'not-newer';
      texts.set(uri, text);
      issuedAt.set(uri, made);
      lists = revocationLists((each) => texts.get(each));
      await memory.write(new Map([[PREFIX + uri, encodeUtf8(text)]]));
      return 'taken';
    },
  };
}

/** When a list says that it was made; `undefined` for what is no list, or the list of another address. */
function issueOf(uri: string, text: string): number | undefined {
  try {
    const list = parseRevocationList(text);
    return list.rid === uri ? list.issuedAt : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
