import type { Command } from '../../command.ts';

/** `prova registry export`: the published list as a file for somebody else's verifier. */
export const registryExportCommand: Command = {
  name: 'registry export',
  summary: 'copy the published trust list to a file',
  options: {
    out: { value: 'FILE', help: 'where to; never over another file' },
    catalogue: { value: 'FILE', help: 'the catalogue of rights that it names, too' },
  },
  run: async (call) => (await import('./export-list.ts')).exportList(call),
};
