import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, Evidence } from './evidence.ts';
import { printedFields } from './printed-fields.ts';
import { prova } from './prova.ts';
import { PDFDETACH, PDFTOTEXT, QPDF, ToolFailure } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

export const exportPagesWitness: Witness = {
  name: 'qpdf, pdftotext, pdfdetach on exports',
  attests: 'no fault in the page of an export; every field on it, its data in it',
  needs: [QPDF, PDFTOTEXT, PDFDETACH],
  testify(evidence) {
    const folder = exportAll(evidence);
    const numbers = new Map(evidence.cards.map((card, index) => [card, index + 1]));
    return onEachFile(evidence, (card) =>
      findingsOn(card, join(folder, `export-${numbers.get(card)}`)),
    );
  },
};

/** Has the product verify every page and export it, as a desk does. Answers the folder, in which exports are numbered. */
function exportAll({ cards, home, scratch }: Evidence): string {
  const folder = join(scratch, 'exports');
  const files = cards.map(({ pdf }) => pdf);
  const { status, stdout, stderr } = prova(
    home,
    'verify',
    '--receipt',
    folder,
    '--export',
    ...files,
  );
  if (status === 0) return folder;
  throw new ToolFailure(`prova verify ended with ${status}:\n${(stdout + stderr).trim()}`);
}

function findingsOn(card: Card, path: string): string[] {
  const page = `${path}.pdf`;
  if (!existsSync(page)) return ['there is no page of its export'];
  const { status, stdout, stderr } = QPDF.ask('--check', page);
  if (status !== 0) return [`ended with ${status}: ${(stderr || stdout).trim()}`];
  const lines = PDFTOTEXT.tell('-layout', '-enc', 'UTF-8', page, '-').split('\n');
  const cells = lines.map((line) => line.trim().split(/\s{2,}/));
  const { numbered } = printedFields(card);
  const found = (label: string) => cells.find(([caption]) => caption?.startsWith(`${label} `))?.[1];
  return [
    ...[...numbered].flatMap(([label, value]) =>
      differing(`field ${label}`, found(label), value || '–'),
    ),
    ...differing('export.json', attached(page, 2), readFileSync(`${path}.json`, 'utf8')),
    ...differing('document.jws', attached(page, 1), card.token),
  ];
}

function attached(page: string, number: number): string {
  const saved = `${page}.${number}`;
  PDFDETACH.tell('-save', String(number), '-o', saved, page);
  return readFileSync(saved, 'utf8');
}
