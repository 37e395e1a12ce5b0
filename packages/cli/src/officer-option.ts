import type { OptionSpec } from './command.ts';

/** The option of commands that an officer signs. */
export const AS_OPTION: Readonly<Record<string, OptionSpec>> = {
  as: { value: 'OFFICER', help: 'who signs, by name or id; their key lies in PROVA_HOME' },
};
