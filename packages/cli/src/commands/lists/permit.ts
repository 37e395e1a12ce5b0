import { ADMINISTRATION_OPTIONS, INSTITUTION_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova lists permit`: withdrawals that lists hold back are said at once. */
export const listsPermitCommand: Command = {
  name: 'lists permit',
  summary: 'let the lists of an institution say all withdrawals that they hold back',
  options: {
    ...INSTITUTION_OPTION,
    reason: { value: 'TEXT', help: 'why, in 3 to 200 characters, for whoever asks later' },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'Where more than 2 % of a list is withdrawn at once, the list says so little by little, 2 % each quarter of an hour, and the',
    'log says list-change-suspicious. First find out who withdrew so much: what a list has said cannot be taken back.',
  ],
  run: async (call) => (await import('./permit-lists.ts')).permitLists(call),
};
