import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova registry import-catalogue`: a first catalogue of rights, from a file. */
export const registryImportCatalogueCommand: Command = {
  name: 'registry import-catalogue',
  summary: 'take a first catalogue: bodies, sectors, statuses, tiers, rights and relying parties',
  operands: 'FILE (- is standard input)',
  options: {
    publish: { help: 'publish the trust list, and the catalogue with it, afterwards' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  notes: [
    'FILE is JSON of six lists: authorities, sectors, statuses, tiers, rights, relyingParties. The form is ours, and not an agreed one. It is one',
    'change, taken whole or not at all; later ones are proposed entry by entry, on the officers’ pages or by',
    '`prova registry propose catalogue-entry`. In a test home that has the keys of two officers, the command proposes and',
    'approves, and says so.',
  ],
  run: async (call) => (await import('./enter-catalogue.ts')).enterCatalogue(call),
};
