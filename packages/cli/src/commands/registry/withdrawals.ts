import type { Command, OptionSpec } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

const TARGET: Readonly<Record<string, OptionSpec>> = {
  certificate: { value: 'SHA256', help: 'of the certificate, base64url, as keys list shows it' },
  institution: { value: 'ID', help: 'or an institution, for example BE:0120' },
};

/** `prova registry suspend`: the one change that takes effect on one officer's word. */
export const registrySuspendCommand: Command = {
  name: 'registry suspend',
  summary: 'suspend a key or an institution at once, on one officer’s word',
  options: {
    ...TARGET,
    reason: { value: 'WORD', help: 'why, in words joined by dashes: key-stolen' },
    ticket: { value: 'WORD', help: 'where the story is told; by default none' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  notes: ['It holds until two officers lift it; a second one confirms it with registry approve.'],
  run: async (call) => (await import('./withdraw.ts')).suspend(call),
};

/** `prova registry lift`: proposes that a suspension ends. */
export const registryLiftCommand: Command = {
  name: 'registry lift',
  summary: 'propose that a suspension ends',
  options: { ...TARGET, ...AS_OPTION, ...NOW_OPTION },
  run: async (call) => (await import('./withdraw.ts')).proposeLift(call),
};

/** `prova registry revoke`: proposes a tombstone for a certificate. It is never taken away again. */
export const registryRevokeCommand: Command = {
  name: 'registry revoke',
  summary: 'propose to withdraw a certificate, for ever',
  options: {
    certificate: { value: 'SHA256', help: 'of the certificate, base64url, as keys list shows it' },
    reason: { value: 'WORD', help: 'of RFC 5280: keyCompromise, superseded, …' },
    since: {
      value: 'TIME',
      help: 'when it stopped being believable; by default when it is approved',
    },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  run: async (call) => (await import('./withdraw.ts')).proposeRevocation(call),
};

/** `prova registry retire`: proposes that a key ends in good standing. */
export const registryRetireCommand: Command = {
  name: 'registry retire',
  summary:
    'propose that an institution signs with a certificate no longer; what it signed stays good',
  options: {
    certificate: { value: 'SHA256', help: 'of the certificate, base64url, as keys list shows it' },
    institution: { value: 'ID', help: 'whose it is, for example BE:0120' },
    at: { value: 'TIME', help: 'when it ends, after this was approved' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  run: async (call) => (await import('./withdraw.ts')).proposeRetirement(call),
};
