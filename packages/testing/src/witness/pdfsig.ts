import { PDFSIG } from './system-tools.ts';
import { onEachFile, type Witness } from './witness.ts';

// The signature of the certificate is in its QR code. Until pages are sealed too, none may look as if it were.

export const pdfsigWitness: Witness = {
  name: 'pdfsig',
  attests: 'no seal on the file, and none that seems to be one',
  needs: [PDFSIG],
  testify: (evidence) =>
    onEachFile(evidence, ({ pdf }) => {
      const { status, stdout } = PDFSIG.ask('-no-ocsp', pdf);
      const isUnsealed = status === 2 && stdout.includes('does not contain any signatures');
      return isUnsealed ? [] : [`ended with ${status}: ${stdout.trim()}`];
    }),
};
