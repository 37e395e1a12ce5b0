import type { Command, OptionSpec } from '../../command.ts';
import { ENVIRONMENT_OPTION } from '../../trust-options.ts';

const IN: Readonly<Record<string, OptionSpec>> = {
  in: { value: 'FILE', help: 'the file, a line of JSON each; by default standard input, -' },
  ...ENVIRONMENT_OPTION,
};

const NOTES = [
  'PROVA_STATUS_DATA_KEY_FILE  under which persons are sealed; by default keys/status-data.key of PROVA_HOME',
  'DATABASE_URL         a PostgreSQL, 15 or later; by default the embedded one of PROVA_HOME',
];

/** `prova status load-register`: who persons are. */
export const statusLoadRegisterCommand: Command = {
  name: 'status load-register',
  summary: 'load persons from a file of the register, all of them or none',
  options: IN,
  notes: [
    'The first line says what the file is and how many persons follow: docs/operations.md.',
    ...NOTES,
  ],
  run: async (call) => (await import('./load-files.ts')).loadRegisterFile(call),
};

/** `prova status load-buffer`: which statuses they have. */
export const statusLoadBufferCommand: Command = {
  name: 'status load-buffer',
  summary: 'load the statuses of a quarter, and put them in the place of those before',
  options: IN,
  notes: [
    'Nothing of the file counts before all of it is here and right. A file of an older quarter is refused.',
    ...NOTES,
  ],
  run: async (call) => (await import('./load-files.ts')).loadBufferFile(call),
};

/** `prova status query`: the batch of a partner, by its operator. */
export const statusQueryCommand: Command = {
  name: 'status query',
  summary: 'say of each person of a file whether they have rights, for a partner of the catalogue',
  options: {
    partner: { value: 'NUMBER', help: 'the enterprise number in whose name it is asked' },
    rights: { value: 'LIST', help: 'with commas: be.rail.increased-intervention,…' },
    date: { value: 'DATE', help: 'the day that is asked about; by default today' },
    ...IN,
  },
  notes: [
    'A line {"ssin": "…"} a person in, a line without a number out, in their order. It is noted in the partner’s audit chain.',
    ...NOTES,
  ],
  run: async (call) => (await import('./query-file.ts')).queryFile(call),
};
