import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { AS_OPTION } from '../../officer-option.ts';

/** `prova registry mirror`: somebody else's resolver as a trust list for offline clinics. */
export const registryMirrorCommand: Command = {
  name: 'registry mirror',
  summary: 'take over the whole list of somebody else’s resolver, once its differences were seen',
  options: {
    resolver: { value: 'URL', help: 'its base, or its list of issuers' },
    accept: { help: 'propose to take it over; without it, only show what would change' },
    'accept-losses': {
      help: 'also when it lost more than is usual; look at the differences first',
    },
    publish: { help: 'publish the trust list afterwards' },
    ...AS_OPTION,
    ...NOW_OPTION,
  },
  notes: [
    'The register then says what the resolver says: whatever else was imported into this home, and is not listed there,',
    'ends. What was decided here, a closed institution or a revoked key, outranks the resolver.',
    'In a test home, that has the keys of two officers, the command also approves, and says so.',
  ],
  run: async (call) => (await import('./mirror-resolver.ts')).mirrorResolver(call),
};
