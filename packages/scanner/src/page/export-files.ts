import { writeExport } from '@prova/verifier';
import type { Said } from '../receipts/receipted-judge.ts';
import type { PageWords } from '../words/page-words.ts';
import type { FileToSave } from './save-file.ts';

/** One form in which a verification is handed on. */
export interface ExportForm {
  readonly label: string;
  make(): Promise<FileToSave>;
}

/**
 * The forms in which a verification is handed on, each with the document in it: personal data, which nobody but who asked for it
 * gets. None where the station has no name. Whoever adds another form adds it here.
 */
export function exportForms({ report, token, receipted }: Said, words: PageWords): ExportForm[] {
  if (receipted.state === 'off' || !receipted.station) return [];
  const { label, thumbprint } = receipted.station;
  const receipt = receipted.state === 'written' ? receipted.receipt : undefined;
  // Named as the command line names it. A name with the patient's in it would stay in lists of what was saved.
  const name = receipt ? `export-${receipt.receipt.number}` : 'export';
  const verifier = { station: label, key: thumbprint };
  const written = () => writeExport(report, { token, verifier, ...(receipt && { receipt }) });
  return [
    {
      label: words.handOn.json,
      make: async () => ({
        name: `${name}.json`,
        mediaType: 'application/json',
        content: `${JSON.stringify(written(), undefined, 2)}\n`,
      }),
    },
  ];
}
