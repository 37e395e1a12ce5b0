import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry publish`: signs the register as the next snapshot. */
export const registryPublishCommand: Command = {
  name: 'registry publish',
  summary: 'sign and publish the register as the next trust list',
  options: NOW_OPTION,
  run: async (call) => (await import('./publish-list.ts')).publishList(call),
};
