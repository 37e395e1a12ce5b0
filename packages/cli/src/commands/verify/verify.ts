import { nodePlatform } from '@prova/platform-node';
import { LANGUAGES, type Report, type Verdict, verify, worstVerdict } from '@prova/verifier';
import type { Call, Command } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput } from '../../files.ts';
import { openHome } from '../../home.ts';
import { MOMENT_OPTIONS, momentOf } from '../../moment.ts';
import { loadTrust, TRUST_OPTIONS } from '../../trust-source.ts';
import { openEvidenceSource } from './evidence-source.ts';
import { reportText } from './report-text.ts';

const EXIT_CODES: Readonly<Record<Verdict, number>> = {
  accepted: 0,
  rejected: 1,
  undetermined: 2,
  'not-judged': 3,
};

/** `prova verify`: judges files offline. The exit code is the verdict; over several files the worst. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'judge certificates in PDF, PNG, JPEG or text, without a network',
  operands: 'FILE… (- is standard input)',
  options: {
    ...TRUST_OPTIONS,
    ...MOMENT_OPTIONS,
    'treatment-date': { value: 'DATE', help: 'the day of treatment, 2026-11-24; by default today' },
    language: { value: 'WORD', help: `of the report: ${LANGUAGES.join(', ')}` },
    steps: { help: 'show every step' },
    json: { help: 'one report a line, as JSON' },
  },
  run: runVerify,
};

async function runVerify(call: Call): Promise<number> {
  if (call.operands.length === 0) throw new CliError('usage', 'Name a file to verify.');
  const judge = await prepareJudge(call);
  const source = await openEvidenceSource();
  const verdicts: Verdict[] = [];
  try {
    for (const file of call.operands) {
      const report = await judge(await source.read(await readInput(file, call.io)));
      verdicts.push(report.verdict);
      show(file, report, call);
    }
  } finally {
    await source.close();
  }
  return EXIT_CODES[worstVerdict(verdicts)];
}

async function prepareJudge(call: Call) {
  const home = await openHome(call);
  const trust = await loadTrust(call, home);
  const { now, today } = momentOf(call);
  const treatmentDate = call.option('treatment-date');
  const context = {
    trust,
    policy: { environment: home.environment, language: call.choice('language', LANGUAGES) ?? 'en' },
    ...(treatmentDate !== undefined && { treatmentDate }),
    today,
    now,
    platform: nodePlatform,
  } as const;
  return (evidence: Parameters<typeof verify>[0]) => verify(evidence, context);
}

function show(file: string, report: Report, call: Call): void {
  const { io } = call;
  if (call.flag('json')) {
    io.stdout(`${JSON.stringify({ file, ...report })}\n`);
    return;
  }
  const language = call.choice('language', LANGUAGES) ?? 'en';
  io.stdout(`${reportText(file, report, { io, language, steps: call.flag('steps') })}\n`);
}
