import type { Command } from '../../command.ts';

/** `prova keys list`: which certificates each institution may use. */
export const keysListCommand: Command = {
  name: 'keys list',
  summary: 'list the keys of each institution, with their certificates',
  options: {},
  run: async (call) => (await import('./list-keys.ts')).listKeys(call),
};
