import type { Command } from '../../command.ts';

/** `prova registry audit verify`: whether the log of what was done is whole. */
export const registryAuditVerifyCommand: Command = {
  name: 'registry audit verify',
  summary: 'check that the log of what was done is whole, back to the last release',
  options: {},
  run: async (call) => (await import('./verify-audit.ts')).verifyAuditLog(call),
};
