import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova registry import-ir`: institutions and certificates from an export of the EESSI Institution Repository. */
export const registryImportIrCommand: Command = {
  name: 'registry import-ir',
  summary: 'take institutions and certificates from an export of the Institution Repository',
  operands: 'FILE (- is standard input)',
  options: {
    publish: { help: 'publish the trust list afterwards' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  notes: [
    'What cannot be read is listed by row, field and code, and the rest is taken; the exit code is then 1.',
    'Certificates are believed because the officers vouch for FILE: one proposes it, another approves it. In a test home',
    'that has both their keys, the command does both, and says so.',
  ],
  run: async (call) => (await import('./import-institutions.ts')).importFile(call),
};
