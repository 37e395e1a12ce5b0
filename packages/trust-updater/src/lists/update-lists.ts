import type { EpochSeconds, TrustMaterial } from '@prova/trust';
import { TrustUpdaterError, type TrustUpdaterErrorCode } from '../errors.ts';
import { fetchText } from './fetch-text.ts';
import { type IndexEntry, parseListIndex } from './list-index.ts';
import { type ListsFolder, listsFolder } from './lists-folder.ts';
import { type ReadList, readList, requireGenuine } from './open-list.ts';

/** Where a desk keeps lists, and whose it takes. */
export interface ListsOrder {
  /** Made when missing; for one update at a time. */
  readonly folder: string;
  readonly trust: TrustMaterial;
  readonly now: EpochSeconds;
  /** Longest time for one file, in milliseconds; default 30 s. */
  readonly timeoutMs?: number;
}

/** What became of a list, or of the index of a prefix. What was kept before stays when one is refused. */
export interface ListOutcome {
  readonly uri: string;
  readonly outcome: 'kept' | 'unchanged' | 'refused';
  /** Why it was refused. */
  readonly code?: TrustUpdaterErrorCode;
}

const TIMEOUT_MS = 30_000;
const MAX_INDEX = 2_000_000;
const MAX_LIST = 4 * 1024 * 1024;

/** Lists of so many publishers are on their way at once, of each one list. */
const LANES = 8;

/** After so many lists in a row that cannot be had, the rest of a publisher is left for the next update. */
const MISSES = 3;

/**
 * Fetches every revocation list of every institution that publishes any, so that no question about one document ever leaves
 * the desk. Below each prefix of the trust list lies `index.json`, which says what there is; each list speaks for itself by
 * its signature, and is kept if it is of that address, genuine, current, and neither older nor smaller than the one here.
 * Publishers are asked side by side, and one whose lists do not come is left alone, so that it holds up no other for long.
 *
 * Rejects only where the folder cannot be written: `TrustUpdaterError` `file-unwritable`.
 */
export async function updateLists(order: ListsOrder): Promise<readonly ListOutcome[]> {
  const folder = listsFolder(order.folder);
  const found = await Promise.all(prefixesOf(order.trust).map((prefix) => lookUp(prefix, order)));
  const outcomes: ListOutcome[] = found.flatMap(({ refused }) => refused ?? []);
  const named = new Set<string>();
  const inTurn = async (lists: readonly IndexEntry[]) => {
    let misses = 0;
    for (const list of lists) {
      // What is named twice is fetched once: of two that come together the older could be kept last.
      if (named.has(list.uri)) continue;
      named.add(list.uri);
      const outcome = misses < MISSES ? await update(list, folder, order) : missed(list);
      misses = outcome.code === 'status-unavailable' ? misses + 1 : 0;
      outcomes.push(outcome);
    }
  };
  const waiting = found.map(({ lists }) => lists);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await inTurn(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Below which addresses lists are published; one server may serve many. */
function prefixesOf({ snapshot }: TrustMaterial): readonly string[] {
  return [...new Set(snapshot.institutions.flatMap(({ revocationUris = [] }) => revocationUris))];
}

function missed({ uri }: IndexEntry): ListOutcome {
  return { uri, outcome: 'refused', code: 'status-unavailable' };
}

interface Found {
  readonly lists: readonly IndexEntry[];
  readonly refused?: ListOutcome;
}

async function lookUp(prefix: string, { timeoutMs = TIMEOUT_MS }: ListsOrder): Promise<Found> {
  const uri = `${prefix}index.json`;
  try {
    const text = await fetchText(uri, { limit: MAX_INDEX, timeoutMs });
    return { lists: parseListIndex(text, prefix) };
  } catch (error) {
    return { lists: [], refused: { uri, outcome: 'refused', code: codeOf(error) } };
  }
}

async function update(
  { uri, iat }: IndexEntry,
  folder: ListsFolder,
  { trust, now, timeoutMs = TIMEOUT_MS }: ListsOrder,
): Promise<ListOutcome> {
  const before = await held(folder, uri);
  try {
    if (before && before.issuedAt >= iat) return { uri, outcome: 'unchanged' };
    const text = await fetchText(uri, { limit: MAX_LIST, timeoutMs });
    const list = await readList(text);
    if (list.uri !== uri) {
      throw new TrustUpdaterError('status-sub', 'A list says that it is of another address.');
    }
    await requireGenuine(list, { trust, now });
    if (before) requireLater(list, before);
    await folder.keep(uri, text);
    return { uri, outcome: 'kept' };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'file-unwritable') throw error;
    return { uri, outcome: 'refused', code };
  }
}

/** The list here; one that was damaged is as if it were not. */
async function held(folder: ListsFolder, uri: string): Promise<ReadList | undefined> {
  const text = await folder.read(uri);
  if (text === undefined) return undefined;
  try {
    return await readList(text);
  } catch (error) {
    if (error instanceof TrustUpdaterError) return undefined;
    throw error;
  }
}

function requireLater(list: ReadList, before: ReadList): void {
  if (list.issuedAt < before.issuedAt) {
    throw new TrustUpdaterError('status-rollback', 'A list is older than the one here.');
  }
  if (list.size < before.size) {
    throw new TrustUpdaterError('status-shrunk', 'A list has fewer places than the one here.');
  }
}

function codeOf(error: unknown): TrustUpdaterErrorCode {
  if (error instanceof TrustUpdaterError) return error.code;
  throw error;
}
