import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { ENVIRONMENT_OPTION } from '../../trust-options.ts';

/** `prova trust update`: the newest trust list of a registry, by TUF. */
export const trustUpdateCommand: Command = {
  name: 'trust update',
  summary: 'fetch the newest trust list, and lists of withdrawn documents, for prova verify',
  options: {
    registry: { value: 'URL', help: 'of the registry; by default PROVA_REGISTRY_URL' },
    from: { value: 'DIR', help: 'a copy of its files instead, as on a stick: files/ of a release' },
    root: { value: 'FILE', help: 'the root certificate to believe (DER); needed once' },
    'tuf-root': { value: 'FILE', help: 'the TUF root metadata to believe; needed once' },
    ...ENVIRONMENT_OPTION,
    ...NOW_OPTION,
  },
  notes: [
    'Whatever it is given, what lies in PROVA_HOME/trust is only replaced by a newer list under the same roots.',
    'Lists of withdrawn documents come from the institutions that the trust list names; a copy of files brings none.',
    'The roots come to you another way than the list: from the hands of who runs the scheme.',
  ],
  run: async (call) => (await import('./update-list.ts')).updateList(call),
};
