import { COMMON_OPTIONS, type Command, type OptionSpec } from './command.ts';
import { alignedTable } from './table.ts';

/** What `prova --help` prints. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [`  ${name}`, summary]);
  return [
    'prova: issue, publish trust for, and verify the digital European Health Insurance Card',
    '',
    alignedTable(rows),
    '',
    'prova COMMAND --help says more. State lies under PROVA_HOME, by default .prova.',
    'Exit codes: 0 accepted or done, 1 rejected or partly failed, 2 undetermined, 3 not judged, 64 usage, 70 fault,',
    '130 stopped.',
    '',
  ].join('\n');
}

/** What `prova COMMAND --help` prints. */
export function commandHelp({ name, operands, summary, options, notes = [] }: Command): string {
  const rows = Object.entries({ ...options, ...COMMON_OPTIONS }).map(([option, spec]) => [
    `  --${option}${valueName(spec)}`,
    spec.help,
  ]);
  const usage = ['prova', name, operands, '[options]'].filter(Boolean).join(' ');
  const parts = [usage, '', `  ${summary}`, '', alignedTable(rows), ''];
  if (notes.length > 0) parts.push(...notes.map((note) => `  ${note}`), '');
  return parts.join('\n');
}

function valueName({ value }: OptionSpec): string {
  return value === undefined ? '' : ` ${value}`;
}
