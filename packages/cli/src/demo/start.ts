import type { Command } from '../command.ts';
import { LISTEN_OPTIONS } from '../commands/serve/serve.ts';

/** `prova start`: the demo, and then the registry's service stays up. */
export const startCommand: Command = {
  name: 'start',
  summary: 'do what demo does, then serve the registry until Ctrl-C',
  options: LISTEN_OPTIONS,
  notes: ['For trials: both officers’ keys, and all others, lie in one folder.'],
  run: async (call) => (await import('./run-start.ts')).runStart(call),
};
