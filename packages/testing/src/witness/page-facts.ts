import { MUTOOL, PDFINFO } from './system-tools.ts';
import { differing, onEachFile, type Witness } from './witness.ts';

/** Lines of pdfinfo, `Name: value`. */
const EXPECTED: Readonly<Record<string, string>> = {
  Pages: '1',
  'Page size': '595.276 x 841.89 pts (A4)',
  'Page rot': '0',
  Tagged: 'yes',
  Suspects: 'no',
  JavaScript: 'no',
  // The field of the seal.
  Form: 'AcroForm',
  Encrypted: 'no',
};

/** What the demo prints for institutions of these states; English elsewhere. */
const LANGUAGES: Readonly<Record<string, string>> = { DE: 'de' };

export const pageFactsWitness: Witness = {
  name: 'pdfinfo, mutool',
  attests: 'one A4 page, tagged, its language named, nothing active',
  needs: [PDFINFO, MUTOOL],
  testify: (evidence) =>
    onEachFile(evidence, ({ pdf, institution: { country } }) => {
      const facts = new Map(
        PDFINFO.tell(pdf)
          .split('\n')
          .map((line) => {
            const [name = '', ...rest] = line.split(':');
            return [name, rest.join(':').trim()] as const;
          }),
      );
      const shown = (path: string) => MUTOOL.tell('show', pdf, `trailer/Root/${path}`).trim();
      return [
        ...Object.entries(EXPECTED).flatMap(([name, value]) =>
          differing(name, facts.get(name), value),
        ),
        ...differing('Lang', shown('Lang'), `(${LANGUAGES[country] ?? 'en'})`),
        ...differing('MarkInfo/Marked', shown('MarkInfo/Marked'), 'true'),
        ...differing('Pages/Count', shown('Pages/Count'), '1'),
      ];
    }),
};
