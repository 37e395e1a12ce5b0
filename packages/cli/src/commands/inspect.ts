import type { Command } from '../command.ts';

/** `prova inspect`: shows what a file says, without judging it, and says so. */
export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'show what a file says WITHOUT judging it',
  operands: 'FILE (- is standard input)',
  options: {},
  notes: [
    'Ends with 0 if a signed document was found, whoever signed it, and with 3 if there was none.',
  ],
  run: async (call) => (await import('./inspect/show-contents.ts')).showContents(call),
};
