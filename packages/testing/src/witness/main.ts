import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archivesWitness } from './archives.ts';
import { attackedPagesWitness } from './attacked-pages.ts';
import { certificatePathsWitness } from './certificate-paths.ts';
import { type Evidence, makeEvidence } from './evidence.ts';
import { exportPagesWitness } from './export-pages.ts';
import { jobQueueWitness } from './job-queue.ts';
import { offerLetterWitness } from './offer-letter.ts';
import { pageFactsWitness } from './page-facts.ts';
import { pdfdetachWitness } from './pdfdetach.ts';
import { pdffontsWitness } from './pdffonts.ts';
import { pdfsigWitness } from './pdfsig.ts';
import { pdftotextWitness } from './pdftotext.ts';
import { preflightWitness } from './preflight.ts';
import { qpdfWitness } from './qpdf.ts';
import { renderedQrWitness } from './rendered-qr.ts';
import { revocationListsWitness } from './revocation-lists.ts';
import { signaturesWitness } from './signatures.ts';
import { softhsmWitness } from './softhsm.ts';
import { structureTextWitness } from './structure-text.ts';
import { type Need, ToolFailure } from './system-tools.ts';
import type { Testimony, Witness } from './witness.ts';

// What other people's programs say about cards that the product has just made. Exits 0 when all are clean, 1 with a
// finding, 2 when a program is absent and nothing else is wrong; every witness that can be heard is heard.

const WITNESSES: readonly Witness[] = [
  qpdfWitness,
  pdftotextWitness,
  structureTextWitness,
  pdffontsWitness,
  pdfdetachWitness,
  pageFactsWitness,
  pdfsigWitness,
  attackedPagesWitness,
  preflightWitness,
  exportPagesWitness,
  renderedQrWitness,
  offerLetterWitness,
  signaturesWitness,
  certificatePathsWitness,
  revocationListsWitness,
  archivesWitness,
  softhsmWitness,
  jobQueueWitness,
];

const NAME_WIDTH = Math.max(...WITNESSES.map(({ name }) => name.length));
const JUDGED_WIDTH = '99 certificates'.length;
const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'prova-witness-'));
try {
  process.exitCode = await hearAll(scratch);
} catch (error) {
  if (!(error instanceof ToolFailure)) throw error;
  print(withoutPaths(error.message));
  print('\nNo witness heard: there are no cards to judge.');
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}

async function hearAll(folder: string): Promise<0 | 1 | 2> {
  print('TEST cards, made just now by prova demo, before programs that are not ours.\n');
  const evidence = await makeEvidence(folder);
  const findings: string[] = [];
  const absent: Need[] = [];
  for (const witness of WITNESSES) {
    const lacking = witness.needs.filter((need) => !need.isThere());
    absent.push(...lacking);
    if (lacking.length > 0) {
      row(witness.name, '–', 'absent', lacking.map(({ name }) => name).join(', '));
      continue;
    }
    const testimony = await heard(witness, evidence);
    const isClean = testimony.findings.length === 0;
    row(witness.name, testimony.judged, isClean ? 'clean' : 'FOUND', witness.attests);
    for (const finding of testimony.findings) print(indented(withoutPaths(finding)));
    findings.push(...testimony.findings);
  }
  if (absent.length > 0) print(`\nTo hear the absent ones: ${installation(absent)}`);
  print(`\n${summary(evidence.cards.length, findings.length, absent)}`);
  if (findings.length > 0) return 1;
  return absent.length > 0 ? 2 : 0;
}

/** A program that gives no answer has not attested anything: that is a finding. */
async function heard(witness: Witness, evidence: Evidence): Promise<Testimony> {
  try {
    return await witness.testify(evidence);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    return { judged: '–', findings: [error.message] };
  }
}

function summary(cards: number, findings: number, absent: readonly Need[]): string {
  const silent = WITNESSES.filter(({ needs }) =>
    needs.some((need) => absent.includes(need)),
  ).length;
  const verdict = findings === 0 ? 'all clean' : counted(findings, 'finding');
  const rest = silent === 0 ? '' : `; ${counted(silent, 'witness', 'witnesses')} absent`;
  return `${WITNESSES.length - silent} of ${WITNESSES.length} witnesses on ${cards} cards: ${verdict}${rest}.`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function installation(absent: readonly Need[]): string {
  const packages = distinct(absent.map(({ debian }) => debian));
  const commands = distinct(absent.map(({ command }) => command));
  const install = packages.length > 0 ? [`apt-get install ${packages.join(' ')}`] : [];
  return [...install, ...commands].join('\n  and ');
}

function distinct(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words)].filter((word) => word !== undefined);
}

function row(name: string, judged: string, verdict: string, note: string): void {
  print(
    `${name.padEnd(NAME_WIDTH)}  ${judged.padEnd(JUDGED_WIDTH)}  ${verdict.padEnd(6)}  ${note}`,
  );
}

/** Where these folders are is nobody's business, and the first is gone when a person reads this. */
function withoutPaths(text: string): string {
  return text.replaceAll(`${scratch}/`, '').replaceAll(REPOSITORY, '');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
