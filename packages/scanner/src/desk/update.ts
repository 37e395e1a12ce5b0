import { isJsonObject } from '@prova/credential';
import { TrustError, type TrustErrorCode } from '@prova/trust';
import type { Desk } from './desk.ts';

/** What this page's own server says of the lists that it has. */
interface ListPlace {
  readonly uri: string;
  readonly path: string;
}

/** How an update went. `offline`: nobody answered, or with something else. What was here is here in any case. */
export interface UpdateOutcome {
  readonly snapshot: 'taken' | 'same' | 'offline' | TrustErrorCode;
  /** How many lists of withdrawn documents were newer. */
  readonly lists: number;
  /** How far the server's clock is ahead of this one, in seconds, where it said so just now. */
  readonly serverAhead?: number;
}

/** Of a trust list, or a list of withdrawn documents, in octets: what is longer is refused unread. */
export const LONGEST_LIST = 20_000_000;

/** Asks for one file of the server; `undefined` where nobody answers, or says that it is not there. */
export type Fetch = (path: string) => Promise<FetchedFile | undefined>;

export interface FetchedFile {
  readonly bytes: Uint8Array;
  /** Of an answer that was made just now: how far its clock is ahead of ours, in seconds. */
  readonly ahead?: number;
}

/**
 * Brings the desk what its server has. No list is asked for by the document that needs it: nobody learns who is treated
 * where. `now` is in epoch seconds. Never rejects for what a server says.
 */
export async function updateDesk(
  desk: Desk,
  fetchFile: Fetch,
  now: number,
): Promise<UpdateOutcome> {
  const file = await fetchFile('/trust/snapshot.cose');
  const snapshot = file ? await taken(desk, file.bytes) : 'offline';
  if (desk.lacksRights() === 'lacking') {
    const catalogue = await fetchFile('/trust/catalogue.jwt');
    if (catalogue) await desk.takeRights(catalogue.bytes);
  }
  const places = await listPlaces(fetchFile);
  let lists = 0;
  let missing = places ? 0 : 1;
  for (const { uri, path } of places ?? []) {
    const list = await fetchFile(path);
    const text = list && new TextDecoder().decode(list.bytes);
    const outcome = text === undefined ? 'refused' : await desk.takeList(uri, text, now);
    if (outcome === 'taken') lists++;
    if (outcome === 'refused') missing++;
  }
  if (missing === 0 && (snapshot === 'taken' || snapshot === 'same')) await desk.complete();
  return { snapshot, lists, ...(file?.ahead !== undefined && { serverAhead: file.ahead }) };
}

async function taken(desk: Desk, bytes: Uint8Array): Promise<UpdateOutcome['snapshot']> {
  try {
    return await desk.takeSnapshot(bytes);
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}

/** More lists than all institutions of a country have. */
const MOST_LISTS = 10_000;

/** `lists.json`, if the server has one. Lists of addresses on this server alone: nobody sends us elsewhere. */
async function listPlaces(fetchFile: Fetch): Promise<readonly ListPlace[] | undefined> {
  const file = await fetchFile('/trust/lists.json');
  const value = file && parsed(new TextDecoder().decode(file.bytes));
  const lists = isJsonObject(value) ? value['lists'] : undefined;
  if (!Array.isArray(lists)) return undefined;
  return lists.slice(0, MOST_LISTS).filter(isPlace);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown): value is ListPlace {
  return (
    isJsonObject(value) &&
    typeof value['uri'] === 'string' &&
    typeof value['path'] === 'string' &&
    /^\/trust\/lists\/[\w-]+\.jws$/.test(value['path'])
  );
}
