import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssuedPrc } from '@prova/issuer';
import { createFile } from '../../files.ts';

/** Where certificates go. Every file appears whole or not at all, and none is ever replaced but the report. */
export interface OutputFolder {
  /** Whether this record was issued here before. Its files are kept: issue it again under another id. */
  has(id: string): Promise<boolean>;
  /** Writes `<id>.txt`, without a line end, and then `<id>.pdf`: who sees the page has the text. */
  write(issued: IssuedPrc): Promise<void>;
  /** Adds a line to the report, which gets its name when the run is over. */
  report(line: object): Promise<void>;
  close(): Promise<void>;
}

/** Opens a folder for one run; makes it if it is not there. */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.report.${process.pid}.ndjson`);
  const file = await open(draft, 'w');
  return {
    async has(id) {
      const found = await Promise.all(
        ['pdf', 'txt'].map((kind) => isThere(join(folder, `${id}.${kind}`))),
      );
      return found.includes(true);
    },
    async write({ id, qrText, pdf }) {
      await createFile(join(folder, `${id}.txt`), qrText);
      await createFile(join(folder, `${id}.pdf`), pdf);
    },
    async report(line) {
      await file.write(`${JSON.stringify(line)}\n`);
    },
    async close() {
      await file.close();
      await rename(draft, join(folder, 'report.ndjson'));
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
