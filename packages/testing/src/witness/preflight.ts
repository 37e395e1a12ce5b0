import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JAVA, JAVAC, jar, ToolFailure } from './system-tools.ts';
import { onEachFile, type Witness } from './witness.ts';

const SOURCE = fileURLToPath(new URL('../../src/witness/PreflightJudge.java', import.meta.url));

const JARS = [
  ...['preflight', 'pdfbox2', 'fontbox2', 'xmpbox'].map((name) => jar(name, 'libpdfbox2-java')),
  jar('commons-logging', 'libcommons-logging-java'),
  jar('javax.activation', 'libactivation-java'),
  jar('jaxb-api', 'libjaxb-api-java'),
];

/** Preflight 2.0 knows PDF/A-1b only: an attachment and the part number 3 are what it must find, and nothing else. */
const ALLOWED = [
  '1.2.9 Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary',
  '1.4.7 Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary',
  '7.11.2 Error on MetaData, part must be 1',
];

export const preflightWitness: Witness = {
  name: 'PDFBox Preflight',
  attests: 'PDF/A, but for the three things that part 3 allows and part 1 does not',
  needs: [JAVAC, JAVA, ...JARS],
  testify(evidence) {
    const classes = join(evidence.scratch, 'preflight');
    mkdirSync(classes);
    const libraries = JARS.map(({ path }) => path);
    JAVAC.tell('-d', classes, '-classpath', libraries.join(delimiter), SOURCE);
    const found = findingsByFile(
      JAVA.tell(
        ...['-classpath', [classes, ...libraries].join(delimiter), 'PreflightJudge'],
        ...evidence.cards.map(({ pdf }) => pdf),
      ),
    );
    return onEachFile(evidence, ({ pdf }) => {
      const own = found.get(pdf) ?? [];
      return [
        ...without(own, ALLOWED),
        ...without(ALLOWED, own).map((finding) => `expected and not found: ${finding}`),
      ];
    });
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
