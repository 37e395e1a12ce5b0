import { createHash } from 'node:crypto';
import type { Signer } from '@prova/credential';
import type { Database } from '@prova/store';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import { type Entries, readEntries } from './entries.ts';
import type { ListFolder } from './list-folder.ts';
import { type ListKind, listUri } from './list-kind.ts';
import { isPermitted, usePermits } from './list-permits.ts';
import {
  beginVersion,
  finishVersion,
  type ListRow,
  type ListState,
  listState,
  type VersionTimes,
} from './list-rows.ts';
import { readListText, signList } from './list-text.ts';
import { type PlausibleEntries, plausibleEntries } from './plausible-entries.ts';

/** What publishing stands on. */
export interface ListsOffice {
  readonly database: Database;
  readonly folder: ListFolder;
  /** The issuer's base URL: addresses of lists begin with it. */
  readonly baseUrl: string;
  /** See `PlacesOrder`. */
  readonly placeKey: Uint8Array;
  /** The key of an institution that signs now. Throws `IssuerError` `signing-key-missing`. */
  readonly signerOf: (institutionId: string) => Promise<Signer>;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** A list is issued anew after so many seconds, whether or not it has anything new to say. */
export const REISSUE_AFTER = 900;

/** How long a version counts, in seconds: a desk without a network can rely on it so long. */
const LIFETIMES: Readonly<Record<ListKind, number>> = {
  revocation: 7 * 86_400,
  status: 2 * 86_400,
};

/** Whether a list has to be issued: there is none, it has something to say, or may say it now, or was issued long ago. */
export function isDue(
  state: ListState,
  { now, isPublished }: { readonly now: number; readonly isPublished: boolean },
): boolean {
  const { issuedAt, changes, withheld } = state;
  const hasNews = changes.length > 0 || (withheld > 0 && isPermitted(state, now));
  return !isPublished || hasNews || now - issuedAt >= REISSUE_AFTER || isAstray(issuedAt, now);
}

/** Whether a version is of a time that a clock once went to by mistake: no reader took it, so none is led back. */
function isAstray(issuedAt: number, now: number): boolean {
  return issuedAt - now > ASTRAY;
}

const ASTRAY = 86_400;

/** A version that was issued. */
export interface IssuedVersion {
  readonly version: number;
  /** Why somebody should look into it: `list-final-undone`, `list-change-suspicious`. */
  readonly codes: readonly IssuerErrorCode[];
}

/**
 * Issues one version of a list. The number of the version is taken before anything is signed, and after what it says was
 * read: of two versions the one with the higher number knows more, whichever is written first. Whoever comes second for a
 * number looks again whether there is anything left to do. Answers the version, or `undefined` where none is due.
 *
 * Throws `IssuerError`: `list-damaged`, `list-key-mismatch`, `list-signer-unfit`, `signing-key-missing`, `signer-fault`; then what was published stays.
 */
export async function publishList(
  office: ListsOffice,
  list: ListRow,
): Promise<IssuedVersion | undefined> {
  const { database, placeKey } = office;
  for (;;) {
    // In this order: what was published before the ledger is asked, the ledger knows.
    const published = await publishedEntries(office, list);
    const state = await listState(database, list);
    const isPublished = published !== undefined;
    if (!state || !isDue(state, { now: office.now(), isPublished })) return undefined;
    const before = published ?? NOTHING;
    const after = await readEntries(database, list, placeKey);
    const now = office.now();
    const plausible = await plausibleEntries(database, state, { before, after, now });
    const version = state.version + 1;
    const times = timesOf(state, now);
    if ((await beginVersion(database, list, version, times)) === 'taken') continue;
    await write(office, state, version, { ...plausible, ...times });
    if (plausible.permit === 'permitted') await usePermits(database, list, version);
    return { version, codes: plausible.codes };
  }
}

const NOTHING: Entries = new Set();

async function publishedEntries(
  { folder, baseUrl }: ListsOffice,
  list: ListRow,
): Promise<Entries | undefined> {
  const published = await folder.newest(list);
  if (!published) return undefined;
  const { uri, entries } = await readListText(list.kind, published.text);
  if (uri === listUri(baseUrl, list.kind, list.listId)) return entries;
  throw new IssuerError(
    'list-damaged',
    'A published list is of another address; look at its folder.',
  );
}

/**
 * Never before the version before it, should the clock have been put back: readers refuse what is older than what they have. Only
 * what lies more than a day ahead is no measure.
 */
function timesOf({ kind, issuedAt: last }: ListState, now: number): VersionTimes {
  const issuedAt = isAstray(last, now) ? now : Math.max(now, last + 1);
  return { issuedAt, expiresAt: issuedAt + LIFETIMES[kind] };
}

async function write(
  { database, folder, baseUrl, signerOf }: ListsOffice,
  state: ListState,
  version: number,
  content: VersionTimes & Pick<PlausibleEntries, 'entries' | 'withheld'>,
): Promise<void> {
  const uri = listUri(baseUrl, state.kind, state.listId);
  const list = await signList(state, { uri, ...content }, await signerOf(state.institutionId));
  await folder.write(state, version, list);
  const sha256 = new Uint8Array(createHash('sha256').update(list.text).digest());
  const { entries, withheld } = content;
  await finishVersion(database, state, version, { withdrawn: entries.size, withheld, sha256 });
}
