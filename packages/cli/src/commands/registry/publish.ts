import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry publish`: the register as the next release, in four steps. */
export const registryPublishCommand: Command = {
  name: 'registry publish',
  summary: 'sign and publish the register as the next trust list',
  options: {
    step: { value: 'WORD', help: 'take this step alone: prepare, sign, endorse or release' },
    ...NOW_OPTION,
  },
  notes: [
    'Four steps, each recorded, each by other keys: none to prepare; the list signer’s and the authorities’ to sign; two',
    'TUF targets keys to endorse; the online keys to release. A step whose keys are elsewhere is taken elsewhere.',
  ],
  run: async (call) => (await import('./publish-list.ts')).publishList(call),
};
