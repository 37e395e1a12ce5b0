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
  const isPrinted = (name: string, value: string) =>
    differing(
      name,
      lines.flatMap(cellsOf).find((cell) => cell === value),
      value,
    );
  // Its boxes stand side by side.
  if (card.type === 'pda1') {
    const fields = [...numbered, ...period, ['document', documentId] as const];
    return fields.flatMap(([label, value]) => isPrinted(`field ${label}`, value));
  }
  // The front of a card, where there is one, is drawn above the boxes.
  const below = (label: string) => lines[lines.findLastIndex((line) => line.startsWith(label)) + 1];
  return [
    ...differing('field 2', /(?:^|\s)2\.\s+(\S+)/m.exec(text)?.[1], state ?? ''),
    ...[...numbered].flatMap(([label, value]) => differing(`field ${label}`, below(label), value)),
    ...(period.size === 0 ? [] : periodFindings(below('(a).'), period)),
    ...isPrinted('the document number', documentId),
  ];
}

/** What stands apart in a line. */
function cellsOf(line: string): readonly string[] {
  return line.split(/\s{2,}/);
}

/** The three dates of the period stand side by side. */
function periodFindings(found: string | undefined, period: ReadonlyMap<string, string>): string[] {
  const labels = [...period.keys()].join(' ');
  const dates = found?.split(/\s{2,}/).join(' ');
  return differing(`fields ${labels}`, dates, [...period.values()].join(' '));
}
