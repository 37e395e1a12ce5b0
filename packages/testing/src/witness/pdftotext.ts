import type { Card } from './evidence.ts';
import { printedFields } from './printed-fields.ts';
import { PDFTOTEXT } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

export const pdftotextWitness: Witness = {
  name: 'pdftotext',
  attests: 'every field can be copied from the page, character for character',
  needs: [PDFTOTEXT],
  testify: (evidence) => onEachFile(evidence, findingsOn),
};

function findingsOn(card: Card): string[] {
  const { state, numbered, period, documentId } = printedFields(card);
  const text = PDFTOTEXT.tell('-layout', '-enc', 'UTF-8', card.pdf, '-');
  const lines = text.split('\n').map((line) => line.trim());
  const below = (label: string) => lines[lines.findIndex((line) => line.startsWith(label)) + 1];
  return [
    ...differing('field 2', lines.find((line) => line.startsWith('1.'))?.split(/\s+/)[2], state),
    ...[...numbered].flatMap(([label, value]) => differing(`field ${label}`, below(label), value)),
    // The three dates of the period stand side by side.
    ...differing(
      `fields ${[...period.keys()].join(' ')}`,
      below('(a).')
        ?.split(/\s{2,}/)
        .join(' '),
      [...period.values()].join(' '),
    ),
    ...differing(
      'the document number',
      lines.map((line) => line.split(/\s{2,}/).at(-1)).find((cell) => cell === documentId),
      documentId,
    ),
  ];
}
