import {
  ADMINISTRATION_OPTIONS,
  ENVIRONMENT_OPTION,
  INSTITUTION_OPTION,
} from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova issuer enter`: in whose name this house issues, and how. */
export const issuerEnterCommand: Command = {
  name: 'issuer enter',
  summary: 'enter an institution in whose name this house issues, or settle anew how it does',
  options: {
    ...INSTITUTION_OPTION,
    acronym: { value: 'WORD', help: 'printed beside its number where a record brings none' },
    languages: { value: 'en,fr', help: 'one or two languages of the page: de, en, fr, nl' },
    'native-script': { value: 'WORD', help: 'warn about or refuse letters outside Decision S2' },
    'four-eyes': { help: 'what a clerk issues takes a second clerk' },
    'no-four-eyes': { help: 'one clerk is enough, as it is for a new institution' },
    'approve-batches-over': {
      value: 'N',
      help: 'a batch of more records waits for approval; never is for none',
    },
    'retention-months': {
      value: 'N',
      help: 'keep what documents say so long after their last day; 24 for a new one',
    },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'What is not named stays as it is. Whether the institution may issue, the trust list says.',
    'Each change is in the audit chain of the institution.',
  ],
  run: async (call) => (await import('./enter-institution.ts')).enterIssuer(call),
};

/** `prova issuer show`: how each institution issues here. */
export const issuerShowCommand: Command = {
  name: 'issuer show',
  summary: 'show in whose name this house issues, and how',
  options: ENVIRONMENT_OPTION,
  run: async (call) => (await import('./show-institutions.ts')).showInstitutions(call),
};
