import type { Command, OptionSpec } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

const PERSON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  institution: { value: 'ID', help: 'in whose name the documents were issued, BE:0120' },
  by: { value: 'WHAT', help: 'how the person is told: number, name or document' },
  in: { value: 'FILE', help: 'where that stands, a line each; by default standard input, -' },
  environment: { value: 'E', help: 'prod, acc or test, if not that of the home' },
};

const NOTES = [
  'By number: the personal number. By name: the surname, then on a line of its own the birth date, 1954-07-20.',
  'By document: the id printed on it. They are read, and not options: command lines are seen by everybody on the machine',
  'and kept by shells.',
  'PROVA_DATA_KEY_FILE  the data key; by default keys/data.key of PROVA_HOME',
  'DATABASE_URL         a PostgreSQL, 15 or later; by default the embedded one of PROVA_HOME',
];

/** `prova subject export`: what is stored about a person (GDPR article 15). */
export const subjectExportCommand: Command = {
  name: 'subject export',
  summary: 'write down everything that is stored about a person, as JSON',
  options: {
    ...PERSON_OPTIONS,
    out: { value: 'FILE', help: 'a new file for its owner alone; by default standard output' },
    ...NOW_OPTION,
  },
  notes: NOTES,
  run: async (call) => (await import('./run-subject.ts')).exportPerson(call),
};

/** `prova subject erase`: a person is forgotten (GDPR article 17). */
export const subjectEraseCommand: Command = {
  name: 'subject erase',
  summary: 'erase what is stored about a person; that documents were issued and withdrawn stays',
  options: {
    ...PERSON_OPTIONS,
    'revoke-valid': { help: 'revoke what is valid still; without it, nothing is erased then' },
    ...NOW_OPTION,
  },
  notes: NOTES,
  run: async (call) => (await import('./run-subject.ts')).erasePerson(call),
};
