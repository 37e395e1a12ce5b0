import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry doctor`: how the registry of this home is, and what to do. */
export const registryDoctorCommand: Command = {
  name: 'registry doctor',
  summary: 'say how the registry is, and what to do',
  options: NOW_OPTION,
  notes: ['Ends with 1 if something fails, or soon will for somebody who relies on it.'],
  run: async (call) => (await import('./run-doctor.ts')).runDoctor(call),
};
