import type { Command } from '../command.ts';
import { listenOptions } from '../commands/serve/serve.ts';

/** `prova start`: the demo, and then the services stay up. */
export const startCommand: Command = {
  name: 'start',
  summary: 'do what demo does, then serve issuer, registry, desk and status until Ctrl-C',
  options: {
    ...listenOptions(8081),
    'issuer-port': { value: 'NUMBER', help: 'where the issuer listens; by default 8080' },
    'desk-port': { value: 'NUMBER', help: 'where the desk listens; by default 8082' },
    'status-port': { value: 'NUMBER', help: 'where the status service listens; by default 8083' },
    page: {
      value: 'FOLDER',
      help: 'the built page for counters; by default the one that was built here',
    },
  },
  notes: ['For trials: both officers’ keys, and all others, lie in one folder.'],
  run: async (call) => (await import('./run-start.ts')).runStart(call),
};
