import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova officers list`: who decides about the register. */
export const officersListCommand: Command = {
  name: 'officers list',
  summary: 'list the officers of the registry, and whose keys are here',
  options: {},
  run: async (call) => (await import('./list-officers.ts')).showOfficers(call),
};

/** `prova officers invite`: a link by which an officer enrols a key of their browser. */
export const officersInviteCommand: Command = {
  name: 'officers invite',
  summary: 'make a one-time link that enrols a browser key of an officer, good for 15 minutes',
  options: { ...AS_OPTION, ...NOW_OPTION },
  notes: ['Whoever opens the link signs as that officer from then on: give it to nobody else.'],
  run: async (call) => (await import('./invite-officer.ts')).inviteOfficer(call),
};

/** `prova officers keys`: with which keys one of them signs. */
export const officersKeysCommand: Command = {
  name: 'officers keys',
  summary: 'list the keys that sign as an officer: one that they do not know is a thief’s',
  options: AS_OPTION,
  run: async (call) => (await import('./officer-keys.ts')).showKeys(call),
};

/** `prova officers end-key`: a lost browser signs no more. */
export const officersEndKeyCommand: Command = {
  name: 'officers end-key',
  summary: 'end a key of an officer at once, that of a lost browser or of this home',
  operands: 'KEY',
  options: { ...AS_OPTION, ...NOW_OPTION },
  notes: ['What waits for approval under that key cannot be approved any more.'],
  run: async (call) => (await import('./officer-keys.ts')).endOfficerKey(call),
};
