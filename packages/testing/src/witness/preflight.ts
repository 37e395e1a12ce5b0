import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { twinOfPart1 } from './part-1-twin.ts';
import { JAVA, JAVAC, jar, ToolFailure } from './system-tools.ts';
import type { Witness } from './witness.ts';

const SOURCE = fileURLToPath(new URL('../../src/witness/PreflightJudge.java', import.meta.url));

const JARS = [
  ...['preflight', 'pdfbox2', 'fontbox2', 'xmpbox'].map((name) => jar(name, 'libpdfbox2-java')),
  jar('commons-logging', 'libcommons-logging-java'),
  jar('javax.activation', 'libactivation-java'),
  jar('jaxb-api', 'libjaxb-api-java'),
];

/** Preflight 2.0 knows PDF/A-1b only: the part number 3 is what it must find, on a card an attachment too, and nothing else. */
const PART = ['7.11.2 Error on MetaData, part must be 1'];
const ALLOWED = [
  '1.2.9 Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary',
  '1.4.7 Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary',
  ...PART,
];

export const preflightWitness: Witness = {
  name: 'PDFBox Preflight',
  attests:
    'PDF/A, but for three things that part 3 allows and part 1 does not; without them PDF/A-1b',
  needs: [JAVAC, JAVA, ...JARS],
  testify({ cards, offer, scratch }) {
    const classes = join(scratch, 'preflight');
    mkdirSync(classes);
    const libraries = JARS.map(({ path }) => path);
    JAVAC.tell('-d', classes, '-classpath', libraries.join(delimiter), SOURCE);
    const files = [
      ...cards.map(({ id, pdf }) => ({ id, pdf, allowed: ALLOWED })),
      { id: 'letter-of-an-offer', pdf: offer.pdf, allowed: PART },
    ];
    const judged = files.flatMap(({ id, pdf, allowed }) => {
      const twin = join(classes, `${id}.pdf`);
      writeFileSync(twin, twinOfPart1(readFileSync(pdf)));
      return [
        { name: id, path: pdf, expected: allowed },
        { name: `${id}, its twin`, path: twin, expected: [] },
      ];
    });
    const found = findingsByFile(
      JAVA.tell(
        ...['-classpath', [classes, ...libraries].join(delimiter), 'PreflightJudge'],
        ...judged.map(({ path }) => path),
      ),
    );
    const findings = judged.flatMap(({ name, path, expected }) => {
      const own = found.get(path) ?? [];
      return [
        ...without(own, expected).map((finding) => `${name}: ${finding}`),
        ...without(expected, own).map((finding) => `${name}: not found: ${finding}`),
      ];
    });
    return { judged: `${judged.length} files`, findings };
  },
};

function findingsByFile(output: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of output.trimEnd().split('\n')) {
    const [file, code, details] = line.split('\t');
    if (file === undefined || details === undefined) throw new ToolFailure(`Preflight: ${line}`);
    found.set(file, [...(found.get(file) ?? []), `${code} ${details}`]);
  }
  return found;
}

/** The findings of the first list that the second does not account for, each once. */
function without(findings: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return findings.filter((finding) => {
    const at = left.indexOf(finding);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
