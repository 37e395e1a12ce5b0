import { ADMINISTRATION_OPTIONS } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova keys list`: which certificates each institution may use, and which keys sign here. */
export const keysListCommand: Command = {
  name: 'keys list',
  summary: 'list the keys of each institution, with their certificates',
  options: ADMINISTRATION_OPTIONS,
  notes: [
    'First what the register of this home lists, then the keys that this house signs with, and how much they did today.',
  ],
  run: async (call) => (await import('./list-keys.ts')).listKeys(call),
};
