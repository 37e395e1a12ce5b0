import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '@prova/platform-node';
import { CliError } from '../../errors.ts';

/** The report of one run, a line a record. It is `….part` until the run is over. */
export interface RunReport {
  /** Where it will be. */
  readonly path: string;
  /** Where it is while it grows, and stays when the run is cut off. */
  readonly part: string;
  add(entries: readonly object[]): Promise<void>;
  /** Gives it its name. */
  finish(): Promise<void>;
  /** Leaves what there is. */
  close(): Promise<void>;
}

/**
 * Begins `report.ndjson` in a folder, or `report-2.ndjson` and so on: the ids of certificates are in the reports of
 * earlier runs, so those are kept. Throws `CliError` `file-unwritable`, as everything it answers does.
 */
export async function beginReport(folder: string): Promise<RunReport> {
  for (let run = 1; ; run++) {
    const path = join(folder, run === 1 ? 'report.ndjson' : `report-${run}.ndjson`);
    const file = (await isThere(path)) ? undefined : await openNew(`${path}.part`);
    if (file) return report(path, file);
  }
}

function report(path: string, file: FileHandle): RunReport {
  const part = `${path}.part`;
  const guard = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw new CliError('file-unwritable', `Cannot write ${part}: ${errno(cause)}.`, { cause });
    });
  return {
    path,
    part,
    async add(entries) {
      await guard(file.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
    },
    async finish() {
      await guard(file.sync());
      await guard(rename(part, path));
    },
    close: () => file.close(),
  };
}

async function openNew(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx');
  } catch (cause) {
    if (errno(cause) === 'EEXIST') return undefined;
    throw new CliError('file-unwritable', `Cannot write ${path}: ${errno(cause)}.`, { cause });
  }
}

async function isThere(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    if (errno(cause) !== 'ENOENT') throw cause;
  });
  await file?.close();
  return file !== undefined;
}
