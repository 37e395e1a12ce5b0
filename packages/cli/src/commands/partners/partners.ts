import type { Command, OptionSpec } from '../../command.ts';
import { NOW_OPTION } from '../../moment.ts';
import { ENVIRONMENT_OPTION } from '../../trust-options.ts';

const OPTIONS: Readonly<Record<string, OptionSpec>> = { ...ENVIRONMENT_OPTION, ...NOW_OPTION };

/** `prova partners list`: which programs may ask about persons. */
export const partnersListCommand: Command = {
  name: 'partners list',
  summary:
    'list the programs of public bodies that may ask about persons, and those that no longer may',
  options: OPTIONS,
  run: async (call) => (await import('./list-partners.ts')).showPartners(call),
};

/** `prova partners add`: a program of a public body may ask. */
export const partnersAddCommand: Command = {
  name: 'partners add',
  summary: 'let a program of a public body ask about persons, by its public key',
  options: {
    id: { value: 'ID', help: 'what it calls itself, for example pensions-1; never given twice' },
    'enterprise-number': { value: 'NUMBER', help: 'whose it is, ten digits' },
    keys: { value: 'FILE', help: 'its public keys, P-256: a JWK set, one JWK, or PEM' },
    'new-key': { value: 'FILE', help: 'in test: make its key, and write the private one there' },
    scopes: {
      value: 'LIST',
      help: 'entitlements for persons one by one, entitlementBatches for files',
    },
    ...OPTIONS,
  },
  notes: [
    'It may ask at once, for the rights that the catalogue gives its number and by the law that it names.',
  ],
  run: async (call) => (await import('./add-partner.ts')).addPartner(call),
};

/** `prova partners end`: a program may ask for nothing more. */
export const partnersEndCommand: Command = {
  name: 'partners end',
  summary: 'let a program of a public body ask for nothing more, from this moment on',
  options: { id: { value: 'ID', help: 'of the partner' }, ...OPTIONS },
  notes: ['A file of its that is being answered ends there. It cannot be taken back.'],
  run: async (call) => (await import('./end-partner.ts')).endPartner(call),
};
