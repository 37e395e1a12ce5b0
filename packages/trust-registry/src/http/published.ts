import { stat } from 'node:fs/promises';
import { CATALOGUE_PATH, type CheckedCatalogue, openCatalogue } from '@prova/catalogue';
import { CodedError } from '@prova/credential';
import { HttpError, type Log } from '@prova/http';
import { errno, runAgain } from '@prova/platform-node';
import { openSnapshot, type SnapshotExpectation } from '@prova/trust';
import { type History, parseHistory } from '../formats/history.ts';
import { PublishedList } from '../formats/published-list.ts';
import { currentRelease, type OpenRelease, openRelease } from '../release/open-release.ts';
import { releaseFolder, TIMESTAMP } from '../release/release-folder.ts';

/** What the public is told: all of it of one release, and opened as a verifier opens it. */
export interface Published {
  readonly release: OpenRelease;
  readonly list: PublishedList;
  readonly history: History;
  /** Absent where the list names none, or one that cannot be opened. */
  readonly catalogue: CheckedCatalogue | undefined;
}

/** The release that counts, kept in memory. */
export interface PublishedWatch {
  /** As it was when somebody last looked; `undefined` before the first publication. */
  readonly held: () => Published | undefined;
  /** Looks first. A release that cannot be opened is logged and not taken: the one before it stays. */
  readonly latest: () => Promise<Published | undefined>;
}

/** Watches a folder of releases. Looks when asked and at no other time. */
export function watchPublished(
  folder: string,
  expectation: SnapshotExpectation,
  log: Log,
): PublishedWatch {
  let held: Published | undefined;
  let mark = '';

  const look = runAgain(async () => {
    const seen = await markOf(folder, held?.release.sequence);
    if (seen === mark) return;
    try {
      // Marked before it is opened: what is replaced meanwhile has another mark when somebody looks next.
      const before = await markOf(folder, await currentRelease(folder));
      held = await open(folder, expectation, log);
      mark = before;
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      mark = seen;
      log.write('error', { code: error.code });
    }
  });

  return {
    held: () => held,
    latest: async () => {
      await look();
      return held;
    },
  };
}

/** What the public is told, once something was published. Throws `HttpError` `dependency-unavailable` before. */
export async function requirePublished({ latest }: PublishedWatch): Promise<Published> {
  const published = await latest();
  if (published) return published;
  throw new HttpError('dependency-unavailable', 'Nothing was published yet.');
}

async function open(
  folder: string,
  expectation: SnapshotExpectation,
  log: Log,
): Promise<Published | undefined> {
  const release = await openRelease(folder);
  if (release === undefined) return undefined;
  const bodyOf = (path: string) => release.files.get(path)?.body ?? new Uint8Array();
  const { snapshot } = await openSnapshot(bodyOf('snapshot.cose'), expectation);
  const history = parseHistory(bodyOf('history.json'));
  const list = new PublishedList(snapshot);
  const named = bodyOf(CATALOGUE_PATH);
  const catalogue = snapshot.files?.has(CATALOGUE_PATH)
    ? await openCatalogue(named, snapshot, expectation.platform).catch(toldTo(log))
    : undefined;
  return { release, list, history, catalogue };
}

/** Institutions are shown all the same. */
function toldTo(log: Log) {
  return (error: unknown): undefined => {
    if (!(error instanceof CodedError)) throw error;
    log.write('error', { code: error.code });
  };
}

/** Changes when another release counts, and when the timestamp of this one was signed anew. */
async function markOf(folder: string, sequence: number | undefined): Promise<string> {
  const place = releaseFolder(folder);
  const files = [place.pointer];
  if (sequence !== undefined) files.push(place.file(sequence, TIMESTAMP));
  return (await Promise.all(files.map(fileMark))).join(' ');
}

/** Both files are replaced and never written over, so each has a new inode. */
async function fileMark(path: string): Promise<string> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}/${mtimeNs}`;
  } catch (error) {
    if (errno(error) === 'ENOENT') return 'none';
    throw error;
  }
}
