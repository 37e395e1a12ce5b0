import { ADMINISTRATION_OPTIONS, INSTITUTION_OPTION } from '../../administration.ts';
import type { Command } from '../../command.ts';

/** `prova clients list`: which programs may ask for documents. */
export const clientsListCommand: Command = {
  name: 'clients list',
  summary: 'list the programs that may ask for documents, and how much they did today',
  options: {
    institution: { value: 'ID', help: 'only those of BE:0120; otherwise all' },
    ...ADMINISTRATION_OPTIONS,
  },
  run: async (call) => (await import('./list-clients.ts')).showClients(call),
};

/** `prova clients add`: a program may ask for documents of an institution. */
export const clientsAddCommand: Command = {
  name: 'clients add',
  summary: 'let a program of an institution ask for documents, by its public key',
  options: {
    ...INSTITUTION_OPTION,
    id: { value: 'ID', help: 'what it calls itself, for example portal; unique in this house' },
    name: { value: 'NAME', help: 'as people call it' },
    keys: { value: 'FILE', help: 'its public keys, P-256: a JWK set, one JWK, or PEM' },
    'new-key': { value: 'FILE', help: 'in test: make its key, and write the private one there' },
    scopes: { value: 'issue,read', help: 'what it may do: issue, read, revoke' },
    types: {
      value: 'entitlement,status',
      help: 'the only documents that are its to order, look at and withdraw; otherwise all',
    },
    'daily-ceiling': { value: 'N', help: 'documents a day; 10000 unless given' },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'It says who it is by private_key_jwt, signed with ES256. A private key is never asked for, and refused.',
    'A program works for one institution; for two it has two ids.',
  ],
  run: async (call) => (await import('./add-client.ts')).addApiClient(call),
};

/** `prova clients end`: a program may ask for nothing more. */
export const clientsEndCommand: Command = {
  name: 'clients end',
  summary: 'let a program ask for nothing more, and withdraw what it issued if that is needed',
  options: {
    id: { value: 'ID', help: 'of the client' },
    'revoke-issued-since': {
      value: 'TIME',
      help: 'withdraw, for good, all that was issued to it since then: 2026-11-24T09:00:00Z',
    },
    reason: { value: 'WORD', help: 'why: fraud, issued-in-error, data-wrong, …' },
    ...ADMINISTRATION_OPTIONS,
  },
  notes: [
    'Its batches that still run or wait are stopped first. Each document has its entry in the audit chain; lists say so with',
    'their next version. The exit code is 1 while something is still on its way: give the same command again then.',
  ],
  run: async (call) => (await import('./end-client.ts')).endApiClient(call),
};
