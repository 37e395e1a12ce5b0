import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDETACH } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

export const pdfdetachWitness: Witness = {
  name: 'pdfdetach',
  attests: 'one attachment, named after the document, equal to the token in the QR code',
  needs: [PDFDETACH],
  testify(evidence) {
    const folder = join(evidence.scratch, 'attachments');
    mkdirSync(folder);
    return onEachFile(evidence, ({ id, type, pdf, token }) => {
      const name = `${type}.jws`;
      const listed = PDFDETACH.tell('-list', pdf).trim();
      const findings = differing('the list', listed, `1 embedded files\n1: ${name}`);
      if (findings.length > 0) return findings;
      const saved = join(folder, `${id}.jws`);
      PDFDETACH.tell('-save', '1', '-o', saved, pdf);
      return differing(name, readFileSync(saved, 'latin1'), token);
    });
  },
};
