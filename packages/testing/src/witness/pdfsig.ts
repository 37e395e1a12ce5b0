import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PDFSIG } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

/** What poppler says of a seal, `- Name: value`, and what it says without a name. */
const EXPECTED: Readonly<Record<string, string>> = {
  'Signature Field Name': 'Seal',
  'Signing Hash Algorithm': 'SHA-256',
  'Signature Type': 'ETSI.CAdES.detached',
  'Signature Validation': 'Signature is Valid.',
};
const WHOLE = 'Total document signed';

/** Its exit code says nothing of that: 0 for a file that was changed, too. */
export const pdfsigWitness: Witness = {
  name: 'pdfsig',
  attests: 'one seal, valid, by the institution, over the whole file',
  needs: [PDFSIG],
  testify: (evidence) =>
    onEachFile(evidence, ({ pdf, institution }) => {
      const lines = PDFSIG.tell('-no-ocsp', '-nocert', pdf)
        .split('\n')
        .filter((line) => line.startsWith('  - '))
        .map((line) => line.slice('  - '.length).trim());
      const said = new Map(
        lines.map((line) => {
          const [name = '', ...rest] = line.split(': ');
          return [name, rest.join(': ')] as const;
        }),
      );
      const { subject } = new X509Certificate(readFileSync(institution.seal));
      const commonName = /^CN=(.*)$/m.exec(subject)?.[1] ?? '';
      return [
        ...Object.entries(EXPECTED).flatMap(([name, value]) =>
          differing(name, said.get(name), value),
        ),
        ...differing('signer', said.get('Signer Certificate Common Name'), commonName),
        ...(lines.filter((line) => line.startsWith('Signature Validation')).length === 1
          ? []
          : ['there is not one seal']),
        ...(lines.includes(WHOLE) ? [] : ['the seal does not cover the file']),
      ];
    }),
};
