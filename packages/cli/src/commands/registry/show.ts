import type { Command } from '../../command.ts';

/** `prova registry show`: what the register knows. */
export const registryShowCommand: Command = {
  name: 'registry show',
  summary: 'list the institutions of the register, their keys and until when',
  options: {},
  run: async (call) => (await import('./show-register.ts')).showRegister(call),
};
