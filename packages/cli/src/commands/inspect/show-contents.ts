import type { Evidence } from '@prova/credential';
import { MAX_FILE_BYTES, openEvidenceSource } from '@prova/desk';
import type { Call } from '../../command.ts';
import { readInput } from '../../files.ts';
import { describeText } from './describe-text.ts';

const WARNING = 'NOT VERIFIED: anybody can write what is shown here. prova verify gives a verdict.';

/** Shows what a file says between two warnings; the exit code tells whether it held a signed document at all. */
export async function showContents(call: Call): Promise<number> {
  const source = openEvidenceSource();
  try {
    const evidence = await source.read(await readInput(call.operand(), call.io, MAX_FILE_BYTES));
    const parts = textsOf(evidence).map(({ where, text }) => describeText(where, text));
    // Also where the output goes to a file or to another program.
    if (!call.io.isTerminal) call.io.stderr(`${WARNING}\n`);
    const shown = [...fileLines(evidence), ...parts.map((part) => part.shown)];
    call.io.stdout(`${[WARNING, ...shown, WARNING].join('\n\n')}\n`);
    return parts.some((part) => part.isDocument) ? 0 : 3;
  } finally {
    await source.close();
  }
}

function textsOf(evidence: Evidence): { where: string; text: string }[] {
  if (evidence.kind === 'text') return [{ where: 'text', text: evidence.text }];
  return [
    ...evidence.attachments.map((text) => ({ where: 'attachment', text })),
    ...evidence.qrTexts.map((text) => ({ where: 'QR code', text })),
  ];
}

function fileLines(evidence: Evidence): string[] {
  if (evidence.kind === 'text') return [];
  const findings = evidence.findings.map(({ code, detail }) => `found  ${code}: ${detail}`);
  return [[`file  ${evidence.medium}`, ...findings].join('\n')];
}
