import { PDFFONTS } from './system-tools.ts';
import { onEachFile, type Witness } from './witness.ts';

/** The columns emb, sub, uni, then the object number and generation. */
const ROW = /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/;

export const pdffontsWitness: Witness = {
  name: 'pdffonts',
  attests: 'every font embedded, subset, and mapped to Unicode',
  needs: [PDFFONTS],
  testify: (evidence) =>
    onEachFile(evidence, ({ pdf }) => {
      const [, , ...rows] = PDFFONTS.tell(pdf).trimEnd().split('\n');
      if (rows.length === 0) return ['no font, so no text'];
      return rows.flatMap((row) => {
        const [, font, ...columns] = ROW.exec(row) ?? [];
        return columns.length === 3 && columns.every((cell) => cell === 'yes')
          ? []
          : [`${font ?? row}: embedded, subset, Unicode are ${columns.join(', ')}`];
      });
    }),
};
