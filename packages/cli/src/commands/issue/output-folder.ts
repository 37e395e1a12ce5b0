import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssuedAttestation } from '@prova/issuer';
import { errno } from '@prova/platform-node';
import { CliError } from '../../errors.ts';
import { createFile } from '../../files.ts';

/** Where certificates go. Every file appears whole or not at all, and none is ever replaced. */
export interface OutputFolder {
  readonly path: string;
  /** Whether there is a file of this record already. */
  has(id: string): Promise<boolean>;
  /**
   * Writes `<id>.txt`, without a line end, and then `<id>.pdf`: who sees the page has the text. Answers `exists`, and
   * has written nothing, if somebody else was faster. Throws `CliError` `file-unwritable`.
   */
  write(issued: Pick<IssuedAttestation, 'id' | 'qrText' | 'pdf'>): Promise<'created' | 'exists'>;
}

/** Opens a folder; makes it, for its owner alone, if it is not there: what goes in is about people. Throws `CliError` `file-unwritable`. */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new CliError('file-unwritable', `Cannot make the folder ${path}: ${errno(cause)}.`, {
      cause,
    });
  });
  return {
    path,
    async has(id) {
      const files = ['pdf', 'txt'].map((kind) => isThere(join(path, `${id}.${kind}`)));
      return (await Promise.all(files)).includes(true);
    },
    async write({ id, qrText, pdf }) {
      const text = join(path, `${id}.txt`);
      if ((await createFile(text, qrText)) === 'exists') return 'exists';
      const page = await createFile(join(path, `${id}.pdf`), pdf).catch(async (error: unknown) => {
        await rm(text, { force: true });
        throw error;
      });
      if (page === 'exists') await rm(text, { force: true });
      return page;
    },
  };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
