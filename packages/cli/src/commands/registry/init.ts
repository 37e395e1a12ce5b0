import type { Command } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry init`: a scheme with all its keys in one folder, to try things out. */
export const registryInitCommand: Command = {
  name: 'registry init',
  summary:
    'make a scheme in PROVA_HOME: root, list signer, authorities, officers, institutions’ keys',
  options: {
    institutions: { value: 'FILE', help: 'JSON list of {id, name, acronym?, algorithm?}' },
    officers: {
      value: 'FILE',
      help: 'JSON list of {id?, name, organisation, role?, country?, jwk?}; in test, two are invented',
    },
    environment: { value: 'WORD', help: 'prod, acc or test; by default test' },
    'accredited-from': { value: 'DATE', help: 'since when all may issue; by default 2004-06-01' },
    ...NOW_OPTION,
  },
  notes: [
    'FILE is like [{"id": "BE:0120", "name": "Example Fund", "acronym": "MC-CM", "algorithm": "ES256"}];',
    'the algorithm is ES256, which it is by default, or RS256. An officer without jwk gets a key in PROVA_HOME.',
    'Institutions are entered by change requests that two officers sign. In test the command signs for both, and says so;',
    'elsewhere they are proposed and approved one by one: prova registry propose, prova registry approve.',
  ],
  run: async (call) => (await import('./make-scheme.ts')).makeScheme(call),
};
