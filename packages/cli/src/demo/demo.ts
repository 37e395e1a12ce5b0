import type { Command } from '../command.ts';

/** `prova demo`: a scheme, a trust list, certificates for invented people, and a clinic's verdict on each. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'make a TEST scheme, issue certificates for invented people and judge every one',
  options: {},
  run: async (call) => (await import('./run-demo.ts')).runDemo(call),
};
