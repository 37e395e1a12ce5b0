import { QPDF } from './system-tools.ts';
import { onEachFile, type Witness } from './witness.ts';

export const qpdfWitness: Witness = {
  name: 'qpdf --check',
  attests: 'no fault in syntax, cross-references or streams',
  needs: [QPDF],
  testify: (evidence) =>
    onEachFile(evidence, ({ pdf }) => {
      const { status, stdout, stderr } = QPDF.ask('--check', pdf);
      const isClean = status === 0 && stdout.includes('No syntax or stream encoding errors found');
      return isClean ? [] : [`ended with ${status}: ${(stderr || stdout).trim()}`];
    }),
};
