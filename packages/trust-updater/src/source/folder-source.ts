import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '@prova/platform-node';
import { TrustUpdaterError } from '../errors.ts';
import { collect, type TrustSource } from './trust-source.ts';

/** The files of a registry copied to a folder, as on a USB stick: `<folder>/tuf/timestamp.json`. Follows no link to a file. */
export function folderSource(folder: string): TrustSource {
  return {
    async read(path, limit) {
      const place = join(folder, 'tuf', path);
      try {
        // A pipe would keep us waiting, and a link leads out of the folder.
        const isPlain = (await lstat(place)).isFile();
        if (!isPlain) throw new TrustUpdaterError('tuf-unavailable', `${path} is no plain file.`);
        return await collect(createReadStream(place, { end: limit }), limit);
      } catch (cause) {
        if (cause instanceof TrustUpdaterError) throw cause;
        if (errno(cause) === 'ENOENT') return undefined;
        throw new TrustUpdaterError('tuf-unavailable', `Cannot read ${path}: ${errno(cause)}.`, {
          cause,
        });
      }
    },
  };
}
