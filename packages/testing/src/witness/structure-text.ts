import type { Card } from './evidence.ts';
import { printedFields } from './printed-fields.ts';
import { PDFINFO } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

export const structureTextWitness: Witness = {
  name: 'pdfinfo -struct-text',
  attests: 'read aloud, every value comes right after its caption',
  needs: [PDFINFO],
  testify: (evidence) => onEachFile(evidence, findingsOn),
};

function findingsOn(card: Card): string[] {
  const { state, numbered, period, documentId } = printedFields(card);
  const paragraphs = paragraphsIn(PDFINFO.tell('-struct-text', '-enc', 'UTF-8', card.pdf));
  const labelled = new Map([['2.', state ?? ''], ...numbered, ...period]);
  const valueAfter = (label: string) => {
    const pieces = paragraphs.find(([first]) => first?.startsWith(label)) ?? [];
    return pieces.length > 1 ? pieces.at(-1) : '';
  };
  return [
    ...[...labelled].flatMap(([label, value]) =>
      // An absent value leaves its caption, in one language or two, and no more.
      value === '' ? [] : differing(`field ${label}`, valueAfter(label), value),
    ),
    ...differing(
      'the document number',
      paragraphs.map((pieces) => pieces.at(-1)).find((piece) => piece === documentId),
      documentId,
    ),
  ];
}

/** The pieces of text of each element of the structure, in reading order: elements open a line, pieces are quoted. */
function paragraphsIn(listing: string): string[][] {
  const paragraphs: string[][] = [];
  for (const line of listing.split('\n')) {
    const piece = /^\s*"(.*)"$/.exec(line)?.[1];
    if (piece === undefined) paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  }
  return paragraphs;
}
